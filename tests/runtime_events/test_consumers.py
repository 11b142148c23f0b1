"""Several consumers on one connection."""

from __future__ import annotations

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import CallEnded, call

exceptions = load("exceptions")

ENDED = {"type": 30012, "msg": {"call_id": "end"}}


def test_each_consumer_gets_what_it_asked_for(driver, pbx):
    with driver.make(pbx.url) as stream:
        ended = stream.subscribe(topics=[CallEnded])
        even = stream.subscribe(
            predicate=lambda e: e.type == 30011 and int(e.msg.call_id) % 2 == 0
        )
        pbx.push_many([*(call(str(n)) for n in range(6)), ENDED])
        assert ended.ids(1) == ["end"]
        assert even.ids(3) == ["0", "2", "4"]
        assert stream.ids(7) == [*map(str, range(6)), "end"]
        assert len(pbx.connections) == 1


def test_a_slow_consumer_does_not_disturb_the_others(driver, pbx):
    with driver.make(pbx.url) as stream:
        slow = stream.subscribe(queue_size=3)
        pbx.push_many([call(str(n)) for n in range(20)])
        assert stream.ids(20) == [str(n) for n in range(20)]
        assert slow.get().dropped == 17
        assert slow.stream.dropped == 17
        assert slow.ids(3) == ["17", "18", "19"]


def test_gaps_and_the_end_reach_every_consumer(driver, pbx):
    with driver.make(pbx.url) as stream:
        other = stream.subscribe(topics=[30012])
        pbx.cut()
        assert stream.get().reason == other.get().reason == "connection_lost"
    with pytest.raises(StopIteration):
        other.get()


def test_an_error_in_a_predicate_ends_that_consumer_only(driver, pbx):
    with driver.make(pbx.url) as stream:
        bad = stream.subscribe(predicate=lambda event: event.type < 1 / 0)
        pbx.push_many([call("1"), call("2")])
        with pytest.raises(ZeroDivisionError):
            bad.get()
        assert stream.ids(2) == ["1", "2"]


def test_a_consumer_can_leave(driver, pbx):
    with driver.make(pbx.url) as stream:
        other = stream.subscribe()
        other.close()
        with pytest.raises(StopIteration):
            other.get()
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_a_topic_the_stream_does_not_have_is_refused(driver, pbx):
    with (
        driver.make(pbx.url, topics=[30011]) as stream,
        pytest.raises(exceptions.InvalidArgumentError, match="30012"),
    ):
        stream.subscribe(topics=[30012])
