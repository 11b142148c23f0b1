"""'One of the two is needed', as a schema.

People write `x-one-of-required`: lists of arguments, of which one has to be there whole.
In a body it becomes `anyOf` with one object for each list. An `anyOf` of bare `required`
would say the same shorter, but openapi-typescript and hey-api make `unknown` of it, and
openapi-python-client leaves the call out. In a query nothing of OpenAPI can say it, so the
extension stays, and the description tells people.
"""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject
from generator.names import pascal
from generator.publish.facts import append
from generator.publish.nodes import components, operations

MARK = "x-one-of-required"


def add_alternatives(document: JsonObject) -> None:
    """Write what is marked as choices and as a sentence, in place."""
    for name, schema in components(document, "schemas").items():
        if MARK in schema:
            _spread(name, schema)
    for operation in operations(document):
        if MARK in operation:
            append(operation, f"Needs {_words(operation)}.")


def _spread(name: str, schema: JsonObject) -> None:
    append(schema, f"Needs {_words(schema)}.")
    properties = cast(JsonObject, schema.pop("properties"))
    always = cast(list[str], schema.pop("required", []))
    schema.pop("type", None)
    schema["anyOf"] = [
        {
            "title": f"{name}By{''.join(map(pascal, names))}",
            "type": "object",
            "required": [*always, *names],
            # Copies, since each gets titles of its own.
            "properties": json.loads(json.dumps(properties)),
        }
        for names in cast(list[list[str]], schema[MARK])
    ]


def _words(node: JsonObject) -> str:
    return " or ".join(
        " and ".join(f"`{name}`" for name in names)
        for names in cast(list[list[str]], node[MARK])
    )
