"""Enums of answers are open: a newer firmware adds values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import operations
from generator.ir.schemas import Schemas, json_content
from generator.lint.places import each_schema
from generator.load import JsonObject, Pointer
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = Schemas(
        cast(dict[str, JsonObject], bundle.data["components"].get("schemas") or {}),
    )
    read: set[str] = set()
    for _, _, operation in operations(bundle.data):
        read |= set(schemas.reachable(json_content(operation)))
    for name, schema, file, pointer in each_schema(bundle):
        if name in read:
            yield from _closed(schema, file, pointer)


def _closed(node: object, file: Path, pointer: Pointer) -> Iterator[Problem]:
    if isinstance(node, list):
        for index, child in enumerate(cast(list[object], node)):
            yield from _closed(child, file, (*pointer, index))
    elif isinstance(node, dict):
        schema = cast(JsonObject, node)
        if "enum" in schema and pointer[-2:-1] not in (("anyOf",), ("oneOf",)):
            yield Problem(
                file,
                pointer,
                "a closed enum in an answer",
                "anyOf: [{type: string, enum: [...]}, {type: string}]",
            )
        for key, child in schema.items():
            if key != "enum" and not key.startswith("x-"):
                yield from _closed(child, file, (*pointer, key))
