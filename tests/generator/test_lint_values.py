"""Enums against their types, and schemas that multiply, beyond tests/specs_bad."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import Bundle
from generator.lint.enums import check_open, check_values
from generator.pipeline import Layout, read
from tests.golden import place
from tests.specs_bad import message

REPO = Path(__file__).resolve().parents[2]
LAMP = "spec/openapi/resources/lamp.yaml"


def bundle(schema: object, kind: str = "schemas") -> Bundle:
    file = Path("a.yaml")
    data: dict[str, Any] = {"components": {kind: {"A": schema}}}
    return Bundle(data, {}, {(kind, "A"): (file, ("components", kind, "A"))})


@pytest.mark.parametrize(
    ("schema", "wrong"),
    [
        ({"type": "string", "enum": ["a", "1"]}, []),
        ({"type": "string", "enum": ["a", 1]}, ["1 is no string"]),
        ({"type": "string", "enum": [True]}, ["True is no string"]),
        ({"type": "integer", "enum": [0, 1, 1.0, -5]}, []),
        ({"type": "integer", "enum": [1.5]}, ["1.5 is no integer"]),
        ({"type": "integer", "enum": [True, 0]}, ["True is no integer"]),
        ({"type": "number", "enum": [1, 1.5]}, []),
        ({"type": "boolean", "enum": [0]}, ["0 is no boolean"]),
        ({"type": "boolean", "enum": [True, False]}, []),
        ({"type": ["string", "integer"], "enum": ["a", 1]}, []),
        ({"type": ["string", "null"], "enum": ["a", None]}, []),
        ({"type": "string", "enum": [None]}, ["None is no string"]),
        ({"type": "string", "enum": ["a", "a"]}, ["'a' stands twice"]),
        ({"type": ["integer", "boolean"], "enum": [1, True, 0, False]}, []),
        ({"enum": ["a"]}, ["an enum without a type"]),
        ({"type": "array", "enum": ["a"]}, ["'a' is no array"]),
        ({"type": "string", "const": 5}, ["5 is no string"]),
        ({"const": 5}, []),
        ({"type": "integer", "default": "5"}, ["'5' is no integer"]),
        ({"type": "array", "default": []}, []),
        (
            {"type": "string", "enum": ["a"], "default": "b"},
            ["the default 'b' is none of the enum"],
        ),
        (
            {"type": "integer", "enum": [0, 1], "default": True},
            ["True is no integer", "the default True is none of the enum"],
        ),
        (
            {"type": "string", "enum": ["a"], "x-enum-descriptions": {"b": "B"}},
            ["'b' is none of the enum"],
        ),
        ({"type": "integer", "enum": [1], "x-enum-descriptions": {"1": "B"}}, []),
    ],
)
def test_values_fit_the_type_wherever_the_schema_stands(
    schema: dict[str, Any], wrong: list[str]
) -> None:
    places: list[tuple[object, str]] = [
        (schema, "schemas"),
        ({"properties": {"enum": schema}}, "schemas"),
        ({"properties": {"default": {"items": schema}}}, "schemas"),
        ({"allOf": [{"properties": {"x": {"anyOf": [schema]}}}]}, "schemas"),
        ({"additionalProperties": schema}, "schemas"),
        ({"name": "x", "in": "query", "schema": schema}, "parameters"),
        ({"payload": {"properties": {"x": schema}}}, "messages"),
        ({"headers": {"properties": {"x": schema}}}, "messages"),
    ]
    for holder, kind in places:
        found = [each.message for each in check_values(bundle(holder, kind))]
        assert found == wrong, holder


def test_data_is_no_schema() -> None:
    odd = {"type": "string", "enum": [1]}
    for key in ("default", "examples", "x-leads", "const"):
        assert not [
            each
            for each in check_values(bundle({"x": 1, key: [odd]}))
            if "1" in each.message
        ]


def test_a_path_is_looked_into(tmp_path: Path) -> None:
    data = {
        "paths": {
            "/a": {
                "post": {
                    "requestBody": {
                        "content": {"application/json": {"schema": {"enum": [1]}}}
                    },
                    "parameters": [{"schema": {"type": "string", "enum": [1]}}],
                }
            }
        },
        "components": {},
    }
    origins = {("paths", "/a"): (tmp_path, ("paths", "/a"))}
    found = list(check_values(Bundle(data, {}, origins)))
    assert {each.message for each in found} == {
        "an enum without a type",
        "1 is no string",
    }
    pointers = {each.pointer for each in found}
    assert ("paths", "/a", "post", "parameters", 0, "schema", "enum", 0) in pointers


def test_a_field_called_enum_is_no_closed_enum(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    path = repo / LAMP
    old = "        anything: {description: Type not told.}\n"
    new = "        enum: {type: array, items: {type: string}, description: Values.}\n"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, old + new))
    assert message(repo) == "nothing is wrong\n"


def test_every_enum_of_our_own_spec_fits_and_is_seen() -> None:
    spec = read(Layout(REPO), lambda _: None)
    for document in (spec.openapi, spec.asyncapi):
        assert list(check_values(document)) == []
    assert list(check_open(spec.openapi)) == []
    spoiled = str(spec.openapi.data).count("'enum': [")
    _spoil(spec.openapi.data)
    found = [each for each in check_values(spec.openapi) if "is no " in each.message]
    assert len(found) >= spoiled > 400


def _spoil(node: object) -> None:
    """Put a value of no type into each enum."""
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            node["enum"] = [*node["enum"], 0.5]
        for child in node.values():
            _spoil(child)
    elif isinstance(node, list):
        for child in node:
            _spoil(child)


def test_an_enum_of_many_values_is_judged_in_no_time() -> None:
    many = [str(number) for number in range(100_000)]
    started = time.process_time()
    schema = {"type": "string", "enum": many, "default": "x"}
    assert len(list(check_values(bundle(schema)))) == 1
    assert time.process_time() - started < 5


@pytest.mark.parametrize("levels", [10, 40, 1500])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_schemas_that_multiply_are_told_at_once(
    tmp_path: Path, levels: int, times: int
) -> None:
    """As aliases do, and in the same way: each holds the next one twice."""
    repo = place(tmp_path / "repo")
    path = repo / LAMP
    parts = ""
    for level in range(levels):
        parts += (
            f"    LampPart{level}:\n      type: object\n      description: A part.\n"
            "      x-source: [https://vendor.example/a.html]\n"
            "      x-coverage: complete\n"
        )
        if level < levels - 1:
            ref = f"{{$ref: '#/components/schemas/LampPart{level + 1}'}}"
            parts += f"      allOf: [{', '.join([ref] * times)}]\n"
    holder = "    LampFields:\n      type: object\n"
    text = path.read_text()
    assert text.count(holder) == 1
    first = "      allOf: [{$ref: '#/components/schemas/LampPart0'}]\n"
    path.write_text(text.replace(holder, parts + holder + first))
    started = time.process_time()
    said = message(repo)
    assert time.process_time() - started < 20
    if times == 1 and levels < 100:
        assert said == "nothing is wrong\n"
    else:
        assert "is put together from more than 100 schemas" in said
        assert said.endswith("\n1 problem\n")
