# Made by `make generate` from generator/runtime/decoding/struct_fields.py; edits are lost.
"""Names of the fields of a response type, and which of them hold further objects."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args, get_origin

import msgspec

if TYPE_CHECKING:
    from msgspec import inspect


@cache
def info(cls: type[msgspec.Struct]) -> inspect.StructType:
    """Return msgspec's description of a struct; cached, because it takes long."""
    from msgspec import inspect

    described = inspect.type_info(cls)
    assert isinstance(described, inspect.StructType)
    return described


@cache
def holders(cls: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """Return (attribute, wire name) of the fields that may hold further structs.

    Looks at the annotations themselves: msgspec's description takes milliseconds to
    make, which the first call of an operation would have to wait for.
    """
    holding: list[tuple[str, str]] = []
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    for name, wire in names:
        owner = next(
            c for c in cls.__mro__ if name in vars(c).get("__annotations__", {})
        )
        if _mentions_struct(owner.__annotations__[name], owner):
            holding.append((name, wire))
    return tuple(holding)


def _mentions_struct(annotation: object, owner: type) -> bool:
    """Return whether an annotation of `owner` names a struct class anywhere."""
    if isinstance(annotation, str):
        known = vars(sys.modules[owner.__module__])
        names = _names(annotation)
        return any(_mentions_struct(known.get(name), owner) for name in names)
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return True
    if get_origin(annotation) is Literal:
        return False  # its arguments are values, not types
    return any(_mentions_struct(part, owner) for part in get_args(annotation))


@cache
def _names(annotation: str) -> tuple[str, ...]:
    """Return the names in an annotation, but not what it has in quotes."""
    return compile(annotation, "", "eval").co_names


@cache
def wire_names(cls: type[msgspec.Struct]) -> frozenset[str]:
    """Return the wire names of a struct's fields."""
    return frozenset(cls.__struct_encode_fields__)


@cache
def attribute_of(cls: type[msgspec.Struct], wire: str) -> str | None:
    """Return the attribute for a wire name; None if the type has no such field."""
    names = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))
    return names.get(wire)
