# Made by `make generate` from generator/runtime/_shared/shapes.py; edits are lost.
"""Which fields of a response type hold further response objects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec
from msgspec import inspect


@dataclass(frozen=True, slots=True)
class Shape:
    """How response objects lie in a field: directly, in a list, or in a dict."""

    kind: Literal["model", "list", "map"]
    model: type[msgspec.Struct] | None = None
    inner: Shape | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """A field that holds response objects."""

    attribute: str
    wire: str
    shape: Shape


@cache
def info(cls: type[msgspec.Struct]) -> inspect.StructType:
    """Return msgspec's description of a struct; it is slow to make, so kept."""
    described = inspect.type_info(cls)
    assert isinstance(described, inspect.StructType)
    return described


@cache
def children(cls: type[msgspec.Struct]) -> tuple[Child, ...]:
    """Return the fields of a struct through which further structs are reached."""
    found: list[Child] = []
    for field in info(cls).fields:
        shape = _shape(field.type)
        if shape is not None:
            found.append(Child(field.name, field.encode_name, shape))
    return tuple(found)


def _shape(kind: inspect.Type) -> Shape | None:
    if isinstance(kind, inspect.Metadata):
        return _shape(kind.type)
    if isinstance(kind, inspect.UnionType):
        shapes = [shape for member in kind.types if (shape := _shape(member))]
        return shapes[0] if shapes else None
    if isinstance(kind, inspect.StructType):
        return Shape("model", model=kind.cls)
    if isinstance(kind, inspect.ListType):
        inner = _shape(kind.item_type)
        return None if inner is None else Shape("list", inner=inner)
    if isinstance(kind, inspect.DictType):
        inner = _shape(kind.value_type)
        return None if inner is None else Shape("map", inner=inner)
    return None


@cache
def wire_names(cls: type[msgspec.Struct]) -> frozenset[str]:
    """Return the wire names of a struct's fields."""
    return frozenset(cls.__struct_encode_fields__)


@cache
def attribute_of(cls: type[msgspec.Struct], wire: str) -> str | None:
    """Return the attribute that holds a wire name, or None."""
    names = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))
    return names.get(wire)
