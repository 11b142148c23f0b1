"""`msg` as it is on the wire: an object, or a text that holds the same object as JSON.

The curated spec describes the object and says the rest once, in `x-wire-form`. Whoever
validates a frame against the published document needs both forms in the schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.load import JsonObject
from generator.publish.nodes import components, target, with_traits

_MARK = "x-wire-form"
_EITHER = "json-string-or-object"
_DESCRIPTION = (
    "An object, or a text that holds this object as JSON. Every published frame has the "
    "text, and the vendor's tables and newer samples the object: look at what came, for "
    "each frame anew."
)
_TEXT = "The same object as JSON in a text, to be parsed once more."


def add_wire_forms(document: JsonObject) -> None:
    """Let each field that has two forms on the wire have both, in place.

    It stands inline in its frame, under the title of frame and field: generators give
    each frame a type of its own that names the object beside `string`.
    """
    for message, field in _marked(document):
        frame = target(document, cast(JsonObject, message["payload"]))
        properties = cast(dict[str, JsonObject], frame["properties"])
        properties[field] = _either(
            properties[field], f"{message['name']}{field.title()}"
        )


def _marked(document: JsonObject) -> Iterator[tuple[JsonObject, str]]:
    """Give each message with each of its fields that has two forms."""
    for message in components(document, "messages").values():
        node = with_traits(document, message)
        forms = cast(dict[str, str], node.get(_MARK) or {})
        yield from (
            (message, field) for field, form in forms.items() if form == _EITHER
        )


def _either(schema: JsonObject, title: str) -> JsonObject:
    if "oneOf" in schema:
        return schema  # two messages share the frame
    return {
        "title": title,
        "description": _DESCRIPTION,
        "oneOf": [
            schema,
            {
                "title": f"{title}Text",
                "type": "string",
                "description": _TEXT,
                "contentMediaType": "application/json",
                "contentSchema": dict(schema),
            },
        ],
    }
