"""Objects that are composed of others, as one object each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

from generator.load import JsonObject

from .losses import Losses

# Keywords that may stand in a part of a composed object that becomes one object.
_FIELDS = ("properties", "required")
_OF_OBJECT = {"type", "additionalProperties", *_FIELDS}
# Notes of a base that would be said again in every object made of it.
_LISTS = ("x-extensible-enum", "x-enumDescriptions", "x-enum-descriptions")
_LONG = 20
_NOTES = {"title", "description", "externalDocs", "example", "examples", "deprecated"}

Find = Callable[[str], JsonObject]


def flatten(schema: JsonObject, find: Find, losses: Losses, place: str) -> JsonObject:
    """Return a schema whose `allOf` of objects is one object; others as they are.

    Args:
        schema: with 3.1 keywords; it is not changed.
        find: gives the schema that a reference names.
        losses: where the rewriting is noted.
        place: of the schema.
    """
    parts = _parts(schema, find)
    if parts is None:
        return schema
    losses.tell("composed object", place)
    merged: JsonObject = {"title": schema.get("title"), "type": "object"}
    merged["description"] = schema.get("description")
    fields: dict[str, object] = {}
    required: list[str] = []
    for part, own in parts:
        for name, field in cast(JsonObject, part.get("properties") or {}).items():
            field = field if own else _short(cast(JsonObject, field))
            if name in fields and json.dumps(fields[name]) != json.dumps(field):
                losses.tell("keyword", f"{place}.{name} (`allOf`)")
            fields[name] = field
        required += cast(list[str], part.get("required") or [])
        for key, value in part.items():
            if key in _FIELDS or key in merged or not own and key not in _OF_OBJECT:
                if own and key.startswith("x-") and isinstance(value, list):
                    _extend(merged, key, cast(list[object], value))
                continue
            merged[key] = value
    merged["properties"] = fields
    if required:
        merged["required"] = list(dict.fromkeys(required))
    return {key: value for key, value in merged.items() if value is not None}


def _short(field: JsonObject) -> JsonObject:
    """Return a field of a base without a long list of values, which the base has."""
    values = field.get("x-extensible-enum")
    if not isinstance(values, list) or len(cast(list[object], values)) < _LONG:
        return field
    return {key: value for key, value in field.items() if key not in _LISTS}


def _parts(schema: JsonObject, find: Find) -> list[tuple[JsonObject, bool]] | None:
    """Return the parts, and whether each is written here; None if it is no object."""
    if not isinstance(schema.get("allOf"), list):
        return None
    choices = cast(list[JsonObject], schema["allOf"])
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    parts: list[tuple[JsonObject, bool]] = []
    for choice in choices:
        own = "$ref" not in choice
        part = choice if own else find(cast(str, choice["$ref"]))
        inner = _parts(part, find)
        parts += [(each, own and mine) for each, mine in inner or [(part, own)]]
    composed = len(choices) > 1 or bool(_OF_OBJECT & rest.keys())
    parts.append((rest, True))
    return parts if composed and all(_is_object(part) for part, _ in parts) else None


def _is_object(part: JsonObject) -> bool:
    known = _OF_OBJECT | _NOTES
    if part.get("type", "object") != "object" or "$ref" in part:
        return False
    return all(key in known or key.startswith("x-") for key in part)


def _extend(merged: JsonObject, key: str, value: list[object]) -> None:
    before = merged.get(key)
    if isinstance(before, list):
        known = cast(list[object], before)
        merged[key] = [*known, *(each for each in value if each not in known)]
