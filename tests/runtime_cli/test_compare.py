"""What is planted in answers and frames is found at its place, and nothing else is."""

from __future__ import annotations

import json
import time
from typing import Any

import msgspec
import pytest

from generator.runtime.drift.compare import compare
from generator.runtime.masking.masker import Masker
from generator.runtime.record.lines import AnyLine, Exchange, Frame
from tests.mock_pbx.settings import BUNDLE
from tests.runtime_cli.planted import (
    Answer,
    Plant,
    answer,
    asked,
    brief,
    bundle,
    exchange,
    frame,
    header,
    package_spec,
    probe,
    recordings,
    report,
    resolve,
)

LIST = "extension_list"
NO_SUCH = {"errcode": 10001, "errmsg": "INTERFACE NOT EXISTED"}


def rows(value: dict[str, Any], field: str, new: object, key: str = "data") -> None:
    for row in value[key]:
        row[field] = new


def in_phone(field: str, new: object) -> Plant:
    return lambda value: value["data"][0]["online_status"]["sip_phone"].update(
        {field: new}
    )


def in_msg(field: str, new: object) -> Plant:
    return lambda value: value["msg"].update({field: new})


def in_members(field: str, new: object) -> Plant:
    return lambda value: value["msg"]["members"][0]["extension"].update({field: new})


def context(value: dict[str, Any]) -> None:
    """Rows under names that are data."""
    value["data"] = {"1001": {"new": 1}, "1002": {"new": 2}}


# Name of the case: the lines, then kind, operation or event, pointer, count of each
# finding.
CASES: dict[str, tuple[list[AnyLine], list[tuple[object, ...]]]] = {
    "a field of rows": (
        [asked(LIST, lambda v: rows(v, "mfa", 1))],
        [("unknown_field", LIST, "/data/*/mfa", 3)],
    ),
    "a field deep in one row": (
        [asked(LIST, in_phone("firmware", "x"))],
        [("unknown_field", LIST, "/data/*/online_status/sip_phone/firmware", 1)],
    ),
    "a field beside the rows": (
        [asked(LIST, lambda v: v.update(next_page=2)), asked("trunk_list")],
        [("unknown_field", LIST, "/next_page", 1)],
    ),
    "a field of the envelope": (
        [
            asked(each, lambda v: v.update(trace="x"))
            for each in (LIST, "trunk_list", "ivr_list")
        ],
        [("unknown_field", LIST, "/trace", 3)],
    ),
    "a field of rows of version 2.0": (
        [asked("v2_cdr_list", lambda v: rows(v, "ai", {"score": 1}))],
        [("unknown_field", "v2_cdr_list", "/data/*/ai", 3)],
    ),
    "a field of rows of a report": (
        [
            asked(
                "call_report_list",
                lambda v: rows(v, "abandoned", 4, "ivr_list"),
                type="ivr",
            )
        ],
        [("unknown_field", "call_report_list", "/ivr_list/*/abandoned", 3)],
    ),
    "a field of rows under names that are data": (
        [asked("v2_cdr_getaicontext", context)],
        [("unknown_field", "v2_cdr_getaicontext", "/data/*/new", 2)],
    ),
    "a field of an event": (
        [frame(30012, in_msg("hold_duration", 3)), frame(30012)],
        [("unknown_field", 30012, "/msg/hold_duration", 1)],
    ),
    "a field deep in an event whose msg is a text": (
        [frame(30011, in_members("device", "x"), text=True)],
        [("unknown_field", 30011, "/msg/members/*/extension/device", 1)],
    ),
    "a field beside msg": (
        [frame(30011, lambda v: v.update(time=1), text=True)],
        [("unknown_field", 30011, "/time", 1)],
    ),
    "one schema of two operations": (
        [
            asked("conference_list", lambda v: rows(v, "new", 1)),
            asked("conference_query"),
            asked("conference_search", lambda v: rows(v, "new", 1)),
        ],
        [("unknown_field", "conference_list", "/data/*/new", 6)],
    ),
    "no errcode": (
        [asked(LIST, lambda v: v.pop("errcode"))],
        [("missing_field", LIST, "/errcode", 1)],
    ),
    "no errcode in one of two answers of version 2.0": (
        [asked("v2_cdr_list"), asked("v2_cdr_list", lambda v: v.pop("errcode"))],
        [("missing_field", "v2_cdr_list", "/errcode", 1)],
    ),
    "an event without msg": (
        [frame(30011, lambda v: v.pop("msg"))],
        [("missing_field", 30011, "/msg", 1)],
    ),
    "a value of rows": (
        [asked(LIST, lambda v: rows(v, "presence_status", "in_space"))],
        [("unknown_value", LIST, "/data/*/presence_status", 3)],
    ),
    "an integer that is not listed": (
        [asked("trunk_list", lambda v: rows(v, "status", 99))],
        [("unknown_value", "trunk_list", "/data/*/status", 3)],
    ),
    "an integer as text that is not listed": (
        [asked("trunk_list", lambda v: rows(v, "status", "99"))],
        [("unknown_value", "trunk_list", "/data/*/status", 3)],
    ),
    "a value of version 2.0": (
        [asked("v2_cdr_list", lambda v: v["data"][1].update(call_type="Forked"))],
        [("unknown_value", "v2_cdr_list", "/data/*/call_type", 1)],
    ),
    "a value deep in an event whose msg is a text": (
        [frame(30011, in_members("member_status", "PARKED"), text=True)],
        [("unknown_value", 30011, "/msg/members/*/extension/member_status", 1)],
    ),
    "text for an integer": (
        [asked(LIST, lambda v: v.update(total_number="many"))],
        [("other_type", LIST, "/total_number", 1)],
    ),
    "a number for text": (
        [asked(LIST, lambda v: rows(v, "number", 1000))],
        [("other_type", LIST, "/data/*/number", 3)],
    ),
    "an object for an array, whose fields are read": (
        [asked(LIST, lambda v: v.update(data={**v["data"][0], "mfa": 1}))],
        [
            ("other_type", LIST, "/data", 1),
            ("unknown_field", LIST, "/data/mfa", 1),
        ],
    ),
    "an object for an array of texts": (
        [asked("outbound_route_list", lambda v: rows(v, "dial_pattern", {"a": 1}))],
        [("other_type", "outbound_route_list", "/data/*/dial_pattern", 3)],
    ),
    "an array for an object": (
        [asked("system_information", lambda v: v.update(data=[v["data"]]))],
        [("other_type", "system_information", "/data", 1)],
    ),
    "an object for the count of a report": (
        [
            asked(
                "call_report_list",
                lambda v: v["ivr_list"][0].update(press_count={"1": {"n": 1}}),
                type="ivr",
            )
        ],
        [("other_type", "call_report_list", "/ivr_list/*/press_count/*", 1)],
    ),
    "text for an integer of an event": (
        [frame(30012, in_msg("talk_duration", "long"), text=True)],
        [("other_type", 30012, "/msg/talk_duration", 1)],
    ),
    "an event whose msg is no JSON": (
        [frame(30012, lambda v: v.update(msg="gone"))],
        [("other_type", 30012, "/msg", 1)],
    ),
    "null for text": (
        [asked(LIST, lambda v: rows(v, "timezone", None))],
        [("unexpected_null", LIST, "/data/*/timezone", 3)],
    ),
    "null for a list": (
        [asked("v2_cdr_list", lambda v: v.update(data=None))],
        [("unexpected_null", "v2_cdr_list", "/data", 1)],
    ),
    "null deep in an event whose msg is a text": (
        [frame(30011, in_members("channel_id", None), text=True)],
        [("unexpected_null", 30011, "/msg/members/*/extension/channel_id", 1)],
    ),
    "an endpoint that is gone, by its code": (
        [exchange(LIST, NO_SUCH), asked("trunk_list")],
        [("missing_operation", LIST, "", 1)],
    ),
    "an endpoint that is gone, by its status": (
        [exchange("ivr_list", msgspec.UNSET, status=404)],
        [("missing_operation", "ivr_list", "", 1)],
    ),
    "a version that is gone, its code as text": (
        [exchange("v2_cdr_list", {"errcode": "10003"}) for _ in range(2)],
        [("missing_operation", "v2_cdr_list", "", 2)],
    ),
    "an endpoint that nobody knew": (
        [probe("/v1.0/rota/list", {"errcode": 0, "data": [{"id": 1}]})],
        [("unknown_operation", "/v1.0/rota/list", "", 1)],
    ),
    "an endpoint that wants arguments": (
        [probe("/v1.0/rota/get", {"errcode": 40002, "errmsg": "PARAMETER ERROR"})],
        [("unknown_operation", "/v1.0/rota/get", "", 1)],
    ),
    "names that the PBX does not have either": (
        [probe("/v1.0/a/list", NO_SUCH), probe("/v2.0/b/get", None, status=404)],
        [],
    ),
    "an endpoint with a new path": (
        [
            exchange("trunk_list", NO_SUCH),
            probe("/v1.0/sip_trunk/list", answer("trunk_list")),
        ],
        [
            ("missing_operation", "trunk_list", "", 1),
            ("unknown_operation", "/v1.0/sip_trunk/list", "", 1),
        ],
    ),
    "an event that nobody knew": (
        [Frame(seconds=0, frame={"type": 30099, "msg": {"a": 1}})] * 2,
        [("unknown_event", 30099, "", 2)],
    ),
    "an event that nobody knew, its msg a text": (
        [Frame(seconds=0, frame={"type": "30098", "msg": '{"a": 1}'})],
        [("unknown_event", 30098, "", 1)],
    ),
    "an event that nobody knew, without msg": (
        [Frame(seconds=0, frame={"type": 30097}), frame(30011)],
        [("unknown_event", 30097, "", 1)],
    ),
    "a code of a failure": (
        [exchange(LIST, {"errcode": 70999, "errmsg": "NEW LIMIT"})] * 2,
        [("unknown_error_code", LIST, "/errcode", 2)],
    ),
    "a code as text": (
        [exchange("v2_cdr_list", {"errcode": "70998", "errmsg": "X"})],
        [("unknown_error_code", "v2_cdr_list", "/errcode", 1)],
    ),
    "a code of a name that nobody knew": (
        [probe("/v1.0/rota/list", {"errcode": 70997, "errmsg": "X"})],
        [("unknown_error_code", "/v1.0/rota/list", "/errcode", 1)],
    ),
    "forms that readers take": (
        [
            asked(LIST, lambda v: v.update(total_number="3")),
            asked(LIST, lambda v: v.update(data="")),
            asked("trunk_list", lambda v: rows(v, "status", "")),
            asked("system_information", lambda v: v.update(data=[])),
            asked("v2_cdr_list", lambda v: rows(v, "call_type", "inbound")),
            frame(30012, in_msg("talk_duration", "21"), text=True),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_planted_is_found_and_nothing_else(name: str) -> None:
    lines, expected = CASES[name]
    found = report(lines).findings
    assert sorted(map(brief, found), key=str) == sorted(expected, key=str)


# The masker takes such a number in a text for one of somebody.
NUMBERS_IN_TEXT = {
    "a code as text",
    "a version that is gone, its code as text",
    "an event that nobody knew, its msg a text",
}


@pytest.mark.parametrize("name", sorted(CASES.keys() - NUMBERS_IN_TEXT))
def test_a_masked_recording_tells_the_same(name: str) -> None:
    lines, _ = CASES[name]
    masker = Masker(package_spec())
    for line in lines:
        masker.learn(line)
    masked = [masker.mask(line) for line in lines]
    raw = report(lines, masker=masker).findings
    got = report(masked, masker=masker).findings
    assert list(map(brief, got)) == list(map(brief, raw))
    assert [(f.type, f.of, f.values) for f in got] == [
        (f.type, f.of, f.values) for f in raw
    ]


@pytest.mark.parametrize("name", CASES)
def test_a_finding_points_into_the_published_document(name: str) -> None:
    for finding in report(CASES[name][0]).findings:
        if finding.spec_at is None or finding.kind == "unknown_error_code":
            continue
        document = "openapi" if finding.event is None else "asyncapi"
        published = json.loads((BUNDLE.parent / f"{document}.json").read_text("utf-8"))
        resolve(finding.spec_at, published)


def of(name: str) -> Any:
    return report(CASES[name][0]).findings[0]


def test_a_finding_says_what_came_and_what_the_spec_says() -> None:
    found = of("an integer that is not listed")
    assert (found.values, found.type, found.of) == ((99,), {"type": "integer"}, 3)
    assert found.spec_at == "/components/schemas/TrunkListItem/properties/status"
    assert "integer, one of" in found.expected
    found = of("a field of rows of version 2.0")
    assert found.type == {
        "type": "object",
        "properties": {"score": {"type": "integer"}},
    }
    assert (found.schema, found.of, found.firmware) == ("CdrRowV2", 3, "37.24.0.1")
    assert of("a field of the envelope").schema == "Envelope"
    assert of("a field deep in an event whose msg is a text").schema == "CallExtension"


def test_an_endpoint_with_a_new_path_is_told_as_one() -> None:
    gone, new = report(CASES["an endpoint with a new path"][0]).findings
    assert "/v1.0/sip_trunk/list" in gone.got
    assert "trunk_list" in new.got
    others = [exchange("ivr_list", NO_SUCH), *CASES["an endpoint that nobody knew"][0]]
    assert not [f for f in report(others).findings if "new path" in f.got]


def test_an_operation_that_is_newer_than_the_firmware_is_no_difference() -> None:
    spec = json.loads(json.dumps(package_spec()))
    spec["openapi"]["paths"]["/v1.0/extension/list"]["get"]["x-since"] = {
        "appliance": "37.25.0.1"
    }
    lines = [header(), exchange(LIST, NO_SUCH)]
    found = compare(lines, spec)
    assert found.findings == ()
    assert found.not_seen[LIST] == "newer than this firmware: since 37.25.0.1"
    lines[0] = header(firmware="37.25.0.10")
    assert len(compare(lines, spec).findings) == 1


def test_operations_that_told_nothing_are_named_with_why() -> None:
    lines = [
        asked(LIST),
        exchange("ivr_list", {"errcode": 10005, "errmsg": "NO PERMISSION"}),
        exchange("trunk_list", msgspec.UNSET, status=502),
    ]
    seen = report(lines).not_seen
    assert LIST not in seen
    assert seen["ivr_list"] == "answered errcode 10005"
    assert seen["trunk_list"] == "answered HTTP 502"
    assert seen["queue_query"] == "was not asked"
    assert "extension_create" not in seen  # it changes something


def without(field: str, *indexes: int) -> Plant:
    def plant(value: Answer) -> None:
        for index in indexes or range(len(value["data"])):
            value["data"][index].pop(field)

    return plant


BEFORE: dict[str, tuple[list[AnyLine], list[AnyLine], list[tuple[object, ...]]]] = {
    "a field of rows": (
        [asked(LIST)],
        [asked(LIST, without("timezone"))],
        [("missing_field", LIST, "/data/*/timezone", 3)],
    ),
    "a field that another operation still has": (
        [asked("conference_list"), asked("conference_search")],
        [asked("conference_list"), asked("conference_search", without("number"))],
        [("missing_field", "conference_search", "/data/*/number", 3)],
    ),
    "a field of an event": (
        [frame(30012)],
        [frame(30012, lambda v: v["msg"].pop("pin_code"), text=True)],
        [("missing_field", 30012, "/msg/pin_code", 1)],
    ),
    "rows that did not come": ([asked(LIST)], [asked("trunk_list")], []),
    "a field that only some rows have": (
        [asked(LIST, without("timezone", 0))],
        [asked(LIST, without("timezone", 0, 1))],
        [],
    ),
    "a field that some rows had, and another operation has": (
        [asked("conference_list"), asked("conference_search", without("number", 0))],
        [asked("conference_list"), asked("conference_search", without("number"))],
        [],
    ),
    "a field that the spec never had": (
        [asked(LIST, lambda v: rows(v, "mfa", 1))],
        [asked(LIST)],
        [],
    ),
}


@pytest.mark.parametrize("name", BEFORE)
def test_what_an_earlier_recording_had_is_missed(name: str) -> None:
    before, now, expected = BEFORE[name]
    found = report(now, baseline=[header(), *before]).findings
    assert list(map(brief, found)) == expected


def test_everything_that_was_recorded_fits_the_spec() -> None:
    lines: list[AnyLine] = []
    for each in recordings().all:
        if each.event is not None:
            lines.append(Frame(seconds=0, frame=each.frame))
        elif each.response:
            # Some who wrote an answer down left the envelope out.
            lines.append(exchange(each.operation, {"errcode": 0, **each.response}))
    found = report(lines)
    assert (found.exchanges, found.frames) > (200, 40)
    assert list(map(brief, found.findings)) == []


def test_every_answer_made_from_a_schema_fits_it() -> None:
    lines: list[AnyLine] = []
    for each in bundle().by_id.values():
        lines.append(asked(each.id))
        for variant in each.variants:
            if "value" in variant:
                lines.append(asked(each.id, type=variant["value"]))
    assert list(map(brief, report(lines).findings)) == []


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {"id": 1}
    for _ in range(depth):
        value = {"id": 1, "children": [value]}
    return value


HOSTILE: list[object] = [
    None,
    [],
    [1, [2, {"a": None}]],
    "text",
    7,
    True,
    1.5,
    {"errcode": None},
    {"errcode": True, "data": 7},
    {"errcode": "x" * 100, "data": [None, 1, "a", [], {}]},
    {"errcode": 10**40, "data": {"a": {"b": {}}}},
    {"errcode": 0, "data": [[[[[]]]]], "organization_list": [nested(400)]},
    {"errcode": 0, "data": {str(n): n for n in range(5_000)}},
    {"errcode": 0, "data": [{f"f{n}": n} for n in range(2_000)]},
    {"errcode": 0, "data": [{"\x1b[31m": "\x1b[31m", "~/": "/~", "": 0}]},
    {"errcode": 0, "total_number": "9" * 10_000, "data": [{"id": "1" * 5000}]},
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_no_answer_and_no_frame_can_break_it(value: object) -> None:
    lines: list[AnyLine] = [
        *(exchange(each, value) for each in (LIST, "organization_list", "cdr_list")),
        exchange("v2_cdr_getaicontext", value, status=500),
        probe("/v1.0/rota/list", value),
        Frame(seconds=0, frame=value),
        Frame(seconds=0, frame={"type": 30011, "msg": value}),
        Frame(seconds=0, frame={"type": value, "msg": value}),
        Frame(seconds=0, frame={"type": 30099, "msg": value}),
        Frame(seconds=0, frame={"type": 30012, "msg": json.dumps(value)}),
        Frame(seconds=0, frame={"type": 30012, "msg": "[" * 100_000}),
    ]
    found = report(lines, baseline=[header(), *lines], masker=Masker(package_spec()))
    assert found.exchanges == 5
    assert len(found.findings) < 1000
    assert msgspec.json.encode(found)


def test_an_answer_that_is_no_json_is_another_type() -> None:
    page = Exchange(
        operation=LIST,
        method="GET",
        path="/v1.0/extension/list",
        status=200,
        content_type="text/html",
        text="<html>",
    )
    assert list(map(brief, report([page]).findings)) == [("other_type", LIST, "", 1)]


def test_keys_that_are_data_are_one_finding_without_the_data() -> None:
    found = report([asked(LIST, lambda v: rows(v, "+49 30 1234567", 1))]).findings
    assert list(map(brief, found)) == [("unknown_field", LIST, "/data/*/*", 3)]
    found = report([asked(LIST, lambda v: rows(v, "x", {"+49 30 1234": 1}))]).findings
    assert b"1234" not in msgspec.json.encode(found)


def test_a_thousand_large_answers_would_take_a_few_seconds() -> None:
    value = answer(LIST)
    value["data"] *= 13
    assert len(json.dumps(value)) > 20_000
    line = exchange(LIST, value)
    began = time.process_time()  # others may use the machine, too
    found = report([line] * 300)
    assert found.findings == ()
    assert time.process_time() - began < 1.5
