"""Enums hold values of their type; those of answers are open, as firmware adds some."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import operations
from generator.ir.schemas import json_content
from generator.lint.places import every_schema, inner_schemas, schemas_of
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_HOLD_SCHEMAS = ("paths", "schemas", "parameters", "messages")
_JUDGED = frozenset(("enum", "const", "default", "x-enum-descriptions"))


def check_open(bundle: Bundle) -> Iterator[Problem]:
    """Find closed enums in what a PBX answers."""
    schemas = schemas_of(bundle)
    read: set[str] = set()
    for _, _, operation in operations(bundle.data):
        read |= set(schemas.reachable(json_content(operation)))
    for (kind, name), schemas_there in every_schema(bundle).items():
        if kind == "schemas" and name in read:
            for inner, file, at in schemas_there:
                if "enum" in inner and at[-2:-1] not in (("anyOf",), ("oneOf",)):
                    yield Problem(
                        file,
                        at,
                        "a closed enum in an answer",
                        "anyOf: [{type: string, enum: [...]}, {type: string}]",
                    )


def check_values(bundle: Bundle) -> Iterator[Problem]:
    """Find values of enum, const and default that the schema itself does not allow."""
    for (kind, _), found in every_schema(bundle).items():
        for schema, file, at in found if kind in _HOLD_SCHEMAS else ():
            if not _JUDGED.isdisjoint(schema):
                yield from _values(schema, file, at)


def _values(schema: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    members = schema.get("enum")
    if isinstance(members, list):
        yield from _members(schema, cast(list[object], members), file, pointer)
    if isinstance(schema.get("x-enum-descriptions"), dict):
        yield from _descriptions(schema, file, pointer)
    types = _types(schema)
    for key in ("const", "default"):
        if key in schema and types and not _fits(schema[key], types):
            yield _misfit(schema[key], types, file, (*pointer, key))
    if isinstance(members, list) and "default" in schema:
        known = {repr(member) for member in cast(list[object], members)}
        if repr(schema["default"]) not in known:
            yield Problem(
                file,
                (*pointer, "default"),
                f"the default {schema['default']!r} is none of the enum",
                "one of its values",
            )


def _members(
    schema: JsonObject, members: list[object], file: Path, pointer: Pointer
) -> Iterator[Problem]:
    types = _types(schema)
    if not types:
        yield Problem(
            file, (*pointer, "enum"), "an enum without a type", "type: string, say"
        )
        return
    seen: set[str] = set()
    for index, member in enumerate(members):
        at = (*pointer, "enum", index)
        if not _fits(member, types):
            yield _misfit(member, types, file, at)
        elif repr(member) in seen:
            yield Problem(file, at, f"{member!r} stands twice", "each value once")
        seen.add(repr(member))


def _descriptions(
    schema: JsonObject, file: Path, pointer: Pointer
) -> Iterator[Problem]:
    """Find descriptions of values that an enum, here or in an alternative, lacks."""
    known: set[str] = set()
    for inner, at in inner_schemas(schema, ()):
        if "properties" not in at and isinstance(inner.get("enum"), list):
            known |= {str(member) for member in cast(list[object], inner["enum"])}
    for value in cast(JsonObject, schema.get("x-enum-descriptions") or {}):
        if known and value not in known:
            yield Problem(
                file,
                (*pointer, "x-enum-descriptions", value),
                f"{value!r} is none of the enum",
                "one of its values, or this value in the enum too",
            )


def _misfit(value: object, types: list[str], file: Path, pointer: Pointer) -> Problem:
    remedy = f"a value of type {' or '.join(types)}, or another type"
    if "string" in types and isinstance(value, int | float):
        remedy = f"quotes around it, as it is text: '{value}'"
    return Problem(file, pointer, f"{value!r} is no {' or '.join(types)}", remedy)


def _types(schema: JsonObject) -> list[str]:
    named: object = schema.get("type")
    if isinstance(named, list):
        return [str(each) for each in cast(list[object], named)]
    return [named] if isinstance(named, str) else []


def _fits(value: object, types: list[str]) -> bool:
    return any(_is(value, name) for name in types)


def _is(value: object, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        return name == "number" or (name == "integer" and whole)
    return {
        "string": isinstance(value, str),
        "null": value is None,
        "array": isinstance(value, list),
        "object": isinstance(value, dict),
    }.get(name, False)
