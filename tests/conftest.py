"""Both halves of the package, for every test that asks for `twin`; and what is logged."""

from __future__ import annotations

import gc
import io
import logging
import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from tests.twin import Twin


@pytest.fixture(autouse=True)
def _no_refusals() -> None:
    """Forget refused logins, which all clients of a process remember."""
    for name in [name for name in sys.modules if name.endswith(".tokens.memory")]:
        sys.modules[name].forget_refusals()


def pytest_configure() -> None:
    """Hear Ctrl+C, in all processes that tests start, too.

    A shell starts what is to run in the background deaf to it, and who is deaf to it
    has children that are: a test that presses Ctrl+C would wait for ever.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Keep the garbage collector away from thirteen thousand tests and their cases."""
    gc.collect()
    gc.freeze()


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Iterator[Twin]:
    """Run the test once with each half; fail if a thread or task is left over."""
    yield from _watched(request.param)


@pytest.fixture
def async_twin() -> Iterator[Twin]:
    """Give the async half, for what only that one has."""
    yield from _watched("async")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger says, at every level."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    root = logging.getLogger()
    changed = [root, *map(logging.getLogger, list(root.manager.loggerDict))]
    levels = [logger.level for logger in changed]
    for logger in changed:
        logger.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield text
    root.removeHandler(handler)
    for logger, level in zip(changed, levels, strict=True):
        logger.setLevel(level)


def _watched(name: str) -> Iterator[Twin]:
    before = set(threading.enumerate())
    with Twin(name) as twin:
        yield twin
    end = time.monotonic() + 3
    while left := [t for t in threading.enumerate() if t not in before and _counts(t)]:
        assert time.monotonic() < end, f"threads left: {left}"
        time.sleep(0.01)


def _counts(thread: threading.Thread) -> bool:
    """Tell ours from a helper that asyncio or the interpreter keeps."""
    return not thread.name.startswith(("asyncio_", "ThreadPoolExecutor"))
