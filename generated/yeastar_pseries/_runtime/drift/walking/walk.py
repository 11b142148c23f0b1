# Made by `make generate` from generator/runtime/drift/walking/walk.py; edits are lost.
"""Walks answers and frames along the spec, and counts what differs.

The walk is the fast part: a scalar of the documented type costs a look into a set.
Nothing is written for people here, see `compare`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Literal, TypeAlias, cast

from .inferred import NAME, Inferred, inferred, merged
from .places import JSON_TYPES, Place, Shape, escaped

Difference: TypeAlias = Literal[
    "unknown_field", "missing_field", "unknown_value", "other_type", "unexpected_null"
]
# A pointer to where it was met, the first time.
Where: TypeAlias = tuple[str | None, int | None]

_DEPTH = 60
_STUDIED = 200
_VALUES = 50
# Beyond that, the keys of an object are data.
_STRANGERS = 100
_NUMBER = re.compile(r"[+-]?\d{1,40}(\.\d+)?\Z")
_TRUTHS = (0, 1, "0", "1", "true", "false")
_UNSET = object()

ANY_NAME = "*"


class Met:
    """One difference as it was met, and how often.

    Attributes:
        kind: what differs.
        place, shape: where in the spec; a place for a value, a shape for a name.
        name: of the field, for a name.
        where, at: operation and event that had it first, and the pointer there.
        count: how often.
        values: values that are not listed.
        type: JSON Schema of what came.
        example: the first value.
    """

    __slots__ = (
        "at",
        "count",
        "example",
        "kind",
        "name",
        "operations",
        "place",
        "shape",
        "type",
        "values",
        "where",
    )

    def __init__(
        self,
        kind: Difference,
        where: Where,
        at: str,
        place: Place | None = None,
        shape: Shape | None = None,
        name: str = "",
    ) -> None:
        self.kind: Difference = kind
        self.where, self.at = where, at
        self.place, self.shape, self.name = place, shape, name
        self.count = 0
        self.operations: set[Where] = set()
        self.values: dict[tuple[type, Any], None] = {}
        self.type: Inferred | None = None
        self.example: object = _UNSET

    def add(self, value: object = _UNSET) -> None:
        """Count one more, and learn from its value."""
        self.count += 1
        if value is _UNSET:
            return
        if self.example is _UNSET:
            self.example = value
        if self.count <= _STUDIED:
            self.type = merged(self.type, inferred(value))

    def join(self, other: Met) -> None:
        """Count what another one met, too."""
        self.count += other.count
        self.operations |= other.operations
        self.example = other.example if self.example is _UNSET else self.example
        if other.type is not None:
            self.type = merged(self.type, other.type)

    def under_any_name(self) -> Met:
        """Return the same of a field whose name is not told."""
        at = f"{self.at.rpartition('/')[0]}/{ANY_NAME}"
        made = Met(self.kind, self.where, at, self.place, self.shape, ANY_NAME)
        made.join(self)
        return made

    @property
    def has_example(self) -> bool:
        """Whether a value came with it."""
        return self.example is not _UNSET


class Walk:
    """One comparison of values with places.

    Attributes:
        met: differences by what they are and where in the spec.
        tolerated: how often a form came that readers take, by place and form.
        names: per operation or event, and pointer of an object there: how many of its
            objects had each name, and under "" how many there were.
        where: whose answer or frame is walked.
        whole: whether it has its data, so that a missing name says something.
    """

    def __init__(self, count_names: bool = False) -> None:
        self.met: dict[tuple[str, str, str], Met] = {}
        self.tolerated: dict[tuple[str, str], tuple[Where, str, Counter[str]]] = {}
        self.names: dict[tuple[Where, str], tuple[Shape, Counter[str]]] = {}
        self.where: Where = (None, None)
        self.whole = True
        self._count_names = count_names
        self._strangers: Counter[str] = Counter()

    def root(self, value: object, place: Place, where: Where, whole: bool) -> None:
        """Walk an answer or a frame.

        Args:
            value: what came.
            place: where it stands in the spec.
            where: operation and event.
            whole: False for a failure, which need not have what a success has.
        """
        self.where, self.whole = where, whole
        place.seen += 1
        self._value(value, place, "", 0)

    def instead_of(self, name: str, value: object, place: Place, path: str) -> None:
        """Walk what came under another key of what `root` was given.

        Args:
            name: the key that it should have.
            value: what came.
            place: of that key.
            path: pointer to where it came.
        """
        place.seen += 1
        if counted := self.names.get((self.where, "")):
            counted[1][name] += 1
        self._value(value, place, path, 1)

    def differs(
        self,
        kind: Difference,
        at: str,
        value: object = _UNSET,
        place: Place | None = None,
        shape: Shape | None = None,
        name: str = "",
    ) -> Met:
        """Count a difference.

        Args:
            kind: what differs.
            at: pointer into what came.
            value: what stands there.
            place: its place in the spec, for a value.
            shape: the object that it is a field of, for a name.
            name: the name.
        """
        spot = place.spec_at if place is not None else (shape.spec_at if shape else "")
        met = self.met.get((kind, spot, name))
        if met is None:
            met = Met(kind, self.where, at, place, shape, name)
            self.met[kind, spot, name] = met
        met.operations.add(self.where)
        met.add(value)
        return met

    def _value(self, value: object, place: Place, path: str, depth: int) -> None:
        kind = JSON_TYPES.get(type(value))
        if kind is None or depth > _DEPTH:
            return
        if kind == "object":
            if place.shape is not None:
                self._object(cast(dict[str, object], value), place.shape, path, depth)
                return
            if place.takes(kind):
                return
        elif kind == "array":
            if place.items is not None:
                self._array(cast(list[object], value), place.items, path, depth)
                return
            if place.takes(kind):
                return
        elif place.takes(kind):
            if not place.lists(value):
                self._unlisted(value, place, path)
            return
        self._mismatch(value, kind, place, path, depth)

    def _array(self, value: list[object], items: Place, path: str, depth: int) -> None:
        path += "/*"
        for each in value:
            items.seen += 1
            if type(each) not in items.plain:
                self._value(each, items, path, depth + 1)

    def _object(
        self, value: dict[str, object], shape: Shape, path: str, depth: int
    ) -> None:
        if self.whole:
            if not shape.objects:
                shape.first = self.where[0]
            shape.objects += 1
            if shape.required and not shape.required <= value.keys():
                for name in sorted(shape.required - value.keys()):
                    at = f"{path}/{escaped(name)}"
                    place = shape.properties.get(name)
                    self.differs(
                        "missing_field", at, place=place, shape=shape, name=name
                    )
            if self._count_names:
                key = (self.where, path)
                counts = self.names.setdefault(key, (shape, Counter()))[1]
                counts[""] += 1
                counts.update(value.keys())
        properties = shape.properties
        for name, each in value.items():
            place = properties.get(name)
            if place is None:
                self._stranger(name, each, shape, path, depth)
                continue
            place.seen += 1
            kind = type(each)
            if kind in place.plain:
                continue
            if kind in place.listed and each in place.listed[kind]:
                continue
            self._value(each, place, path + place.step, depth + 1)

    def _stranger(
        self, name: str, value: object, shape: Shape, path: str, depth: int
    ) -> None:
        """Look at a name that is no property."""
        if lead := shape.leads.get(name):
            lead.count += 1
            lead.operation = lead.operation or self.where[0]
            if lead.count <= _STUDIED:
                lead.type = merged(lead.type, inferred(value))
        elif shape.rest is not None:
            shape.rest.seen += 1
            self._value(value, shape.rest, f"{path}/*", depth + 1)
        elif shape.open:
            self._tolerate("names", shape.spec_at, path)
        else:
            name = self._stored(name, shape)
            at = f"{path}/{escaped(name)}"
            self.differs("unknown_field", at, value, shape=shape, name=name)

    def _stored(self, name: str, shape: Shape) -> str:
        """Return the name, or `*` if it is data or one of too many."""
        if not NAME.match(name):
            return ANY_NAME
        if ("unknown_field", shape.spec_at, name) in self.met:
            return name
        self._strangers[shape.spec_at] += 1
        return name if self._strangers[shape.spec_at] <= _STRANGERS else ANY_NAME

    def _unlisted(self, value: object, place: Place, path: str) -> None:
        """Count a value of the right type that the spec does not list."""
        if form := place.form_of(value):
            self._tolerate(form, place.spec_at, path)
            return
        met = self.differs("unknown_value", path, value, place=place)
        if len(met.values) < _VALUES:
            met.values[type(value), value] = None

    def _mismatch(
        self, value: object, kind: str, place: Place, path: str, depth: int
    ) -> None:
        """Look at a value whose JSON type the spec does not name."""
        if kind == "null":
            self.differs("unexpected_null", path, value, place=place)
        elif _is_nothing(value):
            self._tolerate("empty", place.spec_at, path)
        elif (number := _as_number(value, place)) is not None:
            self._tolerate("text" if kind == "string" else "form", place.spec_at, path)
            if not place.lists(number):
                self._unlisted(number, place, path)
        else:
            self.differs("other_type", path, value, place=place)
            self._inside(value, place, path, depth)

    def _inside(self, value: object, place: Place, path: str, depth: int) -> None:
        """Walk one object where the spec has an array, or the other way round."""
        items = place.items
        if isinstance(value, dict) and items is not None and items.shape is not None:
            fields = cast("dict[str, object]", value)
            if not fields.keys().isdisjoint(items.shape.properties):
                items.seen += 1
                self._value(fields, items, path, depth + 1)
            elif all(_shares(each, items.shape) for each in fields.values()):
                # Rows under names that are data.
                self._array(list(fields.values()), items, path, depth + 1)
        elif isinstance(value, list) and place.shape is not None:
            for each in cast(list[object], value):
                if isinstance(each, dict):
                    fields = cast(dict[str, object], each)
                    self._object(fields, place.shape, f"{path}/*", depth + 1)

    def _tolerate(self, form: str, spec_at: str, path: str) -> None:
        found = self.tolerated.setdefault(
            (form, spec_at), (self.where, path, Counter())
        )
        found[2][form] += 1


def _shares(value: object, shape: Shape) -> bool:
    """Return whether a value is an object with a field that the spec has there."""
    fields = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    return not fields.keys().isdisjoint(shape.properties)


def _is_nothing(value: object) -> bool:
    """Return whether a PBX says nothing with it; some write a single space."""
    return value in ([], {}) or (isinstance(value, str) and not value.strip())


def _as_number(value: object, place: Place) -> int | float | bool | None:
    """Return the number or truth value that readers make of it, or None."""
    if "boolean" in place.types and value in _TRUTHS:
        return value in (1, "1", "true")
    if isinstance(value, str) and _NUMBER.match(value):
        if "integer" in place.types and "." not in value:
            return int(value)
        return float(value) if "number" in place.types else None
    if isinstance(value, float) and value.is_integer() and "integer" in place.types:
        return int(value)
    return None
