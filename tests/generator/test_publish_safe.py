"""The generator-safe document: each form that generators do not survive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest

from generator.publish.openapi30 import safe_document
from generator.publish.safe.losses import Losses
from generator.publish.safe.schemas import Place, Schemas

SPEC = Path(__file__).resolve().parents[2] / "generated/spec"
BASE = {
    "type": "object",
    "description": "Base.",
    "properties": {"errcode": {"type": "integer"}},
    "required": ["errcode"],
    "x-note": ["of the base"],
}


def safe(
    schema: dict[str, Any], *, answered: bool = False, in_parameter: bool = False
) -> tuple[dict[str, Any], Losses]:
    losses = Losses()
    schemas = Schemas(lambda ref: BASE if ref.endswith("/Base") else {}, losses)
    before = json.dumps(schema)
    made = schemas.safe(schema, Place("Here", answered, in_parameter))
    assert json.dumps(schema) == before
    return made, losses


def test_an_open_enum_is_its_plain_type_with_the_values_told() -> None:
    notes = {"x-enumDescriptions": {"a": "First."}, "x-enum-descriptions": ["First."]}
    made, losses = safe(
        {
            "title": "HereKind",
            "anyOf": [
                {"title": "HereKindKnown", "type": "string", "enum": ["a", "b"]},
                {"title": "Kind", "type": "string"},
            ],
            "description": "The kind.",
            "default": "a",
            **notes,
        }
    )
    text = "The kind. Known values, more may come: `a` (First), `b`."
    assert made == {
        "title": "Kind",
        "type": "string",
        "description": text,
        "default": "a",
        "x-extensible-enum": ["a", "b"],
        **notes,
    }
    assert losses.places == {"open enum": ["Here"]}


@pytest.mark.parametrize(
    ("union", "said"),
    [
        ({"type": ["integer", "string"]}, "An integer or a text."),
        (
            {"type": ["array", "integer", "string"], "items": {}},
            "A list, an integer or a text.",
        ),
        (
            {
                "anyOf": [
                    {"$ref": "#/components/schemas/Base"},
                    {"type": "array", "items": {"$ref": "#/components/schemas/Base"}},
                ]
            },
            "`Base` or a list of `Base`.",
        ),
    ],
)
def test_a_union_has_no_type_and_says_what_comes(
    union: dict[str, Any], said: str
) -> None:
    made, losses = safe({"title": "Id", **union})
    assert made == {"title": "Id", "description": said}
    assert losses.places == {"union": ["Here"]}


def test_a_union_in_a_parameter_is_a_text() -> None:
    made, losses = safe({"type": ["integer", "string"]}, in_parameter=True)
    assert made == {"type": "string"}
    assert losses.places == {"union in a parameter": ["Here"]}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": ["array", "null"], "items": {"type": "string"}},
        {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
    ],
)
def test_null_among_the_types_is_nullable(schema: dict[str, Any]) -> None:
    made, _ = safe(schema)
    assert made == {"type": "array", "items": {"type": "string"}, "nullable": True}


def test_a_composed_object_is_one_object() -> None:
    made, _ = safe(
        {
            "title": "Answer",
            "description": "An answer.",
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {
                    "title": "AnswerFields",
                    "type": "object",
                    "required": ["id"],
                    "properties": {"id": {"type": "integer", "const": 1}},
                    "x-note": ["of the half"],
                },
            ],
        },
        answered=True,
    )
    assert made == {
        "title": "Answer",
        "type": "object",
        "description": "An answer.",
        "properties": {
            "errcode": {"type": "integer"},
            "id": {"type": "integer", "enum": [1]},
        },
        "required": ["errcode", "id"],
        "additionalProperties": True,
        "x-note": ["of the half"],
    }


@pytest.mark.parametrize("told", [True, False])
def test_forms_of_an_object_are_one_object(told: bool) -> None:
    fields = {"a": {"type": "string"}, "b": {"type": "string"}}
    forms = [
        {"type": "object", "required": ["a", "c"], "properties": fields},
        {"type": "object", "required": ["c", "b"], "properties": {**fields, "c": {}}},
    ]
    notes = {"x-one-of-required": [["a"], ["b"]]} if told else {}
    made, losses = safe({"description": "Needs.", "anyOf": forms, **notes})
    assert made == {
        "description": "Needs." if told else "Needs. One of these is needed: `a`; `b`.",
        "type": "object",
        "required": ["c"],
        "properties": {**fields, "c": {}},
        **notes,
    }
    assert losses.places == {"one of several is needed": ["Here"]}


def test_enums_that_say_the_same_in_two_types_are_one() -> None:
    number = {"type": "integer", "enum": [1]}
    made, losses = safe({"anyOf": [number, {"type": "string", "enum": ["1"]}]})
    assert made == number
    assert losses.places == {"mixed enum": ["Here"]}


def test_a_long_list_of_values_is_said_by_the_base_alone() -> None:
    codes = {"type": "integer", "x-extensible-enum": list(range(30))}
    losses = Losses()
    base = {"type": "object", "properties": {"errcode": codes}}
    schemas = Schemas(lambda ref: base, losses)
    own = {"type": "object", "properties": {"other": codes}}
    whole = {"allOf": [{"$ref": "#/components/schemas/Base"}, own]}
    made = schemas.safe(whole, Place("Here"))
    assert made["properties"] == {"errcode": {"type": "integer"}, "other": codes}


def test_what_3_0_does_not_know_is_dropped_and_told() -> None:
    made, losses = safe(
        {
            "type": "string",
            "format": "date-time",
            "examples": ["a", "b"],
            "contentMediaType": "application/json",
            "if": {},
            "x-own": 1,
        }
    )
    assert made == {"type": "string", "example": "a", "x-own": 1}
    assert losses.places == {
        "more than one example": ["Here"],
        "keyword": ["Here (`contentMediaType`)", "Here (`if`)"],
        "format": ["Here (`date-time`)"],
    }


def test_a_file_is_of_format_binary() -> None:
    made, _ = safe({"contentMediaType": "application/octet-stream"})
    assert made == {"type": "string", "format": "binary"}


def test_what_stands_beside_a_reference_moves_around_it() -> None:
    ref = "#/components/schemas/Base"
    made, losses = safe({"$ref": ref, "description": "Own.", "default": {}})
    assert made == {"allOf": [{"$ref": ref}], "description": "Own."}
    assert losses.count("default") == 1


def test_fields_may_be_called_like_keywords() -> None:
    fields = {"const": {"type": "string"}, "$ref": {"type": "string"}}
    made, losses = safe({"type": "object", "properties": fields})
    assert made == {"type": "object", "properties": fields}
    assert not losses.places


def test_the_published_document_has_no_form_that_kills_generators() -> None:
    document = json.loads((SPEC / "openapi-3.0.json").read_text("utf-8"))

    def look(node: Any, place: str) -> None:
        if isinstance(node, list):
            for index, each in enumerate(cast(list[Any], node)):
                look(each, f"{place}/{index}")
        elif isinstance(node, dict):
            node = cast(dict[str, Any], node)
            assert not {"anyOf", "oneOf"} & node.keys(), place
            assert len(node.get("allOf", [1])) == 1, place
            assert not isinstance(node.get("type"), list), place
            values = cast(list[Any], node.get("enum") or [None])
            assert len({str(type(each)) for each in values}) == 1, place
            for key, value in node.items():
                # Data and names of fields are whatever they are.
                if key == "properties":
                    for name, field in value.items():
                        look(field, f"{place}/{name}")
                elif key not in ("example", "examples") and not key.startswith("x-"):
                    look(value, f"{place}/{key}")

    look(document, "")


def test_the_page_of_losses_tells_each_kind_and_place() -> None:
    full = json.loads((SPEC / "openapi.json").read_text("utf-8"))
    _, losses = safe_document(full)
    page = losses.page()
    assert page == (SPEC / "openapi-3.0.md").read_text("utf-8")
    for kind, places in losses.places.items():
        assert f"| {kind} | {len(places)} |" in page
    assert "`VmUpdateRequest.vm_status`" in page
    with pytest.raises(KeyError):
        losses.tell("something new", "here")


def test_what_was_only_part_of_others_is_gone() -> None:
    part = {"type": "object", "properties": {"a": {"type": "string"}}}
    parts = [
        {"$ref": "#/components/schemas/Part"},
        {"type": "object", "properties": {}},
    ]
    whole = {"allOf": parts}
    answer = {"$ref": "#/components/schemas/Whole"}
    document, losses = safe_document(
        {
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {
                "/a": {
                    "get": {
                        "operationId": "a",
                        "responses": {
                            "200": {"content": {"application/json": {"schema": answer}}}
                        },
                    }
                }
            },
            "components": {"schemas": {"Part": part, "Whole": whole}},
        }
    )
    assert list(document["components"]["schemas"]) == ["Whole"]
    assert losses.places["part of a composition"] == ["Part"]


def test_a_list_of_files_has_no_least_number() -> None:
    files = {"type": "array", "items": {"type": "string", "format": "binary"}}
    assert safe({**files, "minItems": 1})[0] == files
    texts = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    assert safe(texts)[0] == texts


def test_a_schema_without_a_type_says_no_nullable() -> None:
    assert "nullable" not in safe({"type": ["integer", "string", "null"]})[0]
