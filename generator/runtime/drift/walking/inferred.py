"""The JSON Schema of what came: types and names, no values.

A draft writes it into the spec, so it is small: depth and breadth have an end, and what
several values have in common is said once.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, cast

from .places import JSON_TYPES

# What a field is called; any other key is data.
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,63}\Z")
_DEPTH, _NAMES, _ITEMS = 8, 200, 50

Inferred = dict[str, Any]


def inferred(value: object, depth: int = 0) -> Inferred:
    """Return the schema of one JSON value.

    Args:
        value: the value.
        depth: how deep it stands; below the eighth level only the type is told.
    """
    kind = JSON_TYPES.get(type(value), "string")
    schema: Inferred = {"type": kind}
    if depth >= _DEPTH:
        return schema
    if isinstance(value, dict):
        fields = cast(dict[str, object], value)
        for name, each in islice(fields.items(), _NAMES):
            inner = inferred(each, depth + 1)
            if NAME.match(name):
                schema.setdefault("properties", {})[name] = inner
            else:
                # The key is data: a number, an address, a name of somebody.
                rest = schema.get("additionalProperties")
                schema["additionalProperties"] = merged(rest, inner)
    elif isinstance(value, list):
        items: Inferred | None = None
        for each in islice(cast(list[object], value), _ITEMS):
            items = merged(items, inferred(each, depth + 1))
        if items is not None:
            schema["items"] = items
    return schema


def merged(one: Inferred | None, other: Inferred) -> Inferred:
    """Return a schema that takes what either of two takes.

    Args:
        one: the first, or None for nothing yet.
        other: the second.
    """
    if one is None or one == other:
        return other
    kinds = [*_kinds(one), *(kind for kind in _kinds(other) if kind not in _kinds(one))]
    if "number" in kinds and "integer" in kinds:
        kinds.remove("integer")
    # Null says least, so it stands last.
    kinds.sort(key=lambda kind: kind == "null")
    schema: Inferred = {"type": kinds[0] if len(kinds) == 1 else kinds}
    properties = _both(one, other)
    if properties:
        schema["properties"] = properties
    for key in ("items", "additionalProperties"):
        parts = [each[key] for each in (one, other) if key in each]
        if parts:
            schema[key] = parts[0] if len(parts) == 1 else merged(parts[0], parts[1])
    return schema


def names(schema: Inferred, depth: int = 3) -> frozenset[str]:
    """Return the names of fields that a schema has, those inside of it included."""
    properties = cast(Inferred, schema.get("properties") or {})
    found = set(properties)
    if depth:
        inner: list[Inferred] = [*properties.values()]
        inner += [schema["items"]] if "items" in schema else []
        for each in inner:
            found |= names(each, depth - 1)
    return frozenset(found)


def _both(one: Inferred, other: Inferred) -> dict[str, Inferred]:
    first: dict[str, Inferred] = one.get("properties") or {}
    second: dict[str, Inferred] = other.get("properties") or {}
    result = dict(first)
    for name, schema in second.items():
        if name in result or len(result) < _NAMES:
            result[name] = merged(result.get(name), schema)
    return result


def _kinds(schema: Inferred) -> list[str]:
    kind = schema["type"]
    return [kind] if isinstance(kind, str) else kind
