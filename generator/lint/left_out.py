"""`x-left-out` stands at fields that need not be there, wherever a description says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_schema, inner_schemas
from generator.load import JsonObject
from generator.problems import Problem

MARK = "x-left-out"
_SAID = re.compile(
    r"(?i)(?<!or )\b(left out|missing|absent) (when|if|for|without)\b|\bmay be left out\b"
)


def check(bundle: Bundle) -> Iterator[Problem]:
    for _, component, file, start in each_schema(bundle):
        for schema, pointer in inner_schemas(component, start):
            fields = cast(JsonObject, schema.get("properties") or {})
            required = cast(list[str], schema.get("required") or [])
            for wire, node in fields.items():
                field = cast(JsonObject, node)
                at = (*pointer, "properties", wire)
                if MARK in field and wire in required:
                    text = f"{wire!r} is required, and {MARK}"
                    yield Problem(file, (*at, MARK), text, "one of the two")
                elif MARK not in field and _SAID.search(
                    str(field.get("description") or "")
                ):
                    text = f"the description of {wire!r} says that it may not be there"
                    yield Problem(file, at, text, f"{MARK}: true beside it")
