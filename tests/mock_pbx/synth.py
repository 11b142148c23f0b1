"""Made-up answers: deterministic values that satisfy a response schema."""

import re
import zlib
from typing import Any

from .jsontypes import JsonObject, as_array, as_object, copied
from .spec import Operation, Spec

ROWS = 3
MAX_DEPTH = 8

WORDS: tuple[tuple[str, str], ...] = (
    ("email", "user{n}@example.com"),
    ("url", "https://receiver.example/{n}"),
    ("ip", "192.0.2.{n}"),
    ("mac", "00:15:65:00:00:{n:02d}"),
    ("number", "{m}"),
    ("extension", "{m}"),
    ("time", "2026/01/0{d} 10:00:00"),
    ("date", "2026/01/0{d}"),
    ("uid", "2026010{d}100000A1B2C"),
    ("file", "sample-{n}.wav"),
    ("version", "83.23.0.{n}"),
)
"""Readable text for a property that has the word in its name."""


class Synthesiser:
    """Writes answers for one spec. Same spec and seed, same answers."""

    def __init__(self, spec: Spec, seed: int) -> None:
        self._spec = spec
        self._seed = seed
        self._made: dict[str, JsonObject] = {}

    def answer(self, operation: Operation, query: JsonObject) -> JsonObject:
        """A successful answer of an operation."""
        made = self._made.get(operation.id)
        if made is None:
            schema = operation.response or {}
            made = as_object(self._value(schema, operation.id, (operation.id,), 0))
            self._made[operation.id] = made
        body: JsonObject = copied(made)
        body["errcode"] = 0
        body["errmsg"] = "SUCCESS"
        for variant in operation.variants:
            # One parameter decides which of several lists comes.
            if variant.get("value") not in query.values():
                body.pop(str(variant.get("items")), None)
        for field in ("submsg", "invalid_param_list", "duplicate_field_list"):
            body.pop(field, None)  # parts of the envelope that only errors carry
        if operation.paging is not None:
            items = as_array(body.get(operation.paging.get("items", "data")))
            total = operation.paging.get("total")
            if total and total in body:
                body[total] = len(items)
        return body

    def value(self, schema: JsonObject, name: str) -> Any:
        """A value of any schema, e.g. the arguments of a request."""
        return self._value(schema, name, (name,), 0)

    def _value(
        self, schema: JsonObject, name: str, at: tuple[str | int, ...], depth: int
    ) -> Any:
        schema = self._merged(schema)
        for keyword in ("const", "default", "example"):
            if keyword in schema:
                return schema[keyword]
        for keyword in ("enum", "examples"):
            if options := as_array(schema.get(keyword)):
                return options[0]
        kind = schema.get("type")
        if isinstance(kind, list):
            kinds = [each for each in as_array(schema["type"]) if each != "null"]
            kind = kinds[0] if kinds else "null"
        if kind is None:
            kind = "object" if "properties" in schema else "string"
        if kind == "object":
            return self._object(schema, at, depth)
        if kind == "array":
            return self._array(schema, name, at, depth)
        number = self._number(at)
        if kind in ("integer", "number"):
            return _bounded(schema, _row(at) + 1 if name == "id" else number)
        if kind == "boolean":
            return False
        return None if kind == "null" else _string(schema, name, number)

    def _object(
        self, schema: JsonObject, at: tuple[str | int, ...], depth: int
    ) -> JsonObject:
        required = as_array(schema.get("required"))
        made: JsonObject = {}
        for name, each in as_object(schema.get("properties")).items():
            # A schema that holds itself stops here; only required parts go deeper.
            if depth < MAX_DEPTH or name in required:
                made[name] = self._value(as_object(each), name, (*at, name), depth + 1)
        return made

    def _array(
        self, schema: JsonObject, name: str, at: tuple[str | int, ...], depth: int
    ) -> list[Any]:
        count = max(int(schema.get("minItems", 0)), ROWS if len(at) <= 2 else 1)
        count = min(count, int(schema.get("maxItems", count)))
        if depth >= MAX_DEPTH // 2 and not schema.get("minItems"):
            count = 0
        items = as_object(schema.get("items"))
        return [
            self._value(items, name, (*at, index), depth + 1) for index in range(count)
        ]

    def _merged(self, schema: JsonObject) -> JsonObject:
        """One flat schema out of $ref, allOf and the first fitting alternative."""
        schema = self._spec.resolve(schema)
        parts = [as_object(each) for each in as_array(schema.get("allOf"))]
        for keyword in ("anyOf", "oneOf"):
            options = [as_object(each) for each in as_array(schema.get(keyword))]
            options = [each for each in options if each.get("type") != "null"]
            parts += options[:1]
        if not parts:
            return schema
        merged: JsonObject = {}
        for part in (*map(self._merged, parts), schema):
            for key, value in part.items():
                if key in ("allOf", "anyOf", "oneOf"):
                    continue
                if key == "properties":
                    value = {**as_object(merged.get(key)), **as_object(value)}
                elif key == "required":
                    value = [*as_array(merged.get(key)), *as_array(value)]
                merged[key] = value
        return merged

    def _number(self, at: tuple[str | int, ...]) -> int:
        text = f"{self._seed}:{'/'.join(map(str, at))}"
        return zlib.crc32(text.encode()) % 97 + 1


def _row(at: tuple[str | int, ...]) -> int:
    rows = [part for part in at if isinstance(part, int)]
    return rows[-1] if rows else 0


def _bounded(schema: JsonObject, value: int) -> int:
    low = schema.get("minimum", value)
    high = schema.get("maximum", value)
    return int(max(low, min(high, value)))


def _string(schema: JsonObject, name: str, number: int) -> str:
    if schema.get("x-secret"):
        text = f"masked-{number}"
    else:
        words = name.split("_")
        template = next((each for key, each in WORDS if key in words), name + "-{n}")
        text = template.format(n=number, m=1000 + number, d=number % 9 + 1)
    pattern = schema.get("pattern")
    if pattern and not re.search(pattern, text):
        tries = (
            text.capitalize(),
            str(1000 + number),
            "1",
            "a",
            "A1",
            "12:00",
            "08:00-18:00",
            "2026-01-01",
            "2026/01/05",
            "user@example.com",
            "wss://receiver.example/1",
            "#00ddb3",
        )
        text = next((each for each in tries if re.search(pattern, each)), text)
    text = text.ljust(int(schema.get("minLength", 0)), "0")
    return text[: int(schema.get("maxLength", len(text)))]
