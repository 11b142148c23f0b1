"""Edits of copies of the published documents: each is one row, at a place that is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diff.compare import compare
from generator.diff.report import Result
from generator.diff.spots import KINDS, Kind
from tests.diff.documents import published, resolves

Documents: TypeAlias = dict[Kind, Any]


@dataclass(frozen=True)
class Edit:
    """One edit as somebody makes it, and the row it has to be."""

    rule: str
    at: str
    make: Callable[[Documents], object]
    breaks: str = ""
    bump: str = "minor"


def _schema(documents: Documents, name: str, kind: Kind = "openapi") -> Any:
    return documents[kind]["components"]["schemas"][name]


def _operation(documents: Documents, path: str, method: str = "get") -> Any:
    return documents["openapi"]["paths"][path][method]


def _in_both(name: str, edit: Callable[[Any], object]) -> Callable[[Documents], None]:
    def make(documents: Documents) -> None:
        edit(_schema(documents, name))
        edit(_schema(documents, name, "asyncapi"))

    return make


def _figure(documents: Documents) -> None:
    for kind in ("openapi", "asyncapi"):
        documents[kind]["x-protocol"]["lockout"]["failures"] = 4


def _rename(documents: Documents) -> None:
    paths = documents["openapi"]["paths"]
    item = paths.pop("/v1.0/queue/query")
    item["get"]["operationId"] = "queue_read"
    paths["/v1.0/queue/read"] = item


def _new_event(documents: Documents) -> None:
    document = documents["asyncapi"]
    parts = document["components"]
    parts["schemas"]["DoorFrame"] = {
        "type": "object",
        "properties": {"type": {"type": "integer", "const": 30041}},
    }
    ref = {"$ref": "#/components/messages/DoorOpened"}
    parts["messages"]["DoorOpened"] = {
        "name": "DoorOpened",
        "x-event-id": 30041,
        "payload": {"$ref": "#/components/schemas/DoorFrame"},
    }
    for channel in ("subscribe", "webhook"):
        document["channels"][channel]["messages"]["DoorOpened"] = ref


def _new_operation(documents: Documents) -> None:
    document = documents["openapi"]
    document["components"]["schemas"]["DoorListResponse"] = {
        "allOf": [{"$ref": "#/components/schemas/Envelope"}]
    }
    schema = {"$ref": "#/components/schemas/DoorListResponse"}
    document["paths"]["/v1.0/door/list"] = {
        "get": {
            "operationId": "door_list",
            "tags": ["door"],
            "x-safe": True,
            "x-coverage": "complete",
            "responses": {"200": {"content": {"application/json": {"schema": schema}}}},
        }
    }
    document["tags"].append({"name": "door"})


def _new_code(documents: Documents) -> None:
    """The codes stand in errors.json, and in the envelope as well."""
    documents["errors"]["codes"].append({"code": 90001, "errmsg": "DOOR"})
    errcode = _schema(documents, "Envelope")["properties"]["errcode"]
    errcode["x-extensible-enum"].append(90001)
    errcode["x-enumDescriptions"]["90001"] = "A door."


def _observed(documents: Documents) -> None:
    """The mark is said in the description, too."""
    field = _schema(documents, "ExtensionListItem")["properties"]["timezone"]
    del field["x-observed"]
    field["description"] = field["description"].replace(
        " *In no table of the vendor.*", ""
    )


def _unsafe(documents: Documents) -> None:
    operation = _operation(documents, "/v1.0/extension/list")
    operation["x-safe"] = False
    operation["description"] = operation["description"].replace(
        "**Only reads**, safe to repeat.",
        "**Changes something**; never repeat it automatically.",
    )


SCHEMAS = "/components/schemas/"
EDITS = [
    Edit(
        "field-added",
        f"{SCHEMAS}CallInbound/properties/country",
        _in_both(
            "CallInbound",
            lambda node: node["properties"].update(country={"type": "string"}),
        ),
    ),
    Edit(
        "field-removed",
        f"{SCHEMAS}CallOutbound/properties/to",
        _in_both("CallOutbound", lambda node: node["properties"].pop("to")),
        "reader python",
    ),
    Edit(
        "limit-tightened",
        "/components/parameters/PageSize/schema/maximum",
        lambda documents: documents["openapi"]["components"]["parameters"]["PageSize"][
            "schema"
        ].update(maximum=50),
        "writer python",
    ),
    Edit(
        "open-value-added",
        f"{SCHEMAS}CallEndDetails/properties/status/anyOf/0/enum/4",
        lambda documents: _schema(documents, "CallEndDetails", "asyncapi")[
            "properties"
        ]["status"]["anyOf"][0]["enum"].append("PARKED"),
    ),
    Edit("protocol-figure-changed", "/x-protocol/lockout/failures", _figure, "writer"),
    Edit(
        "operation-renamed", "/paths/~1v1.0~1queue~1read/get", _rename, "writer python"
    ),
    Edit("event-added", "/components/messages/DoorOpened", _new_event),
    Edit("operation-added", "/paths/~1v1.0~1door~1list/get", _new_operation),
    Edit("error-code-added", "/codes/38", _new_code),
    Edit(
        "observed-documented",
        f"{SCHEMAS}ExtensionListItem/properties/timezone/x-observed",
        _observed,
        bump="patch",
    ),
    Edit("safe-lost", "/paths/~1v1.0~1extension~1list/get/x-safe", _unsafe, "writer"),
    Edit(
        "operation-removed",
        "/paths/~1v1.0~1pin_list~1delete/get",
        lambda documents: documents["openapi"]["paths"].pop("/v1.0/pin_list/delete"),
        "reader writer python",
    ),
    Edit(
        "type-widened",
        f"{SCHEMAS}CdrRow/properties/id/type",
        lambda documents: _schema(documents, "CdrRow")["properties"]["id"].update(
            type=["integer", "string"]
        ),
        "reader python",
    ),
    Edit(
        "type-changed",
        f"{SCHEMAS}CallDialRequest/properties/caller/type",
        lambda documents: _schema(documents, "CallDialRequest")["properties"][
            "caller"
        ].update(type="integer"),
        "writer python",
    ),
    Edit(
        "field-required",
        f"{SCHEMAS}CallParkRequest/required/1",
        lambda documents: _schema(documents, "CallParkRequest")["required"].append(
            "parking_slot"
        ),
        "writer python",
    ),
    Edit(
        "secret-set",
        f"{SCHEMAS}Certificate/properties/name/x-secret",
        lambda documents: _schema(documents, "Certificate")["properties"][
            "name"
        ].update({"x-secret": True}),
    ),
    Edit(
        "deprecated-set",
        "/paths/~1v1.0~1cdr~1list/get/deprecated",
        lambda documents: _operation(documents, "/v1.0/cdr/list").update(
            deprecated=True
        ),
    ),
    Edit(
        "since-added",
        "/paths/~1v1.0~1cdr~1list/get/x-since",
        lambda documents: _operation(documents, "/v1.0/cdr/list").update(
            {"x-since": {"cloud": "84.24.0.1"}}
        ),
        bump="patch",
    ),
    Edit(
        "required-parameter-added",
        "/paths/~1v1.0~1trunk~1list/get/parameters/4",
        lambda documents: _operation(documents, "/v1.0/trunk/list")[
            "parameters"
        ].append(
            {"name": "k", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        "writer python",
    ),
    Edit(
        "event-channel-removed",
        "/channels/webhook/messages/DtmfDigitPressed",
        lambda documents: documents["asyncapi"]["channels"]["webhook"]["messages"].pop(
            "DtmfDigitPressed"
        ),
        "reader",
    ),
    Edit(
        "event-removed",
        "/components/messages/CallEndTimeline",
        lambda documents: [
            holder["messages"].pop("CallEndTimeline")
            for holder in (
                documents["asyncapi"]["channels"]["subscribe"],
                documents["asyncapi"]["channels"]["webhook"],
                documents["asyncapi"]["components"],
            )
        ],
        "reader python",
    ),
    Edit(
        "text-changed",
        "/paths/~1v1.0~1queue~1list/get/summary",
        lambda documents: _operation(documents, "/v1.0/queue/list").update(
            summary="All queues"
        ),
        bump="patch",
    ),
    Edit(
        "error-family-changed",
        "/codes/2/family",
        lambda documents: documents["errors"]["codes"][2].update(family="BusyError"),
        "python",
    ),
    Edit(
        "token-not-needed",
        "/paths/~1v1.0~1storage~1list/get/security",
        lambda documents: _operation(documents, "/v1.0/storage/list").update(
            security=[]
        ),
    ),
    Edit(
        "separator-removed",
        f"{SCHEMAS}AllowNumbersFields/properties/number_list/x-separator",
        lambda documents: _schema(documents, "AllowNumbersFields")["properties"][
            "number_list"
        ].pop("x-separator"),
        "writer python",
    ),
]


def _rows(old: Documents, new: Documents) -> list[dict[str, Any]]:
    return Result(compare(old, new)).as_json()["changes"]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.rule)
def test_an_edit_is_one_row(edit: Edit) -> None:
    old, new = published(), published()
    edit.make(new)
    (row,) = _rows(old, new)
    assert (row["rule"], row["at"]) == (edit.rule, edit.at)
    whom = [role for role in ("reader", "writer", "python") if row[role] == "breaking"]
    assert " ".join(whom) == edit.breaks
    assert row["bump"] == ("major" if edit.breaks else edit.bump)


SEEN = {"x-seen": [{"firmware": "37.24.0.12", "edition": "appliance"}]}


BESIDE_SEEN: list[tuple[str, str, Callable[[Any], object]]] = [
    ("type-widened", "call_duration", lambda n: n.update(type=["integer", "number"])),
    ("nullable-added", "call_duration", lambda n: n.update(type=["integer", "null"])),
    ("open-value-added", "last_status", lambda n: n["anyOf"][0]["enum"].append("HELD")),
    ("evidence-changed", "call_duration", lambda _: None),
]


@pytest.mark.parametrize(("rule", "field", "change"), BESIDE_SEEN)
def test_what_a_box_showed_is_one_row_with_its_evidence(
    rule: str, field: str, change: Callable[[Any], object]
) -> None:
    """`generator draft` writes a wider type and `x-seen` together."""
    old, new = published(), published()
    node = _schema(new, "CdrRowV2")["properties"][field]
    change(node)
    node.update(SEEN, description="Reads otherwise, too.")
    rows = [row for row in _rows(old, new) if row["rule"] != "text-changed"]
    assert [row["rule"] for row in rows] == [rule]


BOX = {"firmware": "37.24.0.12", "edition": "appliance"}
SHOWN: list[tuple[str, Callable[[Any], object]]] = [
    ("field-added", lambda n: n.update(mood={"type": "string", "x-observed": BOX})),
    ("type-widened", lambda n: n["call_duration"].update(x_type("number"))),
    ("open-value-added", lambda n: _held(n["last_status"])),
]


def x_type(kind: str) -> dict[str, Any]:
    return {"type": ["integer", kind], "x-seen": [{**BOX, "types": [kind]}]}


def _held(node: Any) -> None:
    node["anyOf"][0]["enum"].append("HELD")
    node["x-seen"] = [{**BOX, "values": ["HELD"]}]


@pytest.mark.parametrize(("rule", "change"), SHOWN)
def test_what_a_box_showed_concerns_its_edition(
    rule: str, change: Callable[[Any], object]
) -> None:
    """Also where only pages of other editions were seen: no box waits for a page."""
    old, new = published(), published()
    for documents in (old, new):
        for path in ("/v2.0/cdr/list", "/v2.0/cdr/search"):
            _operation(documents, path)["x-editions"] = ["cloud"]
    change(_schema(new, "CdrRowV2")["properties"])
    result = Result(compare(old, new))
    for edition, count in (("appliance", 1), ("cloud", 1), ("software", 0)):
        rows = result.of_edition(edition).as_json()["changes"]
        assert [row["rule"] for row in rows] == [rule] * count, edition
    [row] = result.as_json()["changes"]
    assert row["editions"] == ["appliance", "cloud"]


def test_twenty_five_edits_are_twenty_five_rows_whose_places_are_there() -> None:
    old, new = published(), published()
    for edit in EDITS:
        edit.make(new)
    rows = _rows(old, new)
    assert sorted((row["rule"], row["at"]) for row in rows) == sorted(
        (edit.rule, edit.at) for edit in EDITS
    )
    assert len(rows) == 25
    for row in rows:
        kind = row["document"]
        assert resolves(new[kind], row["at"]) or resolves(old[kind], row["at"]), row


def test_a_row_names_all_who_meet_it_and_the_first_of_them() -> None:
    old, new = published(), published()
    EDITS[0].make(new)
    (row,) = _rows(old, new)
    assert row["operation"] == "call_query"
    assert row["event"] == 30011
    assert row["used_by"][:1] == ["call_query"]
    assert {30011, 30013, 30014, 30016} <= set(row["used_by"])


def _shuffled(node: Any, order: random.Random) -> Any:
    if isinstance(node, dict):
        keys = list(node)
        order.shuffle(keys)
        return {key: _shuffled(node[key], order) for key in keys}
    if isinstance(node, list):
        return [_shuffled(each, order) for each in node]
    return node


def test_the_order_of_keys_does_not_matter() -> None:
    old, new = published(), published()
    order = random.Random(12)
    shuffled: Documents = {kind: _shuffled(old[kind], order) for kind in KINDS}
    assert compare(old, shuffled) == []
    for edit in EDITS:
        edit.make(new)
    expected = _rows(old, new)
    assert _rows(shuffled, {kind: _shuffled(new[kind], order) for kind in KINDS}) == (
        expected
    )


_LEAVES = st.booleans() | st.integers() | st.text(max_size=5)
_KEYS = st.sampled_from(
    ["type", "properties", "items", "enum", "anyOf", "allOf", "$ref", "required", "a"]
)
_NODES = st.recursive(
    _LEAVES,
    lambda below: st.lists(below, max_size=3)
    | st.dictionaries(_KEYS, below, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(first=_NODES, second=_NODES)
def test_any_schema_is_compared_without_a_crash_and_is_equal_to_itself(
    first: Any, second: Any
) -> None:
    old, new = published_small(first), published_small(second)
    assert compare(old, published_small(first)) == []
    rows = _rows(old, new)
    for row in rows:
        at, kind = row["at"], row["document"]
        assert resolves(new[kind], at) or resolves(old[kind], at)


def published_small(schema: Any) -> Documents:
    """The small documents with a schema of any form in an answer."""
    from tests.diff.documents import small

    documents = small()
    documents["openapi"]["components"]["schemas"]["Thing"] = schema
    return documents
