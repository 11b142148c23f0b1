"""What a stream keeps is bounded in bytes, and by whoever still wants it."""

from __future__ import annotations

import gc
import threading
import time
import tracemalloc
import warnings
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, call

Consumer = load("events._sync.consumer").Consumer
FanOut = load("events._sync.fan_out").FanOut
Overlap = load("events.dedup").Overlap


def large(number: int, size: int = 10_000) -> dict[str, Any]:
    return call(str(number), reason="x" * size)


def test_a_queue_is_bounded_in_bytes_and_the_loss_is_told(driver, pbx):
    with driver.make(pbx.url, queue_bytes=100_000) as stream:
        pbx.push_many([large(n) for n in range(50)])
        pbx.wait_for(lambda: stream.stream.dropped + stream.stream.queued == 50)
        assert stream.stream.queued == 10
        gap = stream.get()
        assert (gap.reason, gap.dropped) == ("slow_consumer", 40)
        assert stream.ids(10) == [str(n) for n in range(40, 50)]
        # What was taken does not count any more.
        pbx.push_many([large(n) for n in range(9)])
        assert stream.ids(9) == [str(n) for n in range(9)]


def test_a_consumer_that_blocks_does_so_for_bytes_too(driver, pbx):
    with driver.make(pbx.url, queue_bytes=50_000, overflow="block") as stream:
        pbx.push(large(0))
        assert stream.ids(1) == ["0"]
        pbx.push_many([large(n) for n in range(1, 40)])
        time.sleep(0.3)
        assert stream.stream.queued == 5
        assert stream.ids(39) == [str(n) for n in range(1, 40)]
        assert stream.stream.dropped == 0


@pytest.mark.parametrize("overflow", ["block", "drop_oldest"])
def test_an_event_larger_than_the_limit_is_delivered(driver, pbx, overflow):
    with driver.make(pbx.url, queue_bytes=10, overflow=overflow) as stream:
        for number in range(3):
            pbx.push(large(number))
            assert stream.ids(1) == [str(number)]


def test_a_subscription_has_a_limit_of_its_own(driver, pbx):
    with driver.make(pbx.url) as stream:
        small = stream.subscribe(queue_bytes=30_000)
        pbx.push_many([large(n) for n in range(9)])
        assert stream.ids(9) == [str(n) for n in range(9)]
        assert small.get().dropped == 6
        assert small.ids(3) == ["6", "7", "8"]


def test_ordinary_events_reach_the_count_first():
    event = CODEC.decode(call("1", reason="x" * 2000))
    consumer = Consumer(None, None, 10_000, "drop_oldest")
    for _ in range(10_000):
        consumer.offer(event, 0.0, 0.0)
    assert (len(consumer), consumer.dropped) == (10_000, 0)
    assert consumer.offer(event, 0.0, 0.0)
    assert consumer.dropped == 1


def test_a_limit_of_nothing_is_refused():
    with pytest.raises(ValueError, match="queue_bytes"):
        Consumer(None, None, 1, "block", 0)


def test_a_dropped_subscription_starves_nobody(driver, pbx):
    with driver.make(pbx.url) as stream:
        dropped = stream.subscribe(queue_size=1, overflow="block")
        pbx.push(call("0"))
        assert dropped.ids(1) == ["0"]
        # It holds up everybody, as it asked for, until nobody holds it any more.
        pbx.push_many([call(str(n)) for n in range(1, 10)])
        pbx.wait_for(lambda: dropped.stream.queued == 1)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            dropped.stream = None
            gc.collect()
        assert [w.category for w in caught] == [ResourceWarning]
        assert stream.ids(10) == [str(n) for n in range(10)]


def test_a_closed_subscription_does_not_warn(driver, pbx):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with driver.make(pbx.url) as stream:
            closed = stream.subscribe()
            closed.close()
            closed.stream = None
            left = stream.subscribe()
        left.stream = None
        gc.collect()
    assert [w for w in caught if "ubscription" in str(w.message)] == []


def test_a_subscription_lives_while_somebody_waits_for_it(driver, pbx):
    with driver.make(pbx.url) as stream:
        threading.Timer(0.3, pbx.push, [call("1")]).start()

        async def first() -> Any:
            waiting = anext(stream.stream.subscribe())
            gc.collect()
            return await waiting

        def sync() -> Any:
            return next(stream.stream.subscribe())

        event = driver.run(first if driver.twin.is_async else sync)
        assert event.msg.call_id == "1"


def test_dropped_subscriptions_do_not_pile_up():
    fan_out = FanOut()
    for _ in range(100):
        fan_out.add(queue_size=1, overflow="block").discard()
    assert len(fan_out.consumers) == 1


def test_what_is_noted_of_large_frames_during_a_renewal_is_small():
    overlap = Overlap()
    tracemalloc.start()
    try:
        for number in range(200):
            overlap.record(b"%d" % number + b"x" * 10**6, 0.0)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 10**6
    frames = [b"%d" % number + b"x" * 10**6 for number in (1, 1, 500)]
    assert overlap.fresh(frames, 0.0) == frames[1:]
