"""What an earlier recording of the PBX had, and this one lacks."""

from __future__ import annotations

import pytest

from generator.runtime.record.lines import AnyLine
from tests.runtime_cli.drift_cases import LIST, of_form, rows
from tests.runtime_cli.planted import (
    Answer,
    Plant,
    asked,
    brief,
    frame,
    header,
    report,
)


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
    "rows under the key of another form": (
        [of_form("queueperformance", "queue_performance_list", queue="a")],
        [of_form("queueperformance", "ivr_list", queue="a")],
        [("other_form", "call_report_list", "/ivr_list", 1)],
    ),
    "rows under a key that the list does not have": (
        [asked(LIST)],
        [asked(LIST, lambda v: v.update(rows=v.pop("data")))],
        [
            ("missing_field", LIST, "/data", 1),
            ("unknown_field", LIST, "/rows", 1),
        ],
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
    "a field that the PBX leaves out": (
        [asked("call_query")],
        [asked("call_query", lambda v: v.pop("data"))],
        [],
    ),
    "one of rows that the PBX leaves out": (
        [asked(LIST)],
        [asked(LIST, without("email_addr"))],
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


def test_what_came_instead_of_a_field_is_told_of_both() -> None:
    def renamed(value: Answer) -> None:
        for row in value["data"]:
            row["label"] = row.pop("timezone")

    found = report([asked(LIST, renamed)], baseline=[header(), asked(LIST)]).findings
    told = {each.at: each.got for each in found}
    assert told == {
        "/data/*/label": "string; timezone does not come",
        "/data/*/timezone": "does not come; label came",
    }


def test_of_two_that_came_nobody_knows_which_it_was() -> None:
    def changed(value: Answer) -> None:
        for row in value["data"]:
            row["label"], row["zone"] = row.pop("timezone"), "x"

    found = report([asked(LIST, changed)], baseline=[header(), asked(LIST)]).findings
    assert sorted(each.got for each in found) == ["does not come", "string", "string"]
