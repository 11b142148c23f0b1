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
from generator.publish.facts import append
from generator.publish.rules.nodes import operations, schemas
from generator.publish.titles import pascal

MARK = "x-one-of-required"


def add_alternatives(document: JsonObject) -> None:
    """Write what is marked as choices and as a sentence, in place."""
    named = cast(dict[str, JsonObject], document["components"].get("schemas") or {})
    for name, schema in named.items():
        if MARK in schema:
            _spread(name, schema)
    for operation in operations(document):
        if MARK in operation:
            append(operation, f"Needs {_words(operation)}.")


def alternatives(document: JsonObject) -> list[str]:
    """Return the names of the bodies that are written as choices."""
    named = cast(dict[str, JsonObject], document["components"].get("schemas") or {})
    return [name for name, schema in named.items() if MARK in schema]


def joined(document: JsonObject) -> JsonObject:
    """Return the same without choices, for tools that read one object only.

    Every field is there, and required is what all choices require.
    """
    copy = cast(JsonObject, json.loads(json.dumps(document)))
    for schema in schemas(copy):
        if MARK in schema and "anyOf" in schema:
            parts = cast(list[JsonObject], schema.pop("anyOf"))
            needed = [set(cast(list[str], part["required"])) for part in parts]
            always = [
                name
                for name in cast(list[str], parts[0]["required"])
                if name in set[str].intersection(*needed)
            ]
            schema["type"] = "object"
            if always:
                schema["required"] = always
            schema["properties"] = parts[0]["properties"]
    return copy


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
