# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX, one class for each id, and `parse_event`.

`match event: case CallStateChanged(msg=CallState(call_id=call_id)): ...`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ._runtime.events.frames.event import Event, UnknownEvent
from ._runtime.events.frames.codec import EventCodec
from .models.event_members import LampPosition
from .models.event_types import LampHolder, LampSwitch

__all__ = [
    "CODEC",
    "EVENTS",
    "Event",
    "EventCodec",
    "UnknownEvent",
    "parse_event",
    "LampHolder",
    "LampPosition",
    "LampSwitch",
    "LampSwitched",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LampSwitched(Event):
    """39001: A lamp was switched

    By hand or by "schedule".

    https://vendor.example/lamp-event.html
    """

    type: Literal[39001] | int = 39001
    sn: str | None = None
    msg: LampSwitch | None = None


EVENTS: Mapping[int, type[Event]] = MappingProxyType(
    {
        39001: LampSwitched,
    }
)
"""Event class for each known id."""

CODEC = EventCodec(EVENTS)


def parse_event(data: bytes | str | dict[str, object]) -> Event:
    """One event frame, by WebSocket or webhook, as a typed event.

    Args:
        data: The frame as received, or the JSON object it held. `msg` may be an
            object or a string that holds JSON.

    Returns:
        The event class for its id; `UnknownEvent` for an id not in `EVENTS`.

    Raises:
        EventDecodeError: The frame is no event; it is kept on the exception.
    """
    return CODEC.decode(data)
