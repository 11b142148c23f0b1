"""A view of the calls of a mock PBX, over real sockets."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_live.following import following, names, opened, wait_until
from tests.twin import Twin
from yeastar_pseries import ApiError, AsyncClient, Client
from yeastar_pseries.errors import InvalidArgumentError, StreamClosedError
from yeastar_pseries.live import (
    CallEnded,
    CallMissed,
    CallParked,
    CallStarted,
    CallTransferred,
    LiveCall,
    Resynced,
)


@pytest.fixture
def pbx() -> Iterator[MockPbx]:
    with MockPbx(tls=False) as mock:
        yield mock


def test_a_call_is_told_from_its_first_ring_to_its_end(
    twin: Twin, pbx: MockPbx
) -> None:
    with following(twin, pbx, shared=False) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        hold = follow.client.call
        twin.run(hold.hold(channel_id=call.callee_channel_id))
        twin.run(hold.unhold(channel_id=call.callee_channel_id))
        call.hang_up()
        changes = follow.until_end_of(call.call_id)
    assert names(changes) == [
        *("CallStarted", "CallRinging", "CallAnswered"),
        *("CallHeld", "CallResumed", "CallEnded"),
    ]
    assert [change.call.state for change in changes] == [
        *("ringing", "ringing", "talking", "held", "talking", "ended")
    ]
    end = changes[-1].call
    assert (end.direction, end.number, end.outcome) == (
        "inbound",
        "5503301",
        "answered",
    )
    assert end.record.status == "ANSWERED"
    assert end.started_at <= end.answered_at <= end.ended_at
    assert not any(change.recovered for change in changes)


def test_a_call_that_nobody_takes_is_missed(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx, shared=False) as follow:
        call_id = pbx.call("5503301", "1000", outcome="no_answer")
        changes = follow.until_end_of(call_id)
        assert isinstance(changes[-1], CallMissed)
        assert follow.view.calls == ()


def test_a_call_that_cannot_be_set_up_says_why(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx, shared=False) as follow:
        call_id = pbx.call("1001", "1000", outcome="failed", reason="486 Busy here")
        end = follow.until_end_of(call_id)[-1]
    assert (end.call.outcome, end.call.reason) == ("failed", "486 Busy here")
    assert not isinstance(end, CallMissed)


def test_a_call_that_is_transferred_goes_on_with_the_other_party(
    twin: Twin, pbx: MockPbx
) -> None:
    with following(twin, pbx, shared=False) as follow:
        call = pbx.incoming_call("5503301", "1000", ring=3600)
        call.answer()
        transfer = follow.client.call.transfer
        twin.run(transfer(type="blind", channel_id=call.channel_id, number="1001"))
        call.answer()
        follow.wait(lambda calls: bool(calls) and _talks_to(calls[0], "1001"))
        call.hang_up()
        changes = follow.until_end_of(call.call_id)
    (told,) = [c for c in changes if isinstance(c, CallTransferred)]
    assert (told.by.number, told.to.number) == ("1000", "1001")
    assert changes[-1].call.transferred == 1
    assert names(changes).count("CallAnswered") == 2


def test_a_call_that_is_parked_is_in_its_slot(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx, settle=0.1, shared=False) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        answer = twin.run(follow.client.call.park(channel_id=call.channel_id))
        changes = follow.until(lambda change: isinstance(change, CallParked))
        assert changes[-1].call.slot == answer.parking_slot == "6000"
        assert follow.view.calls[0].state == "parked"
        with following(twin, pbx, shared=False) as second:
            assert second.view.calls[0].slot == "6000"
        call.hang_up()
        assert follow.until_end_of(call.call_id)[-1].call.outcome == "answered"


def test_a_pbx_without_parking_status_is_asked_once(twin: Twin, pbx: MockPbx) -> None:
    pbx.fail_next("call_park_status", 10001, times=100)
    with following(twin, pbx, settle=0.1, shared=False, check_interval=0.3) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        twin.run(follow.client.call.park(channel_id=call.channel_id))
        follow.wait(lambda calls: bool(calls) and len(calls[0].legs) == 1)
        asked = len([r for r in pbx.requests if r.operation == "call_query"])
        wait_until(
            lambda: len([r for r in pbx.requests if r.operation == "call_query"])
            > asked + 6
        )
        parks = [r for r in pbx.requests if r.operation == "call_park_status"]
        assert len(parks) == 1
        assert follow.view.synced


def _talks_to(call: LiveCall, number: str) -> bool:
    return call.state == "talking" and call.answered_by.number == number


def test_calls_that_go_on_are_in_the_first_picture_and_give_no_change(
    twin: Twin, pbx: MockPbx
) -> None:
    before = pbx.incoming_call("5503301", "1000")
    before.answer()
    with following(twin, pbx, shared=False) as follow:
        assert [call.call_id for call in follow.view.calls] == [before.call_id]
        assert follow.view.calls[0].seeded
        assert follow.view.call(before.call_id) is follow.view.calls[0]
        assert follow.view.calls_of("1000") == follow.view.calls
        assert follow.view.queued == 0
        before.hang_up()
        assert names(follow.until_end_of(before.call_id)) == ["CallEnded"]


def test_what_happens_while_the_view_opens_is_told(twin: Twin, pbx: MockPbx) -> None:
    """Between the subscription and the answer to the question what goes on."""
    ids: list[str] = []

    def meanwhile() -> None:
        wait_until(lambda: any(r.operation == "call_query" for r in pbx.requests))
        ids.append(pbx.call("5503301", "1000", outcome="no_answer"))
        ids.append(pbx.incoming_call("5503302", "1001").call_id)

    pbx.slow_down(0.3, "call_query")
    thread = threading.Thread(target=meanwhile)
    thread.start()
    with following(twin, pbx, shared=False) as follow:
        thread.join()
        pbx.clear_faults()
        gone, there = ids
        assert isinstance(follow.until_end_of(gone)[-1], CallMissed)
        follow.wait(lambda calls: [call.call_id for call in calls] == [there])


def test_calls_that_end_come_and_go_in_a_gap_are_told_after_it(
    twin: Twin, pbx: MockPbx
) -> None:
    with following(twin, pbx) as follow:
        ends = pbx.incoming_call("5503301", "1000")
        ends.answer()
        stays = pbx.incoming_call("5503302", "1001")
        follow.wait(lambda calls: len(calls) == 2)
        pbx.drop_sockets()
        ends.hang_up()
        passes = pbx.call("5503303", "1002", outcome="no_answer")
        comes = pbx.incoming_call("5503304", "1003")
        changes = follow.until(lambda change: isinstance(change, Resynced))
        told = {c.call.call_id: c for c in changes if isinstance(c, CallEnded)}
        assert changes[-1].gap.reason == "connection_lost"
        assert told[ends.call_id].call.outcome == "answered"
        assert isinstance(told[passes], CallMissed)
        assert told[ends.call_id].recovered and told[passes].recovered
        assert {call.call_id for call in follow.view.calls} == {
            stays.call_id,
            comes.call_id,
        }
        started = [c.call.call_id for c in changes if isinstance(c, CallStarted)]
        assert started.count(comes.call_id) == 1
        assert follow.view.synced


@pytest.mark.long
def test_no_call_outlives_a_restart_of_the_box(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx, record_wait=0.4) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        follow.wait(lambda calls: len(calls) == 1)
        pbx.reboot(60)
        wait_until(lambda: not follow.view.synced)
        pbx.advance(60)
        follow.until(lambda change: isinstance(change, Resynced))
        assert follow.view.calls == ()
        # It has no record, so nobody can tell more than was heard.
        assert follow.until_end_of(call.call_id)[-1].recovered


def test_a_call_whose_end_is_lost_without_a_gap_does_not_stay(
    twin: Twin, pbx: MockPbx
) -> None:
    with following(twin, pbx, settle=0.1, check_interval=0.5) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        follow.wait(lambda calls: bool(calls) and calls[0].state == "talking")
        pbx.fail_frames("lose", times=4)
        call.hang_up()
        assert follow.until_end_of(call.call_id)[-1].recovered
        assert follow.view.calls == ()


def test_an_event_that_comes_twice_is_told_once(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx, settle=0.1) as follow:
        pbx.fail_frames("duplicate", times=50)
        first = pbx.call("5503301", "1000", outcome="no_answer")
        second = pbx.call("5503302", "1000", outcome="no_answer")
        follow.until_end_of(second)
        mine = [c for c in follow.seen if c.call.call_id == first]
    assert names(mine) == ["CallStarted", "CallRinging", "CallMissed"]


def test_a_question_that_fails_is_asked_again(twin: Twin, pbx: MockPbx) -> None:
    with following(twin, pbx) as follow:
        pbx.fail_next("call_query", -2)
        pbx.drop_sockets()
        wait_until(lambda: not follow.view.synced)
        follow.until(lambda change: isinstance(change, Resynced))
        assert follow.view.synced


def test_a_first_question_that_is_refused_is_raised(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        view = client.live_calls()
        pbx.fail_next("call_query", 10005)
        with pytest.raises(ApiError):
            twin.run(view.open())
        with pytest.raises(StreamClosedError):
            twin.run(view.open())


def test_changes_that_nobody_takes_make_room_and_are_told(
    twin: Twin, pbx: MockPbx
) -> None:
    with following(twin, pbx, queue_size=2, shared=False) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        call.hang_up()
        other = pbx.incoming_call("5503302", "1001")
        follow.wait(lambda calls: [c.call_id for c in calls] == [other.call_id])
        first = twin.run(follow.view.get(1))
        assert isinstance(first, Resynced) and first.dropped >= 1
        assert follow.view.queued == 2


def test_a_view_that_is_closed_ends_the_iteration_and_leaves_the_stream(
    twin: Twin, pbx: MockPbx
) -> None:
    with twin.client(pbx) as client, twin.stream(client) as stream:
        view = client.live_calls(stream)
        with opened(twin, view):
            pass
        with pytest.raises(StopIteration):
            twin.run(view.get(1))
        assert stream.healthy


def test_a_client_that_is_closed_ends_the_view(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        view = client.live_calls()
        twin.run(view.open())
        twin.close(client)
        with pytest.raises(StopIteration):
            twin.run(view.get(30))
        assert not view.synced
        twin.close(view)


def test_a_stream_without_the_events_of_calls_is_refused(
    twin: Twin, pbx: MockPbx
) -> None:
    with twin.client(pbx) as client, twin.stream(client, topics=[30012]) as stream:
        view = client.live_calls(stream)
        with pytest.raises(InvalidArgumentError, match="30011"):
            twin.run(view.open())


@pytest.mark.long
def test_the_record_that_comes_late_tells_how_a_call_ended_in_a_gap(
    twin: Twin, pbx: MockPbx
) -> None:
    pbx.configure(cdr_delay=1.0)
    with following(twin, pbx, record_wait=20.0) as follow:
        call = pbx.incoming_call("5503301", "1000")
        follow.wait(lambda calls: len(calls) == 1)
        pbx.drop_sockets()
        call.hang_up()
        follow.wait(lambda calls: calls == ())
        assert isinstance(follow.until_end_of(call.call_id)[-1], CallMissed)


def test_a_view_is_used_when_it_is_open(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        view = client.live_calls()
        with pytest.raises(StreamClosedError):
            _ = view.calls
        with pytest.raises(InvalidArgumentError):
            client.live_calls(queue_size=0)


def test_a_view_of_a_loop_that_is_gone_says_so_after_what_is_queued() -> None:
    with MockPbx() as pbx:
        client = AsyncClient(pbx.url, pbx.client_id, pbx.client_secret)
        view = client.live_calls()

        async def begin() -> None:
            await view.open()
            call = await client.call.dial(caller="1000", callee="1001")
            await call.wait(until="answered", timeout=10)

        async def go_on() -> int:
            taken = 0
            with pytest.raises(StreamClosedError, match="the event loop in which"):
                async for _ in view:
                    taken += 1
            with pytest.raises(StreamClosedError, match="the event loop in which"):
                await view.get(1)
            assert not view.synced
            await view.aclose()
            await client.aclose()
            return taken

        asyncio.run(begin())
        assert asyncio.run(asyncio.wait_for(go_on(), 20)) >= 1


def test_a_view_that_is_cancelled_before_its_first_step_has_ended(pbx: MockPbx) -> None:
    async def main() -> None:
        async with AsyncClient(pbx.url, pbx.client_id, pbx.client_secret) as client:
            view = client.live_calls()
            await view.open()
            (worker,) = (
                each
                for each in asyncio.all_tasks()
                if each.get_name() == "yeastar-live-calls"
            )
            worker.cancel()
            with pytest.raises(StreamClosedError, match="its task was cancelled"):
                await view.get(5)
            assert not view.synced
            with pytest.raises(StreamClosedError):
                await anext(view)
            await view.aclose()

    asyncio.run(asyncio.wait_for(main(), 20))


def test_a_loop_that_ends_with_the_opening_ends_the_view(pbx: MockPbx) -> None:
    client = AsyncClient(pbx.url, pbx.client_id, pbx.client_secret)
    view = client.live_calls()

    async def ask() -> None:
        with pytest.raises(StreamClosedError, match="the event loop in which"):
            await view.get(5)
        assert not view.synced
        await view.aclose()
        await client.aclose()

    asyncio.run(view.open())
    asyncio.run(asyncio.wait_for(ask(), 20))


def test_a_stream_of_the_other_half_is_told_by_its_name_alone(
    twin: Twin, pbx: MockPbx
) -> None:
    kind: Any = Client if twin.is_async else AsyncClient
    other = kind(pbx.url, pbx.client_id, pbx.client_secret).events([30011, 30012])
    told = f"EventStream, not {type(other).__qualname__}$"
    with twin.client(pbx) as client:
        with pytest.raises(InvalidArgumentError, match=told):
            client.live_calls(other)
        with pytest.raises(InvalidArgumentError, match="EventStream, not builtins.str"):
            client.live_calls("stream")


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("asking", [0.0, 2.5])
def test_synced_is_never_true_before_the_loss_is_made_up_for(
    twin: Twin, pbx: MockPbx, shared: bool, asking: float
) -> None:
    """The Gap comes after the connection is back; it may wait while the PBX is asked."""
    with following(twin, pbx, shared=shared, check_interval=0.2) as follow:
        wait_until(lambda: follow.view.synced)
        if asking:
            # It begins to ask before the loss, and goes on until after it.
            pbx.slow_down(asking, "call_query")
            time.sleep(0.5)
        pbx.drop_sockets()
        wait_until(lambda: not follow.view.synced)
        pbx.incoming_call("5503301", "1000")
        ended = time.monotonic() + 20
        while not (synced := follow.view.synced) and time.monotonic() < ended:
            time.sleep(0.001)
        assert synced
        assert [call.number for call in follow.view.calls] == ["5503301"]
