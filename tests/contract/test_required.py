"""A call about one thing names it, and so does an entry of a list.

Marks of required arguments are icons on some of the vendor's pages, and an icon is
easily lost: then an operation with `id` alone can be called without it. What may be
left out all the same is listed here with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.cases import document, raw_operations

Schema = dict[str, Any]

NOTHING_REQUIRED = {
    "businesshour_create": "the vendor marks every field as optional",
    "call_hangup": "a channel or a paging group",
    "call_query": "a call, an extension or a kind of call",
    "cdr_download": "filters only",
    "holidays_search": "filters only",
    "recording_download": "an id or a file name",
    "v2_cdr_aidownload": "filters only",
    "vm_delete": "a number or a text as id, by firmware",
    "vm_download": "a number or a text as id, by firmware",
    "wizard_initial_setup": "marks not visible, and no other page was found",
}

OPTIONAL_ID = {
    "custom_prompt_record": "the vendor marks it so; without it a prompt is added",
    "system_get_menuoptions": "for one menu only",
    "vm_update": "a number or a text as id, by firmware",
}

# Fields whose marks were not visible on any page.
UNNAMED_ENTRIES = {
    "AutorecordExtensionInput",
    "InboundRouteTrunk",
    "MessageCampaignNumber",
    "MessageChannelRoute",
    "MessageFile",
    "PagingMemberInput",
}


def _resolve(schema: Schema) -> Schema:
    while "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        kind = schema["$ref"].rsplit("/", 2)[1]
        schema = document()["components"][kind][name]
    return schema


def _fields(schema: Schema) -> tuple[dict[str, Schema], set[str]]:
    """Fields of an object and the required ones, with those of all its parts."""
    schema = _resolve(schema)
    fields = dict(schema.get("properties", {}))
    required = set(schema.get("required", []))
    for part in schema.get("allOf", []):
        more, also = _fields(part)
        fields |= more
        required |= also
    return fields, required


def _arguments(operation: Schema) -> tuple[dict[str, Schema], set[str]]:
    parameters = [_resolve(each) for each in operation.get("parameters", [])]
    fields = {each["name"]: each.get("schema", {}) for each in parameters}
    required = {each["name"] for each in parameters if each.get("required")}
    for media in operation.get("requestBody", {}).get("content", {}).values():
        more, also = _fields(media["schema"])
        fields |= more
        required |= also
    return fields, required


def _entries() -> Iterator[tuple[str, str]]:
    """(operation, name of a schema) of each object in a list that is sent."""
    for _, _, operation in raw_operations():
        for field in _arguments(operation)[0].values():
            item = _resolve(field).get("items", {})
            if "$ref" in item:
                yield operation["operationId"], item["$ref"].rsplit("/", 1)[1]


ENTRIES = sorted(set(_entries()))


@pytest.mark.parametrize(
    "operation",
    [pytest.param(each, id=each["operationId"]) for _, _, each in raw_operations()],
)
def test_a_call_about_one_thing_names_it(operation: Schema) -> None:
    name = operation["operationId"]
    fields, required = _arguments(operation)
    if not fields or "x-pagination" in operation:
        return
    if not name.rsplit("_", 1)[1].startswith("update"):
        assert required or name in NOTHING_REQUIRED, sorted(fields)
    if name not in NOTHING_REQUIRED and name not in OPTIONAL_ID:
        assert {"id", "ids"} & set(fields) <= required


@pytest.mark.parametrize(("operation", "entry"), ENTRIES)
def test_an_entry_of_a_list_names_what_it_is_about(operation: str, entry: str) -> None:
    fields, required = _fields({"$ref": f"#/components/schemas/{entry}"})
    ids = {each for each in fields if each == "id" or each.endswith("_id")}
    if ids and entry not in UNNAMED_ENTRIES:
        assert required & ids, f"{operation}: none of {sorted(ids)} is required"


def test_there_are_calls_and_entries_to_look_at() -> None:
    assert len([*raw_operations()]) > 300
    assert len(ENTRIES) > 20
