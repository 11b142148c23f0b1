# Made by `make generate` from generator/runtime/events/frames/repair.py; edits are lost.
"""Decodes a msg that msgspec refused, and keeps every field that fits.

The msg is cut into its fields and items. The typed decoder takes each of them that it
would take in a good frame, and only the rest is read and repaired, which costs twenty
times as much. So one odd value costs one field, and little time.

The rules of repairing are those of responses (`decoding.repair`); only the classes
differ. A value that does not fit leaves its field at None, and `Event.extra` finds it
in the raw frame again.
"""

from __future__ import annotations

import dataclasses
import typing
from contextlib import suppress
from functools import cache
from typing import Any, cast, get_args, get_origin

import msgspec
from msgspec import inspect

from ...decoding.provenance import Received
from ...decoding.repair import Repair
from ...decoding.strict_json import RAW_ARRAY, RAW_OBJECT, REFUSALS, learnt
from .plain import read

# Of the items of an array so many, and one in so many, may be odd.
_MOST_ODD = 16


def decode_parts(content: bytes | msgspec.Raw, kind: Any) -> object:
    """Return a value with everything that fits.

    Args:
        content: its JSON.
        kind: the declared type.

    Returns:
        An instance of `kind`; None if the value cannot become one at all.
    """
    decoder = _decoder(kind)
    if decoder is not None:
        with suppress(*REFUSALS):
            return decoder.decode(content)
    wanted = _without_none(kind)
    made: object = None
    with suppress(*REFUSALS):
        if get_origin(wanted) is list:
            made = _items(RAW_ARRAY.decode(content), get_args(wanted)[0])
        elif (known := _fields(wanted)) is not None:
            parts = RAW_OBJECT.decode(content)
            made = wanted(
                **{
                    name: decode_parts(parts[wire], of)
                    for wire, (name, of) in known.items()
                    if wire in parts
                }
            )
    if made is not None:
        return made
    try:
        value = read(bytes(content))
    except ValueError:
        return None
    if decoder is None and _holds_object(kind):
        return None  # it was no object, and msgspec may not look into this type now
    return _repaired(value, kind)


def _items(parts: list[msgspec.Raw], kind: Any) -> list[object] | None:
    """Return the items that fit; None if so many are odd that cutting does not pay."""
    patience = _MOST_ODD + len(parts) // _MOST_ODD
    decoder = _decoder(kind)
    if decoder is None:
        made = (decode_parts(part, kind) for part in parts)
        return [item for item in made if item is not None]
    items: list[object] = []
    for part in parts:
        try:
            items.append(decoder.decode(part))
        except REFUSALS:
            patience -= 1
            if patience < 0:
                return None
            item = decode_parts(part, kind)
            if item is not None:
                items.append(item)
    return items


class _EventRepair(Repair):
    """Repairs dataclasses too; msgspec's description of them has the same fields."""

    def value(self, value: object, kind: inspect.Type, path: str) -> object:
        """Repair a value of any type; see `Repair.value`."""
        if isinstance(kind, inspect.DataclassType):
            return self.struct(value, cast("inspect.StructType", kind), path)
        return super().value(value, kind, path)


def _repaired(value: object, kind: Any) -> object:
    """Return a plain value as the declared type; None if it cannot become that."""
    repaired = _EventRepair(Received(b"", None)).value(value, _described(kind), "msg")
    try:
        return msgspec.convert(repaired, kind)
    except msgspec.ValidationError:
        return None


_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def _decoder(kind: Any) -> msgspec.json.Decoder[Any] | None:
    """Return the decoder of a type, kept; None where there can be none now."""
    decoder = _decoders.get(kind) or learnt(kind, strict=False)
    if decoder is not None:
        _decoders[kind] = decoder
    return decoder


@cache
def _holds_object(kind: Any) -> bool:
    return _fields(kind) is not None or any(map(_holds_object, get_args(kind)))


@cache
def _described(kind: Any) -> inspect.Type:
    """Return msgspec's description of a type; cached, because it takes long."""
    return inspect.type_info(kind)


@cache
def _without_none(kind: Any) -> Any:
    """Return the one type of which, or of None, a value is; else the type itself."""
    parts = [part for part in get_args(kind) if part is not type(None)]
    optional = type(None) in get_args(kind)
    return parts[0] if optional and len(parts) == 1 else kind


@cache
def _fields(kind: Any) -> dict[str, tuple[str, Any]] | None:
    """Return attribute and type of each wire name; None if `kind` is no API object."""
    if not isinstance(kind, type):
        return None
    cls = cast("type[Any]", kind)
    if issubclass(cls, msgspec.Struct):
        fields = msgspec.structs.fields(cls)
        return {field.encode_name: (field.name, field.type) for field in fields}
    if dataclasses.is_dataclass(cls):
        types = typing.get_type_hints(cls)
        return {name: (name, of) for name, of in types.items()}
    return None
