"""A stream ends with its client: no error, no waiting, no further attempt."""

from __future__ import annotations

import itertools
import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, call
from tests.scripted_pbx import ScriptedPbx
from tests.twin import Twin

# Where application and reader meet.
LOCKING = {"conditions.py", "consumer.py", "fan_out.py", "reader.py", "topic_list.py"}
errors = load("events.errors")
exceptions = load("exceptions")


@pytest.fixture
def client(twin: Twin, pbx: ScriptedPbx) -> Any:
    made = twin.base_client(pbx)
    type(made)._codec = classmethod(lambda cls: CODEC)
    return made


def opened(twin: Twin, client: Any, **settings: Any) -> Any:
    stream = client.events(reconnect_delay=(0.05, 0.1), **settings)
    twin.call(stream.open)
    return stream


def close(twin: Twin, client: Any) -> None:
    twin.call(client.aclose if twin.is_async else client.close)


def items(twin: Twin, stream: Any, into: list[Any]) -> None:
    """Iterate until it ends."""

    async def every() -> None:
        async for item in stream:
            into.append(item)

    if twin.is_async:
        twin.run(every())
    else:
        into.extend(stream)


@pytest.mark.parametrize("state", ["quiet", "queued", "disconnected", "refused"])
def test_iteration_ends_when_the_client_is_closed(twin, pbx, client, state, caplog):
    stream = opened(twin, client)
    other = stream.subscribe()
    got: list[Any] = []
    failures: list[BaseException] = []

    def listen(source: Any) -> None:
        try:
            items(twin, source, got)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=listen, args=(s,)) for s in (stream, other)]
    for thread in threads:
        thread.start()
    if state == "queued":
        pbx.push(call("1"))
    if state in ("disconnected", "refused"):
        pbx.status = 503
        if state == "refused":
            pbx.on("/v1.0/get_token", {"errcode": 1})
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) > 2)
    close(twin, client)
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()
    assert failures == []
    assert all(hasattr(item, "type") or hasattr(item, "reason") for item in got)
    attempts = len(pbx.attempts)
    caplog.clear()
    caplog.set_level(logging.DEBUG, "yeastar_pseries")
    time.sleep(0.5)
    assert len(pbx.attempts) == attempts
    assert caplog.records == []
    assert pbx.live == set()
    pbx.wait_for(lambda: not pbx.open_connections)


def test_get_ends_when_the_client_is_closed(twin, pbx, client):
    stream = opened(twin, client)
    timer = threading.Timer(0.2, close, (twin, client))
    timer.start()
    with pytest.raises(StopIteration):
        twin.call(stream.get)
    with pytest.raises(StopIteration):
        twin.call(stream.get, 1.0)
    timer.join()


def test_a_stream_that_was_not_opened_cannot_be_after_its_client_is_closed(
    twin, pbx, client
):
    stream = client.events()
    close(twin, client)
    with pytest.raises(errors.StreamClosedError, match="closed"):
        twin.call(stream.open)
    with pytest.raises(exceptions.ConfigurationError, match="closed"):
        client.events()
    assert pbx.attempts == []


def test_a_stream_that_is_being_opened_is_refused_when_its_client_is_closed(
    twin, pbx, client
):
    pbx.answers_topics = False
    stream = client.events(open_timeout=10)
    timer = threading.Timer(0.3, close, (twin, client))
    timer.start()
    begun = time.monotonic()
    with pytest.raises(errors.StreamClosedError, match="closed"):
        twin.call(stream.open)
    assert time.monotonic() - begun < 5
    timer.join()
    pbx.wait_for(lambda: not pbx.open_connections)


@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_topics_are_refused_once_the_stream_has_ended(twin, pbx, client, when):
    stream = opened(twin, client, topics=[30011])
    timer = threading.Timer(0.3, close, (twin, client))
    if when == "before":
        close(twin, client)
    else:
        pbx.answers_topics = False
        timer.start()
    with pytest.raises(errors.StreamClosedError, match="ended"):
        twin.call(stream.set_topics, [30011, 30012], 5.0)
    if when == "meanwhile":
        timer.join()
    assert stream.topics == (30011,)


def interrupted(work: Callable[[], Any], line: int, handler: Callable[[], Any]) -> bool:
    """Do work, and something else before its nth line, as a signal handler does.

    Returns:
        Whether there is such a line.
    """
    lines = itertools.count(1)
    interrupts: list[int] = []

    def come(frame: Any, event: str, _: Any) -> Any:
        if event == "line" and next(lines) == line:
            interrupts.append(frame.f_lineno)
            handler()
        return come

    def call(frame: Any, *_: Any) -> Any:
        ours = Path(frame.f_code.co_filename).name in LOCKING
        return come if ours and not interrupts else None

    def main() -> None:
        sys.settrace(call)
        with suppress(errors.StreamClosedError, StopIteration, TimeoutError):
            work()

    thread = threading.Thread(target=main, daemon=True)
    thread.start()
    thread.join(4)
    assert not thread.is_alive(), f"it hangs: before line {interrupts}"
    return bool(interrupts)


@pytest.mark.parametrize("doing", ["subscribe", "set topics", "get"])
def test_a_signal_handler_may_close_a_stream_wherever_it_comes(
    twin, client, doing, monkeypatch
):
    if twin.is_async:
        pytest.skip("asyncio calls handlers between the steps of tasks")
    # The reader may wait for what the handler has come upon.
    monkeypatch.setattr(twin.module("events.stream"), "_CLOSE_SECONDS", 0.1)

    def subscribed(stream: Any) -> None:
        with stream.subscribe() as one:
            one.get(0.05 if stream.opened else 10.0)

    works = {
        "subscribe": subscribed,
        "set topics": lambda stream: stream.set_topics([30012], 10.0),
        "get": lambda stream: stream.get(0.02),
    }
    line, left = 0, True
    while left:
        line += 1
        stream = opened(twin, client, topics=[30011])
        left = interrupted(partial(works[doing], stream), line, stream.close)
        stream.close()
    assert line > 5


def test_closing_both_in_either_order_is_fine(twin, pbx, client):
    stream = opened(twin, client)
    close(twin, client)
    twin.close(stream)
    twin.close(stream)


def test_closing_inside_of_the_iteration_ends_it(twin, pbx, client):
    stream = opened(twin, client)
    pbx.push(call("1"))

    async def until_closed() -> int:
        count = 0
        async for _ in stream:
            count += 1
            await client.aclose()
        return count

    def sync() -> int:
        count = 0
        for _ in stream:
            count += 1
            client.close()
        return count

    assert twin.call(until_closed if twin.is_async else sync) == 1
