"""`yeastar events`: lines, filters, gaps, and how it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.events.shown.filter import event_filter
from yeastar_pseries._runtime.events.shown.lines import json_line
from yeastar_pseries.events import EVENTS, CallEnded, parse_event

from .conftest import Running, until

Run = Callable[..., Running]


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_call_is_shown_line_by_line_until_enough_came(
    pbx: MockPbx, running: Run
) -> None:
    shown = running("events", "-t", "30011,CallEnded", "--where", "call_id=*", "-n", 5)
    call_id = pbx.call("1000", "1001")
    done = shown.result()
    assert done.exit_code == 0, done.output
    came = lines(done.stdout)
    assert len(came) == 5
    assert {each["event"] for each in came} == {"CallStateChanged", "CallEnded"}
    assert {each["type"] for each in came} == {30011, 30012}
    assert {each["msg"]["call_id"] for each in came} == {call_id}
    assert all(each["received"].endswith("Z") for each in came)
    assert "Listening to 2 kinds of events" in done.stderr
    until(lambda: not pbx.live_tokens)


def test_a_line_is_what_parse_event_reads(pbx: MockPbx, running: Run) -> None:
    shown = running("events", "-t", "callended", "--raw", "-q", "-n", 1)
    call_id = pbx.call("1000", "1001")
    done = shown.result()
    event = parse_event(done.stdout)
    assert isinstance(event, CallEnded)
    assert event.msg is not None
    assert event.msg.call_id == call_id
    assert set(json.loads(done.stdout)) <= {"type", "sn", "msg"}
    assert done.stderr == ""


def test_only_events_about_a_number_are_shown(pbx: MockPbx, running: Run) -> None:
    shown = running(
        "events", "--about", "1003", "--about", "1007", "-t", "30012", "-n", 2
    )
    pbx.call("1000", "1001")
    wanted = pbx.call("1002", "1003")
    pbx.call("1004", "1005")
    too = pbx.call("1006", "1007")
    assert [each["msg"]["call_id"] for each in lines(shown.result().stdout)] == [
        wanted,
        too,
    ]


def test_a_gap_is_a_line_and_what_it_hid_is_asked_for(
    pbx: MockPbx, running: Run
) -> None:
    shown = running("events", "-t", "30012", "--reconcile", "-n", 2)
    pbx.do("freeze_sockets", frozen=True)
    hidden = pbx.call("1000", "1001")
    pbx.drop_sockets(1011)
    pbx.do("freeze_sockets", frozen=False)
    done = shown.result()
    assert done.exit_code == 0, done.output
    gap, event = lines(done.stdout)
    assert gap["gap"] == "connection_lost"
    assert gap["since"] <= gap["until"]
    assert event["recovered"] is True
    assert event["msg"]["call_id"] == hidden


def test_it_ends_after_the_time_that_was_given(pbx: MockPbx, running: Run) -> None:
    done = running("events", "--for", "0.3s", "-t", "30012").result()
    assert done.exit_code == 0
    assert done.stdout == ""
    until(lambda: not pbx.live_tokens)


def test_secrets_and_orders_to_terminals_are_not_shown(
    pbx: MockPbx, running: Run
) -> None:
    shown = running("events", "-t", "30012", "-n", 1)
    body = {
        "call_id": "1",
        "pin_code": "planted-pin",
        "call_from": "Zoë \x1b[2J\u009b31m\U000e0041",
    }
    pbx.push(30012, body)
    text = shown.result().stdout
    assert "planted-pin" not in text
    assert text.rstrip("\n").isprintable()
    assert "Zoë" in text
    (event,) = lines(text)
    assert event["msg"]["call_from"] == body["call_from"]


@settings(max_examples=50)
@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**53), 2**53)))
def test_any_text_becomes_one_printable_line_and_comes_back(
    body: dict[str, Any],
) -> None:
    line = json_line({"a": {f"_{key}": value for key, value in body.items()}})
    assert line.isprintable()
    came = json.loads(line)["a"]
    assert list(came) == [f"_{key}" for key in body]
    for value, back in zip(body.values(), came.values(), strict=True):
        assert back == value or (isinstance(value, str) and "=" in value)


@pytest.mark.parametrize(
    ("numbers", "conditions", "is_shown"),
    [
        ((), (), True),
        (("1000",), (), True),
        (("100",), (), False),
        (("7", "1000"), (), True),
        ((), ("members.extension.number=1000",), True),
        ((), ("msg.members.extension.number=1000",), True),
        ((), ("members.extension.number=10?0",), True),
        ((), ("members.extension.number=",), False),
        ((), ("members.extension=*",), True),
        ((), ("members.extension.number.more=*",), False),
        ((), ("call_id=c*", "members.inbound.from=55*"), True),
        ((), ("call_id=c*", "members.inbound.from=66*"), False),
        ((), ("answered=true",), True),
        ((), ("rank=3",), True),
        ((), ("nothing=",), True),
        (("1000",), ("call_id=d",), False),
    ],
)
def test_what_a_filter_lets_through(
    numbers: tuple[str, ...], conditions: tuple[str, ...], is_shown: bool
) -> None:
    msg = {
        "call_id": "c1",
        "answered": True,
        "rank": 3,
        "nothing": None,
        "members": [
            {"extension": {"number": "1000"}},
            {"inbound": {"from": "5503301"}},
        ],
    }
    assert event_filter(numbers, conditions)({"type": 1, "msg": msg}) is is_shown


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("-t", "CalEnded"), "no event has the name 'CalEnded'; is it CallEnded?"),
        (
            ("-t", "qqqq"),
            "no event has the name 'qqqq'",
        ),
        (("--where", "call_id"), "write field=value"),
        (("--where", ".a=b"), "write field=value"),
        (("--for", "soon"), "--for 'soon': write 90s, 5m"),
    ],
)
def test_what_cannot_work_is_one_line_before_anybody_is_asked(
    pbx: MockPbx, arguments: tuple[str, ...], says: str
) -> None:
    done = CliRunner().invoke(app, ["events", *arguments])
    assert done.exit_code == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert pbx.requests == []


def test_all_events_are_listed_without_a_pbx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("YEASTAR_URL", raising=False)
    done = CliRunner().invoke(app, ["events", "--list"])
    rows = [line.split(maxsplit=2) for line in done.stdout.splitlines()]
    assert {int(row[0]): row[1] for row in rows} == {
        number: kind.__name__ for number, kind in EVENTS.items()
    }
    assert all(row[2].endswith(".") for row in rows)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, 143),
        pytest.param(signal.SIGINT, 130, marks=pytest.mark.long),
    ],
)
def test_a_signal_ends_it_and_the_token_is_given_back(
    pbx: MockPbx, number: signal.Signals, code: int
) -> None:
    command = [sys.executable, "-m", "yeastar_pseries", "events", "-t", "30012"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        until(lambda: any(pbx.status()["topics"]))
        pbx.push(30012, {"call_id": "1"})
        # A line comes at once, although the output is no terminal.
        assert json.loads(process.stdout.readline())["msg"]["call_id"] == "1"
        process.send_signal(number)
        _, told = process.communicate(timeout=30)
    assert process.returncode == code
    assert "Traceback" not in told
    until(lambda: not pbx.live_tokens)
