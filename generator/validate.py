"""The official validators, run by content: what was valid once stays valid."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, cast

from generator.bundle import Bundle, pointer_of
from generator.load import JsonObject, Pointer
from generator.problems import Problem

ASYNCAPI_SCHEMA = (
    Path(__file__).parent
    / "node/node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json"
)


def openapi_errors(document: JsonObject) -> list[tuple[Pointer, str]]:
    """What openapi-spec-validator says of a 3.1 or 3.0 document."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    if str(document.get("openapi", "")).startswith("3.0"):
        validator: Any = OpenAPIV30SpecValidator(
            document
        )  # pyright: ignore[reportArgumentType]
    else:
        validator = OpenAPIV31SpecValidator(
            document
        )  # pyright: ignore[reportArgumentType]
    return [
        (tuple(error.absolute_path), str(error.message)[:400])
        for error in validator.iter_errors()
    ]


def asyncapi_errors(document: JsonObject) -> list[tuple[Pointer, str]]:
    """What the official JSON Schema says of an AsyncAPI 3.0 document."""
    from jsonschema import Draft7Validator, exceptions

    schema = json.loads(ASYNCAPI_SCHEMA.read_text(encoding="utf-8"))
    errors = cast(Any, Draft7Validator(schema)).iter_errors(document)
    worst = cast(Any, exceptions).best_match(errors)
    if worst is None:
        return []
    return [(tuple(worst.absolute_path), str(worst.message)[:400])]


@cache
def _versions() -> str:
    from importlib.metadata import version

    return version("openapi-spec-validator")


def fingerprint(document: JsonObject) -> str:
    """Content of a document and of the validator that judges it."""
    text = json.dumps(document, sort_keys=True)
    return hashlib.sha256(f"{_versions()}\n{text}".encode()).hexdigest()


def parts_of(bundle: JsonObject) -> dict[str, JsonObject]:
    """The bundle cut by first path part, each with the components it uses.

    The validator's time grows with the document; pieces can be judged side by side
    and remembered one by one, so that an edit costs one piece.
    """
    components = cast(dict[str, JsonObject], bundle["components"])
    pieces: dict[str, JsonObject] = {}
    for url, item in cast(JsonObject, bundle["paths"]).items():
        parts = url.strip("/").split("/")
        pieces.setdefault(parts[1], {})[url] = item
    result: dict[str, JsonObject] = {}
    for name, paths in pieces.items():
        wanted = _closure(paths, components)
        result[name] = {
            **{k: v for k, v in bundle.items() if k not in ("paths", "components")},
            "paths": paths,
            "components": {
                kind: {n: v for n, v in entries.items() if (kind, n) in wanted}
                for kind, entries in components.items()
                if kind != "securitySchemes"
            }
            | {"securitySchemes": components.get("securitySchemes", {})},
        }
    return result


def _closure(
    start: JsonObject, components: dict[str, JsonObject]
) -> set[tuple[str, str]]:
    wanted: set[tuple[str, str]] = set()
    stack: list[object] = [start]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(cast(list[object], node))
        elif isinstance(node, dict):
            mapping = cast(JsonObject, node)
            ref = mapping.get("$ref")
            parts = pointer_of(ref) if isinstance(ref, str) else ()
            if len(parts) == 3 and parts[1:] not in wanted:
                kind, name = parts[1], parts[2]
                wanted.add((kind, name))
                stack.append((components.get(kind) or {}).get(name))
            stack.extend(mapping.values())
    return wanted


def place(bundle: Bundle, pointer: Pointer) -> tuple[Path, Pointer]:
    """The file and pointer where a place of the bundle was written."""
    text = tuple(str(part) for part in pointer)
    for length in (3, 2):
        key = text[:length]
        key = key[1:] if key[:1] == ("components",) else key
        if key in bundle.origins:
            file, prefix = bundle.origins[key]
            return file, (*prefix, *pointer[length:])
    root = next(iter(bundle.files))
    return root, pointer


def as_problems(bundle: Bundle, errors: list[tuple[Pointer, str]]) -> list[Problem]:
    """Validator errors at the places where people wrote them."""
    problems: list[Problem] = []
    for pointer, message in errors:
        file, inner = place(bundle, pointer)
        problems.append(
            Problem(file, inner, message, "what the specification's schema allows here")
        )
    return problems
