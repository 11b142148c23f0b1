"""What a test may order: calls, troubles, a restart; and time that stands still."""

import json
import socket as sockets
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from tests.mock_pbx import MockPbx

from .conftest import START, Caller
from .test_calls import events, listening, states, until

ADDRESS = "127.0.0.1"


@pytest.fixture(scope="module")
def still(bundle: Path, recordings: Path) -> Iterator[MockPbx]:
    with MockPbx(
        bundle=bundle, recordings=recordings, start_time=START, clock="frozen"
    ) as pbx:
        yield pbx


@pytest.fixture
def frozen(still: MockPbx) -> Iterator[Caller]:
    """Somebody who is logged in where time stands still."""
    caller = Caller(still)
    with caller.http:
        caller.login()
        yield caller
    crashes = still.status()["crashes"]
    still.reset()
    assert crashes == []


def test_time_that_stands_still_moves_by_orders_only(frozen: Caller) -> None:
    frozen.pbx.advance(60)
    assert frozen.pbx.status()["now"] == START + 60
    time.sleep(0.01)
    assert frozen.pbx.status()["now"] == START + 60


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("advance", {"seconds": 1e300}),
        ("advance", {"seconds": 2**63}),
        ("serve_file", {"name": "a", "size": 2**200}),
        ("serve_file", {"name": "a", "size": 2**50}),
        ("configure", {"strict": True, "utc_offset_hours": 2**200}),
        ("configure", {"extensions": 2**40}),
        ("configure", {"past_calls": -1}),
    ],
)
def test_an_order_beyond_measure_is_refused_and_the_mock_lives(
    frozen: Caller, verb: str, arguments: dict[str, Any]
) -> None:
    url = f"{frozen.pbx.url}/mock/{verb}"
    answer = frozen.http.post(url, json=arguments, timeout=30)
    assert answer.status_code == 400
    assert not frozen.pbx.settings.strict
    assert frozen.get("system/information")["errcode"] == 0


def test_trouble_may_be_ordered_for_any_number_of_times(frozen: Caller) -> None:
    frozen.pbx.fail_frames("lose", 2**40)
    frozen.pbx.fail_next("system_information", 10001, times=0)
    assert frozen.get("system/information")["errcode"] == 0


def test_half_an_hour_passes_at_once_and_the_token_is_gone(frozen: Caller) -> None:
    frozen.pbx.advance(1799)
    assert frozen.get("system/information")["errcode"] == 0
    frozen.pbx.advance(1)
    assert frozen.get("system/information")["errcode"] == 10004


def test_an_incoming_call_rings_until_it_is_taken(frozen: Caller) -> None:
    with listening(frozen) as socket:
        call = frozen.pbx.incoming_call("5503301", "1000", ring=20, talk=180)
        frozen.pbx.advance(12)
        call.answer()
        frozen.pbx.advance(179)
        (going_on,) = frozen.get("call/query")["data"]
        assert going_on["call_id"] == call.call_id
        frozen.pbx.advance(1)
        found = events(socket, 30012)
    assert "data" not in frozen.get("call/query")
    assert states(found) == [
        ["ALERT"],
        ["ALERT", "RING"],
        ["ANSWERED", "ANSWER"],
        ["BYE", "BYE"],
    ]
    end = found[-1][1]
    assert end["call_id"] == call.call_id
    assert (end["status"], end["type"]) == ("ANSWERED", "Inbound")
    (row,) = [
        each
        for each in frozen.get("cdr/list")["data"]
        if each["call_id"] == call.call_id
    ]
    assert row["timestamp"] == START
    assert (row["ring_duration"], row["talk_duration"]) == (12, 180)


def test_nobody_takes_a_call_that_nobody_is_ordered_to_take(frozen: Caller) -> None:
    call = frozen.pbx.incoming_call("5503301", "1000", ring=20)
    frozen.pbx.advance(19)
    assert "data" in frozen.get("call/query")
    frozen.pbx.advance(1)
    row = call.records()["cdr"]
    assert row is not None
    assert (row["disposition"], row["ring_duration"]) == ("NO ANSWER", 20)


def test_a_call_can_be_taken_after_some_seconds(frozen: Caller) -> None:
    call = frozen.pbx.incoming_call("5503301", "1000", answer_after=4, talk=60)
    frozen.pbx.advance(3600)
    row = call.records()["cdr"]
    assert row is not None
    assert (row["ring_duration"], row["talk_duration"]) == (4, 60)


def test_a_call_without_an_end_lasts_until_somebody_hangs_up(frozen: Caller) -> None:
    call = frozen.pbx.incoming_call("5503301", "1000", answer_after=0)
    frozen.pbx.advance(7200)
    frozen.login()
    assert "data" in frozen.get("call/query")
    ended = frozen.post("call/hangup", channel_id=call.callee_channel_id)
    assert ended["call_id"] == call.call_id
    row = call.records()["cdr"]
    assert row is not None
    assert (row["disposition"], row["talk_duration"]) == ("ANSWERED", 7200)


@pytest.mark.parametrize(
    ("order", "status"), [("refuse", "BUSY"), ("hang_up", "NO ANSWER")]
)
def test_a_ringing_call_can_be_ended(frozen: Caller, order: str, status: str) -> None:
    call = frozen.pbx.incoming_call("5503301", "1000")
    frozen.pbx.advance(3)
    getattr(call, order)()
    row = call.records()["cdr"]
    assert row is not None
    assert row["disposition"] == status
    with pytest.raises(LookupError, match="going on"):
        call.answer()


def test_a_controlled_call_rings_when_it_is_let_in(frozen: Caller) -> None:
    with listening(frozen) as socket:
        call = frozen.pbx.incoming_call("5503301", "1002", control=True)
        assert events(socket, 30016)[0][1]["call_id"] == call.call_id
        frozen.post("call/accept_inbound", channel_id=call.channel_id)
        frozen.pbx.advance(1)
        call.answer(talk=5)
        frozen.pbx.advance(5)
        assert events(socket, 30012)[-1][1]["status"] == "ANSWERED"


def test_a_call_that_is_taken_cannot_be_taken_again(frozen: Caller) -> None:
    call = frozen.pbx.incoming_call("5503301", "1000")
    call.answer()
    with pytest.raises(ValueError, match="does not ring"):
        call.answer()


def test_time_goes_on_though_a_receiver_never_answers(frozen: Caller) -> None:
    with sockets.create_server(("127.0.0.1", 0)) as deaf:
        frozen.pbx.add_webhook(f"http://127.0.0.1:{deaf.getsockname()[1]}/", "", [0])
        begun = frozen.pbx.status()["now"]
        call = frozen.pbx.incoming_call("5503301", "1000", answer_after=4, talk=60)
        frozen.pbx.advance(100)
        assert frozen.pbx.status()["now"] == begun + 100
        assert call.records()["cdr"] is not None
        assert frozen.pbx.deliveries() == []


def test_all_that_belongs_to_a_call_has_its_id(frozen: Caller) -> None:
    frozen.pbx.add_webhook("http://127.0.0.1:9/nobody", "s", [30012])
    frozen.pbx.configure(webhook_retry_delay=0)
    call_id = frozen.pbx.call("1000", "1001", ring=3, talk=42)
    until(lambda: frozen.pbx.call_records(call_id)["deliveries"])
    records = frozen.pbx.call_records(call_id)
    assert [each["type"] for each in records["events"]] == [30011] * 4 + [30012]
    cdr, cdr_v2, recording = records["cdr"], records["cdr_v2"], records["recording"]
    assert cdr is not None
    assert cdr_v2 is not None
    assert recording is not None
    end = records["events"][-1]["msg"]
    assert cdr["uid"] == cdr_v2["uid"] == recording["uid"] == end["uid"]
    assert cdr["record_file"] == recording["file"] == end["recording"]
    assert cdr["talk_duration"] == cdr_v2["handling_duration"] == 42
    assert recording["duration"] == 42
    assert records["deliveries"][0]["event"] == 30012
    assert frozen.get("v2.0/cdr/list")["data"][-1]["uid"] == cdr["uid"]


def test_two_calls_tell_their_events_in_the_order_of_time(frozen: Caller) -> None:
    with listening(frozen, [30012]) as socket:
        frozen.pbx.call("1000", "1001", wait=False, ring=5, talk=100)
        frozen.pbx.call("1002", "1003", wait=False, ring=5, talk=10)
        frozen.pbx.call("1004", "1005", wait=False, ring=5, talk=50)
        frozen.pbx.advance(3600)
        ended = [json.loads(json.loads(socket.recv(5))["msg"]) for _ in range(3)]
    assert [each["call_from"] for each in ended] == ["1002", "1004", "1000"]
    assert [each["talk_duration"] for each in ended] == [10, 50, 100]


def test_answers_fail_in_a_sequence(caller: Caller) -> None:
    caller.pbx.fail_sequence("system_information", [500, 10004, None, "garbage"])
    url, query = caller.url("system/information"), {"access_token": caller.token}
    answers = [caller.http.get(url, params=query) for _ in range(5)]
    assert [each.status_code for each in answers] == [500, 200, 200, 200, 200]
    assert [answers[n].json()["errcode"] for n in (1, 2, 4)] == [10004, 0, 0]
    assert answers[3].text.startswith("<html>")


def test_a_sequence_of_nonsense_is_refused_as_a_whole(caller: Caller) -> None:
    with pytest.raises(ValueError, match="no such mode"):
        caller.pbx.do(
            "fail_sequence",
            operation_id="system_information",
            troubles=[500, "explode"],
        )
    assert caller.get("system/information")["errcode"] == 0


def test_a_good_handshake_may_stand_between_bad_ones(caller: Caller) -> None:
    caller.pbx.fail_sequence("subscribe", [None, 503])
    with listening(caller):
        pass
    with pytest.raises(Exception, match="503"), listening(caller):
        pass


@pytest.mark.parametrize("after", [0, 1, 17])
def test_an_answer_can_be_cut_at_a_byte(caller: Caller, after: int) -> None:
    url, query = caller.url("system/information"), {"access_token": caller.token}
    whole = caller.http.get(url, params=query).content
    caller.pbx.cut_next("system_information", after)
    came = b""
    with (
        pytest.raises(httpx.RemoteProtocolError),
        caller.http.stream("GET", url, params=query) as answer,
    ):
        assert answer.headers["Content-Length"] == str(len(whole))
        for part in answer.iter_bytes():
            came += part
    assert came == whole[:after]


def test_a_download_can_be_cut_at_a_byte(caller: Caller) -> None:
    url = caller.pbx.serve_file("big.wav", 1_000_000)
    caller.pbx.cut_next("download", 300_000)
    came = 0
    with (
        pytest.raises(httpx.RemoteProtocolError),
        caller.http.stream(
            "GET", caller.pbx.url + url, params={"access_token": caller.token}
        ) as answer,
    ):
        for part in answer.iter_bytes():
            came += len(part)
    assert came == 300_000


@pytest.mark.parametrize(("done", "total"), [(False, 45), (True, 46)])
def test_a_connection_can_close_without_an_answer(
    caller: Caller, done: bool, total: int
) -> None:
    caller.pbx.drop_next("extension_create", done=done)
    with pytest.raises(httpx.TransportError):
        caller.post("extension/create", type="SIP", number="3000")
    assert caller.get("extension/list")["total_number"] == total


def test_a_frame_can_come_twice(caller: Caller) -> None:
    caller.pbx.duplicate_next()
    with listening(caller, [30007]) as socket:
        caller.pbx.push(30007)
        assert socket.recv(5) == socket.recv(5)


def test_one_operation_or_all_can_be_slow(caller: Caller) -> None:
    caller.pbx.slow_down(0.2, "system_information")
    started = time.monotonic()
    caller.get("system/information")
    assert time.monotonic() - started >= 0.19
    assert (
        caller.pbx.app.state.faults.latency("extension_list") == 0
    )  # pyright: ignore[reportAttributeAccessIssue]
    caller.pbx.slow_down(0.1)
    started = time.monotonic()
    caller.get("extension/list")
    assert time.monotonic() - started >= 0.09
    caller.pbx.clear_faults()
    assert (
        caller.pbx.app.state.faults.latency("extension_list") == 0
    )  # pyright: ignore[reportAttributeAccessIssue]


def test_a_lock_out_refuses_logins_and_leaves_tokens_alone(caller: Caller) -> None:
    caller.pbx.lock_out()
    assert ADDRESS in caller.pbx.status()["blocked"]
    assert caller.login()["errcode"] == 70004
    assert caller.get("system/information")["errcode"] == 0
    caller.pbx.unblock()
    assert caller.login()["errcode"] == 0


def test_a_lock_out_may_be_of_somebody_else(caller: Caller) -> None:
    caller.pbx.lock_out("192.0.2.1")
    assert caller.login()["errcode"] == 0


def test_a_reboot_cuts_everything_and_is_over_by_the_clock(frozen: Caller) -> None:
    call_id = frozen.pbx.call("1000", "1001", wait=False, ring=5, talk=1000)
    frozen.post("extension/create", type="SIP", number="3000")
    offer = frozen.pbx.serve_file("big.wav", 1000)
    with listening(frozen) as socket:
        assert frozen.pbx.reboot(90) == START + 90
        with pytest.raises(ConnectionClosed):
            while True:
                socket.recv(5)
    frozen.pbx.push(30007)
    frozen.pbx.advance(89)
    with pytest.raises(httpx.TransportError):
        frozen.get("system/information")
    with pytest.raises(Exception, match="."), listening(frozen):
        pass
    frozen.pbx.advance(1)
    assert frozen.get("system/information")["errcode"] == 10004
    assert frozen.login()["errcode"] == 0
    query = {"access_token": frozen.token}
    file = frozen.http.get(frozen.pbx.url + offer, params=query)
    assert file.json()["errcode"] == 60001
    assert frozen.get("extension/list")["total_number"] == 46
    assert frozen.get("system/information")["data"]["up_time"] == 90
    assert frozen.pbx.call_records(call_id)["cdr"] is None
    assert all(event != 30007 for event, _ in frozen.pbx.published)  # pyright: ignore


def test_a_reboot_breaks_the_answer_that_somebody_waits_for(caller: Caller) -> None:
    caller.pbx.fail_next("system_information", "slow", seconds=30)
    timer = threading.Timer(0.1, caller.pbx.reboot, [0.01])
    timer.start()
    started = time.monotonic()
    with pytest.raises(httpx.TransportError):
        caller.get("system/information")
    assert time.monotonic() - started < 20
    timer.join()


def test_tokens_from_before_a_reset_stay_dead(bundle: Path, recordings: Path) -> None:
    with MockPbx(bundle=bundle, recordings=recordings) as pbx:
        caller = Caller(pbx)
        with caller.http:
            before = caller.login()["access_token"]
            pbx.reset()
            assert caller.login()["access_token"] != before
            assert caller.get("system/information", access_token=before) == {
                "errcode": 10004,
                "errmsg": "TOKEN EXPIRED",
            }


def test_time_that_passes_by_order_costs_no_socket_its_heartbeats(
    frozen: Caller,
) -> None:
    with listening(frozen, [30007]) as socket:
        frozen.pbx.advance(1000)
        frozen.pbx.push(30007)
        assert json.loads(socket.recv(5))["type"] == 30007
        frozen.pbx.advance(60, heartbeats=False)
        with pytest.raises(ConnectionClosed):
            socket.recv(5)


def test_the_date_of_an_answer_is_that_of_the_pbx(frozen: Caller) -> None:
    frozen.pbx.advance(600)
    answer = frozen.http.get(frozen.pbx.url)
    assert answer.headers["Date"] == "Thu, 09 Oct 2025 09:03:20 GMT"
