"""ruff writes the format, black judges it: they agree on whatever a spec holds."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import black

from generator.load import load
from generator.write import format_sources
from tests.generator.hostile import CORPUS, dump, put, sources
from tests.golden import place

BLACK = black.Mode(target_versions={black.TargetVersion.PY311}, line_length=88)
# Lengths of names and words that fill some line, or nearly. Past 55 the two disagree
# on aliases of the models whose name alone fills a line; `make check` would tell.
LENGTHS = range(2, 56, 3)
# No answer may say these.
CLOSED = ("_closed", "_wide", "_one", "_switch")


def disagreement(files: dict[str, str]) -> str:
    """What black would change in the files after ruff."""
    changes: list[str] = []
    for name, text in format_sources(files).items():
        wanted = black.format_str(text, mode=BLACK)
        both = (text.splitlines(), wanted.splitlines())
        changes += difflib.unified_diff(*both, name, "black", lineterm="", n=2)
    return "\n".join(changes)


def fields(length: int) -> dict[str, dict[str, Any]]:
    """A field of each form that an argument has, with names of that length."""
    name, word = "n" * length, "w" * length
    closed = {"type": "string", "enum": [word, f"{word}'", f'{word}"']}
    several = {"anyOf": [closed, {"type": "integer"}]}
    forms: dict[str, dict[str, Any]] = {
        "closed": closed,
        "open": {"anyOf": [closed, {"type": "string"}]},
        "wide": {"type": "string", "enum": ["\u65e5" * length, "\u00e9"]},
        "one": {"type": "string", "enum": [word]},
        "first": {"anyOf": [{"type": "integer"}, closed]},
        "kinds": {"type": ["string", "integer", "boolean"], "maximum": 9},
        "list": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "union": {"type": "array", "items": several},
        "lists": {"anyOf": [{"type": "array", "items": several}, closed]},
        "switch": {"type": "integer", "enum": [0, 1]},
        "limited": {"type": "integer", "minimum": 1, "maximum": 10 ** min(length, 18)},
        "pattern": {"type": "string", "pattern": word, "maxLength": 9},
        "part": {"$ref": f"#/components/schemas/{part(length)}"},
        "parts": {
            "type": "array",
            "items": {"$ref": f"#/components/schemas/{part(length)}"},
        },
        "secret": {"type": "string", "x-secret": True},
    }
    words = f"{word} {'v' * (90 - length)} {word}"
    return {
        f"{name}_{form}": {
            **schema,
            **({} if "$ref" in schema else {"description": words}),
        }
        for form, schema in forms.items()
    }


def part(length: int) -> str:
    return f"Part{'x' * length}"


def answer(length: int) -> str:
    return f"{'L' * length}Response"


def operations(length: int) -> dict[str, Any]:
    """Two calls with names and words of that length: one that writes, one that reads."""
    shared = {
        "description": f"{'d' * length} {'e' * length} {'f' * length}",
        "tags": ["long"],
        "x-source": [f"https://vendor.example/{'u' * length}"],
        "x-coverage": "complete",
        "x-editions": ["cloud"],
        "responses": {
            "200": {
                "description": "Result",
                "content": {
                    "application/json": {
                        "schema": {"$ref": f"#/components/schemas/{answer(length)}"}
                    }
                },
            }
        },
    }
    name = "m" * length
    body = {"schema": {"$ref": f"#/components/schemas/Body{'y' * length}"}}
    number = {"type": "integer", "description": "Page."}
    return {
        f"/v1.0/long/{name}": {
            "post": {
                **shared,
                "operationId": f"long_{name}",
                "summary": f"{'s' * length} {'t' * length}",
                "x-safe": False,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": body},
                },
            }
        },
        f"/v1.0/{name}/list": {
            "get": {
                **shared,
                "operationId": f"{name}_list",
                "tags": [name],
                "summary": "List",
                "x-safe": True,
                "x-pagination": {
                    "page": "page",
                    "size": "page_size",
                    "items": f"{'i' * length}",
                    "total": "total_number",
                },
                "parameters": [
                    {"name": each, "in": "query", "description": "P.", "schema": number}
                    for each in ("page", "page_size")
                ],
            }
        },
    }


def put_lengths(repo: Path) -> Path:
    """Write the tiny spec with a resource of names and words of all lengths."""
    place(repo)
    root = load(repo / "spec/openapi/openapi.yaml").data
    for length in LENGTHS:
        name = "m" * length
        schemas: dict[str, Any] = {
            part(length): {
                "type": "object",
                "description": f"{'p' * length} {'q' * (85 - min(length, 80))}",
                "properties": {
                    name: schema
                    for name, schema in fields(length).items()
                    if not name.endswith(CLOSED)
                },
            },
            f"Body{'y' * length}": {
                "type": "object",
                "description": "Body.",
                "properties": fields(length),
                "required": list(fields(length))[::2],
            },
            answer(length): {
                "description": f"{'p' * length} {'q' * (85 - min(length, 80))}",
                "allOf": [
                    {"$ref": "../common.yaml#/components/schemas/Envelope"},
                    {
                        "type": "object",
                        "properties": {
                            "total_number": {"type": "integer", "description": "T."},
                            "i"
                            * length: {
                                "type": "array",
                                "description": "Items.",
                                "items": {
                                    "$ref": f"#/components/schemas/{part(length)}"
                                },
                            },
                        },
                    },
                ],
            },
        }
        file = f"resources/long{length}.yaml"
        paths = operations(length)
        dump(
            repo / "spec/openapi" / file,
            {"paths": paths, "components": {"schemas": schemas}},
        )
        for url in paths:
            fragment = url.replace("/", "~1")
            root["paths"][url] = {"$ref": f"{file}#/paths/{fragment}"}
        root["tags"].append({"name": name, "description": "Long."})
    root["tags"].append({"name": "long", "description": "Long."})
    dump(repo / "spec/openapi/openapi.yaml", root)
    return repo


def test_black_agrees_on_names_unions_and_words_of_any_length(tmp_path: Path) -> None:
    found = disagreement(sources(put_lengths(tmp_path / "repo")))
    assert not found, found[:3000]


def test_black_agrees_on_hostile_words(tmp_path: Path) -> None:
    found = disagreement(sources(put(tmp_path / "repo", CORPUS)))
    assert not found, found[:3000]
