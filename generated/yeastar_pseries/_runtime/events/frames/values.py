# Made by `make generate` from generator/runtime/events/frames/values.py; edits are lost.
"""Events as values of other kinds: as a JSON object, and as something to hash."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, cast

from .extra import HasBody, attributes_by_wire_name
from .plain import read, read_body


def event_dict(raw: bytes | None, event: HasBody) -> dict[str, Any]:
    """Return an event as a JSON object; see `Event.to_dict`.

    Args:
        raw: its frame, if there is one.
        event: the event.
    """
    # One that only msgspec could read is too deep for whatever takes a dict.
    with suppress(ValueError):
        frame = read(raw or b"")
        if isinstance(frame, dict):
            fields = cast("dict[str, Any]", frame)
            if "msg" in fields:
                fields["msg"] = read_body(fields["msg"])
            return fields
    return cast("dict[str, Any]", _plain(event))


def _plain(value: Any) -> object:
    """Return what is set of a value, under wire names."""
    attributes = attributes_by_wire_name(cast("type[Any]", type(value)))
    if attributes is not None:
        values = ((wire, getattr(value, name)) for wire, name in attributes.items())
        return {wire: _plain(each) for wire, each in values if each is not None}
    if isinstance(value, list):
        return [_plain(each) for each in cast("list[object]", value)]
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {key: _plain(each) for key, each in items}
    return cast("object", value)


def frozen(value: Any) -> object:
    """Return something hashable that is equal wherever the values are equal."""
    attributes = attributes_by_wire_name(cast("type[Any]", type(value)))
    if attributes is not None:
        return tuple(frozen(getattr(value, name)) for name in attributes.values())
    if isinstance(value, list):
        return tuple(frozen(each) for each in cast("list[object]", value))
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return frozenset((key, frozen(each)) for key, each in items)
    return cast("object", value)
