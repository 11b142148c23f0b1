"""Decodes frames to events: fast if they are well formed, else with repairs."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from ...decoding.tolerant_json import load
from ..errors import EventDecodeError
from .event import Event, UnknownEvent, build_event
from .extra import read_body
from .repair import repair_body


class _Envelope(msgspec.Struct):
    """The fields of a frame that decide how its msg is decoded."""

    type: int
    sn: str | None = None
    msg: msgspec.Raw = msgspec.Raw(b"null")


_QUOTE = ord('"')

# What msgspec raises for a wrong type, for no JSON, and for bytes that are no UTF-8.
_REFUSED = (msgspec.MsgspecError, UnicodeDecodeError)


class EventCodec:
    """Decodes event frames of WebSocket and webhook.

    Decoders are made when the first event of their id arrives. An instance may be
    shared by threads.

    Args:
        events: event class of each event id. See the module `event` for what the
            classes must look like.
        unknown: class for ids that are not in `events`.
    """

    def __init__(
        self,
        events: Mapping[int, type[Event]],
        unknown: type[Event] = UnknownEvent,
    ) -> None:
        self._unknown = unknown
        self._envelope = msgspec.json.Decoder(_Envelope)
        self._text = msgspec.json.Decoder(str)
        self._events = events
        self._kinds: dict[int, tuple[type[Event], Any, msgspec.json.Decoder[Any]]] = {}

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the ids of all known events, ascending."""
        return tuple(sorted(self._events))

    def id_of(self, kind: type[Event]) -> int | None:
        """Return the id of an event class; None if it has none, as the base."""
        declared = kind.__dataclass_fields__["type"].default
        known = self._events.get(cast("int", declared))
        return cast("int", declared) if known is kind else None

    def decode(
        self, data: bytes | bytearray | memoryview | str | dict[str, Any]
    ) -> Event:
        """Return one frame as an event.

        Takes both forms of `msg` (an object, or a string holding JSON), any order of
        keys, unknown fields, nulls and unknown values.

        Args:
            data: the frame: bytes or text as received, or already parsed JSON.

        Returns:
            An instance of the class for its id, or of the unknown-event class.

        Raises:
            EventDecodeError: not JSON, not an object, or without a usable `type`.
            TypeError: `data` is none of the accepted Python types.
        """
        if isinstance(data, bytes):
            frame = data
        elif isinstance(data, str):
            frame = data.encode("utf-8", "surrogatepass")
        elif isinstance(data, bytearray | memoryview):
            frame = bytes(data)
        elif isinstance(cast("object", data), dict):
            frame = msgspec.json.encode(data)
        else:
            raise TypeError(
                f"an event frame is bytes, str or dict, not {type(data).__name__}"
            )
        try:
            envelope = self._envelope.decode(frame)
            number = envelope.type
            kind, _, decoder = self._kinds.get(number) or self._kind(number)
            msg = envelope.msg
            if memoryview(msg)[0] == _QUOTE:
                msg = self._text.decode(msg)
            body = decoder.decode(msg)
        except (*_REFUSED, KeyError):
            return self._decode_with_repairs(frame)
        return build_event(kind, number, envelope.sn, body, frame)

    def _kind(self, number: int) -> tuple[type[Event], Any, msgspec.json.Decoder[Any]]:
        kind = self._events[number]
        body = _body_type(kind)
        made = kind, body, msgspec.json.Decoder(body, strict=False)
        self._kinds[number] = made
        return made

    def _decode_with_repairs(self, frame: bytes) -> Event:
        """Decode a frame that msgspec refused, or one with an unknown id."""
        try:
            fields = load(frame)
        except ValueError:
            raise EventDecodeError("the frame is not JSON", frame) from None
        if not isinstance(fields, dict):
            raise EventDecodeError("the frame is JSON but not an object", frame)
        envelope = cast("dict[str, object]", fields)
        number = _integer(envelope.get("type"))
        if number is None:
            raise EventDecodeError("the frame has no event id in 'type'", frame)
        serial = envelope.get("sn")
        if isinstance(serial, int | float):
            serial = str(serial)
        sn = serial if isinstance(serial, str) else None
        body = read_body(envelope.get("msg"))
        if number not in self._events:
            return build_event(self._unknown, number, sn, body, frame)
        kind, body_type, _ = self._kinds.get(number) or self._kind(number)
        return build_event(kind, number, sn, repair_body(body, body_type), frame)


def _body_type(kind: type[Event]) -> Any:
    """Return the declared type of `msg`, with the class's type variables resolved."""
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is not an event dataclass")
    return typing.get_type_hints(kind)["msg"]


def _integer(value: object) -> int | None:
    """Return an event id that may be written as text; None if it is no integer."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.strip().isdecimal():
        return int(value)
    return None
