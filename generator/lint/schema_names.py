"""Objects are named, and names read well in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")


def check(bundle: Bundle) -> Iterator[Problem]:
    for name, schema, file, pointer in each_schema(bundle):
        if not _PASCAL.match(name):
            yield Problem(
                file,
                pointer,
                f"{name!r} is no name for a class",
                "PascalCase such as ExtensionListItem",
            )
        yield from _inline(schema, file, pointer, top=True)


def _inline(
    node: object, file: Path, pointer: Pointer, top: bool = False
) -> Iterator[Problem]:
    if isinstance(node, list):
        for index, child in enumerate(cast(list[object], node)):
            # The parts of an allOf belong to the object that holds them.
            yield from _inline(
                child, file, (*pointer, index), top=pointer[-1] == "allOf"
            )
        return
    if not isinstance(node, dict):
        return
    schema = cast(JsonObject, node)
    if not top and schema.get("type") == "object" and "properties" in schema:
        yield Problem(
            file,
            pointer,
            "an object without a name",
            "a component with a name, and a $ref to it here",
        )
    for key, child in schema.items():
        if key == "properties":
            for wire, value in cast(JsonObject, child).items():
                yield from _inline(value, file, (*pointer, key, wire))
        elif key in ("items", "additionalProperties", "anyOf", "oneOf", "allOf"):
            yield from _inline(child, file, (*pointer, key))
