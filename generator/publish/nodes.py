"""Ways through a document: operations, parameters, messages, schemas, references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.bundle import find, pointer_of
from generator.ir import requests
from generator.load import JsonObject
from generator.references import HOLDERS

CHOICES = ("anyOf", "oneOf", "allOf")
_HOLD_A_SCHEMA = ("schema", "payload", "headers", "query")
_INNER = ("items", "additionalProperties", "contentSchema")


def operations(document: JsonObject) -> Iterator[JsonObject]:
    """Give every operation of an OpenAPI document."""
    yield from (operation for _, _, operation in requests.operations(document))


def components(document: JsonObject, kind: str) -> dict[str, JsonObject]:
    """Return the components of a kind, by name."""
    found = cast(JsonObject, document.get("components") or {})
    return cast(dict[str, JsonObject], found.get(kind) or {})


def target(document: JsonObject, node: JsonObject) -> JsonObject:
    """Return what a node is, or what it refers to."""
    while "$ref" in node:
        node = cast(JsonObject, find(document, pointer_of(str(node["$ref"]))))
    return node


def with_traits(document: JsonObject, message: JsonObject) -> JsonObject:
    """Return a message and what its traits say of it."""
    traits = cast(list[JsonObject], message.get("traits") or [])
    inherited: JsonObject = {}
    for each in traits:
        inherited |= target(document, each)
    return {**inherited, **message}


def parameters(document: JsonObject) -> Iterator[JsonObject]:
    """Give every parameter, shared ones once."""
    yield from components(document, "parameters").values()
    for operation in operations(document):
        for each in cast(list[JsonObject], operation.get("parameters") or []):
            if "$ref" not in each:
                yield each


def schemas(document: JsonObject) -> Iterator[JsonObject]:
    """Give every schema of an OpenAPI or AsyncAPI document, also those inside others.

    A field may be called `type` or `items`, so names are never taken for keywords.
    """
    stack: list[object] = [{k: v for k, v in document.items() if k[:2] != "x-"}]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += cast(list[object], node)
        if not isinstance(node, dict):
            continue
        for key, child in cast(JsonObject, node).items():
            if type(child) not in HOLDERS:
                continue
            if key == "schemas" and isinstance(child, dict):
                for each in cast(dict[str, JsonObject], child).values():
                    yield from within(each)
            elif key in _HOLD_A_SCHEMA and is_schema(child):
                yield from within(cast(JsonObject, child))
            elif key not in ("example", "examples") and not key.startswith("x-"):
                stack.append(child)


def within(schema: JsonObject) -> Iterator[JsonObject]:
    """Give a schema and those inside it; a reference is given, not followed."""
    stack = [schema]
    while stack:
        each = stack.pop()
        yield each
        parts = list(cast(JsonObject, each.get("properties") or {}).values())
        parts += [each.get(key) for key in _INNER]
        for key in CHOICES:
            parts += cast(list[object], each.get(key) or [])
        # The first one is the next.
        stack += [cast(JsonObject, p) for p in reversed(parts) if isinstance(p, dict)]


def is_schema(node: object) -> bool:
    """Tell a schema from the holder of one; `{}` is a schema that allows anything."""
    if not isinstance(node, dict):
        return False
    return not node or bool({"type", "$ref", "enum", *CHOICES} & node.keys())
