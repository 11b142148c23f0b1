"""Finds what a frame has beyond the fields of its event class.

Compares the frame with the decoded event when `Event.extra` is read. That is rare, so
neither the decoder nor the event keeps anything for it.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, Protocol, cast

import msgspec

from .plain import read, read_body

ENVELOPE = ("type", "sn", "msg")


class HasBody(Protocol):
    """The part of an event that `event_extra` looks at."""

    @property
    def type(self) -> int: ...
    @property
    def sn(self) -> str | None: ...
    @property
    def msg(self) -> Any: ...


def event_extra(raw: bytes | None, event: HasBody) -> dict[str, object]:
    """Return unknown fields, and values that did not fit their field.

    Args:
        raw: the frame, if there is one.
        event: the event that was decoded from it.

    Returns:
        The values by path, as described on `Event.extra`.
    """
    frame = _load(raw)
    if not isinstance(frame, dict):
        return {}
    extra: dict[str, object] = {}
    for key, value in cast("dict[str, object]", frame).items():
        if key not in ENVELOPE:
            extra[f"$.{key}"] = value
        elif key == "msg":
            _compare_msg(value, event.msg, extra)
        elif value is not None and getattr(event, key) is None:
            extra[f"$.{key}"] = value
    return extra


def _load(raw: bytes | None) -> object:
    """Return a frame as plain values; None if it is no JSON."""
    try:
        return read(raw or b"")
    except ValueError:
        return None


def _compare_msg(value: object, msg: object, extra: dict[str, object]) -> None:
    """Add to `extra` what the msg does not have of the received one."""
    body = read_body(value)
    if msg is None:
        if value not in (None, ""):
            extra["$.msg"] = value
    elif isinstance(body, dict):
        _compare(cast("object", body), msg, "", extra)
    elif isinstance(body, list) and attributes_by_wire_name(type(msg)) is not None:
        # An object is declared: the first one in the array was taken.
        entries = cast("list[object]", body)
        if len(entries) == 1:
            _compare(entries[0], msg, "", extra)
        else:
            extra["$.msg"] = entries


@cache
def attributes_by_wire_name(kind: type[Any]) -> dict[str, str] | None:
    """Return the attribute for each wire name; None if `kind` is no API object."""
    if issubclass(kind, msgspec.Struct):
        fields = msgspec.structs.fields(kind)
        return {field.encode_name: field.name for field in fields}
    if dataclasses.is_dataclass(kind):
        return {field.name: field.name for field in dataclasses.fields(kind)}
    return None


def _compare(
    received: object, decoded: object, path: str, extra: dict[str, object]
) -> None:
    """Add to `extra` what the decoded value does not have of the received one.

    Args:
        received: plain JSON value from the frame.
        decoded: what became of it in the event.
        path: path of the value inside the msg; empty for the msg itself.
        extra: values by path; changed in place.
    """
    attributes = attributes_by_wire_name(type(decoded))
    if isinstance(received, dict) and attributes is not None:
        for key, value in cast("dict[str, object]", received).items():
            place = f"{path}.{key}" if path else key
            if key in attributes:
                _compare(value, getattr(decoded, attributes[key]), place, extra)
            else:
                extra[place] = value
        return
    if isinstance(decoded, list):
        values = cast("list[object]", decoded)
        # One object where an array is declared was decoded as an array of one.
        items = cast(
            "list[object]", received if isinstance(received, list) else [received]
        )
        if len(items) == len(values):
            for index, (item, value) in enumerate(zip(items, values, strict=True)):
                _compare(item, value, f"{path}[{index}]", extra)
            return
    elif isinstance(decoded, dict) and received == decoded:
        return
    elif decoded is not None and not isinstance(received, dict | list):
        return  # the same value, perhaps converted: "12" to 12
    if received is not None:
        extra[path] = received
