"""What is planted in answers and frames, and what a comparison has to find."""

from __future__ import annotations

from typing import Any

import msgspec

from generator.runtime.record.lines import AnyLine, Frame
from tests.runtime_cli.planted import Plant, answer, asked, exchange, frame, probe

LIST = "extension_list"
FILE = "recording_download"
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


def of_form(form: str, key: str, **row: Any) -> AnyLine:
    """A call report of a type, with a row under a key."""
    value = {"errcode": 0, "errmsg": "SUCCESS", key: [row]}
    return exchange("call_report_list", value, type=form)


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
    "rows under the key of another form": (
        [
            of_form("queueperformance", "ivr_list"),
            of_form("queueperformance", "queue_performance_list"),
            of_form("ivr", "ivr_list"),
        ],
        [("other_form", "call_report_list", "/ivr_list", 1)],
    ),
    "rows under the key of another form, with a field and a type of their own": (
        [
            of_form("queueperformance", "ivr_list", queue="a", total_calls=1, mood=1),
            of_form("queueperformance", "ivr_list", queue="a", total_calls=[]),
            of_form("queueperformance", "ivr_list", queue={}, sla=True),
        ],
        [
            ("other_form", "call_report_list", "/ivr_list", 3),
            ("unknown_field", "call_report_list", "/ivr_list/*/mood", 1),
            ("other_type", "call_report_list", "/ivr_list/*/sla", 1),
        ],
    ),
    "rows of a form under a key that no form has": (
        [
            exchange(
                "v2_call_report_list",
                {"errcode": 0, "total_number": 1, "ivr_rows": [{"ivr_num": "6500"}]},
                type="ivr",
            )
        ],
        [
            ("missing_field", "v2_call_report_list", "/ivr_list", 1),
            ("unknown_field", "v2_call_report_list", "/ivr_rows", 1),
        ],
    ),
    "rows of a form whose key nobody told": (
        [of_form("extcallactivity", "ivr_list")],
        [],
    ),
    "no rows under the key of another form": (
        [
            exchange(
                "call_report_list",
                {"errcode": 0, "errmsg": "SUCCESS", "ivr_list": []},
                type="queueperformance",
            )
        ],
        [],
    ),
    "rows of a list under another key": (
        [asked(LIST, lambda v: v.update(rows=v.pop("data"))), asked(LIST)],
        [
            ("missing_field", LIST, "/data", 1),
            ("unknown_field", LIST, "/rows", 1),
        ],
    ),
    "no rows of a list that counts some": (
        [exchange(LIST, {"errcode": 0, "total_number": "45"}, page=1)],
        [("missing_field", LIST, "/data", 1)],
    ),
    "no rows of an empty list, and of a page behind the last": (
        [
            exchange(LIST, {"errcode": 0, "total_number": 0}, page=1),
            exchange(LIST, {"errcode": 0, "total_number": 45}, page=9),
            exchange(LIST, {"errcode": 0}),
        ],
        [],
    ),
    "no rows of a report whose key nobody told, and of a failure": (
        [
            exchange("call_report_list", {"errcode": 0, "total_number": 9}, type="x"),
            exchange(LIST, {"errcode": 10004, "total_number": 9}),
        ],
        [],
    ),
    "the count of rows under another name": (
        [asked(LIST, lambda v: v.update(count=v.pop("total_number")))],
        [
            ("missing_field", LIST, "/total_number", 1),
            ("unknown_field", LIST, "/count", 1),
        ],
    ),
    "a file without an address": (
        [asked(FILE, lambda v: v.pop("download_resource_url")), asked(FILE)],
        [("missing_field", FILE, "/download_resource_url", 1)],
    ),
    "a file that is still being made": (
        [exchange(FILE, {"errcode": 2, "errmsg": "PROCESSING"})],
        [],
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
    "rows under names for an array, whose fields are read": (
        [asked(LIST, lambda v: v.update(data={"1000": {**v["data"][0], "mfa": 1}}))],
        [
            ("other_type", LIST, "/data", 1),
            ("unknown_field", LIST, "/data/*/mfa", 1),
        ],
    ),
    "an object for an array, which is no row": (
        [frame(30011, in_msg("members", {"first": {"count": 1}}))],
        [("other_type", 30011, "/msg/members", 1)],
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
