"""Integer formats and the first page, which follow by rule.

An integer that the spec bounds (`enum`, `const`, `maximum`) or that says which page is `int32`.
Any other is `int64`: the vendor states no bound for ids, counters and sizes, and one
time is in Unix milliseconds. So no value overflows in languages that must choose.
"""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject
from generator.publish.nodes import parameters, schemas

_PAGES = ("page", "page_size")
_INT32 = 2**31 - 1


def add_formats(document: JsonObject) -> None:
    """Give every integer of an OpenAPI or AsyncAPI document a format, in place."""
    for parameter in parameters(document):
        schema = cast(JsonObject, parameter.get("schema") or {})
        if parameter.get("name") in _PAGES and schema.get("type") == "integer":
            schema.setdefault("minimum", 1)
            schema["format"] = "int32"
    for schema in schemas(document):
        choices = cast(list[JsonObject], schema.get("anyOf") or [])
        if any("enum" in part for part in choices):
            # The codes of newer firmware are of the size of the known ones.
            for part in choices:
                _add(part, "int32")
        _add(schema, "int32" if _bounded(schema) else "int64")


def _bounded(schema: JsonObject) -> bool:
    maximum = schema.get("maximum")
    known = "enum" in schema or "const" in schema
    return known or isinstance(maximum, int) and maximum <= _INT32


def _add(schema: JsonObject, name: str) -> None:
    kinds = schema.get("type")
    # Beside text a format would be read as that of the text.
    if kinds == "integer" or kinds == ["integer", "null"]:
        schema.setdefault("format", name)
