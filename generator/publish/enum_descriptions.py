"""What the values of an enum mean, in the two forms that tools read.

People write one map, `x-enum-descriptions`, beside an enum or beside the `anyOf` of an
open one. Published are, on the very node that holds `enum`:

- `x-enum-descriptions`, a list in the order of the values. OpenAPI Generator, hey-api,
  datamodel-code-generator and openapi-typescript read it (as comments of members, where
  they are asked for enums rather than unions of literals); dcg refuses a map.
- `x-enumDescriptions`, a map by value. Redoc shows it as a table in place of the values,
  so that it has to name each; Scalar and Redocly show it as well.

openapi-python-client reads neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.load import JsonObject
from generator.references import HOLDERS

LIST, MAP = "x-enum-descriptions", "x-enumDescriptions"
_CHOICES = ("anyOf", "oneOf")
_TYPES: dict[type, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
}


def spread_enum_descriptions(document: object) -> None:
    """Turn each map of an OpenAPI or AsyncAPI document into both forms, in place."""
    for mapping in _mappings(document):
        if isinstance(mapping.get(LIST), dict):
            _spread(mapping)


def _spread(schema: JsonObject) -> None:
    meanings = cast(dict[str, str], schema.pop(LIST))
    holders = list(_holders(schema))
    for holder in holders:
        values = [str(value) for value in cast(list[object], holder["enum"])]
        holder[LIST] = [meanings.get(value, "") for value in values]
        holder[MAP] = {value: meanings.get(value, "") for value in values}
    if not holders:
        # Two types for one value: no enum, but a page still tells what each means.
        schema[MAP] = meanings


def _holders(schema: JsonObject) -> Iterator[JsonObject]:
    if "enum" in schema:
        yield schema
    for key in _CHOICES:
        for part in cast(list[JsonObject], schema.get(key) or []):
            if "enum" in part:
                yield part


def split_mixed_enums(document: object) -> None:
    """Write an enum of two types, `[1, '1']`, as a choice of two, in place.

    It says the same; openapi-python-client leaves such a request out altogether.
    """
    for mapping in _mappings(document):
        if isinstance(mapping.get("enum"), list):
            _split(mapping)


def _mappings(document: object) -> Iterator[JsonObject]:
    """Give every object of a document; what is inside is looked up after its turn."""
    stack = [document]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += [
                each for each in cast(list[object], node) if type(each) in HOLDERS
            ]
        elif isinstance(node, dict):
            mapping = cast(JsonObject, node)
            yield mapping
            stack += [each for each in mapping.values() if type(each) in HOLDERS]


def _split(schema: JsonObject) -> None:
    by_type: dict[str, list[object]] = {}
    for value in cast(list[object], schema["enum"]):
        by_type.setdefault(_TYPES.get(type(value), "null"), []).append(value)
    if len(by_type) > 1 and "null" not in by_type:
        del schema["enum"]
        schema.pop("type", None)
        schema["anyOf"] = [
            {"type": name, "enum": values} for name, values in by_type.items()
        ]
