"""JSON Schemas of type hints: what a verb takes and gives, as its signature says."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from .jsontypes import JsonObject

_PLAIN: dict[object, JsonObject] = {
    Any: {},
    object: {},
    str: {"type": "string"},
    Path: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    None: {"type": "null"},
    type(None): {"type": "null"},
    dict: {"type": "object"},
    list: {"type": "array"},
}


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a number of a type may be, in `Annotated`."""

    minimum: float
    maximum: float


class HintError(Exception):
    """A type hint that has no JSON Schema; say it with JSON types."""


def schema_of(hint: Any) -> JsonObject:
    """Return the JSON Schema (2020-12) of a type hint.

    Args:
        hint: a type of JSON values: plain ones, `Literal`, unions, lists, dicts with
            text keys, dataclasses and typed dicts of those; `Annotated` with
            `Bounds`.

    Raises:
        HintError: it is another type.
    """
    if _is_plain(hint):
        return dict(_PLAIN[hint])
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        bounds: Bounds = arguments[1]
        return {**schema_of(arguments[0]), **dataclasses.asdict(bounds)}
    if origin is Literal:
        return _literal(arguments)
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if origin in (Required, NotRequired):
        return schema_of(arguments[0])
    if isinstance(origin, type):
        return _container(hint, origin, arguments)
    if dataclasses.is_dataclass(hint) or is_typeddict(hint):
        return _record(cast(Any, hint))
    raise HintError(f"{hint!r} is no type of JSON values")


def _is_plain(hint: Any) -> bool:
    try:
        return hint in _PLAIN
    except TypeError:  # not hashable, such as a Literal of a list
        return False


def _literal(values: tuple[Any, ...]) -> JsonObject:
    schema: JsonObject = {"enum": list(values)}
    kinds: set[Any] = {type(value) for value in values}
    if len(kinds) == 1:
        schema = {**schema_of(kinds.pop()), **schema}
    return schema


def _union(options: tuple[Any, ...]) -> JsonObject:
    schemas = [schema_of(each) for each in options]
    if {} in schemas:
        return {}
    if all(each.keys() == {"type"} for each in schemas):
        return {"type": [each["type"] for each in schemas]}
    return {"anyOf": schemas}


def _container(hint: Any, origin: type, arguments: tuple[Any, ...]) -> JsonObject:
    if issubclass(origin, Mapping):
        values = schema_of(arguments[1])
        more = {"additionalProperties": values} if values else {}
        return {"type": "object", **more}
    if origin is tuple and arguments[-1] is not Ellipsis:
        return {
            "type": "array",
            "prefixItems": [schema_of(each) for each in arguments],
            "minItems": len(arguments),
            "maxItems": len(arguments),
        }
    if issubclass(origin, Sequence | set | frozenset):
        return {"type": "array", "items": schema_of(arguments[0])}
    raise HintError(f"{hint!r} is no type of JSON values")


def _record(hint: Any) -> JsonObject:
    hints = get_type_hints(hint, include_extras=True)
    if dataclasses.is_dataclass(hint):
        names = [each.name for each in dataclasses.fields(hint)]
        required = names  # dataclasses.asdict gives all of them
    else:
        names = list(hints)
        # Not __required_keys__, which is wrong where annotations are texts.
        need = (Required,) if not hint.__total__ else (Required, None)
        required = [n for n in names if _necessity(hints[n]) in need]
    schema: JsonObject = {
        "type": "object",
        "properties": {name: schema_of(hints[name]) for name in names},
    }
    return {**schema, "required": required} if required else schema


def _necessity(hint: Any) -> object:
    origin: Any = get_origin(hint)
    return origin if origin in (Required, NotRequired) else None
