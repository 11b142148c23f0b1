"""Asks the PBX which calls are going on, which are parked, and which have ended."""

from __future__ import annotations

import time
from collections.abc import Mapping

from ...events._async.reconcile import AsyncFetch, current, ended
from ...events.call_ids import call_key, same_call
from ...events.frames.codec import EventCodec
from ...events.frames.event import Event
from ...events.gap import Gap
from ...events.recovery import call_event, rows
from ...exceptions import ApiError
from ..legs import Leg, legs_of
from ..pauses import Repeats
from ..record import was_answered

Found = dict[str, list[Leg]]

_QUERY = "/v1.0/call/query"
_PARKED = "/v1.0/call/park_status"


class AsyncAsker:
    """The questions of a view.

    Args:
        fetch: makes a GET call.
        codec: decodes events.
        longest_call: seconds, as of `reconcile`.
        skew: likewise.
    """

    def __init__(
        self, fetch: AsyncFetch, codec: EventCodec, longest_call: float, skew: float
    ) -> None:
        self._fetch = fetch
        self._codec = codec
        self._longest_call = longest_call
        self._skew = skew
        # Of the editions, one is documented to know this call; and any may refuse it
        # for a moment. So one that refuses is asked again, and ever more seldom.
        self._parks = Repeats(first=60.0, longest=3600.0)

    async def all_calls(self) -> Found:
        """Return the parties of the calls that are going on, by the call's id."""
        return _found([event async for event in current(self._fetch, self._codec)])

    async def one_call(self, call_id: str) -> Found | None:
        """Return the parties of one call; None if the PBX does not tell it alone."""
        try:
            answer = await self._fetch(_QUERY, {"call_id": call_id})
        except ApiError:
            # What it says of a call that is over is not documented.
            return None
        found = _found([call_event(row, self._codec) for row in rows(answer)])
        return {key: legs for key, legs in found.items() if same_call(key, call_id)}

    async def slots(self) -> Mapping[str, str] | None:
        """Return the parking slot of each parked channel; None if nobody can tell."""
        if time.monotonic() < self._parks.next:
            return None
        try:
            answer = await self._fetch(_PARKED, {})
        except ApiError:
            self._parks.failed(time.monotonic())
            return None
        self._parks.succeeded()
        return {
            str(row["channel_id"]): str(row.get("parking_slot") or "")
            for row in rows(answer)
            if row.get("channel_id")
        }

    async def records(self, gap: Gap) -> list[Event]:
        """Return one 30012 for each call that may have ended in a gap, oldest first.

        A call may have a record for each of its legs: one that was answered counts, or
        else the last one.
        """
        best: dict[str, Event] = {}
        found = ended(
            gap,
            self._fetch,
            self._codec,
            longest_call=self._longest_call,
            skew=self._skew,
        )
        async for event in found:
            msg = event.msg
            call_id = call_key(str(getattr(msg, "call_id", None) or ""))
            known = best.get(call_id)
            if known is None or not was_answered(getattr(known.msg, "status", None)):
                best[call_id] = event
        best.pop("", None)
        return list(best.values())


def _found(events: list[Event]) -> Found:
    found: Found = {}
    for event in events:
        msg = event.msg
        call_id = str(getattr(msg, "call_id", None) or "").strip()
        if call_id:
            found[call_id] = list(legs_of(getattr(msg, "members", None)))
    return found
