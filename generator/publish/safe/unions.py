"""Schemas of several types, as the one form that every generator reads."""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject

from .losses import Losses

_CHOICES = ("anyOf", "oneOf")
_WORDS = {
    "array": "a list",
    "boolean": "a truth value",
    "integer": "an integer",
    "number": "a number",
    "object": "an object",
    "string": "a text",
}
# Keywords that need a type to make sense.
_OF_A_TYPE = {
    *("type", "format", "items", "properties", "additionalProperties", "required"),
    *("pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf"),
    *("exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "uniqueItems"),
    *("minProperties", "maxProperties", "enum", "default", *_CHOICES),
}


def without_null(schema: JsonObject, losses: Losses, place: str) -> JsonObject:
    """Return a schema that says `nullable` instead of having null among its types."""
    result = dict(schema)
    found = False
    types = result.get("type")
    if isinstance(types, list):
        names = [name for name in cast(list[str], types) if name != "null"]
        found = len(names) < len(cast(list[str], types))
        result["type"] = names[0] if len(names) == 1 else names
    for key in _CHOICES:
        choices = result.get(key)
        if isinstance(choices, list):
            known = cast(list[JsonObject], choices)
            rest = [choice for choice in known if choice.get("type") != "null"]
            found = found or len(rest) < len(known)
            result[key] = rest
    if found:
        losses.tell("null", place)
        result["nullable"] = True
        values = result.get("enum")
        if isinstance(values, list) and None not in values:
            result["enum"] = [*cast(list[object], values), None]
    return result


def one_type(
    schema: JsonObject, losses: Losses, place: str, in_parameter: bool
) -> JsonObject:
    """Return a schema of at most one type, without null among the types it had.

    Args:
        schema: as `without_null` gives it; it is not changed.
        losses: where it is noted.
        place: of the schema.
        in_parameter: it is the value of a query parameter, hence a text.
    """
    for key in _CHOICES:
        choices = schema.get(key)
        if not isinstance(choices, list):
            continue
        parts = cast(list[JsonObject], choices)
        same = _same_values(parts)
        if same is not None:
            losses.tell("mixed enum", place)
            parts = [same]
        elif all("properties" in part for part in parts):
            return _one_object(schema, key, parts, losses, place)
        if len(parts) == 1:
            rest = {name: value for name, value in schema.items() if name != key}
            return {**parts[0], **rest}
        kinds = {_kind(part) for part in parts}
        enums = [part for part in parts if "enum" in part]
        if len(kinds) == 1 and enums and len(enums) < len(parts):
            return _open_enum(schema, key, enums, losses, place)
        return _any(
            schema, [_said(part) for part in parts], losses, place, in_parameter
        )
    types = schema.get("type")
    if isinstance(types, list):
        said = [_WORDS.get(name, name) for name in cast(list[str], types)]
        return _any(schema, said, losses, place, in_parameter)
    return schema


def _open_enum(
    schema: JsonObject, key: str, enums: list[JsonObject], losses: Losses, place: str
) -> JsonObject:
    """Return the plain type of an open enum, with the values for people and tools."""
    losses.tell("open enum", place)
    parts = cast(list[JsonObject], schema[key])
    plain = next(part for part in parts if "enum" not in part)
    result = {name: value for name, value in schema.items() if name != key}
    notes: JsonObject = {}
    for part in enums:
        notes.update((n, v) for n, v in part.items() if n.startswith("x-"))
    result = {**plain, **notes, **result}
    # The title names a type that is none any more; that of the text is for people.
    result["title"] = plain.get("title", schema.get("title"))
    values = [value for part in enums for value in cast(list[object], part["enum"])]
    result["x-extensible-enum"] = values
    said = _value_list(values, result)
    _describe(result, f"Known values, more may come: {said}.")
    return {name: value for name, value in result.items() if value is not None}


def _value_list(values: list[object], schema: JsonObject) -> str:
    texts = cast(dict[str, str], schema.get("x-enumDescriptions") or {})
    words: list[str] = []
    for value in values:
        text = texts.get(str(value), "").strip().rstrip(".")
        words.append(f"`{value}` ({text})" if text else f"`{value}`")
    return ", ".join(words)


def _same_values(parts: list[JsonObject]) -> JsonObject | None:
    """Return the first of several enums that say the same in several types."""
    lists = [part.get("enum") for part in parts]
    texts = [
        {str(value) for value in cast(list[object], values)}
        for values in lists
        if isinstance(values, list)
    ]
    alike = len(texts) == len(parts) > 1 and all(texts[0] >= each for each in texts)
    return parts[0] if alike else None


def _one_object(
    schema: JsonObject,
    key: str,
    parts: list[JsonObject],
    losses: Losses,
    place: str,
) -> JsonObject:
    """Return several forms of an object as one, of which less is required."""
    losses.tell("one of several is needed", place)
    result = {name: value for name, value in schema.items() if name != key}
    fields: JsonObject = {}
    for part in parts:
        fields = {**cast(JsonObject, part["properties"]), **fields}
    lists = [cast(list[str], part.get("required") or []) for part in parts]
    always = [name for name in lists[0] if all(name in each for each in lists)]
    result |= {"type": "object", "properties": fields}
    if always:
        result["required"] = always
    # The sentence stands there already where the schema tells its groups itself.
    if "x-one-of-required" not in schema:
        groups = [
            " and ".join(f"`{name}`" for name in each if name not in always)
            for each in lists
        ]
        text = "; ".join(filter(None, groups))
        if text:
            _describe(result, f"One of these is needed: {text}.")
    return result


def _any(
    schema: JsonObject,
    said: list[str],
    losses: Losses,
    place: str,
    in_parameter: bool,
) -> JsonObject:
    result = {name: value for name, value in schema.items() if name not in _OF_A_TYPE}
    if in_parameter:
        losses.tell("union in a parameter", place)
        return {**result, "type": "string"}
    losses.tell("union", place)
    words = list(dict.fromkeys(said))
    text = " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    _describe(result, f"{text[:1].upper()}{text[1:]}.")
    return result


def _kind(part: JsonObject) -> str:
    return str(part.get("$ref") or part.get("type"))


def _said(part: JsonObject) -> str:
    if "$ref" in part:
        return f"`{str(part['$ref']).rpartition('/')[2]}`"
    items = part.get("items")
    if isinstance(items, dict) and "$ref" in items:
        return f"a list of {_said(cast(JsonObject, items))}"
    return _WORDS.get(_kind(part), "another value")


def _describe(schema: JsonObject, sentence: str) -> None:
    text = str(schema.get("description") or "").rstrip()
    if sentence not in text:
        schema["description"] = f"{text} {sentence}".strip()
