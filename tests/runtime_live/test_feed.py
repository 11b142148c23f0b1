"""Many who wait for the changes of one view, and its end."""

from __future__ import annotations

import threading
import time
import traceback
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.twin import Twin


def test_who_comes_too_late_for_a_change_waits_for_the_next_one():
    feed: Any = load("live._sync.feed").Feed(1000)
    wait = feed._changed.wait_until

    def slowly(*args: Any) -> bool:
        found = wait(*args)
        # Meanwhile another thread takes what this one was woken for.
        time.sleep(0.002)
        return found

    feed._changed.wait_until = slowly
    got: list[int] = []
    ended: list[bool] = []

    def take() -> None:
        try:
            while True:
                got.append(feed.get(20))
        except StopIteration:
            ended.append(feed.finished)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(50):
        feed.offer(number)
        time.sleep(0.001)
    end = time.monotonic() + 10
    while len(got) < 50 and time.monotonic() < end:
        time.sleep(0.005)
    feed.finish(None)
    for thread in threads:
        thread.join(10)
    assert sorted(got) == list(range(50))
    assert ended == [True] * 4


def test_the_traceback_of_an_error_that_is_raised_again_does_not_grow(twin: Twin):
    feed = twin.get("live.feed", "Feed")(1)
    feed.finish(LookupError())
    lengths: list[int] = []
    for _ in range(10):
        with pytest.raises(LookupError) as caught:
            twin.call(feed.get)
        lengths.append(len(traceback.extract_tb(caught.value.__traceback__)))
    assert lengths == lengths[:1] * 10
