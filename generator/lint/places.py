"""Walks that several rules share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import operations
from generator.load import JsonObject, Pointer
from generator.problems import Problem
from generator.references import HOLDERS

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


def inner_schemas(
    node: object, pointer: Pointer
) -> Iterator[tuple[JsonObject, Pointer]]:
    """Yield the mappings in a schema, or in what holds schemas, that can be one.

    What is data (an example, a default, an extension) and a mapping of names are not.
    """
    if isinstance(node, list):
        for index, child in enumerate(cast(list[object], node)):
            yield from inner_schemas(child, (*pointer, index))
    elif isinstance(node, dict):
        mapping = cast(JsonObject, node)
        yield mapping, pointer
        for key, child in mapping.items():
            if type(child) not in HOLDERS:
                continue
            if key in _NAMES and isinstance(child, dict):
                for name, inner in cast(JsonObject, child).items():
                    yield from inner_schemas(inner, (*pointer, key, name))
            elif key not in _DATA and not key.startswith("x-"):
                yield from inner_schemas(child, (*pointer, key))


def missing(file: Path, pointer: Pointer, key: str, remedy: str) -> Problem:
    """Return the problem of a key that has to be there."""
    return Problem(file, pointer, f"{key} is missing", remedy)
