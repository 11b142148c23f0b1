"""Names of the fields of a response type, and which of them hold further objects."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

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
    """Return (attribute, wire name) of the fields that may hold further structs."""
    holding: list[tuple[str, str]] = []
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    given = annotated(cls)
    for name, wire in names:
        annotation, owner = given[name]
        if _mentions_struct(annotation, owner.__module__):
            holding.append((name, wire))
    return tuple(holding)


def annotated(cls: type) -> dict[str, tuple[Any, type]]:
    """Return what is annotated in a class and its bases, each with the class it is in."""
    return {
        name: (annotation, owner)
        for owner in reversed(cls.__mro__)
        for name, annotation in getattr(owner, "__annotations__", {}).items()
    }


# What most fields are.
_PLAIN: dict[str, Any] = {
    "str | None": str | None,
    "int | None": int | None,
    "float | None": float | None,
    "bool | None": bool | None,
}


@cache
def evaluated(annotation: Any, module: str) -> Any:
    """Return the type that an annotation stands for, which most often is a text.

    A module has a handful of them, each many times. msgspec and `typing` evaluate every
    one anew, and take milliseconds, which the first call of an operation would wait for.
    """
    if isinstance(annotation, str):
        plain = _PLAIN.get(annotation)
        return plain or eval(annotation, vars(sys.modules[module]))
    return annotation


@cache
def _mentions_struct(annotation: Any, module: str) -> bool:
    """Return whether an annotation names a struct class anywhere."""
    kind = evaluated(annotation, module)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return True
    if get_origin(kind) is Literal:
        return False  # its arguments are values, not types
    return any(_mentions_struct(part, module) for part in get_args(kind))


@cache
def wire_names(cls: type[msgspec.Struct]) -> frozenset[str]:
    """Return the wire names of a struct's fields."""
    return frozenset(cls.__struct_encode_fields__)


@cache
def attribute_of(cls: type[msgspec.Struct], wire: str) -> str | None:
    """Return the attribute for a wire name; None if the type has no such field."""
    names = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))
    return names.get(wire)
