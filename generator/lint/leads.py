"""Leads: names that were seen elsewhere, kept beside a schema and out of it.

A lead is no fact of this API, so it must never be taken for a field: it has a name,
a guess of a type and where it is from, and nothing else reads it but people.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint import shape
from generator.lint.places import each_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_TYPES = tuple(name for name in shape.TYPES if name != "null")
_KNOWN: dict[str, shape.Rule] = {
    "name": (shape.is_wire_name, "a field's name: letters, digits and _"),
    "type": (lambda value: value in _TYPES, f"one of {', '.join(_TYPES)}"),
    "source": shape.TEXT,
    "note": shape.TEXT,
    "seen": (lambda value: isinstance(value, list), "a list of values that were seen"),
}


def check(bundle: Bundle) -> Iterator[Problem]:
    for _, schema, file, pointer in each_schema(bundle):
        yield from _leads(schema, _fields(bundle, schema), file, pointer)
        for index, part in enumerate(cast(list[JsonObject], schema.get("allOf") or [])):
            at = (*pointer, "allOf", index)
            yield from _leads(part, _fields(bundle, schema), file, at)
        yield from _misplaced(schema, file, pointer)


def _leads(
    schema: JsonObject, fields: set[str], file: Path, pointer: Pointer
) -> Iterator[Problem]:
    names: set[str] = set()
    for index, lead in enumerate(cast(list[JsonObject], schema.get("x-leads") or [])):
        at = (*pointer, "x-leads", index)
        wrong = shape.keys(lead, (file, at), _KNOWN, "a lead")
        yield from wrong
        for key in ("name", "type", "source"):
            if key not in lead:
                yield Problem(file, at, f"a lead without {key}", f"{key}: ...")
        if wrong or "name" not in lead:
            continue
        name = str(lead["name"])
        if name in fields:
            remedy = "one of the two: what is documented or observed is no lead"
            yield Problem(file, at, f"{name!r} is a field and a lead", remedy)
        elif name in names:
            yield Problem(file, at, f"{name!r} is a lead twice", "each name once")
        names.add(name)


def _fields(bundle: Bundle, schema: JsonObject) -> set[str]:
    """Return the fields of an object, those it takes over included."""
    result: set[str] = set()
    todo, seen = [schema], set[str]()
    while todo:
        node = todo.pop()
        reference = str(node.get("$ref") or "")
        if reference and reference not in seen:
            seen.add(reference)
            schemas = cast(dict[str, JsonObject], bundle.data["components"]["schemas"])
            todo.append(schemas.get(reference.rsplit("/", 1)[-1], {}))
        result |= set(cast(JsonObject, node.get("properties") or {}))
        todo += cast(list[JsonObject], node.get("allOf") or [])
    return result


def _misplaced(schema: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    """Find leads of a field: they would be lost, since only named schemas are shown."""
    for wire, value in cast(JsonObject, schema.get("properties") or {}).items():
        if isinstance(value, dict) and "x-leads" in value:
            at = (*pointer, "properties", wire, "x-leads")
            remedy = "x-leads beside the properties of the object that may have them"
            yield Problem(file, at, f"{wire!r} has leads of its own", remedy)
