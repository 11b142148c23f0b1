"""`x-one-of-required` names arguments that exist and that no other rule requires."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import request_of
from generator.lint.places import each_operation, each_schema, schemas_of
from generator.load import JsonObject, Pointer
from generator.problems import Problem

MARK = "x-one-of-required"


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = schemas_of(bundle)
    for _, _, operation, file, pointer in each_operation(bundle):
        if MARK not in operation:
            continue
        if "requestBody" in operation:
            remedy = "the mark at the schema of the body"
            yield Problem(file, (*pointer, MARK), f"{MARK} where a body is", remedy)
            continue
        request = request_of(bundle.data, schemas, operation)
        names = set(request.properties) if request else set[str]()
        required = set(request.required) if request else set[str]()
        yield from _wrong(operation, names, required, file, pointer)
    for _, schema, file, pointer in each_schema(bundle):
        if MARK in schema:
            names = set(cast(JsonObject, schema.get("properties") or {}))
            required = set(cast(list[str], schema.get("required") or []))
            yield from _wrong(schema, names, required, file, pointer)


def _wrong(
    node: JsonObject, names: set[str], required: set[str], file: Path, pointer: Pointer
) -> Iterator[Problem]:
    lists = cast(list[list[str]], node[MARK])
    at = (*pointer, MARK)
    if len(lists) < 2 or not all(lists):
        yield Problem(file, at, "no choice of two", "[[a], [b]], two lists or more")
    for name in (name for each in lists for name in each):
        if name not in names:
            remedy = f"one of {', '.join(sorted(names)) or 'its own fields'}"
            yield Problem(file, at, f"{name!r} is no argument here", remedy)
        elif name in required:
            remedy = "either `required` or this mark"
            yield Problem(file, at, f"{name!r} is required anyway", remedy)
