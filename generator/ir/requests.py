"""What each operation may send, as one flat object schema.

Query parameters and body fields become keyword arguments alike, so they are
brought to the same form here: `<OperationId>Request` with properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from generator.ir.argument_forms import MARKS
from generator.ir.schemas import Schemas, parameters, ref_name, request_content
from generator.load import JsonObject
from generator.names import pascal

METHODS = ("get", "post")
SELECTOR = "type"
"""The argument whose value chooses a form of a call (`x-variants`)."""
# What a parameter says beside its schema, and a field of a body inside it.
_BESIDE = ("description", "x-secret", "x-note", "x-python-name", "x-since")


class Request(Struct, frozen=True):
    """The arguments of an operation."""

    name: str
    schema: JsonObject
    multipart: tuple[str, ...]
    media: str | None

    @property
    def properties(self) -> dict[str, JsonObject]:
        return cast(dict[str, JsonObject], self.schema["properties"])

    @property
    def required(self) -> frozenset[str]:
        return frozenset(cast(list[str], self.schema["required"]))


def operations(bundle: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Yield (path, method, operation) in the order of the spec."""
    for path, item in cast(dict[str, JsonObject], bundle.get("paths") or {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def _is_file(schemas: Schemas, schema: JsonObject) -> bool:
    """Return whether a form field holds a file, or several under one name."""
    schema = schemas.resolve(schema)
    if schema.get("type") == "array":
        schema = schemas.resolve(cast(JsonObject, schema.get("items") or {}))
    return schema.get("format") == "binary"


def request_of(
    bundle: JsonObject, schemas: Schemas, operation: JsonObject
) -> Request | None:
    """Return the request of an operation, or None when it takes no argument."""
    properties: dict[str, JsonObject] = {}
    required: list[str] = []
    for parameter in parameters(bundle, operation):
        schema = dict(cast(JsonObject, parameter.get("schema") or {}))
        for key in (*_BESIDE, *MARKS):
            if key in parameter:
                schema[key] = parameter[key]
        properties[parameter["name"]] = schema
        if parameter.get("required"):
            required.append(parameter["name"])
    name = f"{pascal(operation['operationId'])}Request"
    media: str | None = None
    multipart: list[str] = []
    content = request_content(operation)
    if content is not None:
        media, body = content
        name = ref_name(body) or name
        shape = schemas.shape(body)
        for wire, schema in shape.properties.items():
            properties[wire] = schema
            if _is_file(schemas, schema):
                multipart.append(wire)
        required += [wire for wire in shape.properties if wire in shape.required]
    if not properties:
        return None
    schema: JsonObject = {
        "type": "object",
        "properties": properties,
        "required": required,
    }
    return Request(name, schema, tuple(multipart), media)
