"""What the stream does when the PBX, the network or the consumer fails."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import call

errors = load("events.errors")
exceptions = load("exceptions")
Gap = load("events.gap").Gap


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("how", ["cut", "1000", "1001", "1011"])
def test_a_lost_connection_gives_a_gap_and_comes_back(driver, pbx, how):
    with driver.make(pbx.url) as stream:
        pbx.push(call("before"))
        assert stream.ids(1) == ["before"]
        started = now()
        if how == "cut":
            pbx.cut()
        else:
            pbx.close(int(how))
        gap = stream.get()
        assert isinstance(gap, Gap)
        assert gap.reason == "connection_lost"
        assert gap.since <= started <= gap.until <= now()
        assert gap.since.tzinfo is not None
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.healthy


def test_each_attempt_asks_for_the_token_again(driver, pbx):
    with driver.make(pbx.url) as stream:
        stream.tokens.current = None
        pbx.cut()
        assert stream.get().reason == "connection_lost"
    assert [each.token for each in pbx.connections] == [
        "token-1-SECRET",
        "token-2-SECRET",
    ]


def test_a_black_hole_is_noticed_within_two_heartbeats(driver, pbx):
    interval = 0.5
    with driver.make(
        pbx.url, heartbeat_interval=interval, heartbeat_timeout=0.2
    ) as stream:
        pbx.wait_for(lambda: pbx.connection.heartbeats)
        time.sleep(0.05)
        pbx.answers_heartbeats = False
        started = time.monotonic()
        gap = stream.get()
        assert gap.reason == "heartbeat_lost"
        assert time.monotonic() - started < 2 * interval
        pbx.answers_heartbeats = True
        pbx.push(call("after"), pbx.connection)
        assert stream.ids(1) == ["after"]


def test_an_answer_just_behind_the_limit_keeps_the_connection(driver, pbx):
    pbx.heartbeat_delay = 0.23
    with driver.make(pbx.url, heartbeat_interval=0.3, heartbeat_timeout=0.2):
        # A busy machine may hold up the answer itself: then the next one counts.
        assert any(survives_a_heartbeat(pbx) for _ in range(3))


def survives_a_heartbeat(pbx) -> bool:
    """Wait until the newest connection has sent two heartbeats, or has ended."""
    pbx.wait_for(lambda: pbx.open_connections)
    connection, beats = pbx.connection, pbx.connection.heartbeats
    pbx.wait_for(lambda: connection.heartbeats >= beats + 2 or connection.closed)
    return not connection.closed


def test_a_heartbeat_missed_on_one_connection_does_not_count_on_the_next(driver, pbx):
    with driver.make(pbx.url, heartbeat_interval=0.1) as stream:
        pbx.answers_heartbeats = False
        assert stream.get().reason == "heartbeat_lost"
        pbx.answers_heartbeats = True
        count = len(pbx.connections)
        pbx.wait_for(lambda: pbx.connection.heartbeats > 5)
        assert len(pbx.connections) == count
        assert stream.healthy


@pytest.mark.long
def test_a_server_that_accepts_and_drops_meets_growing_delays(driver, pbx):
    with driver.make(pbx.url, reconnect_delay=(0.05, 2.0)) as stream:
        pbx.drops_after_ack = True
        pbx.attempts.clear()
        pbx.cut()
        time.sleep(1.4)
        attempts = list(pbx.attempts)
        pbx.drops_after_ack = False
        assert 3 <= len(attempts) <= 8
        pauses = [b - a for a, b in zip(attempts, attempts[1:], strict=False)]
        # With a bound that doubles, the last is twice the first at the very least.
        assert pauses[-1] > 2 * pauses[0]
        assert stream.get().reason == "connection_lost"


def test_delays_start_again_once_a_connection_has_held(driver, pbx):
    settings = {"reconnect_delay": (0.02, 30.0), "heartbeat_interval": 0.1}
    with driver.make(pbx.url, **settings) as stream:
        for _ in range(3):
            pbx.drops_after_ack = True
            attempts = len(pbx.attempts)
            pbx.cut()
            pbx.wait_for(lambda: len(pbx.attempts) > attempts + 3)  # noqa: B023
            pbx.drops_after_ack = False
            assert stream.get(5).reason == "connection_lost"
            pbx.wait_for(lambda: pbx.connection.heartbeats)
        pbx.attempts.clear()
        started = time.monotonic()
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        assert time.monotonic() - started < 0.4


def test_a_gap_lasts_from_the_last_heartbeat_to_the_new_subscription(driver, pbx):
    interval = 0.3
    with driver.make(pbx.url, heartbeat_interval=interval) as stream:
        pbx.wait_for(lambda: pbx.connection.heartbeats)
        pbx.push(call("last"))
        stream.get()
        cut = now()
        pbx.status = 503
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) > 2)
        back = now()
        pbx.status = None
        gap = stream.get()
        assert 0 <= (cut - gap.since).total_seconds() < interval + 0.2
        assert gap.until >= back


def test_a_gap_lasts_until_the_new_subscription_is_in_effect(driver, pbx):
    with driver.make(pbx.url, renewal_linger=0.6) as stream:
        pbx.effect_delay = 0.3
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connection.topic_lists)
        time.sleep(0.1)
        pushed = now()
        pbx.push(call("acknowledged, and not in effect"))
        gap = stream.get()
        assert gap.reason == "connection_lost"
        assert gap.since <= pushed <= gap.until <= now()
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]


def test_the_first_event_ends_a_gap(driver, pbx):
    with driver.make(pbx.url, renewal_linger=30.0) as stream:
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connection.topics)
        assert stream.nothing()
        pbx.push(call("after"))
        assert stream.ids(2) == ["connection_lost", "after"]


def test_a_gap_that_has_not_ended_is_told_before_the_error(driver, pbx):
    with driver.make(pbx.url, renewal_linger=30.0) as stream:
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connection.topics)
        stream.tokens.failure = exceptions.ApiError(70004, errmsg="BLOCKED")
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        with pytest.raises(exceptions.ApiError, match="70004"):
            stream.get()


def test_a_gap_includes_events_that_were_stuck_when_the_connection_broke(driver, pbx):
    # Without heartbeats, nothing is proved after the topic list.
    settings = {"queue_size": 1, "overflow": "block", "heartbeat_interval": 30}
    with driver.make(pbx.url, **settings) as stream:
        pbx.push(call("first"))
        assert stream.ids(1) == ["first"]
        # More than the buffers of both systems hold.
        frames = [call(str(n), reason="x" * 60_000) for n in range(400)]
        stuck = now()
        with ThreadPoolExecutor(1) as pool:
            pushing = pool.submit(pbx.push_many, frames)
            # The consumer takes its time, so the last frames that come are old.
            time.sleep(0.5)
            pbx.cut()
            pushing.result(10)
        got = []
        while not isinstance(item := stream.get(), Gap):
            got.append(item)
        assert len(got) < len(frames)
        assert item.since < stuck


def test_errcode_10004_brings_a_new_token_at_once(driver, pbx):
    with driver.make(pbx.url, reconnect_delay=(5, 60)) as stream:
        pbx.wait_for(lambda: pbx.connection.heartbeats)
        time.sleep(0.1)
        started = time.monotonic()
        pbx.push('{"errcode":10004,"errmsg":"TOKEN EXPIRED"}', pbx.connection)
        assert stream.get().reason == "token_expired"
        assert time.monotonic() - started < 1
        assert stream.tokens.rejections == ["token-1-SECRET"]
        assert pbx.connection.token == "token-2-SECRET"


def test_a_token_expired_before_subscribing_is_replaced(driver, pbx):
    pbx.expired = {"token-1-SECRET", "token-2-SECRET"}
    with driver.make(pbx.url) as stream:
        assert pbx.connection.token == "token-3-SECRET"
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_a_handshake_refused_for_its_token_is_tried_once_more(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.status = 401
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) == 2)
        pbx.status = None
        assert stream.get().reason == "connection_lost"
        assert stream.tokens.rejections == ["token-1-SECRET"]
        assert pbx.connection.token == "token-2-SECRET"


def test_a_second_refused_handshake_ends_the_stream(driver, pbx):
    pbx.status = 401
    stream = driver.make(pbx.url)
    with pytest.raises(errors.HandshakeRefusedError, match="HTTP 401"):
        stream.open()
    assert len(pbx.attempts) == 2


def test_an_error_frame_that_nobody_asked_for_does_not_end_the_stream(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push('{"errcode":10005,"errmsg":"ACCESS DENIED"}', pbx.connection)
        assert stream.get().reason == "connection_lost"
        pbx.push(call("next"))
        assert stream.ids(1) == ["next"]


def test_an_error_that_is_the_answer_to_the_topics_too_ends_the_stream(driver, pbx):
    with driver.make(pbx.url, topics=[30011]) as stream:
        pbx.topic_refusals = [10005]
        pbx.push('{"errcode":10005,"errmsg":"ACCESS DENIED"}', pbx.connection)
        with pytest.raises(errors.SubscriptionRefusedError, match="10005"):
            stream.get()


def test_a_passing_error_frame_means_connecting_again(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push('{"errcode":-2,"errmsg":"INTERNAL SERVER ERROR"}', pbx.connection)
        assert stream.get().reason == "connection_lost"
        assert len(pbx.connections) == 2


def test_a_topic_list_that_is_not_answered_is_tried_again(driver, pbx):
    pbx.answers_topics = False
    stream = driver.make(pbx.url, open_timeout=3, reply_timeout=0.3)
    timer = threading.Timer(0.5, lambda: setattr(pbx, "answers_topics", True))
    timer.start()
    stream.open()
    stream.close()
    assert len(pbx.connections) >= 2


def test_an_unreadable_frame_is_a_gap_and_not_the_end(driver, pbx):
    with driver.make(pbx.url) as stream:
        pushed = now()
        pbx.push('{"type":', pbx.connection)
        pbx.push(call("next"))
        gap = stream.get()
        assert (gap.reason, gap.dropped) == ("unreadable_frame", 1)
        assert gap.since <= pushed <= gap.until
        assert stream.ids(1) == ["next"]


def test_equal_remains_of_two_frames_are_two_losses(driver, pbx):
    with driver.make(pbx.url, duplicate_window=5) as stream:
        pbx.push('{"type":', pbx.connection)
        assert stream.get().dropped == 1
        pbx.push('{"type":', pbx.connection)
        assert stream.get().dropped == 1


def test_a_slow_consumer_loses_the_oldest_events_and_is_told(driver, pbx):
    with driver.make(pbx.url, queue_size=100) as stream:
        pushed_at = time.time()
        pbx.push_many([call(str(n)) for n in range(1000)])
        pbx.wait_for(lambda: stream.stream.dropped >= 900)
        gap = stream.get()
        assert (gap.reason, gap.dropped) == ("slow_consumer", 900)
        # A program that is too slow reads late, and what it drops happened before.
        assert gap.since.timestamp() <= pushed_at <= gap.until.timestamp()
        assert stream.ids(100) == [str(n) for n in range(900, 1000)]
        assert stream.nothing()
        assert stream.healthy
        assert len(pbx.connections) == 1


def test_a_slow_consumer_can_hold_the_pbx_up_instead(driver, pbx):
    with driver.make(pbx.url, queue_size=10, overflow="block") as stream:
        pbx.push(call("first"))
        assert stream.ids(1) == ["first"]
        frames = [call(str(n), reason="x" * 8000) for n in range(1000)]
        thread = threading.Thread(target=lambda: pbx.push_many(frames))
        thread.start()
        # Longer than it takes to call a silent PBX dead: heartbeats go on, but
        # their answers cannot be read behind so many events.
        time.sleep(1.0)
        assert stream.stream.queued <= 10
        assert stream.ids(1000) == [str(n) for n in range(1000)]
        thread.join(10)
        assert len(pbx.connections) == 1
        assert stream.stream.dropped == 0
        pbx.wait_for(lambda: stream.healthy)


def test_the_pbx_is_not_blamed_for_the_time_a_consumer_took(driver, pbx):
    settings = {"heartbeat_interval": 0.2, "heartbeat_timeout": 1.5}
    with driver.make(pbx.url, queue_size=1, overflow="block", **settings) as stream:
        pbx.push(call("first"))
        assert stream.ids(1) == ["first"]
        pbx.answers_heartbeats = False
        connection, beats = pbx.connection, pbx.connection.heartbeats
        pbx.wait_for(lambda: connection.heartbeats > beats)
        # One fills the queue, the other one holds the reader up. It sends a heartbeat
        # every half second: the first one is older than the limit in the end.
        pbx.push_many([call("1"), call("2")])
        pbx.wait_for(lambda: connection.heartbeats >= beats + 5)
        assert stream.ids(2) == ["1", "2"]
        beats = connection.heartbeats
        pbx.wait_for(lambda: connection.heartbeats >= beats + 2 or connection.closed)
        assert not connection.closed
        pbx.answers_heartbeats = True
        pbx.wait_for(lambda: stream.healthy)
        assert pbx.connections == [connection]


def test_a_queue_nobody_reads_never_holds_anything_up(driver, pbx):
    with driver.make(pbx.url, queue_size=5, overflow="block") as stream:
        other = stream.subscribe(topics=[30011])
        pbx.push_many([call(str(n)) for n in range(5)])
        assert other.ids(5) == list("01234")
        pbx.push_many([call(str(n)) for n in range(5)])
        assert other.ids(5) == list("01234")


def test_equal_events_are_two_events_unless_told_otherwise(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push_many([call("1"), call("1")])
        assert stream.ids(2) == ["1", "1"]
    with driver.make(pbx.url, duplicate_window=5) as stream:
        pbx.push_many([call("1"), call("1"), call("2")])
        assert stream.ids(2) == ["1", "2"]
