"""Pages fetched ahead: the same list in the same order, politely."""

from __future__ import annotations

import asyncio
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime.api import pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

errors = load("exceptions")


class Lister:
    """Answers with pages, and counts how many requests are there at a time.

    Args:
        total: rows, or a function of the page number that tells how many there are.
        cap: most rows of a page, whatever is asked for.
        tell: whether the total is told.
        seconds: that each answer takes.
        fails: number of a page that is refused.
    """

    def __init__(
        self,
        total: int | Callable[[int], int],
        *,
        cap: int = 100,
        tell: bool = True,
        seconds: float = 0.0,
        fails: int | None = None,
    ) -> None:
        self._total = (lambda _: total) if isinstance(total, int) else total
        self._cap, self._tell, self._seconds = cap, tell, seconds
        self._fails = fails
        self._lock = threading.Lock()
        self.here = self.peak = 0
        self.asked: list[int] = []

    def __call__(self, request: Request) -> Response:
        number = int(request.query.get("page", ["1"])[0])
        with self._lock:
            self.here += 1
            self.peak = max(self.peak, self.here)
            self.asked.append(number)
        time.sleep(self._seconds)
        with self._lock:
            self.here -= 1
        if number == self._fails:
            return Response({"errcode": 40002, "errmsg": "PARAMETER ERROR"})
        size = min(int(request.query.get("page_size", ["10"])[0]), self._cap)
        total = self._total(number)
        rows = [
            {"id": i} for i in range((number - 1) * size, min(number * size, total))
        ]
        told = {"total_number": total} if self._tell else {}
        return Response({"errcode": 0, "data": rows, **told})


def ids(twin: Twin, listed: Any, **how: Any) -> list[int]:
    return [item.id for item in twin.items(listed.items(**how))]


def fetching() -> list[str]:
    """Return the names of the tasks that fetch pages."""
    names = [task.get_name() for task in asyncio.all_tasks()]
    return [name for name in names if name.startswith("yeastar-page")]


def threads_fetching() -> list[str]:
    """Return the names of the threads that fetch pages."""
    names = [thread.name for thread in threading.enumerate()]
    return [name for name in names if name.startswith("yeastar-page")]


async def left(seconds: float) -> list[str]:
    """Return the names of those that are there still after that time."""
    for _ in range(round(seconds * 100)):
        if not fetching():
            break
        await asyncio.sleep(0.01)
    return fetching()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    concurrency=st.integers(1, 8),
    size=st.integers(1, 9),
    cap=st.integers(1, 9),
    total=st.integers(0, 40),
    later=st.integers(0, 40),
    change=st.integers(1, 9),
    tell=st.booleans(),
    limit=st.none() | st.integers(0, 45),
)
def test_any_concurrency_gives_what_one_at_a_time_gives(
    pbx: ScriptedPbx,
    twin: Twin,
    concurrency: int,
    size: int,
    cap: int,
    total: int,
    later: int,
    change: int,
    tell: bool,
    limit: int | None,
) -> None:
    def changing(page: int) -> int:
        return total if page < change else later

    def read(concurrency: int) -> tuple[list[int], Lister]:
        lister = Lister(changing, cap=cap, tell=tell)
        pbx.on("/v1.0/item/list", lister)
        listed = pages(twin, client, page_size=size)
        with warnings.catch_warnings():
            # A total that shrinks makes a list that is known to be incomplete.
            warnings.simplefilter("ignore")
            found = ids(twin, listed, concurrency=concurrency, limit=limit)
        # Pages that nobody waits for any more are still on their way, and the next
        # lister would count them as its own.
        pbx.wait_for(lambda: not threads_fetching() and pbx.open_sockets == 0)
        return found, lister

    client = twin.base_client(pbx)
    plain, lazily = read(1)
    assert lazily.peak <= 1
    found, ahead = read(concurrency)
    assert found == plain
    assert ahead.peak <= concurrency
    assert len(ahead.asked) == len(set(ahead.asked)), "a page was fetched twice"
    if limit is not None:
        assert len(plain) <= limit
        assert len(lazily.asked) <= max(1, -(-limit // min(size, cap)))


def test_so_many_are_fetched_at_a_time_and_no_more(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    lister = Lister(120, seconds=0.02)
    pbx.on("/v1.0/item/list", lister)
    listed = pages(twin, twin.base_client(pbx), page_size=10)
    assert ids(twin, listed, concurrency=4) == [*range(120)]
    assert lister.peak == 4
    assert sorted(lister.asked) == [*range(1, 13)]


def test_pages_are_fetched_ahead_too(pbx: ScriptedPbx, twin: Twin) -> None:
    lister = Lister(60, seconds=0.02)
    pbx.on("/v1.0/item/list", lister)
    listed = pages(twin, twin.base_client(pbx), page_size=10)
    found = twin.items(listed.pages(concurrency=3))
    assert [page.data[0].id for page in found] == [0, 10, 20, 30, 40, 50]
    assert lister.peak == 3
    # Each of them knows its place, as if it had been fetched when it was needed.
    assert twin.run(found[2].next_page()).data[0].id == 30


@pytest.mark.parametrize("concurrency", [1, 5])
def test_a_limit_fetches_no_page_that_it_does_not_need(
    pbx: ScriptedPbx, twin: Twin, concurrency: int
) -> None:
    lister = Lister(500)
    pbx.on("/v1.0/item/list", lister)
    client = twin.base_client(pbx)
    listed = pages(twin, client, page_size=10)
    found = twin.call(listed.to_list, limit=30, concurrency=concurrency)
    assert [item.id for item in found] == [*range(30)]
    assert sorted(lister.asked) == [1, 2, 3]


def test_without_a_total_no_page_is_asked_for_beyond_the_end(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    lister = Lister(25, tell=False)
    pbx.on("/v1.0/item/list", lister)
    listed = pages(twin, twin.base_client(pbx), page_size=10)
    assert ids(twin, listed, concurrency=8) == [*range(25)]
    assert lister.asked == [1, 2, 3]


def test_an_error_comes_when_the_turn_of_its_page_comes(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/list", Lister(100, fails=4))
    listed = pages(twin, twin.base_client(pbx), page_size=10)
    found: list[int] = []

    def read() -> Any:
        if not twin.is_async:
            for item in listed.items(concurrency=8):
                found.append(item.id)
            return None

        async def go() -> None:
            async for item in listed.items(concurrency=8):
                found.append(item.id)

        return go()

    with pytest.raises(errors.ApiError) as caught:
        twin.call(read)
    assert caught.value.errcode == 40002
    assert found == [*range(30)]


def test_who_stops_reading_stops_what_is_fetched_ahead(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    # What is cancelled ends long before its answer would come.
    lister = Lister(1000, seconds=1.0 if twin.is_async else 0.3)
    pbx.on("/v1.0/item/list", lister)
    listed = pages(twin, twin.base_client(pbx), page_size=10)
    if twin.is_async:

        async def read() -> list[str]:
            reading = listed.items(concurrency=4)
            first = await anext(reading)
            assert len(fetching()) == 4
            await reading.aclose()
            assert first.id == 0
            return await left(0.6)

        assert twin.run(read()) == []
    else:
        with closing(listed.items(concurrency=4)) as reading:
            assert next(reading).id == 0
    asked = len(lister.asked)
    assert asked <= 5
    pbx.wait_for(lambda: pbx.open_sockets == 0)
    assert len(lister.asked) <= 5


def test_a_task_that_is_cancelled_leaves_no_other(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    lister = Lister(1000, seconds=0.3)
    pbx.on("/v1.0/item/list", lister)
    listed: Any = pages(async_twin, async_twin.base_client(pbx), page_size=10)

    async def read() -> list[str]:
        task = asyncio.create_task(listed.to_list(concurrency=4))
        await asyncio.to_thread(pbx.wait_for, lambda: len(lister.asked) >= 3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return await left(0.2)

    assert async_twin.run(read()) == []


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"concurrency": 0}, "concurrency must be from 1 to 16, not 0"),
        ({"concurrency": 17}, "concurrency must be from 1 to 16, not 17"),
        ({"concurrency": "4"}, "concurrency must be an integer, not str"),
        ({"limit": -1}, "limit must be 0 or more, not -1"),
        ({"limit": True}, "limit must be an integer, not bool"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_iterated(
    pbx: ScriptedPbx, twin: Twin, how: dict[str, Any], words: str
) -> None:
    pbx.on("/v1.0/item/list", Lister(5))
    listed = pages(twin, twin.base_client(pbx))
    with pytest.raises(errors.InvalidArgumentError, match=words):
        listed.items(**how)


def test_a_page_made_by_hand_gives_its_rows(twin: Twin) -> None:
    from tests.runtime import api

    kind = api.AsyncItemPage if twin.is_async else api.SyncItemPage
    page = kind(data=[api.Item(id=1), api.Item(id=2)], total_number=2)
    assert [item.id for item in twin.items(page.items(concurrency=4))] == [1, 2]
    assert [item.id for item in twin.call(page.to_list, limit=1)] == [1]
