"""What types the arguments of a call have, and what follows for the values.

Kept apart because msgspec's description of types is slow to load and to make.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from ..decoding.struct_fields import info


def with_flags(
    values: dict[str, object], arguments: type[msgspec.Struct]
) -> dict[str, object]:
    """Return the values with 1 and 0 for True and False where integers are wanted."""
    return cast("dict[str, object]", _flags(values, info(arguments)))


def stand_ins(fields: set[str], arguments: type[msgspec.Struct]) -> dict[str, object]:
    """Return something of the right type for each file, for the check of the rest.

    Upload fields that the struct does not have are left out.
    """
    types = kinds(arguments)
    return {field: _stand_in(types[field]) for field in fields if field in types}


def _flags(value: object, kind: inspect.Type) -> object:
    if isinstance(value, bool):
        return int(value) if _takes_integer(kind) else value
    if isinstance(value, list):
        inner = member(kind, inspect.ListType)
        if inner is None:
            return cast("object", value)
        return [_flags(item, inner.item_type) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        struct = member(kind, inspect.StructType)
        if struct is None:
            return fields
        types = kinds(struct.cls)
        return {
            name: _flags(item, types[name]) if name in types else item
            for name, item in fields.items()
        }
    return value


@cache
def kinds(cls: type[msgspec.Struct]) -> dict[str, inspect.Type]:
    """Return the type of each field, under its wire name."""
    return {field.encode_name: field.type for field in info(cls).fields}


def members(kind: inspect.Type) -> list[inspect.Type]:
    """Return the alternatives of a type; itself if it has none."""
    if isinstance(kind, inspect.Metadata):
        return members(kind.type)
    if isinstance(kind, inspect.UnionType):
        return [part for each in kind.types for part in members(each)]
    return [kind]


def member(kind: inspect.Type, wanted: type[Any]) -> Any:
    """Return the alternative of that kind, or None."""
    return next((m for m in members(kind) if isinstance(m, wanted)), None)


def _takes_integer(kind: inspect.Type) -> bool:
    found = members(kind)
    if any(isinstance(m, (inspect.BoolType, inspect.AnyType)) for m in found):
        return False
    return any(
        isinstance(m, inspect.IntType)
        or (isinstance(m, inspect.LiteralType) and set(m.values) <= {0, 1})
        for m in found
    )


def _stand_in(kind: inspect.Type) -> object:
    for part in members(kind):
        if isinstance(part, inspect.ListType):
            return [_stand_in(part.item_type)]
        if isinstance(part, inspect.BytesType):
            return b""
    return ""
