"""What a schema says, however it is built: types, known values, objects, items, limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from generator.diff.spots import Spot
from generator.load import JsonObject

CHOICES = ("anyOf", "oneOf")
LIMITS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
    "multipleOf",
)
# Keys that a view tells of; all others are marks of the node.
BUILD = frozenset(
    (
        *CHOICES,
        *LIMITS,
        "$ref",
        "allOf",
        "type",
        "enum",
        "const",
        "properties",
        "required",
        "items",
        "additionalProperties",
        "contentSchema",
        "default",
        "x-extensible-enum",
        "x-leads",
        "x-one-of-required",
    )
)
TEXT_OF_JSON = "text that holds JSON"


@dataclass(slots=True)
class View:
    """What a value may be.

    Attributes:
        types: JSON types; `any` if none is told.
        values: known values, by their JSON text, and where each is.
        objects: the shapes of an object, references followed.
        arrays: the shapes of an array.
        limits: limits of a single value, and where each is.
    """

    types: set[str] = field(default_factory=set[str])
    plain: set[str] = field(default_factory=set[str])
    valued: set[str] = field(default_factory=set[str])
    values: dict[str, Spot] = field(default_factory=dict[str, Spot])
    objects: list[Spot] = field(default_factory=list[Spot])
    arrays: list[Spot] = field(default_factory=list[Spot])
    limits: dict[str, Spot] = field(default_factory=dict[str, Spot])
    const: bool = False
    extensible: bool = False

    @property
    def open(self) -> bool:
        """Whether other values than the known ones may come."""
        if not self.values:
            return True
        return self.extensible or bool(self.plain & self.valued)


def view(spot: Spot) -> View:
    """Return what a schema says."""
    found = View()
    _fill(found, spot, 0)
    return found


def _fill(found: View, spot: Spot, depth: int) -> None:
    spot = spot.resolved()
    node = spot.object
    choices = choices_of(spot)
    if choices and depth < 20:
        for choice in choices:
            _fill(found, choice, depth + 1)
        return
    types = _types(node)
    found.types |= types
    _fill_values(found, spot, types)
    if "object" in types:
        found.objects.append(spot)
    if "array" in types:
        found.arrays.append(spot)
    for key in LIMITS:
        if key in node:
            found.limits.setdefault(key, spot.child(key))


def choices_of(spot: Spot) -> list[Spot]:
    """Return the alternatives of a schema; beside a type, they only limit it."""
    if spot.object.keys() & {"type", "properties", "x-one-of-required"}:
        return []
    return [
        choice
        for key in CHOICES
        if isinstance(spot.object.get(key), list)
        for choice in spot.children(key).values()
    ]


def _fill_values(found: View, spot: Spot, types: set[str]) -> None:
    node = spot.object
    if "const" in node:
        found.const = True
        listed = [spot.child("const")]
    else:
        key = "x-extensible-enum" if "x-extensible-enum" in node else "enum"
        found.extensible |= key == "x-extensible-enum"
        listed = list(spot.children(key).values()) if key in node else []
    if not listed:
        found.plain |= types
        return
    for value in listed:
        if value.node is not None:
            found.values.setdefault(text_of(value.node), value)
            found.valued.add(_type_of(value.node))
    found.plain |= types - found.valued


def _types(node: JsonObject) -> set[str]:
    written = node.get("type")
    if isinstance(written, list):
        return {str(each) for each in cast(list[Any], written)}
    if isinstance(written, str):
        if written == "string" and "contentSchema" in node:
            return {TEXT_OF_JSON}
        return {written}
    if "properties" in node or "allOf" in node or "x-one-of-required" in node:
        return {"object"}
    if "items" in node:
        return {"array"}
    values = [node["const"]] if "const" in node else _listed(node.get("enum"))
    return {_type_of(value) for value in values} or {"any"}


def _listed(value: Any) -> list[Any]:
    return cast(list[Any], value) if isinstance(value, list) else []


def _type_of(value: Any) -> str:
    for kind, name in (
        (bool, "boolean"),
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (list, "array"),
        (dict, "object"),
    ):
        if isinstance(value, kind):
            return name
    return "null"


def text_of(value: Any) -> str:
    """Return a value so that 1 and "1" and true are not the same."""
    return value if isinstance(value, str) else f"{_type_of(value)} {value}"
