"""A title for every schema: tools name their types after it.

A schema among the components is called as there. One inside another is called after
the place where it stands, `ExtensionListItemPresenceStatus`, once in a document. A
plain value has no type of its own, so its title is for people: `Caller id name`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.load import JsonObject
from generator.names import pascal
from generator.publish.nodes import CHOICES, components, is_schema

_PARTS = {"items": "Item", "additionalProperties": "Value", "contentSchema": "Content"}
_HOLDERS = ("schema", "payload", "headers", "query")
_MAPS = ("parameters", "channels")


def add_titles(document: JsonObject) -> set[str]:
    """Give every schema of an OpenAPI or AsyncAPI document a title, in place.

    Returns:
        The names of types, those of components included. A piece of a document gets
        the same titles alone, as long as no other piece has one of its names.
    """
    schemas = components(document, "schemas")
    taken = set(schemas)
    for name, schema in schemas.items():
        _title(schema, name, "", taken)
    for name, label, schema in _elsewhere(document):
        if "$ref" not in schema and "title" not in schema:
            unique = _unique(name, taken) if _is_type(schema) else name
            _title(schema, unique, label, taken)
    return taken


def _elsewhere(document: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Give every schema that is no component: a name, a label, and itself."""
    stack: list[tuple[str, str, object]] = [
        ("", "", {k: v for k, v in document.items() if not k.startswith("x-")})
    ]
    while stack:
        name, label, node = stack.pop()
        if isinstance(node, list):
            stack += [(name, label, each) for each in cast(list[object], node)]
            continue
        if not isinstance(node, dict):
            continue
        mapping = cast(JsonObject, node)
        own = mapping.get("operationId") or mapping.get("name")
        if isinstance(own, str):
            name, label = name + pascal(own), own
        for key, child in mapping.items():
            if key in ("schemas", "example", "examples") or key.startswith("x-"):
                continue
            if key in _MAPS and isinstance(child, dict):
                # What is shared is called as there.
                for own, each in cast(dict[str, JsonObject], child).items():
                    if is_schema(each.get("schema")):
                        yield own, str(each.get("name") or own), each["schema"]
                    else:
                        stack.append((pascal(own), own, each))
            elif key in _HOLDERS and is_schema(child):
                more = pascal(key) if key in ("headers", "query") or not name else ""
                yield name + more, label, cast(JsonObject, child)
            else:
                stack.append((name, label, child))


def _title(schema: JsonObject, name: str, label: str, taken: set[str]) -> None:
    if "$ref" in schema:
        return
    own = name if _is_type(schema) or not label else _words(label)
    if "title" in schema:
        name = str(schema["title"]) if _is_type(schema) else name
    else:
        # First, since people look for it there.
        rest = dict(schema)
        schema.clear()
        schema.update({"title": own, **rest})
    for part, named, of in _inside(schema):
        shape = "$ref" not in part and _is_type(part)
        inner = name + named
        _title(part, _unique(inner, taken) if shape else inner, of or label, taken)


def _inside(schema: JsonObject) -> Iterator[tuple[JsonObject, str, str]]:
    """Give each schema inside: itself, what its name adds, and a label if it has one."""
    for field, each in cast(
        dict[str, JsonObject], schema.get("properties") or {}
    ).items():
        yield each, pascal(field), field
    for key, suffix in _PARTS.items():
        part = schema.get(key)
        if isinstance(part, dict):
            yield cast(JsonObject, part), suffix, ""
    for key in CHOICES:
        parts = cast(list[JsonObject], schema.get(key) or [])
        several = sum("enum" in part for part in parts) > 1
        for part in parts:
            kind = pascal(str(part["type"])) if several and "enum" in part else ""
            yield part, _suffix(part) + kind, ""


def _suffix(part: JsonObject) -> str:
    """Return what tells one of several choices from the others."""
    if "enum" in part or "const" in part:
        return "Known"
    if "properties" in part:
        return "Fields"
    kind = part.get("type")
    return pascal(kind) if isinstance(kind, str) else "Choice"


def _is_type(schema: JsonObject) -> bool:
    """Tell a schema that becomes a type of its own from a plain value."""
    if {"enum", "properties", *CHOICES} & schema.keys():
        return True
    return schema.get("type") in ("array", "object") or isinstance(
        schema.get("type"), list
    )


def _unique(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free = f"{name}{number}"
        number += 1
    taken.add(free)
    return free


def _words(text: str) -> str:
    """Return `caller_id_name` as `Caller id name`."""
    words = "".join(char if char.isalnum() else " " for char in text).split()
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]
