"""Streams of both halves, and a PBX on loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from tests.runtime_events.driver import Driver
from tests.runtime_events.fake_pbx import FakePBX
from tests.twin import Twin


@pytest.fixture
def driver(twin: Twin) -> Iterator[Driver]:
    """Makes streams of one half; fails if a thread is left over."""
    before = set(threading.enumerate())
    yield Driver(twin)
    end = time.monotonic() + 3
    while left := [t for t in threading.enumerate() if t not in before and is_ours(t)]:
        assert time.monotonic() < end, f"threads left: {left}"
        time.sleep(0.01)


def is_ours(thread: threading.Thread) -> bool:
    """Not a helper that the tests or the interpreter keep."""
    return not thread.name.startswith(("asyncio_", "ThreadPoolExecutor"))


@pytest.fixture
def pbx(driver: Driver) -> Iterator[FakePBX]:
    """A fake PBX; it must outlive the stream, not the driver."""
    with FakePBX() as server:
        yield server
