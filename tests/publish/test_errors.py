"""errors.json: whole, in the form of its schema, and true to spec/errors.yaml."""

from __future__ import annotations

import jsonschema
import pytest

from generator.layout import Layout
from generator.load import load
from tests.publish.published import REPO, operations, read

SOURCE = load(Layout(REPO).errors).data
TABLE = {each["code"]: each for each in read("errors.json")["codes"]}


def test_the_table_has_the_form_of_its_schema() -> None:
    table, schema = read("errors.json"), read("errors.schema.json")
    assert table["$schema"] == "errors.schema.json"
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(table)


@pytest.mark.parametrize(
    ("key", "value"),
    [("family", "NoError"), ("retry", {"call": "soon"}), ("code", "1"), ("more", 1)],
)
def test_the_schema_refuses_what_is_none(key: str, value: object) -> None:
    table = read("errors.json")
    odd = {**table, "codes": [{**table["codes"][0], key: value}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(read("errors.schema.json")).validate(odd)


def test_every_code_is_there_with_its_words() -> None:
    assert len(TABLE) == len(SOURCE["codes"]) >= 38
    assert list(TABLE) == sorted(TABLE)
    for code in SOURCE["codes"]:
        shown = TABLE[code["code"]]
        for key in ("errmsg", "meaning", "action", "family"):
            assert shown[key] == code.get(key)


def test_a_rule_is_that_of_the_code_or_of_its_family() -> None:
    never = {"call": "never", "login": "never", "stream": "never"}
    assert TABLE[10004]["retry"] == {
        **never,
        "call": "after-login",
        "stream": "after-login",
    }
    assert TABLE[60002]["retry"] == {**never, "login": "in-a-minute", "stream": "later"}
    assert TABLE[70004]["ends_at"] == "block_expire_time"
    assert {each["status"] for each in read("errors.json")["statuses"]} >= {
        "401",
        "5xx",
    }


def test_operations_are_those_that_something_was_seen_of() -> None:
    known = {each["operationId"] for each in operations(read("openapi.json"))}
    assert {name for each in TABLE.values() for name in each["operations"]} <= known
    # By an override, by x-poll, by a recording, by a text; not for what any call gets.
    assert TABLE[-1]["operations"] == ["get_token"]
    assert "v2_call_schedule_report_download" in TABLE[2]["operations"]
    # Of this one it is assumed only.
    assert "recording_download" not in TABLE[2]["operations"]
    assert "v2_call_report_list" in TABLE[40002]["operations"]
    assert TABLE[70651]["operations"] == ["recording_download"]
    assert TABLE[10001]["operations"] == []


def test_everything_is_plain_json_and_text_of_one_line() -> None:
    for each in TABLE.values():
        for text in (each["meaning"], each["action"], *each["notes"]):
            assert "\n" not in text and text == text.strip()
