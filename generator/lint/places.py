"""Walks that several rules share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, cast

from generator.bundle import Bundle
from generator.ir.requests import operations
from generator.ir.schemas import Schemas
from generator.load import JsonObject, Pointer
from generator.problems import Problem
from generator.references import HOLDERS

Kind: TypeAlias = tuple[str, ...]
Inner: TypeAlias = tuple[JsonObject, Path, Pointer]
_NAMES = ("properties",)
_DATA = ("const", "default", "enum", "example", "examples", "required")


def each_operation(
    bundle: Bundle,
) -> Iterator[tuple[str, str, JsonObject, Path, Pointer]]:
    """Yield (path, method, operation, file, pointer)."""
    for path, method, operation in operations(bundle.data):
        file, pointer = bundle.origins[("paths", path)]
        yield path, method, operation, file, (*pointer, method)


def each_schema(bundle: Bundle) -> Iterator[tuple[str, JsonObject, Path, Pointer]]:
    """Yield (name, schema, file, pointer) of the components."""
    schemas = cast(
        dict[str, JsonObject], bundle.data["components"].get("schemas") or {}
    )
    for name, schema in schemas.items():
        file, pointer = bundle.origins[("schemas", name)]
        yield name, schema, file, pointer


# Two: rules look at one bundle after the other, and some at both.
@lru_cache(maxsize=2)
def schemas_of(bundle: Bundle) -> Schemas:
    """Return the component schemas, with what was found out about them before."""
    components = cast(JsonObject, bundle.data["components"])
    return Schemas(cast(dict[str, JsonObject], components.get("schemas") or {}))


@lru_cache(maxsize=2)
def every_schema(bundle: Bundle) -> dict[Kind, list[Inner]]:
    """Return what can be a schema in all that has a place of its own.

    Returns:
        By kind and name, as in `bundle.origins`: schemas, with the file and pointer.
    """
    components = cast(JsonObject, bundle.data.get("components") or {})
    found: dict[Kind, list[Inner]] = {}
    for (kind, name), (file, pointer) in bundle.origins.items():
        node = cast(JsonObject, components.get(kind) or {}).get(name)
        if node is None:
            node = cast(JsonObject, bundle.data.get(kind) or {}).get(name)
        found[kind, name] = [
            (schema, file, at) for schema, at in inner_schemas(node, pointer)
        ]
    return found


def inner_schemas(
    node: object, pointer: Pointer
) -> Iterator[tuple[JsonObject, Pointer]]:
    """Yield the mappings in a schema, or in what holds schemas, that can be one.

    What is data (an example, a default, an extension) and a mapping of names are not.
    """
    stack = [(node, pointer)]
    while stack:
        node, pointer = stack.pop()
        if isinstance(node, dict):
            mapping = cast(JsonObject, node)
            yield mapping, pointer
            inner = list(_children(mapping, pointer))
        elif isinstance(node, list):
            items = cast(list[object], node)
            inner = [(child, (*pointer, index)) for index, child in enumerate(items)]
        else:
            continue
        stack += reversed(inner)


def _children(
    mapping: JsonObject, pointer: Pointer
) -> Iterator[tuple[object, Pointer]]:
    for key, child in mapping.items():
        if type(child) not in HOLDERS:
            continue
        if key in _NAMES and isinstance(child, dict):
            for name, inner in cast(JsonObject, child).items():
                yield inner, (*pointer, key, name)
        elif key not in _DATA and not key.startswith("x-"):
            yield child, (*pointer, key)


def missing(file: Path, pointer: Pointer, key: str, remedy: str) -> Problem:
    """Return the problem of a key that has to be there."""
    return Problem(file, pointer, f"{key} is missing", remedy)
