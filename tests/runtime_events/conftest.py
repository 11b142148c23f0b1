"""Both twins, a PBX on loopback, and a watch over what is left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from tests.runtime_events.driver import AsyncDriver, SyncDriver
from tests.runtime_events.fake_pbx import FakePBX


@pytest.fixture(params=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Iterator[SyncDriver]:
    """Runs the test once with each twin; fails if a thread or task is left."""
    before = set(threading.enumerate())
    made = SyncDriver() if request.param == "sync" else AsyncDriver()
    yield made
    made.stop()
    end = time.monotonic() + 3
    while left := [t for t in threading.enumerate() if t not in before and is_ours(t)]:
        assert time.monotonic() < end, f"threads left: {left}"
        time.sleep(0.01)


def is_ours(thread: threading.Thread) -> bool:
    """Not a helper that the tests or the interpreter keep."""
    return not thread.name.startswith(("asyncio_", "ThreadPoolExecutor"))


@pytest.fixture
def pbx(driver: SyncDriver) -> Iterator[FakePBX]:
    """A fake PBX; it must outlive the stream, not the driver."""
    with FakePBX() as server:
        yield server
