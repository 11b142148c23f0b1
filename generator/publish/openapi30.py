"""OpenAPI 3.1 bundle to 3.0, for generators that have not moved on.

Only what the spec uses is translated; the result is validated like its source.
"""

from __future__ import annotations

from typing import Any, cast

from generator.load import JsonObject

# Keywords that say something of values of one type only.
_OF_TYPE = {"array": ("items",), "object": ("properties", "additionalProperties")}


def downgrade(bundle: JsonObject) -> JsonObject:
    """Return the same document as OpenAPI 3.0.3."""
    document = cast(JsonObject, _walk(bundle))
    document["openapi"] = "3.0.3"
    info = cast(JsonObject, document["info"])
    info.pop("summary", None)
    cast(JsonObject, info.get("license") or {}).pop("identifier", None)
    return document


def _walk(node: object) -> Any:
    if isinstance(node, list):
        return [_walk(child) for child in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    mapping = cast(JsonObject, node)
    result: JsonObject = {
        key: _walk_named(value) if key == "properties" else _walk(value)
        for key, value in mapping.items()
    }
    if "$ref" in result and len(result) > 1:
        # 3.0 ignores everything beside a reference.
        ref = result.pop("$ref")
        result = {"allOf": [{"$ref": ref}], **result}
    if isinstance(result.get("type"), list):
        _single_type(result)
    if "const" in result and _is_schema(result):
        result["enum"] = [result.pop("const")]
    if isinstance(result.get("examples"), list) and _is_schema(result):
        values = cast(list[object], result.pop("examples"))
        if values:
            result["example"] = values[0]
    for key in ("anyOf", "oneOf"):
        if isinstance(result.get(key), list):
            parts = cast(list[JsonObject], result[key])
            if any(part.get("type") == "null" for part in parts):
                result[key] = [part for part in parts if part.get("type") != "null"]
                result["nullable"] = True
    return result


def _walk_named(node: object) -> Any:
    # A field may well be called `const` or `$ref`.
    if not isinstance(node, dict):
        return _walk(node)
    return {name: _walk(value) for name, value in cast(JsonObject, node).items()}


def _is_schema(node: JsonObject) -> bool:
    return bool({"type", "anyOf", "allOf", "properties", "const"} & node.keys())


def _single_type(schema: JsonObject) -> None:
    types = cast(list[str], schema.pop("type"))
    if "null" in types:
        schema["nullable"] = True
        types = [name for name in types if name != "null"]
    if len(types) == 1:
        schema["type"] = types[0]
        return
    choices: list[JsonObject] = []
    for name in types:
        own = {key: schema.pop(key) for key in _OF_TYPE.get(name, ()) if key in schema}
        choices.append({"type": name, **own})
    schema["anyOf"] = choices
