"""Waiting at a consumer: tasks give others their turn, threads may share one."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CallStateChanged

AsyncConsumer = load("events._async.consumer").AsyncConsumer
Consumer = load("events._sync.consumer").Consumer
ConfigurationError = load("exceptions").ConfigurationError


def event(number: int):
    return CallStateChanged(sn=str(number))


def test_a_task_that_always_finds_an_event_lets_others_run():
    async def work() -> int:
        consumer = AsyncConsumer(None, None, 100, "drop_oldest")
        turns = 0

        async def other() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        task = asyncio.create_task(other())
        # One turn in 10 ms is what it gets; without any, this would go on for ever.
        end = time.monotonic() + 20
        while turns < 10 and time.monotonic() < end:
            consumer.offer(event(1), 0.0, 0.0)
            await consumer.get()
        task.cancel()
        return turns

    assert asyncio.run(work()) >= 10


def test_threads_that_share_a_consumer_get_each_event_once():
    consumer = Consumer(None, None, 10, "block")
    taken: list[str] = []

    def take() -> None:
        while True:
            try:
                taken.append(consumer.get(5).sn)
            except StopIteration:
                return

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    consumer.offer(event(0), 0.0, 0.0)
    while not taken:
        time.sleep(0.001)
    for number in range(1, 500):
        while not consumer.offer(event(number), 0.0, 0.0):
            consumer.room(1.0)
    consumer.finish(None)
    for thread in threads:
        thread.join(5)
    assert sorted(map(int, taken)) == list(range(500))


def test_a_consumer_that_waits_is_woken_by_the_end():
    consumer = Consumer(None, None, 10, "block")
    timer = threading.Timer(0.05, consumer.finish, [ValueError("over")])
    timer.start()
    with pytest.raises(ValueError, match="over"):
        consumer.get(5)


@pytest.mark.parametrize("timeout", ["1", True, float("nan"), b"1"])
def test_a_timeout_that_no_clock_can_wait_for_is_refused(timeout: object):
    """With NaN, a thread would wait for ever, and asyncio would keep no other timer."""

    async def wait() -> None:
        await AsyncConsumer(None, None, 10, "block").get(timeout)

    with pytest.raises(ConfigurationError, match="timeout must be a number"):
        asyncio.run(wait())
    with pytest.raises(ConfigurationError, match="timeout must be a number"):
        Consumer(None, None, 10, "block").get(timeout)


@pytest.mark.parametrize("size", ["10", 1.5, True, 0, None])
def test_a_queue_has_room_for_so_many(size: object):
    for half in (Consumer, AsyncConsumer):
        with pytest.raises(ValueError, match="queue_size must be an integer"):
            half(None, None, size, "block")
