"""Questions about schemas of a bundle: what is behind a reference, what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from generator.load import JsonObject
from generator.references import HOLDERS, references

PREFIX = "#/components/schemas/"


def ref_name(schema: JsonObject) -> str | None:
    """Return the component that the schema refers to, or None."""
    ref = schema.get("$ref")
    return ref.removeprefix(PREFIX) if isinstance(ref, str) else None


@dataclass(frozen=True, slots=True)
class ObjectShape:
    """The properties of an object with its `allOf` parts put together."""

    properties: dict[str, JsonObject]
    required: frozenset[str]


@dataclass(slots=True)
class Schemas:
    """Component schemas of a bundle."""

    components: dict[str, JsonObject]
    _references: dict[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    """Names by name: many operations ask for the same."""
    _reached: dict[int, tuple[object, tuple[str, ...]]] = field(
        default_factory=dict[int, tuple[object, tuple[str, ...]]]
    )
    """What was asked for, which keeps its identity from being another's, and the names."""
    _secret: dict[str, bool] = field(default_factory=dict[str, bool])
    """Whether a component itself is marked."""
    _secret_names: dict[str, frozenset[str]] = field(
        default_factory=dict[str, frozenset[str]]
    )

    def resolve(self, schema: JsonObject) -> JsonObject:
        """Return the schema behind references; keywords beside a `$ref` win."""
        name = ref_name(schema)
        while name is not None:
            beside = {k: v for k, v in schema.items() if k != "$ref"}
            schema = {**self.components[name], **beside}
            name = ref_name(schema)
        return schema

    def shape(self, schema: JsonObject) -> ObjectShape:
        """Return all properties and required names of an object schema."""
        schema = self.resolve(schema)
        properties: dict[str, JsonObject] = {}
        required: set[str] = set(cast(list[str], schema.get("required") or []))
        for part in cast(list[JsonObject], schema.get("allOf") or []):
            inner = self.shape(part)
            properties.update(inner.properties)
            required |= inner.required
        properties.update(
            cast(dict[str, JsonObject], schema.get("properties") or {}),
        )
        return ObjectShape(properties, frozenset(required))

    def reachable(self, schema: object) -> tuple[str, ...]:
        """Return the names of the components that a schema uses, each once.

        Itself is among them only where it uses itself.
        """
        known = self._reached.get(id(schema))
        if known is not None:
            return known[1]
        seen: dict[str, None] = {}
        stack = list(reversed(_names(schema)))
        while stack:
            name = stack.pop()
            if name in seen:
                continue
            seen[name] = None
            if name not in self._references:
                self._references[name] = _names(self.components[name])
            stack += reversed(self._references[name])
        names = tuple(seen)
        self._reached[id(schema)] = (schema, names)
        return names

    def extended(self, schema: JsonObject) -> Iterator[str]:
        """Yield the component that a schema is, and those that it extends."""
        name = ref_name(schema)
        if name is not None:
            yield name
            for part in cast(
                list[JsonObject], self.components[name].get("allOf") or []
            ):
                yield from self.extended(part)

    def holds_secret(self, schema: JsonObject) -> bool:
        """Return whether a value may hold something secret, at any depth."""
        if _marked_secret(schema):
            return True
        for name in self.reachable(schema):
            if name not in self._secret:
                self._secret[name] = _marked_secret(self.components[name])
            if self._secret[name]:
                return True
        return False

    def secret_names(self, schema: JsonObject) -> frozenset[str]:
        """Return the names of all properties that hold something secret themselves."""
        found = self._secret_in(schema)
        for name in self.reachable(schema):
            if name not in self._secret_names:
                self._secret_names[name] = self._secret_in(self.components[name])
            found |= self._secret_names[name]
        return found

    def _secret_in(self, schema: JsonObject) -> frozenset[str]:
        return frozenset(
            name
            for name, inner in _properties(schema)
            if self.resolve(inner).get("x-secret") is True
        )


def _marked_secret(schema: object) -> bool:
    if isinstance(schema, dict):
        node = cast(JsonObject, schema)
        return node.get("x-secret") is True or any(
            _marked_secret(each) for each in node.values() if type(each) in HOLDERS
        )
    return isinstance(schema, list) and any(
        map(_marked_secret, cast(list[object], schema))
    )


def _properties(schema: object) -> Iterator[tuple[str, JsonObject]]:
    """Yield the properties in a schema at any depth, those behind references not."""
    if isinstance(schema, dict):
        node = cast(JsonObject, schema)
        found = node.get("properties")
        if isinstance(found, dict):
            for name, inner in cast(JsonObject, found).items():
                # A property may be called "properties".
                if isinstance(inner, dict):
                    yield name, cast(JsonObject, inner)
        for inner in node.values():
            if type(inner) in HOLDERS:
                yield from _properties(inner)
    elif isinstance(schema, list):
        for inner in cast(list[object], schema):
            yield from _properties(inner)


def _names(schema: object) -> tuple[str, ...]:
    found = references(schema)
    return tuple(ref.removeprefix(PREFIX) for ref in found if ref.startswith(PREFIX))


def json_content(operation: JsonObject) -> JsonObject | None:
    """Return the schema of the 200 answer, or None."""
    responses = cast(JsonObject, operation.get("responses") or {})
    answer = cast(JsonObject, responses.get("200") or {})
    content = cast(JsonObject, answer.get("content") or {})
    return cast(JsonObject, content.get("application/json") or {}).get("schema")


def request_content(operation: JsonObject) -> tuple[str, JsonObject] | None:
    """Return media type and schema of the request body, or None."""
    body = cast(JsonObject, operation.get("requestBody") or {})
    for media, entry in cast(JsonObject, body.get("content") or {}).items():
        return media, cast(JsonObject, entry)["schema"]
    return None


def parameters(bundle: JsonObject, operation: JsonObject) -> list[JsonObject]:
    """Return the operation's parameters, shared ones included."""
    shared = cast(JsonObject, bundle["components"].get("parameters") or {})
    result: list[JsonObject] = []
    for parameter in cast(list[JsonObject], operation.get("parameters") or []):
        ref = parameter.get("$ref")
        if isinstance(ref, str):
            parameter = cast(JsonObject, shared[ref.rsplit("/", 1)[1]])
        result.append(parameter)
    return result
