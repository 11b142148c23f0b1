"""Decodes frames to events: fast if they are well formed, else with repairs."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, cast

import msgspec

from ...decoding.strict_json import REFUSALS, learnt
from ...decoding.tolerant_json import SeveralValues
from ...digits import integer_of
from ...schema.exact import exact_decoder
from ..errors import EventDecodeError
from .event import Event, UnknownEvent, build_event
from .plain import read, read_body


class _Envelope(msgspec.Struct):
    """The fields of a frame that decide how its msg is decoded."""

    type: int
    sn: str | None = None
    msg: msgspec.Raw = msgspec.Raw(b"null")


class _ExactEnvelope(_Envelope, forbid_unknown_fields=True):
    """An envelope with these fields and no other."""


class _TextEnvelope(msgspec.Struct, forbid_unknown_fields=True):
    """The same around a msg that is text."""

    type: int
    msg: str
    sn: str | None = None


class Watch(Protocol):
    """What looks at events whose frames do not fit the schema."""

    def happened(self, event: Event) -> Exception | None:
        """Look at such an event; return the error to raise, if any."""
        ...


class _Parts(msgspec.Struct):
    """The fields of a frame, each as it came."""

    type: msgspec.Raw = msgspec.Raw(b"null")
    sn: msgspec.Raw = msgspec.Raw(b"null")
    msg: msgspec.Raw = msgspec.Raw(b"null")


class _Kind(NamedTuple):
    """How one event is decoded.

    Attributes:
        event: its class.
        body: the type of its msg.
        decode: makes the msg.
        check: refuses a msg with anything that the type does not describe.
    """

    event: type[Event]
    body: Any
    decode: Callable[[msgspec.Raw | str], Any]
    check: Callable[[msgspec.Raw | str], Any]


_QUOTE = ord('"')
# The last bytes of a frame whose msg is text, unless its keys have an unusual order.
_TEXT_ENDS = b'"}'
_TOO_DEEP = "the frame is JSON but nested too deeply"


class EventCodec:
    """Decodes event frames of WebSocket and webhook.

    Decoders are made when the first event of their id arrives. An instance may be
    shared by threads.

    Args:
        events: event class of each event id. See the module `event` for what the
            classes must look like.
        unknown: class for ids that are not in `events`.
        since: event id to the first firmware of each edition that sends it, where told.

    Attributes:
        since: as given.
    """

    def __init__(
        self,
        events: Mapping[int, type[Event]],
        unknown: type[Event] = UnknownEvent,
        since: Mapping[int, Mapping[str, str]] = MappingProxyType({}),
    ) -> None:
        self.since = since
        self._unknown = unknown
        self._exact_envelope = msgspec.json.Decoder(_ExactEnvelope)
        self._text_envelope = msgspec.json.Decoder(_TextEnvelope)
        self._envelope = msgspec.json.Decoder(_Envelope)
        self._text = msgspec.json.Decoder(str)
        self._parts = msgspec.json.Decoder(_Parts)
        self._events = events
        self._kinds: dict[int, _Kind] = {}

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the ids of all known events, ascending."""
        return tuple(sorted(self._events))

    def id_of(self, kind: type[Event]) -> int | None:
        """Return the id of an event class; None if it has none, as the base."""
        declared = kind.__dataclass_fields__["type"].default
        known = self._events.get(cast("int", declared))
        return cast("int", declared) if known is kind else None

    def named(self, name: str) -> tuple[int, type[Event]] | None:
        """Return id and class of the event whose class has that name; None if none has.

        Loads the classes of all events: for an error, not for the way there.
        """
        for number, kind in self._events.items():
            if kind.__name__.lower() == name.lower():
                return number, kind
        return None

    def decode(
        self,
        data: bytes | bytearray | memoryview | str | dict[str, Any],
        watch: Watch | None = None,
    ) -> Event:
        """Return one frame as an event.

        Takes both forms of `msg` (an object, or a string holding JSON), any order of
        keys, unknown fields, nulls and unknown values.

        Args:
            data: the frame: bytes or text as received, or already parsed JSON.
            watch: is told of an event whose frame does not fit the schema; None has
                nobody look.

        Returns:
            An instance of the class for its id, or of the unknown-event class.

        Raises:
            EventDecodeError: not JSON, not an object, nested too deeply, or without a
                usable `type`.
            SchemaError: the watch makes one of what does not fit.
            TypeError: `data` is none of the accepted Python types, or a dict with
                something in it that JSON does not have.
        """
        if isinstance(data, bytes):
            frame = data
        elif isinstance(data, str):
            frame = data.encode("utf-8", "surrogatepass")
        elif isinstance(data, bytearray | memoryview):
            frame = bytes(data)
        elif isinstance(cast("object", data), dict):
            frame = _encoded(data)
        else:
            raise TypeError(
                f"an event frame is bytes, str or dict, not {type(data).__name__}"
            )
        envelope: _TextEnvelope | _ExactEnvelope | None = None
        msg: msgspec.Raw | str = ""
        if frame.endswith(_TEXT_ENDS):
            # In one go: an event that comes by itself costs 4 % less.
            try:
                envelope = self._text_envelope.decode(frame)
                msg = envelope.msg
            except REFUSALS:
                pass
        try:
            if envelope is None:
                envelope = self._exact_envelope.decode(frame)
                msg = envelope.msg
                if memoryview(msg)[0] == _QUOTE:
                    msg = self._text.decode(msg)
            number = envelope.type
            kind = self._kinds.get(number) or self._kind(number)
            if watch is not None:
                kind.check(msg)
            body = kind.decode(msg)
        except (*REFUSALS, KeyError):
            pass
        else:
            return build_event(kind.event, number, envelope.sn, body, frame)
        event = self._tolerant(frame)
        if watch is not None and (misfit := watch.happened(event)):
            raise misfit
        return event

    def _tolerant(self, frame: bytes) -> Event:
        """Decode a frame that has something which does not fit the schema."""
        try:
            envelope = self._envelope.decode(frame)
            kind = self._kinds.get(envelope.type) or self._kind(envelope.type)
            msg: msgspec.Raw | str = envelope.msg
            if memoryview(envelope.msg)[0] == _QUOTE:
                msg = self._text.decode(envelope.msg)
            body = kind.decode(msg)
        except (*REFUSALS, KeyError):
            pass
        else:
            return build_event(kind.event, envelope.type, envelope.sn, body, frame)
        return self._decode_with_repairs(frame)

    def _kind(self, number: int) -> _Kind:
        event = self._events[number]
        body = body_type(event)
        decoder = learnt(body, strict=False)
        exact = exact_decoder(_present(body))
        if decoder is None:
            # In a signal handler or a child, in the middle of the first event of a kind.
            from .repair import decode_parts

            def by_parts(msg: msgspec.Raw | str) -> Any:
                return decode_parts(_bytes(msg), body)

            return _Kind(event, body, by_parts, exact.decode)
        made = _Kind(event, body, decoder.decode, exact.decode)
        self._kinds[number] = made
        return made

    def _decode_with_repairs(self, frame: bytes) -> Event:
        """Decode a frame that msgspec refused, or one with an unknown id."""
        # Rarely needed, and slow to load.
        from .repair import decode_parts

        parts = self._cut(frame)
        number = _integer(_value(parts.type))
        if number is None:
            raise EventDecodeError("the frame has no event id in 'type'", frame)
        serial = _value(parts.sn)
        if isinstance(serial, int | float):
            serial = str(serial)
        sn = serial if isinstance(serial, str) else None
        if number not in self._events:
            try:
                body = read_body(read(bytes(parts.msg)))
            except ValueError:
                raise EventDecodeError(_TOO_DEEP, frame) from None
            return build_event(self._unknown, number, sn, body, frame)
        kind = self._kinds.get(number) or self._kind(number)
        msg: bytes | msgspec.Raw = parts.msg
        if memoryview(parts.msg)[0] == _QUOTE:
            msg = self._inner(parts.msg)
        return build_event(kind.event, number, sn, decode_parts(msg, kind.body), frame)

    def _inner(self, text: msgspec.Raw) -> bytes:
        """Return the JSON in a msg that is text."""
        with suppress(*REFUSALS):
            # The other one takes twenty times as long for all the escapes.
            return self._text.decode(text).encode()
        value = _value(text)
        return value.encode("utf-8", "replace") if isinstance(value, str) else b""

    def _cut(self, frame: bytes) -> _Parts:
        """Return the parts of a frame, read leniently if it must be."""
        with suppress(*REFUSALS):
            return self._parts.decode(frame)
        reason = "the frame is not JSON"
        fields: object = None
        try:
            fields = read(frame)
        except json.JSONDecodeError:
            pass
        except SeveralValues:
            # Of two events, the second would be lost without a word.
            reason = "the frame holds more than one JSON value"
        except ValueError:
            reason = _TOO_DEEP
        else:
            reason = "the frame is JSON but not an object"
        if not isinstance(fields, dict):
            raise EventDecodeError(reason, frame)
        known = (
            cast("dict[str, object]", fields).get(n) for n in _Parts.__struct_fields__
        )
        return _Parts(*(msgspec.Raw(msgspec.json.encode(value)) for value in known))


def _bytes(msg: msgspec.Raw | str) -> bytes:
    return msg.encode() if isinstance(msg, str) else bytes(msg)


def _encoded(frame: dict[str, Any]) -> bytes:
    """Return parsed JSON as JSON."""
    try:
        try:
            return msgspec.json.encode(frame)
        except UnicodeEncodeError:
            # Half of a surrogate pair; this one writes it as an escape.
            return json.dumps(frame).encode()
    except (ValueError, RecursionError):
        pass
    raise EventDecodeError("the dict cannot be written as JSON", b"")


def _value(part: msgspec.Raw) -> object:
    """Return a small part of a frame as a plain value; None if it is none."""
    with suppress(ValueError):
        return read(bytes(part))
    return None


def body_type(kind: type[Event]) -> Any:
    """Return the declared type of `msg`, with the class's type variables resolved."""
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is not an event dataclass")
    return typing.get_type_hints(kind)["msg"]


def _present(body: Any) -> Any:
    """Return the type of a msg that is there."""
    parts = [part for part in typing.get_args(body) if part is not type(None)]
    return parts[0] if len(parts) == 1 and type(None) in typing.get_args(body) else body


def _integer(value: object) -> int | None:
    """Return an event id that may be written as text; None if it is no integer."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return integer_of(value.strip())
    return None
