"""JSON Schemas (2020-12) of what the PBX takes and sends, for tools without OpenAPI.

Two files that hold everything under `$defs`, and an index that says which definition
belongs to which operation and event. Tools that make types want one file, since many
follow no reference to another; whoever validates gives a pointer into it.
"""

from __future__ import annotations

import re
from typing import Any, cast

from generator.load import JsonObject
from generator.names import pascal
from generator.publish.artifact.walk import operations
from generator.publish.nodes import components

MODELS = "models.schema.json"
EVENTS = "events.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = re.compile(r"#/components/schemas/")
# Of OpenAPI and of tools; a strict validator (ajv) refuses keywords it does not know.
_NOT_JSON_SCHEMA = {"discriminator", "xml", "externalDocs", "example", "nullable"}
# Their keys are names of fields, which may well be called like a keyword.
_NAMED = {"properties", "$defs", "patternProperties", "dependentSchemas"}
_VALUES = {"enum", "const", "default", "examples"}


def schema_files(openapi: JsonObject, asyncapi: JsonObject) -> dict[str, JsonObject]:
    """Return the files by name.

    Args:
        openapi: the published document, 3.1.
        asyncapi: the published document.
    """
    models: JsonObject = {
        name: _plain(each) for name, each in components(openapi, "schemas").items()
    }
    events: JsonObject = {
        name: _plain(each) for name, each in components(asyncapi, "schemas").items()
    }
    version = str(cast(JsonObject, openapi["info"])["version"])
    by_operation = {
        each.id: _of_operation(openapi, each, models) for each in operations(openapi)
    }
    by_event: JsonObject = {}
    for name, message in components(asyncapi, "messages").items():
        payload = cast(JsonObject, message["payload"])
        pointer = _define(EVENTS, events, f"{pascal(name)}Frame", payload)
        event = message.get("x-event-id")
        entry: JsonObject = {"message": name, "frame": pointer}
        by_event[name if event is None else str(event)] = entry
    index = {
        "version": version,
        "files": [MODELS, EVENTS],
        "operations": by_operation,
        "events": by_event,
    }
    return {
        MODELS: _bundle("models", version, "Requests and answers.", models),
        EVENTS: _bundle("events", version, "Frames of the event socket.", events),
        "index.json": index,
    }


def _of_operation(
    openapi: JsonObject, operation: Any, models: JsonObject
) -> JsonObject:
    """Return pointers to the schemas of a call; defines those without a name."""
    entry: JsonObject = {"method": operation.method.upper(), "path": operation.path}
    parameters = cast(list[JsonObject], operation.parameters(openapi))
    if parameters:
        query: JsonObject = {
            "type": "object",
            "required": [each["name"] for each in parameters if each.get("required")],
            "properties": {
                each["name"]: _described(each)
                for each in parameters
                if each["name"] != "access_token"
            },
        }
        name = f"{operation.type_name}Query"
        entry["query"] = _define(MODELS, models, name, query)
    media_type, media = operation.body()
    if "schema" in media:
        name = f"{operation.type_name}Body"
        entry["body"] = _define(MODELS, models, name, media["schema"])
        entry["body_type"] = media_type
    _, media = operation.answer()
    if "schema" in media:
        name = f"{operation.type_name}Answer"
        entry["answer"] = _define(MODELS, models, name, media["schema"])
    return entry


def _described(parameter: JsonObject) -> JsonObject:
    schema = cast(JsonObject, parameter.get("schema") or {})
    about = parameter.get("description")
    if not about or "description" in schema:
        return schema
    return {**schema, "description": about}


def _define(file: str, into: JsonObject, name: str, schema: JsonObject) -> str:
    """Return where a schema is; one without a name gets its title or the given one."""
    reference = schema.get("$ref")
    if isinstance(reference, str) and len(schema) == 1:
        return file + _REFERENCE.sub("#/$defs/", reference)
    name = str(schema.get("title") or name)
    while name in into:
        name += "_"
    into[name] = {**_plain(schema), "title": name}
    return f"{file}#/$defs/{name}"


def _bundle(name: str, version: str, about: str, defs: JsonObject) -> JsonObject:
    return {
        "$schema": _DIALECT,
        "$id": f"urn:yeastar-pseries:{version}:{name}",
        "title": f"Yeastar P-Series API: {name}",
        "description": f"{about} Use the definitions; the root takes everything.",
        "$defs": defs,
    }


def _plain(node: Any, named: bool = False) -> Any:
    """Return a schema with keywords of JSON Schema only."""
    if isinstance(node, list):
        return [_plain(each) for each in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    result: JsonObject = {}
    for key, value in cast(JsonObject, node).items():
        if named:
            result[key] = _plain(value)
        elif key == "$ref":
            result[key] = _REFERENCE.sub("#/$defs/", str(value))
        elif key in _VALUES:
            result[key] = value
        elif not key.startswith("x-") and key not in _NOT_JSON_SCHEMA:
            result[key] = _plain(value, named=key in _NAMED)
    return result
