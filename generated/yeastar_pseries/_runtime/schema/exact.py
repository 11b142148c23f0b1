# Made by `make generate` from generator/runtime/schema/exact.py; edits are lost.
"""Types that take only what the schema describes.

Response types are tolerant: the decoder skips unknown fields and takes any text for an
enum, so it says nothing of either. An exact type is a subclass with the same layout in
which fields that are not described are refused and enums are closed. Answers are
decoded to it, at the price of the tolerant type, and the objects are made instances of
the tolerant type when they are linked: nobody ever sees an exact one. Only an answer
that it refuses is looked at value by value, see `walk`.

Events are dataclasses, which no struct can become: theirs are decoded a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from ..decoding.strict_json import BUILDING
from ..decoding.struct_fields import annotated, evaluated

# Required where the type has it: every answer is promised to have one.
ALWAYS = "errcode"

# Rows of these come with what went wrong. A first call that goes well need not wait until
# their types are made: with any row in there, the answer is looked at value by value.
_OF_FAILURES = frozenset({"invalid_param_list", "duplicate_field_list"})
_EMPTY = Annotated[list[Any], msgspec.Meta(max_length=0)] | None

_tolerant: dict[type, Any] = {}
# Types that are being made, each with the name by which one inside it may refer to it.
_under_way: dict[type, str] = {}


@cache
def exact_decoder(cls: Any) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a type's exact type; cached, because building is slow."""
    with BUILDING:
        return msgspec.json.Decoder(exact_annotation(cls))


def tolerant_type(cls: type) -> Any:
    """Return what objects of an exact type are to become; None for any other type."""
    return _tolerant.get(cls)


def is_open(cls: type[msgspec.Struct]) -> bool:
    """Tell whether any field is right: the schema describes none."""
    return not cls.__struct_fields__


@cache
def exact_type(cls: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """Return the exact type of a response type; itself where any field is right."""
    if is_open(cls):
        return cls
    made = _made(cls, lambda: _fields(cls), bases=(cls,))
    _tolerant[made] = cls
    return made


def _made(cls: type, fields: Callable[[], Iterable[Any]], **settings: Any) -> Any:
    """Make the exact type of a class, whose fields may hold objects of its own kind.

    They refer to it by a name, which msgspec looks up among the names of this module.
    """
    name = f"{cls.__module__}.{cls.__name__}".replace(".", "_")
    _under_way[cls] = name
    try:
        made = msgspec.defstruct(
            cls.__name__,
            fields(),
            module=__name__,
            kw_only=True,
            forbid_unknown_fields=True,
            **settings,
        )
    finally:
        del _under_way[cls]
    globals()[name] = made
    return made


def _fields(cls: type[msgspec.Struct]) -> list[tuple[str, Any] | tuple[str, Any, Any]]:
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    # All of them: what is not named here would be evaluated once more, which takes long.
    given = annotated(cls)
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    for name, wire in names:
        kind, owner = given[name]
        failed = wire in _OF_FAILURES
        kind = _EMPTY if failed else _exact(kind, owner.__module__)
        if wire == ALWAYS:
            fields.append((name, kind))
        elif wire != name:
            fields.append((name, kind, msgspec.field(default=None, name=wire)))
        else:
            fields.append((name, kind, None))
    return fields


@cache
def _exact(annotation: Any, module: str) -> Any:
    return exact_annotation(evaluated(annotation, module))


def exact_annotation(kind: Any) -> Any:
    """Return a type with enums closed and exact types inside; itself if nothing changes."""
    origin = get_origin(kind)
    if origin is Annotated:
        kind = get_args(kind)[0]
        return exact_annotation(kind)
    if origin in (Union, UnionType):
        return _union(kind)
    if origin in (list, dict):
        parts = get_args(kind)
        inner = tuple(map(exact_annotation, parts))
        same = all(new is old for new, old in zip(inner, parts, strict=True))
        return kind if same else cast("Any", origin)[inner]
    if origin is Literal and isinstance(get_args(kind)[0], str):
        # With an empty text a PBX says that there is none.
        return cast("Any", Literal)[(*get_args(kind), "")]
    if isinstance(kind, type) and (name := _under_way.get(kind)):
        return ForwardRef(name)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return exact_type(kind)
    # As `dataclasses` tells one, which answers need not load.
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
        return _exact_dataclass(kind)
    return cast("Any", kind)


@cache
def _exact_dataclass(cls: type[Any]) -> type[Any]:
    """Return a struct with the fields of a dataclass, for events; it only checks."""
    hints = get_type_hints(cls)
    fields = hints.items()
    return _made(
        cls,
        lambda: [(name, exact_annotation(kind), None) for name, kind in fields],
        gc=False,
    )


def _union(kind: Any) -> Any:
    parts = get_args(kind)
    listed: set[Any] = {
        type(value)
        for part in parts
        if get_origin(part) is Literal
        for value in get_args(part)
    }
    inner = tuple(exact_annotation(part) for part in parts if part not in listed)
    if len(inner) == len(parts) and all(
        new is old for new, old in zip(inner, parts, strict=True)
    ):
        return kind
    return cast("Any", Union)[inner]
