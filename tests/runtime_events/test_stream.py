"""The stream over real sockets, both twins: what it delivers and how it ends."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import warnings
from datetime import UTC, datetime, timedelta

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CallEnded, CallStateChanged, call
from tests.scripted_pbx import wire

errors = load("events.errors")
exceptions = load("exceptions")


def test_events_come_in_order_and_typed(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push_many([call(str(n)) for n in range(50)])
        pbx.push({"type": 30012, "sn": "s", "msg": {"call_id": "end"}})
        events = stream.take(51)
    assert [e.msg.call_id for e in events] == [*map(str, range(50)), "end"]
    assert {type(e) for e in events} == {CallStateChanged, CallEnded}


def test_an_event_right_behind_the_subscription_is_not_missed(driver, pbx):
    pbx.on_topics = lambda connection: connection.write(wire(call("first")))
    with driver.make(pbx.url) as stream:
        assert stream.ids(1) == ["first"]


def test_iteration_gives_events_until_the_stream_is_closed(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push(call("1"))
        pbx.push(call("2"))
        if driver.name == "sync":
            found = [
                item.msg.call_id for _, item in zip("ab", stream.stream, strict=False)
            ]
        else:

            async def iterate():
                found = []
                async for item in stream.stream:
                    found.append(item.msg.call_id)
                    if len(found) == 2:
                        break
                return found

            found = driver.run(iterate)
    assert found == ["1", "2"]


def test_only_the_wanted_topics_are_subscribed(driver, pbx):
    with driver.make(pbx.url, topics=[CallEnded]) as stream:
        assert pbx.connection.topics == [30012]
        assert stream.stream.topics == (30012,)


def test_topics_change_on_the_live_stream(driver, pbx):
    with driver.make(pbx.url, topics=[30011]) as stream:
        stream.set_topics([30012, 30099])
        assert stream.stream.topics == (30012, 30099)
        pbx.push(call("old topic"))
        pbx.push({"type": 30099, "msg": {"call_id": "new topic"}})
        assert stream.get().msg == {"call_id": "new topic"}
        assert len(pbx.connections) == 1
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        assert pbx.connection.topics == [30012, 30099]


def test_refused_topics_leave_the_earlier_ones_in_place(driver, pbx):
    with driver.make(pbx.url, topics=[30011]) as stream:
        pbx.topic_refusals = [40002]
        with pytest.raises(errors.SubscriptionRefusedError) as caught:
            stream.set_topics([31000])
        assert caught.value.errcode == 40002
        assert caught.value.invalid_param_list[0]["validation_type"] == "invalid"
        assert stream.stream.topics == (30011,)
        pbx.wait_for(lambda: pbx.connection.topic_lists[-1] == [30011])
        pbx.push(call("still here"))
        assert stream.ids(1) == ["still here"]


def test_a_subscription_refused_from_the_start_is_raised_on_entering(driver, pbx):
    # The second one is for the list without the topic that it named.
    pbx.topic_refusals = [40002, 40002]
    stream = driver.make(pbx.url)
    with pytest.raises(errors.SubscriptionRefusedError, match="40002"):
        stream.open()
    assert len(pbx.attempts) == 1


def test_all_means_all_that_the_pbx_offers(driver, pbx):
    pbx.unknown = {30012}
    with driver.make(pbx.url) as stream:
        assert stream.stream.topics == (30011,)
        assert pbx.connection.topic_lists == [[30011, 30012], [30011]]
        pbx.push(call("1"))
        assert stream.ids(2) == ["topics_refused", "1"]
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        assert stream.nothing(), "it has been told"


def test_a_topic_refused_once_is_asked_for_again(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.unknown = {30011}
        shrunk = datetime.now(UTC)
        pbx.cut()
        assert stream.get().reason == "topics_refused"
        assert stream.stream.topics == (30012,)
        pbx.push(call("nobody hears it"))
        pbx.unknown = set()
        pbx.cut()
        gap = stream.get()
        assert stream.stream.topics == (30011, 30012)
        assert pbx.connection.topic_lists == [[30011, 30012]]
        # All the time without it is covered, whatever else there is to tell.
        assert gap.since <= shrunk
        assert gap.until >= datetime.now(UTC) - timedelta(seconds=1)
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_topics_set_by_name_are_not_asked_for_again(driver, pbx):
    pbx.unknown = {30012}
    with driver.make(pbx.url) as stream:
        assert stream.get().reason == "topics_refused"
        stream.set_topics([30011])
        pbx.unknown = set()
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        assert stream.stream.topics == (30011,)
        assert stream.nothing()


def test_refused_topics_while_reconnecting_leave_the_earlier_ones(driver, pbx):
    with driver.make(pbx.url, topics=[30011]) as stream:
        pbx.status = 503
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) > 2)
        pbx.unknown = {30012}
        threading.Timer(0.2, lambda: setattr(pbx, "status", None)).start()
        with pytest.raises(errors.SubscriptionRefusedError):
            stream.set_topics([30012])
        assert stream.get().reason == "connection_lost"
        assert stream.stream.topics == (30011,)
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_a_topic_asked_for_by_name_that_the_pbx_does_not_offer_is_an_error(driver, pbx):
    pbx.unknown = {30012}
    with pytest.raises(errors.SubscriptionRefusedError) as caught:
        driver.make(pbx.url, topics=[30011, 30012]).open()
    assert caught.value.topics() == {30012}


def test_wrong_topics_are_refused_before_anything_is_sent(driver, pbx):
    with pytest.raises(exceptions.InvalidArgumentError, match="topics"):
        driver.make(pbx.url, topics=[])
    assert not pbx.attempts


def test_health_needs_heartbeat_replies(driver, pbx):
    with driver.make(pbx.url, heartbeat_interval=0.2) as stream:
        assert stream.healthy
        # Longer than the acknowledged subscription counts as a sign of life.
        pbx.wait_for(lambda: pbx.connection.heartbeats >= 3)
        assert stream.healthy
        pbx.answers_heartbeats = False
        pbx.wait_for(lambda: not stream.healthy, 2)
    assert not stream.healthy


def test_nothing_can_be_read_before_opening_or_after_closing(driver, pbx):
    stream = driver.make(pbx.url)
    with pytest.raises(errors.StreamClosedError, match="open the stream"):
        stream.get()
    with stream:
        pbx.push(call("dropped on closing"))
        pbx.wait_for(lambda: stream.stream.queued)
    with pytest.raises(StopIteration):
        stream.get()
    with pytest.raises(errors.StreamClosedError):
        stream.open()
    with pytest.raises(errors.StreamClosedError):
        stream.subscribe()


def test_closing_is_quick_and_uses_the_closing_handshake(driver, pbx):
    stream = driver.make(pbx.url)
    stream.open()
    started = time.monotonic()
    stream.close()
    assert time.monotonic() - started < 0.3
    pbx.wait_for(lambda: pbx.connection.closed)
    assert pbx.connection.close_code == 1000
    stream.close()


def test_closing_wakes_a_consumer_that_waits(driver, pbx):
    with driver.make(pbx.url) as stream:
        outcome = []

        def consume():
            try:
                stream.get(None)
            except StopIteration:
                outcome.append(time.monotonic())

        thread = threading.Thread(target=consume)
        thread.start()
        time.sleep(0.2)
        started = time.monotonic()
        stream.close()
        thread.join(2)
        assert outcome
        assert outcome[0] - started < 0.3


def test_closing_wakes_a_reader_that_is_blocked_by_a_full_queue(driver, pbx):
    stream = driver.make(pbx.url, queue_size=2, overflow="block")
    stream.open()
    pbx.push(call("x"))
    stream.get()
    pbx.push_many([call(str(n)) for n in range(200)])
    time.sleep(0.2)
    started = time.monotonic()
    stream.close()
    assert time.monotonic() - started < 0.8


def test_closing_while_no_connection_can_be_made(driver, pbx):
    stream = driver.make(pbx.url, reconnect_delay=(5, 60))
    stream.open()
    pbx.status = 503
    pbx.cut()
    time.sleep(0.3)
    started = time.monotonic()
    stream.close()
    assert time.monotonic() - started < 0.3


def test_closing_while_a_host_does_not_answer_the_handshake(driver):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        stream = driver.make(url, connect_timeout=30, open_timeout=30)
        failure = []

        def open_it():
            try:
                stream.open()
            except BaseException as error:
                failure.append(error)

        thread = threading.Thread(target=open_it)
        thread.start()
        time.sleep(0.3)
        started = time.monotonic()
        stream.close()
        thread.join(3)
        assert not thread.is_alive()
        assert time.monotonic() - started < 0.5
        assert failure


def test_entering_gives_up_when_the_time_is_over(driver):
    stream = driver.make("http://127.0.0.1:9", open_timeout=0.3)
    started = time.monotonic()
    with pytest.raises(exceptions.ConnectError, match="127.0.0.1:9"):
        stream.open()
    assert 0.2 < time.monotonic() - started < 1.3


def test_entering_waits_for_a_pbx_that_is_just_starting(driver, pbx):
    pbx.status = 502
    stream = driver.make(pbx.url)
    threading.Timer(0.4, lambda: setattr(pbx, "status", None)).start()
    stream.open()
    stream.close()
    assert len(pbx.attempts) > 1


def test_refused_credentials_end_the_stream_at_once(driver, pbx):
    tokens = driver.tokens_type()
    tokens.failure = exceptions.ApiError(-1, errmsg="FAILURE", operation="get_token")
    stream = driver.make(pbx.url, tokens)
    with pytest.raises(exceptions.ApiError, match="-1 FAILURE"):
        stream.open()
    assert not pbx.attempts


def test_refused_credentials_end_a_running_stream_behind_its_last_event(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push(call("last"))
        pbx.wait_for(lambda: stream.stream.queued)
        stream.tokens.failure = exceptions.ApiError(70004, errmsg="ACCOUNT IP BLOCKED")
        pbx.cut()
        assert stream.ids(1) == ["last"]
        for _ in range(2):
            with pytest.raises(exceptions.ApiError, match="70004"):
                stream.get()
        with pytest.raises(errors.StreamClosedError):
            stream.subscribe()


def test_a_bug_in_the_background_is_raised_in_the_consumer(driver, pbx):
    with driver.make(pbx.url) as stream:
        stream.tokens.failure = ZeroDivisionError("a bug")
        pbx.cut()
        with pytest.raises(ZeroDivisionError, match="a bug"):
            stream.get()


@pytest.mark.parametrize("waits", ["for events", "for room"])
def test_an_unclosed_stream_warns_and_ends_by_itself(driver, pbx, monkeypatch, waits):
    reader = load(f"events._{driver.name}.reader")
    monkeypatch.setattr(reader, "_LOOK_SECONDS", 0.2)
    options = {"overflow": "block", "queue_size": 1} if waits == "for room" else {}
    stream = driver.make(pbx.url, heartbeat_interval=25, **options)
    stream.open()
    if options:
        pbx.push(call("taken"))
        assert stream.ids(1) == ["taken"]
        for _ in range(3):
            pbx.push(call("left"))
        pbx.wait_for(lambda: stream.stream.queued)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        stream.stream = None
        gc.collect()
    assert any(w.category is ResourceWarning for w in caught)
    pbx.wait_for(lambda: pbx.connection.closed)


def test_cancelling_the_task_of_a_consumer_leaves_nothing_behind(driver, pbx):
    if driver.name == "sync":
        pytest.skip("threads cannot be cancelled")
    made = driver.make(pbx.url)

    async def consume():
        async with made.stream as stream:
            async for _ in stream:
                pass

    async def cancel():
        task = asyncio.create_task(consume())
        await asyncio.sleep(0.3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    driver.run(cancel)
    pbx.wait_for(lambda: pbx.connection.closed)


def test_cancelling_while_entering_leaves_nothing_behind(driver, pbx):
    if driver.name == "sync":
        pytest.skip("threads cannot be cancelled")
    pbx.answers_topics = False
    made = driver.make(pbx.url, reply_timeout=10)

    async def cancel():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await made.stream.open()

    driver.run(cancel)
    pbx.wait_for(lambda: pbx.connection.closed)
