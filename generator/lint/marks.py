"""Arguments that are times or joined lists are marked, and marks stand at arguments.

A mark anywhere else would promise what no method does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.ir.argument_forms import MARKS
from generator.ir.requests import request_of
from generator.ir.schemas import request_content
from generator.lint.places import each_operation, every_schema, schemas_of
from generator.load import JsonObject
from generator.problems import Problem

# How descriptions speak of them.
_LOOKS = {
    "x-time": (
        re.compile(r"Unix (seconds|time)|display format|date order"),
        "x-time: unix-seconds, or the like; false if it is no time",
    ),
    "x-separator": (
        re.compile(
            r"(?i)comma-separated|join(ed|s)?\b.*(commas|&)|separated by spaces"
        ),
        "x-separator: ',' or the like; false if a list makes no sense",
    ),
}


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = schemas_of(bundle)
    read: set[int] = set()
    for _, _, operation, file, pointer in each_operation(bundle):
        content = request_content(operation)
        if content is not None:
            shape = schemas.shape(content[1])
            read |= {id(schema) for schema in shape.properties.values()}
        request = request_of(bundle.data, schemas, operation)
        for wire, schema in request.properties.items() if request is not None else ():
            resolved = schemas.resolve(schema)
            for text, remedy in _wrong(schema, resolved):
                yield Problem(file, pointer, f"argument {wire!r} {text}", remedy)
    for (kind, _), found in every_schema(bundle).items():
        for node, file, pointer in found if kind == "schemas" else ():
            for mark in MARKS:
                if mark in node and id(node) not in read:
                    yield Problem(
                        file,
                        (*pointer, mark),
                        f"{mark} where no argument is",
                        "nothing; it belongs to what a method takes by itself",
                    )


def _wrong(schema: JsonObject, resolved: JsonObject) -> Iterator[tuple[str, str]]:
    description = str(schema.get("description") or resolved.get("description") or "")
    for mark, (looks, remedy) in _LOOKS.items():
        if mark not in schema and looks.search(description):
            yield f"reads like one with {mark}", remedy
    form, separator = schema.get("x-time"), schema.get("x-separator")
    if form and separator:
        yield "has x-time and x-separator", "one of the two"
    types = _types(resolved)
    if form and types != {"string"} and (form, types) != ("unix-seconds", {"integer"}):
        yield f"is no text that holds {form}", "x-time at text or Unix seconds"
    if separator and "string" not in types:
        yield "is no text, and x-separator joins to one", "x-separator at text"


def _types(schema: JsonObject) -> set[str]:
    kinds = schema.get("type")
    found = set(cast(list[str], kinds) if isinstance(kinds, list) else [kinds])
    for key in ("anyOf", "oneOf"):
        for part in cast(list[JsonObject], schema.get(key) or []):
            found |= _types(part)
    return {str(kind) for kind in found if kind}
