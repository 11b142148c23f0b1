"""References lead to what belongs in their place, and never back to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias, cast

from generator.bundle import Bundle, find, pointer_of
from generator.lint.places import each_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem
from generator.references import HOLDERS

# Written out, one inside the other; ours have two.
_MOST_PARTS = 100
_SCHEMAS = "#/components/schemas/"
Parts: TypeAlias = dict[str, list[str]]
"""Each schema with those that it is, or is put together from."""
_Use: TypeAlias = tuple[str, str]
"""The kind that belongs in a place, and the reference there."""
# What stands in a list of this name refers to components of that kind.
_LISTS = {"parameters": "parameters", "traits": "messageTraits"}
_DATA = ("default", "examples", "enum", "x-enum-descriptions")


def check(bundle: Bundle) -> Iterator[Problem]:
    right: set[_Use] = set()
    for url, item in cast(JsonObject, bundle.data.get("paths") or {}).items():
        file, pointer = bundle.origins[("paths", url)]
        yield from _references(bundle, item, file, pointer, right)
    components = cast(dict[str, JsonObject], bundle.data["components"])
    for kind in ("schemas", "parameters", "messages"):
        for name, value in (components.get(kind) or {}).items():
            file, pointer = bundle.origins[(kind, name)]
            yield from _references(bundle, value, file, pointer, right)
    schemas = {name: schema for name, schema, _, _ in each_schema(bundle)}
    parts = {
        name: [part for part in _parts(schema) if part in schemas]
        for name, schema in schemas.items()
    }
    circles = list(_circles(bundle, parts))
    yield from circles
    if not circles:
        yield from _multiplied(bundle, parts)


def _references(
    bundle: Bundle, node: object, file: Path, pointer: Pointer, right: set[_Use]
) -> Iterator[Problem]:
    """Find wrong references; `right` has those that were looked up before."""
    stack = [(node, pointer)]
    while stack:
        node, pointer = stack.pop()
        inner: list[tuple[object, Pointer]] = []
        if isinstance(node, list):
            for index, child in enumerate(cast(list[object], node)):
                if type(child) in HOLDERS:
                    inner.append((child, (*pointer, index)))
        else:
            mapping = cast(JsonObject, node)
            if "$ref" in mapping:
                yield from _reference(bundle, mapping["$ref"], file, pointer, right)
            for key, child in mapping.items():
                if type(child) in HOLDERS and key not in _DATA:
                    inner.append((child, (*pointer, key)))
        inner.reverse()
        stack += inner


def _reference(
    bundle: Bundle, ref: object, file: Path, pointer: Pointer, right: set[_Use]
) -> Iterator[Problem]:
    if isinstance(ref, dict):
        return  # a field that is called so
    kind = _LISTS.get(str(pointer[-2]), "schemas")
    wanted = f"#/components/{kind}/"
    if not isinstance(ref, str) or not ref.startswith(wanted):
        fault = f"{ref!r} is not of the kind that belongs here"
        yield Problem(file, (*pointer, "$ref"), fault, f"{wanted}<name>")
    elif (kind, ref) not in right:
        if find(bundle.data, pointer_of(ref)) is not None:
            right.add((kind, ref))
            return
        fault = f"{ref!r} leads to no definition"
        remedy = "a component that is written out somewhere"
        yield Problem(file, (*pointer, "$ref"), fault, remedy)


def _circles(bundle: Bundle, parts: Parts) -> Iterator[Problem]:
    """Find schemas that are made of themselves; a property may well lead back."""
    for name, _, file, pointer in each_schema(bundle):
        seen: set[str] = set()
        stack = list(parts[name])
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
            if part not in seen:
                seen.add(part)
                stack += parts[part]


def _multiplied(bundle: Bundle, parts: Parts) -> Iterator[Problem]:
    """Find schemas of too many parts: each may hold another twice, which does too."""
    sizes: dict[str, int] = {}
    for name, _, file, pointer in each_schema(bundle):
        # Not by recursion: a chain may be longer than Python's stack.
        stack = [name]
        while stack:
            unknown = [part for part in parts[stack[-1]] if part not in sizes]
            stack += unknown
            if not unknown:
                size = 1 + sum(sizes[part] for part in parts[stack[-1]])
                sizes[stack.pop()] = min(size, _MOST_PARTS + 1)
        # The innermost one is told, not what holds it.
        inner = max((sizes[part] for part in parts[name]), default=0)
        if sizes[name] > _MOST_PARTS and inner <= _MOST_PARTS:
            yield Problem(
                file,
                pointer,
                f"{name} is put together from more than {_MOST_PARTS} schemas",
                "fewer references to schemas that refer to others",
            )


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
