# Made by `make generate` from generator/runtime/events/recovery.py; edits are lost.
"""Answers of REST calls as the events that would have been pushed. No I/O here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from .frames.codec import EventCodec
from .frames.event import Event, mark_recovered
from .gap import Gap

CALL_STATE = 30011
CALL_ENDED = 30012
CALL_TYPES = ("inbound", "outbound", "internal")

# The row of cdr/search and the msg of event 30012 name the same things differently.
_RENAMED = {
    "time": "time_start",
    "duration": "call_duration",
    "src_trunk": "src_trunk_name",
    "dst_trunk": "dst_trunk_name",
    "disposition": "status",
    "call_type": "type",
    "record_file": "recording",
}
_NUMBER = re.compile(r"<([^<>]*)>\s*$")


def rows(answer: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Return the objects in `data`, whether it is an array or a single one."""
    data = answer.get("data")
    items = cast("list[object]", data if isinstance(data, list) else [data])
    for item in items:
        if isinstance(item, dict):
            yield cast("dict[str, object]", item)


def call_event(row: Mapping[str, object], codec: EventCodec) -> Event:
    """Return a call that is going on, as event 30011."""
    return mark_recovered(codec.decode({"type": CALL_STATE, "msg": dict(row)}))


def ended_event(row: Mapping[str, object], codec: EventCodec) -> Event:
    """Return a call record as event 30012; columns that it lacks are in `extra`.

    `time_start` stays in the PBX's display format, as the row has it.
    """
    msg = {_RENAMED.get(key, key): value for key, value in row.items()}
    for side in ("call_from", "call_to"):
        # A row says "Name<number>", an event only the number.
        shown = row.get(side)
        match = _NUMBER.search(shown) if isinstance(shown, str) else None
        number = row.get(f"{side}_number") or (match[1] if match else shown)
        if number is not None:
            msg[side] = number
    return mark_recovered(codec.decode({"type": CALL_ENDED, "msg": msg}))


def ended_since(
    found: Iterable[dict[str, object]], gap: Gap, skew: float
) -> Iterator[dict[str, object]]:
    """Records of calls that may have ended inside the gap or after it.

    A record carries the time at which its call began. One without a usable time is
    kept: better twice than never.
    """
    earliest = gap.since.timestamp() - skew
    for row in found:
        began, lasted = row.get("timestamp"), row.get("duration")
        if isinstance(began, int | float):
            seconds = lasted if isinstance(lasted, int | float) else 0
            if began + seconds < earliest:
                continue
        yield row
