"""Schemas of the spec: references followed, and written out for readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

from ..redact import is_secret

Json: TypeAlias = Mapping[str, Any]

_DEEPEST = 6
_KEPT = (
    "type",
    "enum",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "default",
    "required",
)


class Schemas:
    """Answers questions about the schemas of a bundle with local references.

    Args:
        openapi: the bundle.
    """

    def __init__(self, openapi: Json) -> None:
        self._openapi = openapi

    def resolve(self, node: Json) -> Json:
        """Return what a reference leads to, or the node itself.

        What stands beside the reference counts more than what it leads to.
        """
        beside: dict[str, Any] = {}
        for _ in range(20):
            ref = node.get("$ref")
            if not isinstance(ref, str):
                return {**node, **beside} if beside else node
            beside = {**{k: v for k, v in node.items() if k != "$ref"}, **beside}
            found: Any = self._openapi
            for part in ref.removeprefix("#/").split("/"):
                found = found.get(part, {})
            node = cast(Json, found)
        return {}

    def parts(self, node: Json, depth: int = 0) -> Iterator[Json]:
        """Yield a schema and its alternatives, references followed."""
        node = self.resolve(node)
        yield node
        for key in ("allOf", "anyOf", "oneOf"):
            for part in node.get(key) or () if depth < _DEEPEST else ():
                yield from self.parts(part, depth + 1)

    def properties(self, node: Json) -> dict[str, Json]:
        """Return the fields of an object, those of its parts included."""
        found: dict[str, Json] = {}
        for part in self.parts(node):
            found |= cast("dict[str, Json]", part.get("properties") or {})
        return found

    def required(self, node: Json) -> frozenset[str]:
        """Return the names of the fields that an object always has."""
        names: set[str] = set()
        for part in self.parts(node):
            names |= set(cast("list[str]", part.get("required") or ()))
        return frozenset(names)

    def written(self, node: Json, depth: int = 0) -> dict[str, Any]:
        """Return a JSON Schema without references or extensions, for readers.

        What lies deeper than six levels is left out. Secret fields are `writeOnly`.
        """
        node = self.resolve(node)
        found = {key: node[key] for key in _KEPT if key in node}
        if meanings := cast(Json, node.get("x-enum-descriptions") or {}):
            texts = (f"{value}: {text}" for value, text in meanings.items())
            found["description"] = "; ".join(texts)
        if node.get("x-secret"):
            found["writeOnly"] = True
        if depth == _DEEPEST:
            return found
        if "items" in node:
            found["items"] = self.written(node["items"], depth + 1)
        if properties := cast(Json, node.get("properties") or {}):
            found["properties"] = {
                name: self.written(inner, depth + 1)
                for name, inner in properties.items()
            }
        for key in ("allOf", "anyOf", "oneOf"):
            if key in node:
                found[key] = [self.written(each, depth + 1) for each in node[key]]
        return found

    def secrets(self, node: Json) -> frozenset[str]:
        """Return the names of all secret fields, at any depth."""
        names: set[str] = set()
        self._collect(node, names, set())
        return frozenset(names)

    def _collect(self, node: Json, names: set[str], seen: set[str]) -> None:
        ref = node.get("$ref")
        if isinstance(ref, str):
            if ref in seen:
                return
            seen.add(ref)
        node = self.resolve(node)
        for name, inner in cast(
            "dict[str, Json]", node.get("properties") or {}
        ).items():
            if self.resolve(inner).get("x-secret") or is_secret(name):
                names.add(name)
            self._collect(inner, names, seen)
        for key in ("allOf", "anyOf", "oneOf"):
            for part in node.get(key) or ():
                self._collect(part, names, seen)
        if isinstance(node.get("items"), Mapping):
            self._collect(node["items"], names, seen)
