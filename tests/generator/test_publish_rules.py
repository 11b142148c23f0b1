"""What the published document says beyond the curated one, rule by rule."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.publish.enum_descriptions import (
    split_mixed_enums,
    spread_enum_descriptions,
)
from generator.publish.facts import add_facts, leads_line, vendor_page, without_facts
from generator.publish.nodes import operations, parameters, schemas
from generator.publish.openapi30 import safe_document
from generator.publish.rules.alternatives import add_alternatives
from generator.publish.rules.error_codes import add_error_codes
from generator.publish.rules.formats import add_formats
from generator.publish.rules.forms import add_forms
from generator.publish.titles import add_titles

SPEC = Path(__file__).resolve().parents[2] / "generated/spec"
FULL: dict[str, Any] = json.loads((SPEC / "openapi.json").read_text("utf-8"))


def of(**named: Any) -> dict[str, Any]:
    return {"info": {}, "paths": {}, "components": {"schemas": named}}


def operation(**more: Any) -> dict[str, Any]:
    answer = {"200": {"description": "Result"}}
    whole = {"operationId": "lamp_get", "responses": answer, **more}
    return {"paths": {"/v1.0/lamp/get": {"get": whole}}, "components": {}, "info": {}}


def test_meanings_are_a_list_in_the_order_of_the_values_and_a_map_of_all() -> None:
    schema = {"enum": ["b", "a"], "x-enum-descriptions": {"a": "First."}}
    spread_enum_descriptions(schema)
    assert schema["x-enum-descriptions"] == ["", "First."]
    assert schema["x-enumDescriptions"] == {"b": "", "a": "First."}


def test_meanings_of_an_open_enum_stand_where_its_values_are() -> None:
    known: dict[str, Any] = {"enum": [0, 1]}
    schema = {
        "anyOf": [known, {"type": "integer"}],
        "x-enum-descriptions": {"1": "On."},
    }
    spread_enum_descriptions(schema)
    assert known["x-enum-descriptions"] == ["", "On."]
    assert schema.keys() == {"anyOf"}


def test_meanings_without_an_enum_stay_a_map() -> None:
    schema: dict[str, Any] = {"x-enum-descriptions": {"1": "Shown."}}
    spread_enum_descriptions(schema)
    assert schema == {"x-enumDescriptions": {"1": "Shown."}}


def test_an_enum_of_two_types_becomes_a_choice() -> None:
    schema: dict[str, Any] = {"type": ["integer", "string"], "enum": [1, "1"]}
    split_mixed_enums(schema)
    integer, text = {"type": "integer", "enum": [1]}, {"type": "string", "enum": ["1"]}
    assert schema == {"anyOf": [integer, text]}


def test_no_map_and_no_mixed_enum_is_published() -> None:
    found = list(schemas(FULL))
    listed = [each for each in found if "x-enum-descriptions" in each]
    assert len(listed) > 200
    for each in listed:
        assert len(each["x-enum-descriptions"]) == len(each["enum"])
        assert [*each["x-enumDescriptions"]] == [str(value) for value in each["enum"]]
    assert all(len(set(map(type, each.get("enum", ())))) < 2 for each in found)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({"x-safe": True}, "**Only reads**, safe to repeat."),
        ({"x-safe": False}, "**Changes something**; never repeat it automatically."),
        (
            {"x-safe": False, "x-destructive": True},
            "**Cannot be undone**; never repeat it automatically.",
        ),
        (
            {"x-editions": ["cloud", "software"], "x-since": {"cloud": "84.1"}},
            "Documented for Cloud (since 84.1), Software.",
        ),
        (
            {"x-coverage": "partial", "x-coverage-note": "Seen\nup to id."},
            "*Known in part:* Seen up to id.",
        ),
        ({"x-coverage": "complete"}, None),
    ],
)
def test_facts_are_said_under_the_description(marks: Any, said: str | None) -> None:
    document = operation(description="Gets a lamp.\n", **marks)
    add_facts(document)
    (only,) = operations(document)
    wanted = f"Gets a lamp.\n\n{said}" if said else "Gets a lamp.\n"
    assert only["description"] == wanted


def test_what_no_table_has_is_said_behind_the_description() -> None:
    field = {"type": "string", "description": "Why.", "x-observed": True}
    add_facts(of(Lamp={"type": "object", "properties": {"why": field}}))
    assert field["description"] == "Why. *In no table of the vendor.*"


def test_leads_are_named_but_not_all_of_many() -> None:
    leads = [{"name": name} for name in "abcdefgh"]
    assert leads_line({"x-leads": leads[:1]}).endswith("may exist:* `a`.")
    assert leads_line({"x-leads": leads}).endswith("`f` and 2 more in `x-leads`.")


def test_the_page_of_the_vendor_is_the_english_one_if_there_is_one() -> None:
    root = "https://help.yeastar.com/"
    pages = ["github:a/b c", f"{root}zh-cn/x.html", f"{root}en/x.html"]
    assert vendor_page({"x-source": pages}) == {
        "description": "The vendor's page",
        "url": pages[2],
    }
    assert vendor_page({"x-source": pages[:1]}) is None


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": "integer"}, "int64"),
        ({"type": ["integer", "null"]}, "int64"),
        ({"type": "integer", "enum": [0, 1]}, "int32"),
        ({"type": "integer", "const": 30011}, "int32"),
        ({"type": "integer", "maximum": 9}, "int32"),
        ({"type": "integer", "maximum": 2**40}, "int64"),
        ({"type": ["integer", "string"]}, None),
        ({"type": "string"}, None),
    ],
)
def test_an_integer_has_a_format_that_it_cannot_overflow(
    schema: dict[str, Any], wanted: str | None
) -> None:
    add_formats(of(Lamp=schema))
    assert schema.get("format") == wanted


def test_both_halves_of_an_open_enum_have_one_format() -> None:
    halves = [{"type": "integer", "enum": [0]}, {"type": "integer"}]
    add_formats(of(Lamp={"anyOf": halves}))
    assert [half["format"] for half in halves] == ["int32", "int32"]


def test_a_page_argument_starts_at_one_even_if_nobody_said_so() -> None:
    schema: dict[str, Any] = {"type": "integer"}
    document = of()
    document["components"]["parameters"] = {
        "Page": {"name": "page", "in": "query", "schema": schema}
    }
    add_formats(document)
    assert schema == {"type": "integer", "minimum": 1, "format": "int32"}


def test_pages_start_at_one() -> None:
    found = [each for each in parameters(FULL) if each["name"] in ("page", "page_size")]
    assert len(found) >= 4
    assert all(each["schema"]["minimum"] >= 1 for each in found)


def test_one_of_two_is_a_choice_of_two_objects_and_one_object_again() -> None:
    fields = {name: {"type": "string"} for name in ("id", "file", "how")}
    lamp: dict[str, Any] = {
        "type": "object",
        "required": ["how"],
        "properties": fields,
        "x-one-of-required": [["id"], ["file"]],
    }
    document = of(Lamp=lamp)
    add_alternatives(document)
    assert [part["required"] for part in lamp["anyOf"]] == [
        ["how", "id"],
        ["how", "file"],
    ]
    assert [part["title"] for part in lamp["anyOf"]] == ["LampById", "LampByFile"]
    assert lamp["description"] == "Needs `id` or `file`."
    again = safe_document(document)[0]["components"]["schemas"]["Lamp"]
    assert (again["type"], again["required"]) == ("object", ["how"])
    assert again["properties"] == fields
    assert "anyOf" not in again


def test_one_of_two_arguments_is_told_to_people() -> None:
    document = operation(**{"x-one-of-required": [["id"], ["a", "b"]]})
    add_alternatives(document)
    (only,) = operations(document)
    assert only["description"] == "Needs `id` or `a` and `b`."


def test_what_a_form_of_a_call_needs_is_told_to_people() -> None:
    variants: list[dict[str, Any]] = [
        {"name": "new", "value": "new", "required": ["id", "how"]},
        {"name": "old", "value": "old", "required": ["id", "how"]},
        {"name": "worn", "value": "worn", "optional": ["id"]},
        {"name": "lost", "value": "lost", "required": ["name"]},
        {"name": "told", "required": ["text"]},  # no value of `type` tells it
    ]
    document = operation(**{"x-variants": variants})
    add_forms(document)
    (only,) = operations(document)
    needs = "By `type`, it needs `id`, `how` for `new`, `old`; `name` for `lost`."
    assert only["description"] == needs
    # Pages of ours have a table of them.
    assert without_facts(f"Words.\n\n{needs}") == "Words."
    bare = operation(**{"x-variants": variants[2:3]})
    add_forms(bare)
    (other,) = operations(bare)
    assert "description" not in other


def test_known_codes_stand_in_the_envelope_which_stays_open() -> None:
    errcode: dict[str, Any] = {"type": "integer", "description": "0 done."}
    document = operation(**{"x-poll": {"errcode": 2, "event": 30027}})
    document["components"] = of(Envelope={"properties": {"errcode": errcode}})[
        "components"
    ]
    known = {"code": -1, "meaning": "Failed.", "action": "Ask."}
    codes = [{**known, "family_by_operation": {"lamp_get": "AuthenticationError"}}]
    add_error_codes(document, {"codes": codes})
    assert errcode["x-extensible-enum"] == [-1]
    assert errcode["x-enumDescriptions"] == {"-1": "Failed."}
    assert "enum" not in errcode
    assert "errors.json" in errcode["description"]
    assert "| -1 | Failed. | Ask. |" in document["info"]["description"]
    (only,) = operations(document)
    said = only["responses"]["200"]["description"]
    assert said.endswith("-1: Failed. 2: still running; event 30027 tells the end.")


def test_errcode_is_required_of_every_answer() -> None:
    assert FULL["components"]["schemas"]["Envelope"]["required"] == ["errcode"]


def test_every_schema_has_a_title_and_no_two_types_have_the_same() -> None:
    found = [each for each in schemas(FULL) if "$ref" not in each]
    assert [each for each in found if "title" not in each] == []
    shapes = {"enum", "properties", "anyOf", "oneOf", "allOf"}
    types = [each["title"] for each in found if shapes & each.keys()]
    assert len(types) == len(set(types)) > 700
    # `Foo2` says nothing; V2 is the version of the API.
    assert [name for name in types if re.search(r"(?<!V)\d$", name)] == []


def test_what_is_shared_gives_its_schema_its_name() -> None:
    choice = {
        "anyOf": [{"type": "integer", "enum": [1]}, {"type": "string", "enum": ["1"]}]
    }
    plain: dict[str, Any] = {"type": "integer"}
    document = of()
    document["components"]["parameters"] = {
        "LampKind": {"name": "kind", "in": "query", "schema": choice},
        "LampRow": {"name": "row_id", "in": "query", "schema": plain},
    }
    add_titles(document)
    assert choice["title"] == "LampKind"
    halves = [part["title"] for part in choice["anyOf"]]
    assert halves == ["LampKindKnownInteger", "LampKindKnownString"]
    assert plain["title"] == "Row id"


def test_every_tag_has_a_name_for_people_and_one_group() -> None:
    names = [tag["name"] for tag in FULL["tags"]]
    grouped = [name for group in FULL["x-tagGroups"] for name in group["tags"]]
    assert sorted(grouped) == sorted(names)
    shown = [tag["x-displayName"] for tag in FULL["tags"]]
    assert len(set(shown)) == len(shown)
