"""Compares what came with what a type describes, value by value.

Runs for an answer that its exact type has refused, and for no other. Of a list of many
rows only those are read as plain JSON that do not fit either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, cast

import msgspec

from ..decoding.strict_json import RAW_ARRAY, RAW_OBJECT, REFUSALS
from ..sent_secrets import MASK
from .difference import DifferenceKind, SchemaDifference, shape_of, shown_name
from .exact import exact_decoder
from .listed import are_listed
from .spots import Shape, Spot

# More different ones at one object are no fields but data.
MOST_STRANGERS = 50
MOST_DIFFERENCES = 200


class Walk:
    """One comparison.

    Args:
        operation: the call.
        event: id of the event.

    Attributes:
        found: each difference, and how often it came, in the order of their first.
        left_out: how often one came beyond the first `MOST_DIFFERENCES`.
    """

    def __init__(self, operation: str | None = None, event: int | None = None) -> None:
        self.found: dict[SchemaDifference, int] = {}
        self.left_out = 0
        self._operation = operation
        self._event = event
        # As tuples: making a difference for each of ten thousand rows takes long.
        self._seen: dict[tuple[str, str, str], SchemaDifference] = {}
        self._strangers: dict[str, set[str]] = {}

    def add(self, kind: DifferenceKind, at: str, expected: str, got: str) -> None:
        """Count a difference."""
        key = (kind, at, got)
        difference = self._seen.get(key)
        if difference is None:
            if len(self._seen) >= MOST_DIFFERENCES:
                self.left_out += 1
                return
            difference = self._seen[key] = SchemaDifference(
                kind=kind,
                operation=self._operation,
                event=self._event,
                at=at,
                expected=expected,
                got=got,
            )
        self.found[difference] = self.found.get(difference, 0) + 1

    def value(self, value: object, spot: Spot, at: str) -> None:
        """Compare one value, and everything in it.

        Args:
            value: plain JSON.
            spot: its place.
            at: JSON pointer of it.
        """
        kind = type(value)
        if kind in spot.plain or spot.anything:
            return
        if isinstance(value, dict) and (spot.shape or spot.values):
            fields = cast("dict[str, object]", value)
            if spot.shape is not None:
                self.object(fields, spot.shape, at)
            elif spot.values is not None:
                self._each(fields.values(), spot.values, at)
        elif isinstance(value, list) and spot.items is not None:
            self._each(cast("list[object]", value), spot.items, at)
        elif kind in spot.listed:
            if not _is_listed(value, spot.listed[kind]):
                self.add("unknown_value", at, spot.expected, f"another {_word(value)}")
        else:
            came = cast("object", value)
            self.add("other_type", at, spot.expected, shape_of(came))
            self._inside(came, spot, at)

    def object(self, fields: Mapping[str, object], shape: Shape, at: str) -> None:
        """Compare an object, field by field."""
        known = shape.fields
        if not known:
            return
        for name in shape.required:
            if name not in fields:
                expected = known[name].expected
                self.add("missing_field", f"{at}/{name}", expected, "nothing")
        for name, value in fields.items():
            spot = known.get(name)
            if spot is None:
                self.stranger(name, value, at, shape.expected)
            elif type(value) not in spot.plain:
                self.value(value, spot, f"{at}/{name}")

    def raw(self, content: bytes | msgspec.Raw, spot: Spot, at: str) -> None:
        """Compare the JSON of an object, one field after the other.

        Raises:
            msgspec.MsgspecError, UnicodeDecodeError, RecursionError: it is no JSON.
        """
        if spot.shape is None or not spot.shape.fields:
            self.value(msgspec.json.decode(content), spot, at)
            return
        parts = RAW_OBJECT.decode(content)
        long: list[tuple[msgspec.Raw, Spot, str]] = []
        short: dict[str, object] = {}
        for name, part in parts.items():
            inner = spot.shape.fields.get(name)
            items = None if inner is None else inner.items
            if items and items.shape and bytes(memoryview(part)[:1]) == b"[":
                long.append((part, items, f"{at}/{name}"))
                short[name] = []
            else:
                short[name] = msgspec.json.decode(part)
        self.object(short, spot.shape, at)
        for part, items, place in long:
            for row in RAW_ARRAY.decode(part):
                self._row(row, items, f"{place}/*")

    def _row(self, row: msgspec.Raw, spot: Spot, at: str) -> None:
        cls = spot.shape.cls if spot.shape else None
        if cls is not None and issubclass(cls, msgspec.Struct):
            with suppress(*REFUSALS):
                exact_decoder(cls).decode(row)
                return
        self.value(msgspec.json.decode(row), spot, at)

    def _each(self, values: Iterable[object], spot: Spot, at: str) -> None:
        at = f"{at}/*"
        for value in values:
            if type(value) not in spot.plain:
                self.value(value, spot, at)

    def _inside(self, value: object, spot: Spot, at: str) -> None:
        """Compare one object where an array belongs, or the other way round."""
        if isinstance(value, dict) and spot.items is not None and value:
            self.value(cast("object", value), spot.items, f"{at}/*")
        elif isinstance(value, list) and spot.shape is not None:
            for each in cast("list[object]", value):
                if isinstance(each, dict):
                    fields = cast("dict[str, object]", each)
                    self.object(fields, spot.shape, f"{at}/*")

    def stranger(self, name: str, value: object, at: str, expected: str) -> None:
        """Count an unknown field.

        Args:
            name: its name, which may be anything.
            value: its value.
            at: JSON pointer of the object that has it.
            expected: what the object has instead.
        """
        step = self._stranger_name(name, at)
        self.add("unknown_field", f"{at}/{step}", expected, shape_of(value))

    def _stranger_name(self, name: str, at: str) -> str:
        """Return an unknown name as it may be told."""
        shown = shown_name(name)
        if shown == MASK:
            return MASK
        met = self._strangers.setdefault(at, set())
        if shown not in met:
            if len(met) >= MOST_STRANGERS:
                return MASK
            met.add(shown)
        return shown


def _is_listed(value: Any, listed: set[Any]) -> bool:
    """Tell whether a value is one of those, several of them in one text, or empty.

    With an empty text a PBX says that there is none.
    """
    if value in listed or not isinstance(value, str):
        return value in listed
    return not value.strip() or are_listed(value, listed)


def _word(value: Any) -> str:
    return "string" if isinstance(value, str) else shape_of(value)


def compare(
    content: bytes, tree: Mapping[str, object] | None, spot: Spot, walk: Walk
) -> None:
    """Compare an answer.

    Args:
        content: its body.
        tree: the body as plain JSON, if it was read; what a strict parser does not
            take is in there only.
        spot: the place of the whole answer.
        walk: takes what differs.
    """
    try:
        walk.raw(content, spot, "")
    except REFUSALS:
        walk.found.clear()
        walk.add("not_json", "", "JSON", "what only a lenient reader takes")
        if tree is not None:
            walk.value(tree, spot, "")
