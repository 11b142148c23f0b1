"""`complete_until`: up to when a stream has everything, or a gap in its place."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from tests.runtime_events.samples import call


def until(true, seconds=10.0):
    """Wait for a state."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def now():
    return datetime.now(UTC)


def test_it_moves_on_with_each_heartbeat_that_is_answered(driver, pbx):
    with driver.make(pbx.url) as stream:
        first = stream.stream.complete_until
        assert first is not None
        until(lambda: stream.stream.complete_until > first)
        assert stream.stream.complete_until <= now()
        pbx.answers_heartbeats = False
        silent = now()
        assert stream.get(10).reason == "heartbeat_lost"
        pbx.answers_heartbeats = True
        until(lambda: (stream.stream.complete_until or first) > silent)


def test_before_the_first_subscription_nothing_is_known(driver, pbx):
    assert driver.make(pbx.url).stream.complete_until is None


def test_it_never_passes_a_gap_that_nobody_can_take_yet(driver, pbx):
    # The gap comes so long after the connection that a promise could be made before.
    with driver.make(pbx.url, renewal_linger=1.0) as stream:
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]
        pbx.status = 503
        pbx.cut()
        lost = now()
        time.sleep(0.5)
        pbx.status = None
        until(lambda: len(pbx.open_connections) == 1)
        while stream.stream.queued == 0:
            moment = stream.stream.complete_until
            # Read in this order: the gap may have come in between.
            if stream.stream.queued == 0:
                assert moment is None or moment <= lost
            time.sleep(0.005)
        gap = stream.get()
        assert gap.reason == "connection_lost"
        assert gap.since <= lost
        until(lambda: (stream.stream.complete_until or lost) > lost)
