# Made by `make generate` from generator/runtime/schema/spots.py; edits are lost.
"""What a type describes, place by place, in a form that is quick to compare with."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from .exact import ALWAYS
from .listed import values_in_words

_SCALARS: tuple[tuple[type[inspect.Type], tuple[type, ...], str], ...] = (
    (inspect.StrType, (str,), "string"),
    (inspect.BoolType, (bool,), "boolean"),
    (inspect.IntType, (int,), "integer"),
    (inspect.FloatType, (float, int), "number"),
    (inspect.NoneType, (type(None),), "null"),
)


class Spot:
    """One place of a type.

    Attributes:
        plain: Python types of which any value fits.
        listed: Python type to the only values of it that fit.
        shape: of an object with fields.
        items: of the items of an array.
        values: of the values of an object with any keys.
        anything: whether everything fits.
        kinds: names of what fits, for people.
    """

    __slots__ = ("anything", "items", "kinds", "listed", "plain", "shape", "values")

    def __init__(self) -> None:
        self.plain: set[type] = set()
        self.listed: dict[type, set[Any]] = {}
        self.shape: Shape | None = None
        self.items: Spot | None = None
        self.values: Spot | None = None
        self.anything = False
        self.kinds: dict[str, None] = {}

    @property
    def expected(self) -> str:
        """What fits, in a few words."""
        names = [name for name in self.kinds if name != "null"] or list(self.kinds)
        text = " or ".join(names)
        values = [value for each in self.listed.values() for value in each]
        return (
            f"{text}, one of {values_in_words(values)}"
            if values
            else text or "anything"
        )


class Shape:
    """The fields of an object.

    Attributes:
        cls: the type.
        fields: wire name to its place; empty where any field is right.
        required: wire names that are always there.
    """

    __slots__ = ("cls", "fields", "required")

    def __init__(self, cls: type[Any]) -> None:
        self.cls = cls
        self.fields: dict[str, Spot] = {}
        self.required: tuple[str, ...] = ()

    @property
    def expected(self) -> str:
        """What the type has instead of an unknown field."""
        count = len(self.fields)
        fields = "the only field" if count == 1 else f"one of the {count} fields"
        return f"{fields} of {self.cls.__name__}"


@cache
def spot_of(kind: Any) -> Spot:
    """Return the place that a type describes; cached, because it takes milliseconds."""
    return _Maker().spot(inspect.type_info(kind))


class _Maker:
    """Makes the places of one type; a struct that contains itself comes round."""

    def __init__(self) -> None:
        self._shapes: dict[type, Shape] = {}

    def spot(self, kind: inspect.Type) -> Spot:
        spot = Spot()
        self._add(spot, kind)
        # An enum is closed here, although its type takes any text.
        spot.plain -= spot.listed.keys()
        return spot

    def _add(self, spot: Spot, kind: inspect.Type) -> None:
        if isinstance(kind, inspect.Metadata):
            self._add(spot, kind.type)
        elif isinstance(kind, inspect.UnionType):
            for each in kind.types:
                self._add(spot, each)
        elif isinstance(kind, inspect.LiteralType):
            for value in kind.values:
                spot.listed.setdefault(type(value), set()).add(value)
                name = "string" if isinstance(value, str) else "integer"
                spot.kinds[name] = None
        elif isinstance(kind, (inspect.StructType, inspect.DataclassType)):
            spot.kinds["object"] = None
            spot.shape = self._shape(kind)
        elif isinstance(kind, inspect.ListType):
            spot.kinds["array"] = None
            spot.items = self.spot(kind.item_type)
        elif isinstance(kind, inspect.DictType):
            spot.kinds["object"] = None
            spot.values = self.spot(kind.value_type)
        else:
            self._add_scalar(spot, kind)

    def _add_scalar(self, spot: Spot, kind: inspect.Type) -> None:
        for described, types, name in _SCALARS:
            if isinstance(kind, described):
                spot.plain.update(types)
                spot.kinds[name] = None
                return
        spot.anything = True

    def _shape(self, kind: inspect.StructType | inspect.DataclassType) -> Shape:
        cls = cast("type[Any]", kind.cls)
        shape = self._shapes.get(cls)
        if shape is not None:
            return shape
        shape = self._shapes[cls] = Shape(cls)
        for field in kind.fields:
            shape.fields[field.encode_name] = self.spot(field.type)
        if issubclass(cls, msgspec.Struct) and ALWAYS in shape.fields:
            shape.required = (ALWAYS,)
        return shape
