"""What a schema of the bundle allows, with its references followed.

A schema becomes its alternatives: `anyOf` and `oneOf` add alternatives, `allOf`
merges them. The questions asked of a shape are those of the comparison.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any, cast

Json = dict[str, Any]

_MARKS = ("x-observed", "x-source")


def _merge(left: Json, right: Json) -> Json:
    merged = {**left, **right}
    merged["required"] = [*left.get("required", []), *right.get("required", [])]
    properties: Json = dict(left.get("properties", {}))
    for name, schema in right.get("properties", {}).items():
        known = properties.get(name)
        properties[name] = {"allOf": [known, schema]} if known else schema
    merged["properties"] = properties
    return merged


@dataclass(frozen=True, slots=True)
class Shape:
    document: Document
    alternatives: list[Json]

    def types(self) -> set[str]:
        result: set[str] = set()
        for schema in self.alternatives:
            kind = schema.get("type")
            if isinstance(kind, list):
                result.update(cast(list[str], kind))
            elif kind is not None:
                result.add(kind)
            elif schema.get("properties"):
                result.add("object")
            else:
                result.add("any")
        return result

    def _values(self, schema: Json) -> list[Any]:
        return [schema["const"]] if "const" in schema else schema.get("enum", [])

    def enum(self) -> set[str]:
        return {str(v) for schema in self.alternatives for v in self._values(schema)}

    def open(self) -> bool:
        """Whether values beside the known ones pass."""
        return any(not self._values(schema) for schema in self.alternatives)

    def properties(self) -> Json:
        result: Json = {}
        for schema in self.alternatives:
            result.update(schema.get("properties", {}))
        return result

    def required(self) -> set[str]:
        """What every alternative wants."""
        wanted = [set[str](s.get("required", [])) for s in self.alternatives]
        return wanted[0].intersection(*wanted) if wanted else set()

    def items(self) -> Shape | None:
        found: list[Json] = []
        for schema in self.alternatives:
            if schema.get("items"):
                found += self.document.shape(schema["items"]).alternatives
        return Shape(self.document, found) if found else None

    def extra_values(self) -> Shape | None:
        for schema in self.alternatives:
            extra = schema.get("additionalProperties")
            if isinstance(extra, dict) and extra:
                return self.document.shape(cast(Json, extra))
        return None

    def has(self, keyword: str, value: object) -> bool:
        return any(schema.get(keyword) == value for schema in self.alternatives)


class Document:
    """A bundle with local references."""

    def __init__(self, content: Json) -> None:
        self.content = content

    def resolve(self, node: Json) -> Json:
        """Follow `$ref`; keywords beside it are kept."""
        while "$ref" in node:
            beside = {name: value for name, value in node.items() if name != "$ref"}
            target: Any = self.content
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = {**cast(Json, target), **beside}
        return node

    def shape(self, schema: Json) -> Shape:
        return Shape(self, self._alternatives(schema))

    def _alternatives(self, schema: Json) -> list[Json]:
        node = self.resolve(schema)
        parts: list[list[Json]] = []
        for member in cast(list[Json], node.get("allOf", [])):
            parts.append(self._alternatives(member))
        for keyword in ("anyOf", "oneOf"):
            if keyword in node:
                choices = cast(list[Json], node[keyword])
                parts.append([a for each in choices for a in self._alternatives(each)])
        outer = ("allOf", "anyOf", "oneOf", "$ref")
        own = {name: value for name, value in node.items() if name not in outer}
        result: list[Json] = []
        for combination in product(*parts):
            merged: Json = {}
            for member in combination:
                merged = _merge(merged, member)
            result.append(_merge(merged, own))
        return result


def marked(schema: Json) -> bool:
    """Whether a property says itself where it is known from."""
    return any(schema.get(mark) for mark in _MARKS)


def without_seen(content: Json) -> Json:
    """A copy without what only a box of somebody's showed (`x-observed`, `x-seen`).

    Whole operations, events and codes go, and values, types and coverage of others; a
    field that has the mark stays, as one of a capture does. The fact base is about what
    is documented.
    """
    return cast(Json, _documented(content))


def _of_box(node: object) -> bool:
    return isinstance(node, dict) and isinstance(
        cast(Json, node).get("x-observed"), dict
    )


def _documented(node: object) -> object:
    if isinstance(node, list):
        return [_documented(each) for each in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    made: Json = {}
    for key, value in cast(Json, node).items():
        if key == "codes":
            value = [each for each in value if not _of_box(each)]
        elif key == "messages" and isinstance(value, dict):
            value = {k: v for k, v in cast(Json, value).items() if not _of_box(v)}
        elif key == "paths":
            kept = {
                u: {m: o for m, o in i.items() if not _of_box(o)}
                for u, i in value.items()
            }
            value = {url: item for url, item in kept.items() if item}
        made[key] = _documented(value)
    for seen in cast(list[Json], made.pop("x-seen", [])):
        for holder in (made, *cast(list[Json], made.get("anyOf", []))):
            if "enum" in holder:
                gone = seen.get("values", [])
                holder["enum"] = [v for v in holder["enum"] if v not in gone]
        _narrow(made, set(seen.get("types", [])))
        if seen.get("whole"):
            made["x-coverage"] = "partial"
    return made


def _narrow(schema: Json, gone: set[str]) -> None:
    """Take types away again."""
    kinds = schema.get("type")
    if gone and isinstance(kinds, list):
        kept = [kind for kind in cast(list[str], kinds) if kind not in gone]
        schema["type"] = kept[0] if len(kept) == 1 else kept
    elif gone and "anyOf" in schema:
        parts = cast(list[Json], schema["anyOf"])
        schema["anyOf"] = [
            part for part in parts if not _types(part) <= gone or "enum" in part
        ] or parts


def _types(schema: Json) -> set[str]:
    """Return the types that a part of a choice names; another schema is an object."""
    kinds = schema.get("type", "object")
    return set(cast(list[str], kinds if isinstance(kinds, list) else [kinds]))
