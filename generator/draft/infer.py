"""JSON Schema of values that were seen, in the form that the spec wants.

Objects get a name of their own, since the lint refuses nameless ones. Types only: what a
value means, which values there are and how long they get cannot be seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from generator.lint.hidden_members import DOWNLOAD, FORMER, MODEL, PAGE
from generator.lint.secrets import looks_like_a_secret
from generator.lint.shape import is_wire_name
from generator.load import JsonObject
from generator.names import field_name, pascal
from generator.runtime.masking.vocabulary import sounds_secret
from generator.runtime.redact import is_secret

_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9]+")
_HIDDEN = MODEL | FORMER | PAGE | DOWNLOAD
_SAMPLES: dict[str, object] = {
    "boolean": True,
    "integer": 1,
    "number": 0.5,
    "string": "",
}


@dataclass(slots=True)
class Inference:
    """What one draft infers: the schemas that it makes get names that are free.

    Attributes:
        free: returns a name that no component has, like the one that is given.
        describe: what every new object says of itself, beside its type.
        made: the new schemas by name, those that hold others first.
    """

    free: Callable[[str], str]
    describe: JsonObject
    made: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])

    def schema(self, values: list[object], name: str) -> JsonObject:
        """Return the schema of all the values.

        Args:
            values: what came in one place; nothing for what is not known.
            name: what an object among them is to be called.
        """
        kinds = {_kind(value) for value in values}
        if kinds >= {"integer", "number"}:
            kinds.discard("integer")
        plain = sorted(kinds - {"object", "array", "null"})
        choices: list[JsonObject] = []
        if "object" in kinds:
            found = [cast(JsonObject, v) for v in values if isinstance(v, dict)]
            choices.append(self._object(found, name))
        if "array" in kinds:
            choices.append(self._array(values, name))
        if not choices:
            types = [*plain, *(["null"] if "null" in kinds else [])]
            if types == ["null"] or not types:
                return {}
            return {"type": types[0] if len(types) == 1 else types}
        choices += [{"type": each} for each in plain]
        if len(choices) == 1 and "null" not in kinds:
            return choices[0]
        if len(choices) == 1 and choices[0].get("type") == "array":
            return {**choices[0], "type": ["array", "null"]}
        if "null" in kinds:
            choices.append({"type": "null"})
        return {"anyOf": choices}

    def property(self, wire: str, values: list[object], owner: str) -> JsonObject:
        """Return the schema of a field, with the marks that its name asks for."""
        schema = self.schema(values, f"{owner}{_title(wire)}")
        hidden = field_name(wire) in _HIDDEN or field_name(wire).startswith("_")
        if hidden:
            schema["x-python-name"] = f"{wire.strip('_')}_value"
        # People can take a mark away; a secret in a log cannot be taken back.
        named = is_secret(wire) or looks_like_a_secret(wire) or sounds_secret(wire)
        if _holds_text(schema) and named:
            schema["x-secret"] = True
        return schema

    def properties(self, values: list[JsonObject], owner: str) -> JsonObject:
        """Return the fields of objects, in the order in which they came."""
        found: dict[str, list[object]] = {}
        for value in values:
            for wire, inner in value.items():
                found.setdefault(wire, []).append(inner)
        return {wire: self.property(wire, all_, owner) for wire, all_ in found.items()}

    def _object(self, values: list[JsonObject], name: str) -> JsonObject:
        names = {wire for value in values for wire in value}
        if not names:
            return {"type": "object"}
        if not all(is_wire_name(wire) for wire in names):
            # Keys that are ids or numbers of things: a map, not an object.
            inner = [each for value in values for each in value.values()]
            of = self.schema(inner, f"{name}Value")
            return {"type": "object", "additionalProperties": of or True}
        name = self.free(name)
        self.made[name] = schema = {"type": "object", **self.describe}
        schema["properties"] = self.properties(values, name)
        return {"$ref": f"#/components/schemas/{name}"}

    def _array(self, values: list[object], name: str) -> JsonObject:
        items = [
            each
            for value in values
            if isinstance(value, list)
            for each in cast(list[object], value)
        ]
        singular = name if name.endswith("Item") else f"{name}Item"
        return {"type": "array", "items": self.schema(items, singular)}


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for kind, name in (
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (list, "array"),
    ):
        if isinstance(value, kind):
            return name
    return "object"


def _holds_text(schema: JsonObject) -> bool:
    kinds = schema.get("type", [])
    return "string" in (kinds if isinstance(kinds, list) else [kinds])


def _title(wire: str) -> str:
    return pascal(_NOT_IN_A_NAME.sub("_", wire))


def samples(schema: JsonObject) -> list[object]:
    """Return values that a schema stands for, one of each type in each place.

    A report tells types and no values; this makes both ways of knowing one.
    """
    kinds = schema.get("type", [])
    found: list[object] = []
    for kind in cast(list[str], kinds if isinstance(kinds, list) else [kinds]):
        if kind == "object":
            rest = schema.get("additionalProperties")
            if isinstance(rest, dict):
                # Keys that are data: a name that no field may have stands for them.
                found += [{"0": each} for each in samples(cast(JsonObject, rest))]
            else:
                found += _objects(cast(JsonObject, schema.get("properties") or {}))
        elif kind == "array":
            found.append(samples(cast(JsonObject, schema.get("items") or {})))
        else:
            found.append(_SAMPLES.get(kind))
    return found


def _objects(properties: JsonObject) -> list[object]:
    inner = {wire: samples(schema) for wire, schema in properties.items()}
    count = max([1, *(len(values) for values in inner.values())])
    return [
        {
            wire: values[min(i, len(values) - 1)]
            for wire, values in inner.items()
            if values
        }
        for i in range(count)
    ]
