"""References lead to what belongs in their place, and never back to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle, find, pointer_of
from generator.lint.places import each_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_SCHEMAS = "#/components/schemas/"
# What stands in a list of this name refers to components of that kind.
_LISTS = {"parameters": "parameters", "traits": "messageTraits"}


def check(bundle: Bundle) -> Iterator[Problem]:
    for url, item in cast(JsonObject, bundle.data.get("paths") or {}).items():
        file, pointer = bundle.origins[("paths", url)]
        yield from _references(bundle, item, file, pointer)
    components = cast(dict[str, JsonObject], bundle.data["components"])
    for kind in ("schemas", "parameters", "messages"):
        for name, value in (components.get(kind) or {}).items():
            file, pointer = bundle.origins[(kind, name)]
            yield from _references(bundle, value, file, pointer)
    yield from _circles(bundle)


def _references(
    bundle: Bundle, node: object, file: Path, pointer: Pointer
) -> Iterator[Problem]:
    if isinstance(node, list):
        for index, child in enumerate(cast(list[object], node)):
            yield from _references(bundle, child, file, (*pointer, index))
    elif isinstance(node, dict):
        mapping = cast(JsonObject, node)
        ref = mapping.get("$ref")
        if "$ref" in mapping and not isinstance(ref, dict):
            kind = _LISTS.get(str(pointer[-2]), "schemas")
            wanted = f"#/components/{kind}/"
            if not isinstance(ref, str) or not ref.startswith(wanted):
                yield Problem(
                    file,
                    (*pointer, "$ref"),
                    f"{ref!r} is not of the kind that belongs here",
                    f"{wanted}<name>",
                )
            elif find(bundle.data, pointer_of(ref)) is None:
                yield Problem(
                    file,
                    (*pointer, "$ref"),
                    f"{ref!r} leads to no definition",
                    "a component that is written out somewhere",
                )
        for key, child in mapping.items():
            if key not in ("default", "examples", "enum", "x-enum-descriptions"):
                yield from _references(bundle, child, file, (*pointer, key))


def _circles(bundle: Bundle) -> Iterator[Problem]:
    """Find schemas that are made of themselves; a property may well lead back."""
    schemas = {name: schema for name, schema, _, _ in each_schema(bundle)}
    for name, _, file, pointer in each_schema(bundle):
        seen: set[str] = set()
        stack = _parts(schemas[name])
        while stack:
            part = stack.pop()
            if part == name:
                yield Problem(
                    file,
                    pointer,
                    f"{name} is made of itself",
                    "a $ref or allOf that ends at some other schema",
                )
                break
            if part not in seen and part in schemas:
                seen.add(part)
                stack += _parts(schemas[part])


def _parts(schema: JsonObject) -> list[str]:
    """Return names of the schemas that this one is, or is put together from."""
    found: list[str] = []
    stack: list[JsonObject] = [schema]
    while stack:
        node = stack.pop()
        ref = node.get("$ref")
        if isinstance(ref, str):
            found.append(ref.removeprefix(_SCHEMAS))
        for key in ("allOf", "anyOf", "oneOf"):
            stack += cast(list[JsonObject], node.get(key) or [])
    return found
