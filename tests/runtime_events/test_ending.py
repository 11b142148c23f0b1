"""A consumer that has ended tells the same each time, and nothing else."""

from __future__ import annotations

import asyncio
import sys
import traceback
from datetime import UTC, datetime

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from yeastar_pseries import AsyncClient
from yeastar_pseries.errors import StreamClosedError

exceptions = load("exceptions")
gap = load("events.gap")


def test_the_traceback_of_an_error_that_is_raised_again_does_not_grow(driver, pbx):
    with driver.make(pbx.url) as stream:
        other = stream.subscribe()
        stream.tokens.failure = exceptions.ConfigurationError("no")
        pbx.cut()
        lengths: list[int] = []
        for source in (stream, other) * 10:
            with pytest.raises(exceptions.ConfigurationError) as caught:
                source.get()
            lengths.append(len(traceback.extract_tb(caught.value.__traceback__)))
        assert lengths == lengths[:1] * 20


def test_a_predicate_that_exits_ends_its_consumer_and_no_other(driver, pbx):
    with driver.make(pbx.url) as stream:
        bad = stream.subscribe(predicate=lambda event: sys.exit("over"))
        pbx.push_many([call("1"), call("2")])
        assert stream.ids(2) == ["1", "2"]
        assert isinstance(bad.stream._consumer._error, SystemExit)
        pbx.push(call("3"))
        assert stream.ids(1) == ["3"]
        assert len(pbx.connections) == 1


def test_a_gap_that_comes_after_the_end_is_not_told(driver, pbx):
    with driver.make(pbx.url) as stream:
        other = stream.subscribe()
        now = datetime.now(UTC)
        driver.run(other.stream.discard)
        other.stream._consumer.mark(gap.Gap(now, now, gap.CONNECTION_LOST))
        with pytest.raises(StopIteration):
            other.get()


def test_a_time_that_no_float_can_hold_is_refused(driver, pbx):
    with (
        driver.make(pbx.url) as stream,
        pytest.raises(exceptions.ConfigurationError, match="1329 bits"),
    ):
        stream.get(10**400)


def test_a_stream_of_a_loop_that_is_gone_says_so_after_what_is_queued():
    with MockPbx() as pbx:
        client = AsyncClient(pbx.url, pbx.client_id, pbx.client_secret)
        stream = client.events([30011])
        dial = client.call.dial

        async def begin() -> None:
            await stream.open()
            await dial(caller="1000", callee="1001")
            # What the one has got waits for the other.
            await stream.subscribe().get(10)

        async def go_on() -> int:
            taken = 0
            with pytest.raises(StreamClosedError, match="event loop"):
                async for _ in stream:
                    taken += 1
            with pytest.raises(StreamClosedError, match="event loop"):
                await stream.get()
            await stream.aclose()
            return taken

        asyncio.run(begin())
        assert asyncio.run(go_on()) >= 1


def test_a_stream_that_is_cancelled_before_its_first_step_does_not_open():
    async def main(pbx):
        async with AsyncClient(pbx.url, pbx.client_id, pbx.client_secret) as client:
            stream = client.events([30011])
            opening = asyncio.create_task(stream.open())
            for _ in range(100):
                if found := [each for each in asyncio.all_tasks() if named(each)]:
                    found[0].cancel()
                    break
                await asyncio.sleep(0)
            with pytest.raises(StreamClosedError, match="its task was cancelled"):
                await opening
            assert not stream.healthy

    def named(task):
        return task.get_name() == "yeastar-events"

    with MockPbx() as pbx:
        # It has half a minute for that.
        asyncio.run(asyncio.wait_for(main(pbx), 10))


def test_what_is_asked_of_an_ended_stream_tells_why_it_has(driver, pbx):
    with driver.make(pbx.url) as stream:
        stream.tokens.failure = exceptions.ConfigurationError("no secret")
        pbx.cut()
        with pytest.raises(exceptions.ConfigurationError):
            stream.get()
        ended = load("events.errors").StreamClosedError
        for ask in (stream.subscribe, lambda: stream.set_topics([30011])):
            with pytest.raises(ended, match="has ended: no secret"):
                ask()
