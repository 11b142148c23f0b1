"""The story of a call."""

import json
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

from tests.mock_pbx import MockPbx

from .conftest import Caller

TOPICS = [30008, 30009, 30011, 30012, 30015, 30016]


@contextmanager
def listening(
    caller: Caller, topics: list[int] = TOPICS
) -> Generator[ClientConnection]:
    base = caller.pbx.url.replace("http", "ws", 1)
    url = f"{base}/openapi/v1.0/subscribe?access_token={caller.token}"
    # Whoever did not read everything need not wait for the other end at the close.
    with connect(url, proxy=None, close_timeout=0.5) as socket:
        socket.send(json.dumps({"topic_list": topics}))
        assert json.loads(socket.recv(5)) == {"errcode": 0, "errmsg": "SUCCESS"}
        yield socket


def events(socket: ClientConnection, last: int) -> list[tuple[int, Any]]:
    found: list[tuple[int, Any]] = []
    while not found or found[-1][0] != last:
        frame = json.loads(socket.recv(5))
        found.append((frame["type"], json.loads(frame["msg"])))
    return found


def states(found: list[tuple[int, Any]]) -> list[list[str]]:
    return [
        [next(iter(each.values()))["member_status"] for each in msg["members"]]
        for event, msg in found
        if event == 30011
    ]


def until(check: Any) -> None:
    deadline = time.monotonic() + 5
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def test_a_dialled_call_goes_from_alert_to_bye_and_leaves_its_record(
    caller: Caller,
) -> None:
    with listening(caller) as socket:
        dialled = caller.post("call/dial", caller="1000", callee="1001")
        found = events(socket, 30012)
    assert states(found) == [
        ["ALERT"],
        ["ALERT", "RING"],
        ["ANSWERED", "ANSWER"],
        ["BYE", "BYE"],
    ]
    assert [msg for event, msg in found if event == 30008] == [
        {"extension": "1000", "status": "Busy"},
        {"extension": "1001", "status": "Ringing"},
        {"extension": "1001", "status": "Busy"},
        {"extension": "1000", "status": "Idle"},
        {"extension": "1001", "status": "Idle"},
    ]
    end = found[-1][1]
    row = caller.get("cdr/list", order_by="desc", page_size=1)["data"][0]
    assert end["call_id"] == row["call_id"] == dialled["call_id"]
    assert end["uid"] == row["uid"]
    assert row["disposition"] == end["status"] == "ANSWERED"
    offer = caller.get("recording/download", file=end["recording"])
    answer = caller.http.get(
        caller.pbx.url + offer["download_resource_url"],
        params={"access_token": caller.token},
    )
    assert answer.content.startswith(b"RIFF")


def test_msg_can_be_an_object(caller: Caller) -> None:
    caller.pbx.configure(msg_form="object")
    with listening(caller, [30012]) as socket:
        caller.pbx.call("1000", "1001")
        assert json.loads(socket.recv(5))["msg"]["call_from"] == "1000"


def test_an_outside_caller_and_an_outside_callee_come_by_a_trunk(
    caller: Caller,
) -> None:
    with listening(caller) as socket:
        caller.pbx.call("07700900111", "1000")
        inward = events(socket, 30012)
        caller.pbx.call("1000", "07700900222")
        outward = events(socket, 30012)
    assert inward[0][1]["members"][0]["inbound"]["from"] == "07700900111"
    assert inward[-1][1]["type"] == "Inbound"
    assert outward[-1][1]["type"] == "Outbound"
    ringing = [msg for event, msg in outward if event == 30011][1]
    assert ringing["members"][1]["outbound"]["to"] == "07700900222"


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("no_answer", "NO ANSWER"), ("busy", "BUSY"), ("voicemail", "VOICEMAIL")],
)
def test_a_call_can_end_unanswered(caller: Caller, outcome: Any, status: str) -> None:
    with listening(caller) as socket:
        caller.pbx.call("1000", "1001", outcome=outcome)
        found = events(socket, 30012)
    assert states(found)[-2:] == [["ALERT", "RING"], ["BYE", "BYE"]]
    assert found[-1][1]["status"] == status
    assert found[-1][1]["talk_duration"] == 0


def test_a_refused_call_is_told_by_30015_and_not_by_the_answer(caller: Caller) -> None:
    with listening(caller) as socket:
        answer = caller.post("call/dial", caller="1000", callee="4711")
        assert answer["errcode"] == 0
        found = events(socket, 30015)
    assert found[-1][1]["reason"] == "404 NOT found"
    assert found[-1][1]["call_id"] == answer["call_id"]


def test_do_not_disturb_refuses_a_call(caller: Caller) -> None:
    caller.post("extension/update", id=2, presence_status="do_not_disturb")
    with listening(caller) as socket:
        caller.post("call/dial", caller="1000", callee="1001")
        assert events(socket, 30015)[-1][1]["reason"] == "DND"


def test_live_calls_show_in_query_and_hangup_ends_them(caller: Caller) -> None:
    assert caller.get("call/query") == {"errcode": 0, "errmsg": "SUCCESS"}
    caller.pbx.configure(call_seconds=1000)
    caller.post("call/dial", caller="1000", callee="1001")
    caller.pbx.advance(500)
    with listening(caller) as socket:
        until(lambda: "data" in caller.get("call/query", extension="1001"))
        (call,) = caller.get("call/query", type="internal")["data"]
        channel = call["members"][0]["extension"]["channel_id"]
        ended = caller.post("call/hangup", channel_id=channel)
        assert ended["call_id"] == call["call_id"]
        assert events(socket, 30012)[-1][1]["call_id"] == call["call_id"]
    assert "data" not in caller.get("call/query")
    again = caller.post("call/hangup", channel_id=channel)
    assert again["errcode"] == 70130


def test_an_invited_call_goes_on_when_it_is_accepted(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller) as socket:
        invited = pbx.invite("5503301", "1002")
        found = events(socket, 30016)
        assert found[0][1]["members"][0]["inbound"]["member_status"] == "ALERT"
        channel = invited["channel_id"]
        answer = caller.post("call/accept_inbound", channel_id=channel)
        assert answer["call_id"] == invited["call_id"]
        assert events(socket, 30012)[-1][1]["status"] == "ANSWERED"


def test_an_invited_call_ends_when_it_is_refused(caller: Caller, pbx: MockPbx) -> None:
    with listening(caller) as socket:
        invited = pbx.invite("5503301", "1002")
        caller.post("call/refuse_inbound", channel_id=invited["channel_id"])
        found = events(socket, 30012)
    assert found[-1][1]["status"] == "NO ANSWER"


def test_an_invited_call_goes_on_by_itself_after_ten_seconds(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller) as socket:
        invited = pbx.invite("5503301", "1002")
        pbx.advance(10)
        assert events(socket, 30012)[-1][1]["call_id"] == invited["call_id"]
    late = caller.post("call/accept_inbound", channel_id=invited["channel_id"])
    assert late["errcode"] == 70130


def test_an_outcome_that_does_not_exist_is_refused(caller: Caller) -> None:
    """In the same process, too, where no document of the orders is asked."""
    for verb, arguments in (
        ("plan_call", {}),
        ("call", {"caller": "5503301", "callee": "1000"}),
    ):
        with pytest.raises(ValueError, match="one of answered, .*, not 'rejected'"):
            caller.pbx.do(verb, outcome="rejected", **arguments)
