"""What the spec says of a place in a request, an answer or a frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..digits import integer_of

_DEPTH = 12


class Place:
    """One place, by all schemas that describe it.

    Attributes:
        known: whether any schema does.
        enum: values that are listed there, as text.
        secret: what `x-secret` says; None if it says nothing.
        integer: whether whole numbers are documented there, and text is not.
        free: whether text is documented there, without a list of values.
        is_map: whether its keys are data, not names.
    """

    __slots__ = (
        "_children",
        "_places",
        "_schemas",
        "enum",
        "free",
        "integer",
        "is_map",
        "known",
        "secret",
    )

    def __init__(self, places: Places, schemas: tuple[Mapping[str, Any], ...]) -> None:
        self._places = places
        self._schemas = schemas
        self._children: dict[str, Place] = {}
        self.known = bool(schemas)
        self.enum = frozenset(
            str(value) for schema in schemas for value in _values(schema)
        )
        marks = {schema["x-secret"] for schema in schemas if "x-secret" in schema}
        self.secret = None if not marks else True in marks
        types = {kind for schema in schemas for kind in _types(schema)}
        self.integer = bool(types & {"integer", "number"}) and "string" not in types
        self.free = "string" in types and not self.enum
        self.is_map = any(
            schema.get("additionalProperties") and not schema.get("properties")
            for schema in schemas
        )

    def field(self, name: str) -> Place:
        """Return the place of a field."""
        place = self._children.get(name)
        if place is None:
            place = self._children[name] = self._places.of(_fields(self._schemas, name))
        return place

    def item(self) -> Place:
        """Return the place of the items of an array."""
        place = self._children.get("[]")
        if place is None:
            found = [schema["items"] for schema in self._schemas if "items" in schema]
            # Tables say array where an object comes; the fields are the same then.
            place = self._places.of(found) if found else self
            self._children["[]"] = place
        return place


class Places:
    """Finds places by operation or event.

    Args:
        document: the OpenAPI or the AsyncAPI bundle; both have components of one name.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._operations: dict[str, Mapping[str, Any]] = {}
        self._roots: dict[tuple[str, str], Place] = {}
        for path, item in document.get("paths", {}).items():
            for method, operation in item.items():
                if isinstance(operation, Mapping):
                    self._operations[f"{method.upper()} {path}"] = cast(
                        "Mapping[str, Any]", operation
                    )
        self._events = dict(self._frames())
        self.nowhere = Place(self, ())

    def query(self, method: str, path: str) -> Place:
        """Return the place of the query of a call."""
        return self._root("query", f"{method} {path}")

    def body(self, method: str, path: str) -> Place:
        """Return the place of the body of a call."""
        return self._root("body", f"{method} {path}")

    def answer(self, method: str, path: str) -> Place:
        """Return the place of the answer to a call."""
        return self._root("answer", f"{method} {path}")

    def frame(self, event: object) -> Place:
        """Return the place of the frame of an event."""
        number = integer_of(event) if isinstance(event, str) else event
        payload = self._events.get(number) if isinstance(number, int) else None
        if payload is None:
            return self.nowhere
        slot = ("frame", str(number))
        if slot not in self._roots:
            self._roots[slot] = self.of([payload])
        return self._roots[slot]

    def of(self, schemas: list[Mapping[str, Any]]) -> Place:
        """Return the place that all these schemas describe."""
        return Place(
            self, tuple(each for schema in schemas for each in self._flat(schema))
        )

    def _root(self, part: str, call: str) -> Place:
        slot = (part, call)
        if slot not in self._roots:
            operation = self._operations.get(call, {})
            self._roots[slot] = self.of(list(self._schemas(part, operation)))
        return self._roots[slot]

    def _schemas(
        self, part: str, operation: Mapping[str, Any]
    ) -> Iterator[Mapping[str, Any]]:
        if part == "query":
            named: dict[str, Mapping[str, Any]] = {}
            for parameter in map(self._resolved, operation.get("parameters", ())):
                marks = {
                    key: parameter[key] for key in ("x-secret",) if key in parameter
                }
                named[parameter["name"]] = {
                    **self._resolved(parameter.get("schema", {})),
                    **marks,
                }
            yield {"type": "object", "properties": named}
            return
        if part == "body":
            answers = [operation.get("requestBody", {})]
        else:
            answers = list(operation.get("responses", {}).values())
        for answer in answers:
            for media in self._resolved(answer).get("content", {}).values():
                yield media.get("schema", {})

    def _flat(
        self, schema: Mapping[str, Any], depth: int = _DEPTH
    ) -> Iterator[Mapping[str, Any]]:
        if depth == 0:
            return
        mark = {"x-secret": schema["x-secret"]} if "x-secret" in schema else {}
        schema = {**self._resolved(schema), **mark}
        yield schema
        for word in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(word, ()):
                yield from self._flat(part, depth - 1)

    def _resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        for _ in range(_DEPTH):
            reference = node.get("$ref")
            if not isinstance(reference, str):
                break
            node = _at(self._document, reference) or {}
        return node

    def _frames(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        messages = self._document.get("components", {}).get("messages", {})
        for message in messages.values():
            if isinstance(message.get("x-event-id"), int):
                yield message["x-event-id"], message.get("payload", {})


def _at(document: Mapping[str, Any], reference: str) -> Mapping[str, Any] | None:
    node: Any = document
    for part in reference.removeprefix("#/").split("/"):
        part = part.replace("~1", "/").replace("~0", "~")
        if not isinstance(node, Mapping) or part not in node:
            return None
        node = cast("Mapping[str, Any]", node)[part]
    return cast("Mapping[str, Any]", node) if isinstance(node, Mapping) else None


def _fields(
    schemas: tuple[Mapping[str, Any], ...], name: str
) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for schema in schemas:
        properties = schema.get("properties", {})
        if name in properties:
            found.append(properties[name])
            continue
        more = schema.get("additionalProperties")
        if isinstance(more, Mapping) and more:
            found.append(cast("Mapping[str, Any]", more))
    return found


def _values(schema: Mapping[str, Any]) -> list[object]:
    values = list(cast("list[object]", schema.get("enum", [])))
    return [*values, schema["const"]] if "const" in schema else values


def _types(schema: Mapping[str, Any]) -> list[str]:
    kind = schema.get("type", [])
    return [kind] if isinstance(kind, str) else list(cast("list[str]", kind))
