"""`x-left-out` stands at fields that need not be there, wherever a description says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import every_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem

MARK = "x-left-out"
_SAID = re.compile(
    r"(?i)(?<!or )\b(left out|missing|absent) (when|if|for|without)\b|\bmay be left out\b"
)


def check(bundle: Bundle) -> Iterator[Problem]:
    for (kind, _), found in every_schema(bundle).items():
        for schema, file, pointer in found if kind == "schemas" else ():
            if "properties" in schema:
                yield from _fields(schema, file, pointer)


def _fields(schema: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    required = cast(list[str], schema.get("required") or [])
    for wire, node in cast(JsonObject, schema["properties"] or {}).items():
        field = cast(JsonObject, node)
        at = (*pointer, "properties", wire)
        if MARK in field and wire in required:
            text = f"{wire!r} is required, and {MARK}"
            yield Problem(file, (*at, MARK), text, "one of the two")
        elif MARK not in field and _SAID.search(str(field.get("description") or "")):
            text = f"the description of {wire!r} says that it may not be there"
            yield Problem(file, at, text, f"{MARK}: true beside it")
