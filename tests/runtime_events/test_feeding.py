"""Bytes and entries are handed on where they come in, and nobody is left waiting."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, call
from tests.scripted_pbx.events import wire

conditions = load("concurrency.conditions")


def context() -> Any:
    deadline = load("concurrency.deadline").Deadline(None)
    return load("transport.outcome").RequestContext(None, deadline)


def with_tasks(work: Callable[[Any, socket.socket], Awaitable[None]]) -> None:
    """Run work with a connection for tasks, and its other end."""

    async def main(listener: socket.socket) -> None:
        network = load("transport.async_network").AsyncNetwork(context())
        port = listener.getsockname()[1]
        stream = await network.connect_tcp("127.0.0.1", port, timeout=5)
        peer, _ = listener.accept()
        with peer:
            await work(stream, peer)
        await network.aclose()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        asyncio.run(main(listener))


def until() -> float:
    return time.monotonic() + 5


def frames(count: int) -> deque[bytes]:
    return deque(wire(call(str(n))).encode() for n in range(count))


def connection(read_from: object) -> Any:
    session = load("events.session").Session(load("events.session").Timing(), None)
    kind = load("events._sync.connection").Connection
    return kind(read_from, None, session, 1800.0)


def test_a_function_gets_bytes_while_its_task_waits_and_others_stay():
    async def work(stream: Any, peer: socket.socket) -> None:
        got: list[bytes] = []

        def take(data: bytes) -> bool:
            got.append(data)
            return data != b"enough"

        feeding = asyncio.create_task(stream.feed(take, until()))
        for data in (b"one", b"two", b"enough"):
            await asyncio.sleep(0.05)
            peer.sendall(data)
        await feeding
        assert got == [b"one", b"two", b"enough"]
        peer.sendall(b"rest")
        assert await stream.receive(until()) == b"rest"

    with_tasks(work)


def test_a_function_that_wants_no_more_is_not_told_of_the_end():
    async def work(stream: Any, peer: socket.socket) -> None:
        got: list[bytes] = []

        def take(data: bytes) -> bool:
            got.append(data)
            # The end comes before the task has its turn.
            stream.connection_lost(None)
            return False

        feeding = asyncio.create_task(stream.feed(take, until()))
        await asyncio.sleep(0.05)
        peer.sendall(b"last")
        await feeding
        assert got == [b"last"]

    with_tasks(work)


def test_a_function_is_told_of_the_end():
    async def work(stream: Any, peer: socket.socket) -> None:
        got: list[bytes] = []

        def take(data: bytes) -> bool:
            got.append(data)
            return True

        feeding = asyncio.create_task(stream.feed(take, until()))
        await asyncio.sleep(0.05)
        peer.close()
        await feeding
        assert got == [b""]

    with_tasks(work)


def test_what_a_function_raises_is_raised_where_it_was_given():
    async def work(stream: Any, peer: socket.socket) -> None:
        def take(data: bytes) -> bool:
            raise LookupError(data)

        feeding = asyncio.create_task(stream.feed(take, until()))
        await asyncio.sleep(0.05)
        peer.sendall(b"odd")
        with pytest.raises(LookupError):
            await feeding
        # Not once more from whoever reads next, such as the one who closes.
        feeding = asyncio.create_task(stream.feed(lambda data: False, until()))
        await asyncio.sleep(0.05)
        peer.sendall(b"good")
        await feeding

    with_tasks(work)


def test_who_waits_is_woken_once_for_all_that_came_together(
    monkeypatch: pytest.MonkeyPatch,
):
    queued: list[int] = []
    kind = load("events._sync.consumer").Consumer
    monkeypatch.setattr(kind, "wake", lambda self: queued.append(len(self)))
    fan_out = load("events._sync.fan_out").FanOut()
    fan_out.add(queue_size=10, overflow="block")
    delivery = load("events._sync.delivery").Delivery(CODEC, fan_out, 0.0)

    class Socket:
        def listen(self, take: Callable[[deque[bytes]], bool], until: float) -> None:
            assert take(frames(5))
            assert take(deque()), "nothing came: nobody is woken, and more is wanted"

    assert delivery.listen(connection(Socket()), until()) is None
    assert queued == [5]


def test_frames_that_come_by_themselves_are_no_turn(monkeypatch: pytest.MonkeyPatch):
    # Others run while the next bytes are waited for: the reader need not be woken to
    # make room for them.
    naps: list[float] = []
    monkeypatch.setattr(load("events._sync.delivery"), "sleep", naps.append)
    fan_out = load("events._sync.fan_out").FanOut()
    fan_out.add(queue_size=1000, overflow="block")
    delivery = load("events._sync.delivery").Delivery(CODEC, fan_out, 0.0)
    most = conditions.Condition.per_turn

    class Socket:
        def listen(self, take: Callable[[deque[bytes]], bool], until: float) -> None:
            assert all(take(frames(1)) for _ in range(2 * most))
            assert naps == []
            assert not take(frames(most)), "so many at once are a turn"

    assert delivery.listen(connection(Socket()), until()) is None
    assert naps == [0]


def test_who_had_to_wait_long_has_a_whole_turn() -> None:
    # The wait ends when the task goes on, which another may put off. With a turn that is
    # over by then, each iteration of the loop would take one event out of a small queue.
    async def work() -> None:
        consumer = load("events._async.consumer").AsyncConsumer(
            None, None, 16, "drop_oldest"
        )
        taken: list[object] = []

        async def take() -> None:
            async for event in consumer:
                taken.append(event)

        def keep_busy() -> None:
            time.sleep(2 * conditions._TURN_SECONDS)

        task = asyncio.create_task(take())
        for _ in range(3):
            await asyncio.sleep(0)
        for frame in frames(16):
            consumer.put(CODEC.decode(frame), len(frame), 0.0, 0.0)
        consumer.wake()
        keep_busy()
        await asyncio.sleep(0)
        assert len(taken) == 16
        consumer.finish(None)
        await task

    asyncio.run(work())


def test_an_address_is_not_looked_up(monkeypatch: pytest.MonkeyPatch):
    # In a thread, which takes longer than all the rest of connecting.
    async def lookup(*arguments: object, **options: object) -> None:
        raise AssertionError("looked up")

    async def work() -> None:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "getaddrinfo", lookup)
        network = load("transport.async_network").AsyncNetwork(context())
        await network.connect_tcp("127.0.0.1", listener.getsockname()[1], timeout=5)
        await network.aclose()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        asyncio.run(work())


def test_tasks_that_gave_up_waiting_are_forgotten():
    async def work() -> None:
        condition = conditions.AsyncCondition(threading.RLock())
        for _ in range(3):
            assert not await condition.wait_until(lambda: False, 0.01)
        assert not condition.awaited

    asyncio.run(work())


def test_tasks_that_were_cancelled_do_not_pile_up():
    async def work() -> None:
        condition = conditions.AsyncCondition(threading.RLock())
        seen: list[bool] = []
        for _ in range(20):
            task = asyncio.create_task(condition.wait_until(lambda: bool(seen)))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert not condition.awaited[1:]
        waiting = asyncio.create_task(condition.wait_until(lambda: bool(seen)))
        await asyncio.sleep(0)
        seen.append(True)
        condition.notify_all()
        assert await asyncio.wait_for(waiting, 5)
        assert not condition.awaited

    asyncio.run(work())


def test_threads_that_gave_up_waiting_are_forgotten():
    condition = conditions.Condition(threading.RLock())
    for _ in range(3):
        assert not condition.wait_until(lambda: False, 0.01)
    assert not condition.awaited


def test_all_threads_that_wait_are_woken(monkeypatch: pytest.MonkeyPatch):
    # Else each looks again by itself every second, woken or not.
    monkeypatch.setattr(conditions, "_LONGEST_WAIT_SECONDS", 600.0)
    lock = threading.RLock()
    condition = conditions.Condition(lock)
    done: list[bool] = []
    ready = threading.Event()
    threads = [
        threading.Thread(
            target=lambda: done.append(condition.wait_until(ready.is_set)), daemon=True
        )
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    while len(condition.awaited) < 3:
        time.sleep(0.005)
    ready.set()
    with lock:
        condition.notify_all()
    for thread in threads:
        thread.join(10)
    assert done == [True] * 3
