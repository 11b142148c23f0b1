# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX, one class for each id, and `parse_event`.

`match event: case CallStateChanged(msg=CallState(call_id=call_id)): ...`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._runtime.events.frames.classes import EventClasses
from .._runtime.events.frames.codec import EventCodec
from .._runtime.events.frames.event import Event, UnknownEvent
from .._runtime.schema.watch import NO_CLIENT, NO_CLIENT_STRICT

if TYPE_CHECKING:
    from ..models.event_lamp import LampHolder, LampSwitch
    from ..models.event_members import LampPosition
    from .lamp import LampSwitched

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


_HOMES = {
    "LampHolder": ".models.event_lamp",
    "LampPosition": ".models.event_members",
    "LampSwitch": ".models.event_lamp",
    "LampSwitched": "lamp",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})


EVENTS: Mapping[int, type[Event]] = EventClasses(
    {
        39001: "LampSwitched",
    },
    _named,
)
"""Event class for each known id; each is loaded when it is first asked for."""

CODEC = EventCodec(
    EVENTS,
    since={
        39001: {"cloud": "84.3.0.1"},
    },
)


def parse_event(
    data: bytes | str | dict[str, object], *, strict: bool = False
) -> Event:
    """One event frame, by WebSocket or webhook, as a typed event.

    Args:
        data: The frame as received, or the JSON object it held. `msg` may be an
            object or a string that holds JSON.
        strict: True raises for a frame that does not fit the schema; it is told by the
            logger `yeastar_pseries.schema` and counted in either case.

    Returns:
        The event class for its id; `UnknownEvent` for an id not in `EVENTS`.

    Raises:
        EventDecodeError: The frame is no event; it is kept on the exception.
        SchemaError: It does not fit the schema, with `strict`; `answer` is the event.
    """
    return CODEC.decode(data, NO_CLIENT_STRICT if strict else NO_CLIENT)
