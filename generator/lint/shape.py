"""The form of what the generator reads, so that all later stages may trust it.

The official validators know nothing of our extensions and let unknown keys pass,
and in YAML a forgotten quote makes one: `{description: first, then}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias, cast

from generator.bundle import Bundle
from generator.ir.argument_forms import SEPARATORS, TIMES
from generator.ir.observed import OBSERVED, SEEN, TYPES, is_observed, is_seen
from generator.lint.operation_ids import expected_id
from generator.load import JsonObject, Pointer
from generator.names import is_identifier
from generator.problems import Problem
from generator.runtime.record.arguments import parse_source

Test: TypeAlias = Callable[[object], bool]
Rule: TypeAlias = tuple[Test, str]
"""A test of a value, and what to write when it fails."""
Place: TypeAlias = tuple[Path, Pointer]

_PATH = re.compile(r"/v[12]\.0(/[a-z][a-z0-9_]*){1,2}\Z")
_WIRE = re.compile(r"[A-Za-z][A-Za-z0-9_ .:@-]*\Z")


def is_path(text: str) -> bool:
    """Return whether a path is one that this API may have."""
    return _PATH.match(text) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_wire_name(value: object) -> bool:
    return isinstance(value, str) and _WIRE.match(value) is not None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_list_of(test: Test) -> Test:
    def check(value: object) -> bool:
        return isinstance(value, list) and all(
            test(item) for item in cast(list[object], value)
        )

    return check


def _is_map_of(test: Test) -> Test:
    def check(value: object) -> bool:
        return isinstance(value, dict) and all(
            test(item) for item in cast(JsonObject, value).values()
        )

    return check


def _is_pattern(value: object) -> bool:
    try:
        re.compile(cast(str, value))
    except (re.error, TypeError):
        return False
    return True


def _is_python_name(value: object) -> bool:
    return isinstance(value, str) and (
        value.isascii() and is_identifier(value) and not value.startswith("_")
    )


def _any(_: object) -> bool:
    return True


def _is_type(value: object) -> bool:
    names = cast(list[object], value) if isinstance(value, list) else [value]
    return bool(names) and all(name in TYPES for name in names)


def _is_one_of(*words: object) -> Test:
    return lambda value: any(value == word for word in words)


def _is_enum(value: object) -> bool:
    # typing.Literal, and with it the generated class, holds nothing else.
    values = cast(list[object], value) if isinstance(value, list) else []
    return bool(values) and all(_is_text(v) or _is_whole(v) for v in values)


def _is_taken_from(value: object) -> bool:
    if isinstance(value, dict):
        known = cast(JsonObject, value)
        return list(known) == ["value"] and (
            _is_text(known["value"]) or _is_whole(known["value"])
        )
    return value is False or parse_source(value) is not None


TEXT: Rule = (_is_text, "text; in quotes if it looks like something else")
FLAG: Rule = (_is_flag, "true or false")
WHOLE: Rule = (_is_whole, "an integer")
NUMBER: Rule = (_is_number, "a number")
TEXTS: Rule = (_is_list_of(_is_text), "a list of texts")
TEXT_MAP: Rule = (_is_map_of(_is_text), "name: text, in quotes if it is a number")
ANY: Rule = (_any, "")
MAP: Rule = (_is_map_of(_any), "name: ...")
NAME_LISTS: Rule = (_is_list_of(_is_list_of(_is_text)), "[[a], [b]]: lists of names")
MAPS: Rule = (_is_list_of(_is_map_of(_any)), "a list of mappings")

# What every described thing may say.
_FACTS: dict[str, Rule] = {
    "description": TEXT,
    "deprecated": FLAG,
    "x-source": TEXTS,
    "x-coverage": TEXT,
    "x-coverage-note": TEXT,
    "x-editions": TEXTS,
    "x-since": TEXT_MAP,
    "x-since-at-most": TEXT_MAP,
    "x-note": TEXTS,
    "x-observed": (is_observed, OBSERVED),
    "x-seen": (is_seen, SEEN),
}
# What an argument takes beside its schema; `marks.py` knows where they may stand.
_MARKS: dict[str, Rule] = {
    "x-time": (
        _is_one_of(False, *TIMES),
        f"one of {', '.join(TIMES)}, or false for what only looks like a time",
    ),
    "x-separator": (
        _is_one_of(False, *SEPARATORS),
        f"one of {', '.join(map(repr, SEPARATORS))}, or false",
    ),
}
OPERATION: dict[str, Rule] = {
    **_FACTS,
    "operationId": TEXT,
    "summary": TEXT,
    "tags": TEXTS,
    "externalDocs": MAP,
    "parameters": MAPS,
    "requestBody": MAP,
    "responses": (_is_map_of(_is_map_of(_any)), "'200': {description: ...}"),
    "security": MAPS,
    "x-call": TEXT_MAP,
    "x-codeSamples": MAPS,
    "x-destructive": FLAG,
    "x-download": TEXT_MAP,
    "x-known-as": TEXT,
    "x-one-of-required": NAME_LISTS,
    "x-pagination": (
        lambda value: value is False or _is_map_of(_is_text)(value),
        "{page: ..., size: ..., items: ..., total: ...}, or false",
    ),
    "x-poll": MAP,
    "x-safe": FLAG,
    "x-variants": MAPS,
}
VARIANT: dict[str, Rule] = {
    **_FACTS,
    "name": (_is_python_name, "a name that can be part of a method's name"),
    "value": TEXT,
    "summary": TEXT,
    "required": TEXTS,
    "optional": TEXTS,
    "items": TEXT,
    "row": MAP,
}
PARAMETER: dict[str, Rule] = {
    **_FACTS,
    "name": TEXT,
    "in": (
        _is_one_of("query", "header"),
        "query, or header for what every request sends; nothing else is read",
    ),
    "required": FLAG,
    "schema": MAP,
    "x-python-name": (_is_python_name, "a Python name"),
    "x-secret": FLAG,
    "x-taken-from": (
        _is_taken_from,
        "'extension_list#/data/*/id', 'list?argument', {value: ...}, or false",
    ),
    **_MARKS,
}
SCHEMA: dict[str, Rule] = {
    **_FACTS,
    "$ref": TEXT,
    "title": TEXT,
    "type": (_is_type, f"one of {', '.join(TYPES)}, or a list of these"),
    "properties": MAP,
    "items": MAP,
    "additionalProperties": (
        lambda value: isinstance(value, bool | dict),
        "a schema, true or false",
    ),
    **dict.fromkeys(("allOf", "anyOf", "oneOf"), MAPS),
    "enum": (_is_enum, "a list of texts and integers, at least one"),
    "const": (lambda value: _is_text(value) or _is_whole(value), "text or an integer"),
    "required": TEXTS,
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), NUMBER
    ),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), WHOLE),
    "uniqueItems": FLAG,
    "pattern": (_is_pattern, "a regular expression that Python accepts too"),
    **dict.fromkeys(("format", "contentMediaType", "contentEncoding"), TEXT),
    "default": ANY,
    "examples": (_is_list_of(_any), "a list"),
    **dict.fromkeys(("readOnly", "writeOnly"), FLAG),
    "x-enum-descriptions": TEXT_MAP,
    "x-enum-since": (_is_map_of(_is_map_of(_is_text)), "<value>: {<edition>: ...}"),
    "x-older-name": TEXT,
    "x-left-out": (_is_one_of(True), "true, or no mark at all"),
    "x-one-of-required": NAME_LISTS,
    "x-python-name": (_is_python_name, "a Python name"),
    "x-secret": FLAG,
    **_MARKS,
    "x-leads": MAPS,
}
MESSAGE: dict[str, Rule] = {
    **_FACTS,
    **dict.fromkeys(("name", "title", "summary", "contentType"), TEXT),
    "externalDocs": MAP,
    "headers": MAP,
    "examples": MAPS,
    "payload": MAP,
    "tags": MAPS,
    "traits": MAPS,
    "x-event-id": WHOLE,
    "x-older-name": TEXT,
    "x-prerequisites": TEXTS,
}


def keys(
    node: object, place: Place, known: dict[str, Rule], what: str
) -> list[Problem]:
    """Return problems of the keys of one mapping."""
    file, pointer = place
    if not isinstance(node, dict):
        return [Problem(file, pointer, f"{what} is no mapping", "name: ...")]
    problems: list[Problem] = []
    for key, value in cast(JsonObject, node).items():
        rule = known.get(key)
        if rule is None:
            near = get_close_matches(key, known, 1)
            fault = f"{what} has no {key!r}"
            remedy = near[0] if near else "quotes around text with a comma or a colon"
        elif not rule[0](value):
            fault, remedy = f"{key} is {repr(value)[:60]}", rule[1]
        else:
            continue
        problems.append(Problem(file, (*pointer, key), fault, remedy))
    return problems


def schema_keys(node: object, place: Place) -> list[Problem]:
    """Return problems of a schema and of the schemas inside it."""
    file, pointer = place
    problems: list[Problem] = []
    stack = [(node, pointer)]
    while stack:
        node, pointer = stack.pop()
        wrong = keys(node, (file, pointer), SCHEMA, "a schema")
        problems += wrong
        if wrong:
            continue  # what is inside has no known form
        schema = cast(JsonObject, node)
        inner: list[tuple[object, Pointer]] = []
        for wire, value in cast(JsonObject, schema.get("properties") or {}).items():
            at = (*pointer, "properties", wire)
            if not _WIRE.match(wire):
                fault = f"{wire!r} is no name of a field"
                problems.append(Problem(file, at, fault, "letters, digits and _"))
            inner.append((value, at))
        for key in ("allOf", "anyOf", "oneOf"):
            if key not in schema:
                continue
            parts = cast(list[object], schema[key])
            if not parts:
                at = (*pointer, key)
                problems.append(
                    Problem(file, at, f"{key} is empty", "one schema or more")
                )
            inner += [(part, (*pointer, key, i)) for i, part in enumerate(parts)]
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                inner.append((schema[key], (*pointer, key)))
        stack += reversed(inner)
    return problems


def check_openapi(bundle: Bundle) -> Iterator[Problem]:
    """Check the form of paths, operations, parameters and schemas."""
    for url, item in cast(JsonObject, bundle.data.get("paths") or {}).items():
        file, pointer = bundle.origins[("paths", url)]
        if not is_path(url):
            remedy = "/v1.0/<resource>/<action> or /v2.0/..., in lower case"
            yield Problem(file, pointer, f"{url!r} is no path of this API", remedy)
        if not isinstance(item, dict):
            yield Problem(file, pointer, f"{url} is no mapping", "get: or post:")
            continue
        for method, operation in cast(JsonObject, item).items():
            place = (file, (*pointer, method))
            if method not in ("get", "post"):
                yield Problem(
                    *place, f"{url} has {method!r}", "get or post: the PBX knows both"
                )
                continue
            yield from _operation(operation, place)
            if isinstance(operation, dict) and "operationId" not in operation:
                # Other rules name classes after it.
                remedy = f"operationId: {expected_id(url)}"
                yield Problem(*place, "operationId is missing", remedy)
    yield from _tags(bundle)
    yield from _components(bundle)


def check_asyncapi(bundle: Bundle) -> Iterator[Problem]:
    """Check the form of messages and schemas."""
    components = cast(JsonObject, bundle.data["components"])
    for name, message in cast(JsonObject, components.get("messages") or {}).items():
        yield from keys(message, bundle.origins["messages", name], MESSAGE, "a message")
    yield from _components(bundle)


def _tags(bundle: Bundle) -> Iterator[Problem]:
    file = next(iter(bundle.files))
    tags = bundle.data.get("tags", [])
    known: dict[str, Rule] = {
        "name": TEXT,
        "description": TEXT,
        "externalDocs": MAP,
        "x-displayName": TEXT,
        "x-siblings": (_is_map_of(_is_map_of(_any)), "<verb>: {state: ..., note: ...}"),
    }
    if not isinstance(tags, list):
        yield Problem(file, ("tags",), "tags is no list", "- {name: ...}")
        return
    groups = bundle.data.get("x-tagGroups", [])
    if not MAPS[0](groups) or not all(
        TEXTS[0](group.get("tags")) for group in cast(list[JsonObject], groups)
    ):
        remedy = "- {name: ..., tags: [...]}"
        yield Problem(
            file, ("x-tagGroups",), "x-tagGroups is no list of groups", remedy
        )
    for index, tag in enumerate(cast(list[object], tags)):
        yield from keys(tag, (file, ("tags", index)), known, "a tag")
        if isinstance(tag, dict) and "name" not in tag:
            yield Problem(file, ("tags", index), "a tag without a name", "name: ...")


def _components(bundle: Bundle) -> Iterator[Problem]:
    components = cast(JsonObject, bundle.data["components"])
    for name, schema in cast(JsonObject, components.get("schemas") or {}).items():
        yield from schema_keys(schema, bundle.origins["schemas", name])
    for name, value in cast(JsonObject, components.get("parameters") or {}).items():
        yield from _parameter(value, bundle.origins["parameters", name])


def _parameter(node: object, place: Place) -> Iterator[Problem]:
    wrong = keys(node, place, PARAMETER, "a parameter")
    yield from wrong
    if wrong:
        return
    parameter = cast(JsonObject, node)
    for key in ("name", "in", "schema"):
        if key not in parameter:
            yield Problem(*place, f"a parameter without {key}", f"{key}: ...")
    name = str(parameter.get("name"))
    if not _WIRE.match(name):
        yield Problem(*place, f"{name!r} is no name", "letters, digits and _")
    file, pointer = place
    yield from schema_keys(parameter.get("schema", {}), (file, (*pointer, "schema")))


def _operation(node: object, place: Place) -> Iterator[Problem]:
    wrong = keys(node, place, OPERATION, "an operation")
    yield from wrong
    if wrong:
        return
    operation = cast(JsonObject, node)
    file, pointer = place
    for index, value in enumerate(
        cast(list[JsonObject], operation.get("parameters", []))
    ):
        if list(value) != ["$ref"] or not isinstance(value["$ref"], str):
            yield from _parameter(value, (file, (*pointer, "parameters", index)))
    for index, value in enumerate(
        cast(list[JsonObject], operation.get("x-variants", []))
    ):
        inner = (file, (*pointer, "x-variants", index))
        yield from keys(value, inner, VARIANT, "a variant")
        if "name" not in value:
            yield Problem(*inner, "a variant without name", "name: ...")
    if "requestBody" in operation:
        inner = (*pointer, "requestBody", "content")
        content: object = cast(JsonObject, operation["requestBody"]).get("content")
        media = list(cast(JsonObject, content)) if isinstance(content, dict) else []
        if media not in (["application/json"], ["multipart/form-data"]):
            remedy = "application/json or multipart/form-data, one of them"
            yield Problem(file, inner, "the body has no content that is sent", remedy)
            return
        yield from _media(
            cast(JsonObject, content)[media[0]], (file, (*inner, media[0]))
        )
    answer = cast(JsonObject, operation.get("responses", {})).get("200")
    if answer is not None and not isinstance(answer.get("content", {}), dict):
        yield Problem(
            file,
            (*pointer, "responses", "200", "content"),
            "the content is no mapping",
            "application/json: {schema: {$ref: ...}}",
        )
    elif answer is not None and "application/json" in answer.get("content", {}):
        inner = (*pointer, "responses", "200", "content", "application/json")
        yield from _media(answer["content"]["application/json"], (file, inner))


def _media(node: object, place: Place) -> Iterator[Problem]:
    if not isinstance(node, dict) or "schema" not in node:
        yield Problem(*place, "the content has no schema", "schema: {$ref: ...}")
        return
    file, pointer = place
    yield from schema_keys(
        cast(JsonObject, node)["schema"], (file, (*pointer, "schema"))
    )
