"""Another form of the same is no change, and no form hides a change."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.diff.compare import compare
from generator.diff.report import Result
from generator.diff.spots import Kind
from tests.diff.documents import published

Documents: TypeAlias = dict[Kind, Any]
SCHEMAS = "#/components/schemas/"


def schemas(documents: Documents) -> Any:
    return documents["openapi"]["components"]["schemas"]


def flatten(documents: Documents) -> None:
    answer, envelope = schemas(documents)["SystemCapacityResponse"], "Envelope"
    shared, own = schemas(documents)[envelope], answer.pop("allOf")[1]
    properties = {**copy.deepcopy(shared["properties"]), **own["properties"]}
    required = list(shared.get("required", []))
    answer.update(type="object", properties=properties, required=required)


def split(documents: Documents) -> None:
    parts = schemas(documents)["SystemCapacityResponse"]["allOf"]
    data = parts[1]["properties"].pop("data")
    parts.append({"type": "object", "properties": {"data": data}})


def turn_parts(documents: Documents) -> None:
    schemas(documents)["SystemCapacityResponse"]["allOf"].reverse()


def name_argument(documents: Documents) -> None:
    operation = documents["openapi"]["paths"]["/v1.0/system/get_menuoptions"]["get"]
    at = next(i for i, each in enumerate(operation["parameters"]) if "name" in each)
    shared = documents["openapi"]["components"]["parameters"]
    shared["MenuId"] = operation["parameters"][at]
    operation["parameters"][at] = {"$ref": "#/components/parameters/MenuId"}


def one_of(documents: Documents) -> None:
    field = schemas(documents)["BlockNumbersRule"]["properties"]["limit_type"]
    field["oneOf"] = field.pop("anyOf")[::-1]


@pytest.mark.parametrize("edit", [flatten, split, turn_parts, name_argument, one_of])
def test_another_form_of_the_same_is_no_row(edit: Callable[[Documents], None]) -> None:
    old, new = published(), published()
    edit(new)
    assert compare(old, new) == []


def lose_items(documents: Documents) -> None:
    route = schemas(documents)["OutboundRouteListItem"]
    del route["properties"]["dial_pattern"]["items"]


def other_schema(documents: Documents) -> None:
    schemas(documents)["StorageTwin"] = schemas(documents)["StorageDevice"]
    rows = schemas(documents)["StorageListResponse"]["allOf"][1]["properties"]
    rows["storage_list"]["items"] = {"$ref": f"{SCHEMAS}StorageTwin"}


def other_status(documents: Documents) -> None:
    listed = documents["openapi"]["paths"]["/v1.0/storage/list"]["get"]
    listed["responses"].pop("200")


def take_list_too(documents: Documents) -> None:
    data = schemas(documents)["SystemCapacityResponse"]["allOf"][1]["properties"]
    taken = data["data"].pop("$ref")
    data["data"]["anyOf"] = [
        {"$ref": taken},
        {"type": "array", "items": {"$ref": taken}},
    ]


def take_another_list(documents: Documents) -> None:
    route = schemas(documents)["OutboundRouteListItem"]["properties"]
    pattern = route["dial_pattern"]
    described = {"description": pattern.pop("description")}
    more = {"type": "array", "items": {"type": "integer"}}
    route["dial_pattern"] = {"anyOf": [pattern, more], **described}


def add_part(documents: Documents) -> None:
    parts = schemas(documents)["SystemCapacityResponse"]["allOf"]
    parts.append({"type": "object", "additionalProperties": {"type": "integer"}})


@pytest.mark.parametrize(
    ("edit", "rule", "breaks"),
    [
        (lose_items, "type-widened", "reader python"),
        (other_schema, "schema-renamed", "python"),
        (other_status, "good-status-removed", "reader python"),
        (take_list_too, "type-widened", "reader python"),
        (take_another_list, "type-widened", "reader python"),
        (add_part, "unjudged-changed", ""),
    ],
)
def test_a_change_in_a_form_that_hides_it_is_one_row(
    edit: Callable[[Documents], None], rule: str, breaks: str
) -> None:
    old, new = published(), published()
    edit(new)
    (row,) = Result(compare(old, new)).as_json()["changes"]
    assert row["rule"] == rule
    whom = [role for role in ("reader", "writer", "python") if row[role] == "breaking"]
    assert " ".join(whom) == breaks
