"""After a Gap: what is going on now, and which calls ended meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from ...calls._async.every_page import rows_of_all_pages
from ..frames.codec import EventCodec
from ..frames.event import Event
from ..gap import Gap
from ..recovery import CALL_TYPES, call_event, ended_event, ended_since, rows

AsyncFetch = Callable[[str, Mapping[str, object]], Awaitable[Mapping[str, object]]]
"""Makes a GET call: path and query to the JSON object of the answer."""


async def reconcile(
    gap: Gap,
    fetch: AsyncFetch,
    codec: EventCodec,
    *,
    longest_call: float = 4 * 3600.0,
    skew: float = 120.0,
) -> AsyncIterator[Event]:
    """Yield events that make up for a gap, in a stream's types, marked `recovered`.

    First the records of calls that ended (30012, oldest first), then the calls that
    are going on (30011, one for each call, with its present state). An event that came
    before the gap may come again: compare `uid` or `call_id`.

    Args:
        gap: as the stream gave it.
        fetch: makes the calls; its errors are passed on.
        codec: decodes events.
        longest_call: seconds. Records are searched by the time at which a call began,
            so a call longer than this that ended inside the gap is not found.
        skew: seconds by which the clocks of PBX and computer may differ.
    """
    found = ended(gap, fetch, codec, longest_call=longest_call, skew=skew)
    async for event in found:
        yield event
    async for event in current(fetch, codec):
        yield event


async def ended(
    gap: Gap,
    fetch: AsyncFetch,
    codec: EventCodec,
    *,
    longest_call: float,
    skew: float,
) -> AsyncIterator[Event]:
    """Yield a 30012 for each record that may be of a gap; parameters as above."""
    query: dict[str, object] = {
        "start_time": int(gap.since.timestamp() - longest_call - skew),
        "end_time": int(gap.until.timestamp() + skew),
    }

    async def ask(page: int, size: int) -> tuple[list[dict[str, object]], object]:
        given = {**query, "page": page, "page_size": size}
        answer = await fetch("/v1.0/cdr/search", given)
        return list(rows(answer)), answer.get("total_number")

    found = await rows_of_all_pages(ask)
    found.sort(key=_began)
    for row in ended_since(found, gap, skew):
        yield ended_event(row, codec)


async def current(fetch: AsyncFetch, codec: EventCodec) -> AsyncIterator[Event]:
    """Yield a 30011 for each call that is going on; parameters as above."""
    seen: set[object] = set()
    for kind in CALL_TYPES:
        answer = await fetch("/v1.0/call/query", {"type": kind})
        for row in rows(answer):
            call_id = str(row.get("call_id"))
            if call_id not in seen:
                seen.add(call_id)
                yield call_event(row, codec)


def _began(row: Mapping[str, object]) -> float:
    began = row.get("timestamp")
    return float(began) if isinstance(began, int | float) else 0.0
