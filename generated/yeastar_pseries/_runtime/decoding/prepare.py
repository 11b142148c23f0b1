# Made by `make generate` from generator/runtime/decoding/prepare.py; edits are lost.
"""Makes what fits of an answer that as a whole does not, before the rest is repaired.

Repairing looks at every value; one odd value in a page of ten thousand rows must not
cost that for all of them. So the answer is cut into its fields and rows, the typed
decoder takes each row that it would take in a good answer, and only what it refuses is
left as plain JSON for `repair`.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from typing import cast, get_args, get_origin

import msgspec

from .provenance import Place, link_at
from .strict_json import RAW_ARRAY, RAW_OBJECT, REFUSALS, decoder_of
from .tolerant_json import load

_PLAIN = msgspec.json.Decoder()
_PLAIN_OBJECT = msgspec.json.Decoder(dict[str, object])


class Prepared(dict[str, object]):
    """A JSON object in which some values are structs already.

    Args:
        place: where it stands in the answer.
        at: which of the objects there it is.
    """

    __slots__ = ("_at", "_place")

    def __init__(self, place: Place, at: tuple[object, ...]) -> None:
        super().__init__()
        self._place = place
        self._at = at

    def source(self) -> dict[str, object]:
        """Return the object as it was received."""
        return self._place.source(self._at)


def prepare(
    content: bytes | msgspec.Raw,
    cls: type[msgspec.Struct],
    place: Place,
    at: tuple[object, ...] = (),
) -> Prepared | None:
    """Return an object for `Repair` with structs where parts of it fit.

    Args:
        content: the JSON of it, which the decoder of the type has refused.
        cls: the type that is wanted.
        place: where it stands in the answer.
        at: which of the objects there it is.

    Returns:
        None if it is no object, or not one that a strict parser reads.
    """
    parts: dict[str, msgspec.Raw] | None = None
    with suppress(*REFUSALS):
        if not _inner(cls):
            # As most rows are: all in one go is much faster than value by value.
            made = Prepared(place, at)
            made.update(_PLAIN_OBJECT.decode(content))
            return made
    with suppress(*REFUSALS):
        parts = RAW_OBJECT.decode(content)
    if parts is None:
        return None
    made = Prepared(place, at)
    for wire, part in parts.items():
        kind, many = _inner(cls).get(wire, (None, False))
        if kind is None:
            made[wire] = _plain(part)
        elif many:
            made[wire] = _rows(part, kind, place.child(wire).child(None), at)
        else:
            made[wire] = _one(part, kind, place.child(wire), at)
    return made


def _rows(
    content: msgspec.Raw,
    cls: type[msgspec.Struct],
    place: Place,
    at: tuple[object, ...],
) -> object:
    rows: list[msgspec.Raw] | None = None
    with suppress(*REFUSALS):
        rows = RAW_ARRAY.decode(content)
    if rows is None:
        return load(bytes(content))
    return [_one(row, cls, place, (*at, number)) for number, row in enumerate(rows)]


def _one(
    content: msgspec.Raw,
    cls: type[msgspec.Struct],
    place: Place,
    at: tuple[object, ...],
) -> object:
    try:
        made = decoder_of(cls).decode(content)
    except REFUSALS:
        prepared = prepare(content, cls, place, at)
        return load(bytes(content)) if prepared is None else prepared
    link_at(made, place, at)
    return made


def prepare_loose(
    tree: dict[str, object], cls: type[msgspec.Struct], place: Place
) -> Prepared:
    """Do as `prepare` with an answer that only the lenient reader takes.

    A byte order mark, junk behind, one bad character or one NaN would else cost the
    repair of all its rows.

    Args:
        tree: what the lenient reader has made of it.
        cls: the type that is wanted.
        place: where it stands.
    """
    made = Prepared(place, ())
    for wire, value in tree.items():
        kind, many = _inner(cls).get(wire, (None, False))
        if kind is None or (many and not isinstance(value, list)):
            made[wire] = value
        elif many:
            row = place.child(wire).child(None)
            rows = enumerate(cast("list[object]", value))
            made[wire] = [_loose(each, kind, row, (number,)) for number, each in rows]
        else:
            made[wire] = _loose(cast("object", value), kind, place.child(wire), ())
    return made


def _loose(
    value: object, cls: type[msgspec.Struct], place: Place, at: tuple[object, ...]
) -> object:
    with suppress(ValueError, RecursionError):
        # Not of what a strict parser would refuse again.
        text = json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
        return _one(msgspec.Raw(text), cls, place, at)
    return value


def _plain(content: msgspec.Raw) -> object:
    """Return plain JSON values, most of them fast."""
    try:
        return _PLAIN.decode(content)
    except REFUSALS:
        return load(bytes(content))


@cache
def _inner(
    cls: type[msgspec.Struct],
) -> dict[str, tuple[type[msgspec.Struct], bool]]:
    """Return the fields that hold one struct, or a list of them, by wire name."""
    found: dict[str, tuple[type[msgspec.Struct], bool]] = {}
    for field in msgspec.structs.fields(cls):
        kinds = [kind for kind in _members(field.type) if kind is not type(None)]
        if len(kinds) != 1:
            continue
        kind, many = kinds[0], False
        if get_origin(kind) is list:
            (kind,), many = get_args(kind), True
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            found[field.encode_name] = (kind, many)
    return found


def _members(kind: object) -> tuple[object, ...]:
    """Return the types of a union, or the one type itself."""
    parts = get_args(kind)
    return parts if type(None) in parts else (kind,)
