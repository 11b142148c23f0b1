"""What became of a call: told by events, by asking, and by both when one fails."""

from __future__ import annotations

import gc
import pickle
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import errors
from yeastar_pseries._runtime.following import track
from yeastar_pseries._runtime.following._async import following as async_following
from yeastar_pseries._runtime.following._sync import following as sync_following
from yeastar_pseries.types import CallOutcome

ID = "1702287660.12"
DIALLED = Response({"errcode": 0, "errmsg": "SUCCESS", "call_id": ID})
NOTHING = Response({"errcode": 0, "errmsg": "SUCCESS"})
QUERY, RECORDS = "/v1.0/call/query", "/v1.0/cdr/search"


def quick(monkeypatch: pytest.MonkeyPatch, **seconds: float) -> None:
    """Make pauses short."""
    for module in (async_following, sync_following):
        for name, value in seconds.items():
            monkeypatch.setattr(module, name, value)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, _FIRST_PAUSE=0.02, _LONGEST_PAUSE=0.02)


@pytest.fixture
def client(twin: Twin, scripted: ScriptedPbx) -> Iterator[Any]:
    with twin.client(scripted) as client:
        yield client


def dial(twin: Twin, client: Any) -> Any:
    return twin.run(client.call.dial(caller="1000", callee="1001"))


def member(number: str, status: str) -> dict[str, Any]:
    channel = f"PJSIP/{number}-0000"
    told = {"number": number, "channel_id": channel, "member_status": status}
    return {"extension": told}


def calls(*members: dict[str, Any]) -> Response:
    data = [{"call_id": ID, "members": list(members)}]
    return Response({"errcode": 0, "errmsg": "SUCCESS", "data": data})


def rows(*dispositions: str, **more: object) -> Response:
    data = [{"call_id": ID, "disposition": each, **more} for each in dispositions]
    return Response({"errcode": 0, "total_number": len(data), "data": data})


def state(*members: dict[str, Any]) -> dict[str, Any]:
    return {"type": 30011, "msg": {"call_id": ID, "members": list(members)}}


def failed(reason: str, call_id: str = ID) -> dict[str, Any]:
    return {"type": 30015, "msg": {"call_id": call_id, "reason": reason}}


def ended(status: str) -> dict[str, Any]:
    return {"type": 30012, "msg": {"call_id": ID, "status": status, "call_to": "1001"}}


def push_first(
    pbx: ScriptedPbx, answer: Response, *frames: dict[str, Any]
) -> Callable[[Request], Response]:
    """Answer, with the events on their way before the answer."""

    def script(request: Request) -> Response:
        for frame in frames:
            pbx.push(frame)
        return answer

    return script


def asked(pbx: MockPbx) -> list[str]:
    """Questions about calls, without those that started one."""
    paths = [request.path for request in pbx.requests]
    return [path for path in paths if path.endswith(("call/query", "cdr/search"))]


@pytest.mark.parametrize("listens", [True, False])
def test_a_call_is_followed_from_ringing_to_its_end(
    twin: Twin, listens: bool, pbx: MockPbx
) -> None:
    pbx.settings.call_seconds = 100
    with twin.client(pbx) as client, ExitStack() as stack:
        if listens:
            stack.enter_context(twin.stream(client))
        result = dial(twin, client)
        pbx.advance(30)
        with pytest.raises(errors.RequestTimeoutError, match="called again") as late:
            twin.run(result.wait("answered", timeout=0.2))
        assert isinstance(late.value, TimeoutError)
        pbx.advance(20)
        # The answer came before anybody waited for it.
        outcome: CallOutcome = twin.run(result.wait("answered", timeout=20))
        assert (outcome.answered, outcome.ended) == (True, False)
        assert (outcome.call_id, outcome.answered_by) == (result.call_id, "1001")
        assert outcome.channel_of("1000").startswith("PJSIP/1000-")
        pbx.advance(60)
        outcome = twin.run(result.wait("ended", timeout=20))
        assert (outcome.ended, outcome.reason, outcome.talk_duration) == (
            True,
            None,
            55,
        )
        assert outcome.recording.endswith(".wav")
        assert twin.run(result.wait(timeout=0.01)) == outcome
    if listens:
        assert asked(pbx) == []


@pytest.mark.parametrize("listens", [True, False])
@pytest.mark.parametrize(
    ("plan", "reason", "text"),
    [
        (("busy", ""), "busy", "BUSY"),
        (("no_answer", ""), "no_answer", "NO ANSWER"),
        (("voicemail", ""), "voicemail", "VOICEMAIL"),
        (("failed", "User Busy"), "rejected", "User Busy"),
        (("failed", "404 NOT found"), "not_found", "404 NOT found"),
        (("failed", ""), "not_found", "404 NOT found"),
    ],
)
def test_why_nobody_answered_is_told(
    twin: Twin,
    listens: bool,
    plan: tuple[Any, str],
    reason: str,
    text: str,
    pbx: MockPbx,
) -> None:
    with twin.client(pbx) as client, ExitStack() as stack:
        if listens:
            stack.enter_context(twin.stream(client))
        pbx.plan_call(*plan)
        result = dial(twin, client)
        pbx.advance(1)
        with pytest.raises(errors.CallNotAnsweredError) as caught:
            twin.run(result.wait(timeout=20))
        error = pickle.loads(pickle.dumps(caught.value))
        assert error.operation == "call.dial"
        assert (error.reason, error.outcome.reason_text) == (reason, text)
        assert f"({reason}: {text})" in str(error)
        # The end is what was waited for then, and no error.
        outcome = twin.run(result.wait("ended", timeout=20))
        assert (outcome.ended, outcome.reason) == (True, reason)


def test_somebody_answers_while_it_is_waited_for(twin: Twin, pbx: MockPbx) -> None:
    pbx.settings.call_seconds = 100
    with twin.client(pbx) as client, twin.stream(client):
        result = dial(twin, client)
        timer = threading.Timer(0.1, pbx.advance, [50])
        timer.start()
        assert twin.run(result.wait(timeout=20)).answered_by == "1001"
        timer.join()
    assert asked(pbx) == []


def test_events_that_come_before_the_answer_of_the_call_are_kept(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on(
        "/v1.0/call/dial",
        push_first(scripted, DIALLED, failed("DND", "7.7"), failed("486 Busy here")),
    )
    with twin.stream(client):
        result = dial(twin, client)
        with pytest.raises(errors.CallNotAnsweredError, match="busy"):
            twin.run(result.wait(timeout=20))
    assert scripted.calls("call/query") == []


@pytest.mark.parametrize("opened", ["before", "later"])
def test_a_stream_can_be_given_and_what_it_missed_is_asked_for(
    twin: Twin, client: Any, opened: str, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(
        QUERY, push_first(scripted, calls(member("1001", "RING")), ended("BUSY"))
    )
    result = dial(twin, client)
    with twin.client(scripted) as other, ExitStack() as stack:
        holder = other if opened == "before" else client
        stream = stack.enter_context(twin.stream(holder))
        given = {"stream": stream} if opened == "before" else {}
        outcome = twin.run(result.wait("ended", 20, **given))
        assert outcome.reason == "busy"
    assert len(scripted.calls("call/query")) == 1


def test_after_a_gap_the_pbx_is_asked(
    twin: Twin, client: Any, monkeypatch: pytest.MonkeyPatch, scripted: ScriptedPbx
) -> None:
    quick(monkeypatch, _QUIET=1000)
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, NOTHING)
    scripted.on(RECORDS, rows("NO ANSWER"))
    with twin.stream(client, reconnect_delay=(0.01, 0.02)) as stream:
        result = dial(twin, client)
        scripted.cut()
        # It is well again before anybody waits: only the gap tells.
        scripted.wait_for(lambda: len(scripted.connections) == 2 and stream.healthy)
        outcome = twin.run(result.wait("ended", 20))
    assert outcome.reason == "no_answer"


def test_a_stream_that_says_nothing_of_the_call_is_not_believed_for_long(
    twin: Twin, client: Any, monkeypatch: pytest.MonkeyPatch, scripted: ScriptedPbx
) -> None:
    """Trunks and extensions whose monitor is off are in no event."""
    quick(monkeypatch, _QUIET=0.05)
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, calls(member("1001", "RING")), calls(member("1001", "ANSWER")))
    with twin.stream(client):
        assert twin.run(dial(twin, client).wait(timeout=20)).answered


def test_a_stream_without_all_events_is_helped_by_asking(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, calls(member("1001", "RING")), NOTHING)
    scripted.on(RECORDS, NOTHING, NOTHING, rows("BUSY"))
    with twin.stream(client, topics=[30011]):
        result = dial(twin, client)
        with pytest.raises(errors.CallNotAnsweredError, match="busy"):
            twin.run(result.wait(timeout=20))
    assert len(scripted.calls("cdr/search")) == 3


def test_a_stream_with_none_of_the_events_is_refused(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    raised = pytest.raises(errors.InvalidArgumentError, match="not subscribed to")
    with twin.stream(client, topics=[30009]) as stream, raised:
        twin.run(dial(twin, client).wait(stream=stream))


def test_a_stream_that_ends_is_done_without(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, calls(member("1001", "ANSWER")))
    with twin.stream(client):
        result = dial(twin, client)
    assert twin.run(result.wait(timeout=20)).answered


def test_a_pbx_that_cannot_be_reached_is_asked_again(
    twin: Twin, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, Response(drop=True), Response(drop=True), NOTHING)
    scripted.on(RECORDS, Response(drop=True), rows("ANSWERED", call_to_number="1001"))
    with twin.client(scripted, retries=0) as client:
        assert twin.run(dial(twin, client).wait(timeout=20)).answered_by == "1001"


def test_a_code_for_a_call_that_is_over_is_no_error(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, Response({"errcode": 60001, "errmsg": "DATA NOT FOUND"}))
    scripted.on(RECORDS, rows("BUSY"))
    assert twin.run(dial(twin, client).wait("ended", 20)).reason == "busy"


def test_another_code_is_raised(twin: Twin, client: Any, scripted: ScriptedPbx) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, Response({"errcode": 10005, "errmsg": "PERMISSION DENIED"}))
    with pytest.raises(errors.ApiError, match="10005"):
        twin.run(dial(twin, client).wait(timeout=20))


@pytest.mark.parametrize("told", [True, False])
def test_a_call_that_leaves_no_trace_is_given_up(
    twin: Twin,
    client: Any,
    told: bool,
    monkeypatch: pytest.MonkeyPatch,
    scripted: ScriptedPbx,
) -> None:
    """As seen with an outside number as caller: errcode 0, and no call came about."""
    monkeypatch.setattr(track, "LOST", 0.1)
    scripted.on("/v1.0/call/dial", DIALLED if told else NOTHING)
    scripted.on(QUERY, NOTHING)
    scripted.on(RECORDS, NOTHING)
    with pytest.raises(errors.CallNotAnsweredError, match="tells nothing") as caught:
        twin.run(dial(twin, client).wait(timeout=20))
    assert caught.value.reason == "unknown"
    assert bool(scripted.calls("call/query")) == told


def test_the_records_are_searched_where_the_call_began_by_its_id(
    twin: Twin, client: Any, scripted: ScriptedPbx
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, NOTHING)
    scripted.on(RECORDS, rows("BUSY"))
    twin.run(dial(twin, client).wait("ended", 20))
    query = scripted.calls("cdr/search")[0].query
    assert int(query["start_time"][0]) < 1702287660 < int(query["end_time"][0])


@pytest.mark.parametrize("listens", [True, False])
def test_a_call_whose_id_is_not_told_is_found_by_its_extension(
    twin: Twin, listens: bool
) -> None:
    pbx = MockPbx(call_seconds=0.5, tls=False)
    with pbx, twin.client(pbx) as client, ExitStack() as stack:
        if listens:
            stack.enter_context(twin.stream(client))
        call = client.recording.playtoextension(id=1, play_to_extension="1003")
        result = twin.run(call)
        assert twin.run(result.wait(timeout=20)).answered_by == "1003"
        outcome = twin.run(result.wait("ended", timeout=20))
        assert outcome.call_id and outcome.talk_duration is not None


def test_a_prompt_that_is_played_is_followed(twin: Twin, pbx: MockPbx) -> None:
    pbx.settings.call_seconds = 100
    with twin.client(pbx) as client:
        call = client.call.play_prompt(number="1003", prompts=["hello"])
        result = twin.run(call)
        pbx.advance(50)
        outcome = twin.run(result.wait(timeout=20))
        assert [party.number for party in outcome.parties] == ["1003"]


def test_many_calls_at_once_are_each_followed_to_their_own_end(
    twin: Twin, pbx: MockPbx
) -> None:
    outcomes = [
        ("busy", ""),
        ("answered", ""),
        ("failed", "DND"),
        ("no_answer", ""),
    ] * 5
    with twin.client(pbx) as client, twin.stream(client):
        results: list[Any] = []
        for number, outcome in enumerate(outcomes):
            pbx.plan_call(*outcome)
            callee = str(5550000 + number)
            results.append(twin.run(client.call.dial(caller="1000", callee=callee)))
        pbx.advance(1)
        ends = twin.at_once([lambda r=r: r.wait("ended", 20) for r in results])
    reasons = [each.reason for each in ends]
    assert reasons == ["busy", None, "do_not_disturb", "no_answer"] * 5
    assert [each.call_id for each in ends] == [each.call_id for each in results]
    assert asked(pbx) == []


def test_nobody_who_waits_leaves_nothing_behind(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client, twin.stream(client) as stream:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            results = [dial(twin, client) for _ in range(3)]
            copy = pickle.loads(pickle.dumps(results[0]))
            del results
            gc.collect()
        assert told == []
        assert len(stream._fan_out.consumers) <= 4
        # What was dropped is cleared away by the next one, and refused calls at once.
        pbx.fail_next("call_dial", 10001)
        with pytest.raises(errors.ApiError):
            dial(twin, client)
        with pytest.raises(TypeError, match="made by hand or pickled"):
            twin.run(copy.wait())
        again = dial(twin, client)
        assert len(stream._fan_out.consumers) == 2
        del again


def test_what_cannot_be_waited_for_is_refused(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        result = dial(twin, client)
        with pytest.raises(errors.InvalidArgumentError, match='"answered" or "ended"'):
            twin.run(result.wait("picked up"))
        with pytest.raises(errors.ConfigurationError, match="timeout"):
            twin.run(result.wait(timeout=-1))


def test_a_call_that_waited_is_followed_once_it_may_go_on(
    twin: Twin, pbx: MockPbx
) -> None:
    with twin.client(pbx) as client:
        waiting = pbx.do("invite", caller="5503301", callee="1001")
        call = twin.run(client.call.accept_inbound(channel_id=waiting["channel_id"]))
        assert call.call_id == waiting["call_id"]
        with pytest.raises(errors.RequestTimeoutError):
            twin.run(call.wait(timeout=0.1))
        pbx.advance(2)
        assert twin.run(call.wait()).answered_by == "1001"
        pbx.advance(60)
        outcome = twin.run(call.wait(until="ended"))
    assert (outcome.answered, outcome.ended) == (True, True)


def test_a_greeting_of_a_group_is_spoken_into_a_phone_that_is_waited_for(
    twin: Twin, scripted: ScriptedPbx, client: Any
) -> None:
    """As one of an extension, which alone had it."""
    scripted.on("/v1.0/vm_greeting/record", NOTHING)
    begun = f"{int(time.time())}.1"
    now = [{"call_id": begun, "members": [member("1001", "ANSWER")]}]
    scripted.on(QUERY, Response({"errcode": 0, "errmsg": "SUCCESS", "data": now}))
    call = twin.run(client.vm_greeting.record(owner="6600", recorder="1001", file="a"))
    assert twin.run(call.wait()).answered_by == "1001"
