"""Values in cells, and what a table makes of the room there is."""

from __future__ import annotations

import csv
import io
import json
import sys

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries._runtime.cli.output import table
from yeastar_pseries._runtime.cli.output.show import _cell
from yeastar_pseries._runtime.cli.output.table import Table, cell, pairs

PHONES = {
    "sip_phone": {"status": 1, "ext_dev_type": "sip"},
    "linkus_web": {"status": 0, "version": "", "at": None},
    "fxs_phone": {},
}
AGENTS = [{"text": "Agent B", "ids": [1, 2]}, {"text": "Agent C", "ids": []}]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PHONES, "sip_phone: (status: 1, ext_dev_type: sip), linkus_web: (status: 0)"),
        (AGENTS, "text: Agent B, ids: (1, 2); text: Agent C"),
        ({"a": [{"b": 1}, {"b": 2}]}, "a: (b: 1; b: 2)"),
        (["a", "b"], "a, b"),
        ([["a", "b"], ["c"]], "(a, b), (c)"),
        ([None, {}], ""),
        ({"on": True, "off": False, "zero": 0}, "on: true, off: false, zero: 0"),
    ],
)
def test_what_is_inside_of_a_value_stands_in_brackets(value: object, text: str) -> None:
    assert cell(value) == text


@pytest.mark.parametrize(("room", "wide"), [(46, 46), (80, 80), (200, 94)])
def test_what_is_cut_has_the_room_that_is_left(
    room: int, wide: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had 32 columns, however much was left."""
    monkeypatch.setattr(table, "_width", lambda: room)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    row = {"number": "1000", "name": "Yara", "phones": "x" * 80}
    line = Table([row], tuple(row), every=False).line(row)
    assert len(line) == wide
    assert line.endswith("…") is (room < 94)


@pytest.mark.parametrize(
    ("room", "head", "left"),
    [
        (80, "ID    NUMBER  CALLER_ID_NAME  MOBILE_NUMBER", ""),
        (40, "ID    NUMBER  CALLER_ID_NAME  MOBILE_NU…", ""),
        (24, "ID    NUMBER  CALLER_ID…", "mobile_number"),
        (20, "ID    NUMBER", "caller_id_name,mobile_number"),
    ],
)
def test_no_later_column_takes_the_room_of_an_earlier_one(
    room: int, head: str, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wide one was dropped for whatever came behind and fitted: a name for a remark."""
    monkeypatch.setattr(table, "_width", lambda: room)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    row = {
        "id": 1,
        "number": "1000",
        "caller_id_name": "Yara",
        "mobile_number": "07700",
    }
    made = Table([row], tuple(row), every=False)
    assert made.head().replace("\x1b[1m", "").replace("\x1b[0m", "") == head
    assert made.left_names == left


def test_ids_that_nobody_reads_come_after_what_people_look_for(pbx: MockPbx) -> None:
    """A terminal had room for two ids and the time of a call, and not for who called."""
    pbx.call("5503301", "1000")
    head = yeastar("v2", "cdr", "list", "--limit", 2, "-o", "table").stdout.split()
    assert head[:3] == ["TIME", "CALL_TYPE", "CALL_FROM"]
    assert head.index("UID") > head.index("CALL_TO")
    first = yeastar("v2", "cdr", "list", "--limit", 2, "-o", "csv").stdout
    assert first.startswith("id,")


def test_hostile_names_do_not_reach_the_terminal_either() -> None:
    row = {"\x1b[31m": {"\x1b[2J": 1}}
    shown = Table([row], tuple(row), every=True)
    texts = [shown.line(row), *pairs(row), *pairs({"a": [row]})]
    heads = shown.head().replace("\x1b[1m", "").replace("\x1b[0m", "")
    for each in [heads, *texts]:
        plain = each.replace("\x1b[2m", "").replace("\x1b[0m", "")
        assert "\x1b" not in plain


def test_a_list_of_objects_stands_below_its_name() -> None:
    lines = [
        each.replace("\x1b[2m", "").replace("\x1b[0m", "")
        for each in pairs({"id": 1, "agents": [{"text": "B", "more": {"x": 2}}, 3]})
    ]
    assert lines == [
        "id      1",
        "agents",
        "  - text  B",
        "    more",
        "      x     2",
        "  - 3",
    ]


def test_nested_values_are_json_in_csv(pbx: MockPbx) -> None:
    asked = ("extension", "list", "--limit", 1)
    done = yeastar(*asked, "-o", "csv", "--fields", "number,online_status")
    _, (number, status) = csv.reader(io.StringIO(done.stdout))
    (row,) = json.loads(yeastar(*asked).stdout)
    assert (number, json.loads(status)) == (row["number"], row["online_status"])
    assert [_cell(each) for each in (True, None, [False])] == ["true", "", "[false]"]
