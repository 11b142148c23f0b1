"""Schemas of a document: what an object holds, and on which page it is drawn.

An object that one place names stands in that place. One that several name is drawn
once, on the page that uses it or on the page of shared objects, and linked: nothing
is repeated, and what holds itself needs no special care.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from generator.load import JsonObject
from generator.publish.html.names import ENVELOPE
from generator.publish.nodes import components

_PREFIX = "#/components/schemas/"
CHOICES = ("anyOf", "oneOf")


@dataclass
class Shape:
    """All that an object holds, its `allOf` parts included."""

    properties: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    required: set[str] = field(default_factory=set[str])
    needs_one_of: list[list[str]] = field(default_factory=list[list[str]])
    """Sets of fields, one of which is needed."""
    leads: list[JsonObject] = field(default_factory=list[JsonObject])
    notes: list[str] = field(default_factory=list[str])
    unseen: list[str] = field(default_factory=list[str])
    """What was not seen of the pages that tell of it."""
    envelope: bool = False
    """True where the fields of every answer belong to it; they are left out."""


class Schemas:
    """The schemas of a document by name."""

    def __init__(self, document: JsonObject) -> None:
        self.named = components(document, "schemas")

    def name_of(self, schema: JsonObject) -> str | None:
        """Return the name of the schema that is referred to."""
        ref = schema.get("$ref")
        if isinstance(ref, str) and ref.startswith(_PREFIX):
            name = ref.removeprefix(_PREFIX).replace("~1", "/").replace("~0", "~")
            return name if name in self.named else None
        return None

    def target(self, schema: JsonObject) -> JsonObject:
        """Return the schema itself, references followed."""
        seen: set[str] = set()
        while (name := self.name_of(schema)) and name not in seen:
            seen.add(name)
            schema = self.named[name]
        return schema

    def shape(self, schema: JsonObject) -> Shape:
        """Return what an object holds."""
        found = Shape()
        self._gather(schema, found, set())
        return found

    def _gather(self, schema: JsonObject, found: Shape, seen: set[str]) -> None:
        name = self.name_of(schema)
        if name is not None:
            if name in seen:
                return
            seen.add(name)
            if name == ENVELOPE:
                found.envelope = True
                return
            schema = self.named[name]
        for part in _parts(schema, "allOf"):
            self._gather(part, found, seen)
        found.properties.update(cast(JsonObject, schema.get("properties") or {}))
        found.required.update(cast(list[str], schema.get("required") or []))
        found.leads += cast(list[JsonObject], schema.get("x-leads") or [])
        found.notes += cast(list[str], schema.get("x-note") or [])
        if schema.get("x-coverage") == "partial":
            found.unseen.append(str(schema.get("x-coverage-note") or ""))
        for key in CHOICES:
            parts = _parts(schema, key)
            if parts and all("required" in part for part in parts):
                self._forms(parts, found)

    def _forms(self, parts: list[JsonObject], found: Shape) -> None:
        """Take the forms of an object of which a value has one."""
        needed = [cast(list[str], part["required"]) for part in parts]
        always = set(needed[0]).intersection(*needed)
        found.required |= always
        found.needs_one_of += [
            [name for name in each if name not in always] for each in needed
        ]
        for part in parts:
            properties = cast(JsonObject, part.get("properties") or {})
            for name, schema in properties.items():
                found.properties.setdefault(name, schema)

    def inside(self, schema: JsonObject) -> Iterator[JsonObject]:
        """Give the schemas that a value may consist of, one level down."""
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                yield cast(JsonObject, schema[key])
        for key in CHOICES:
            yield from _parts(schema, key)

    def drawn(self, schema: JsonObject) -> Iterator[str]:
        """Give each name that a drawing of this object refers to, as often as it does."""
        stack = list(self.shape(schema).properties.values())
        stack += self.inside(self.target(schema))
        while stack:
            each = stack.pop()
            name = self.name_of(each)
            if name is not None:
                yield name
            else:
                shape = self.shape(each)
                stack += [*shape.properties.values(), *self.inside(each)]


def _parts(schema: JsonObject, key: str) -> list[JsonObject]:
    return cast(list[JsonObject], schema.get(key) or [])


@dataclass
class Plan:
    """Where the objects of a document are drawn."""

    in_place: set[str] = field(default_factory=set[str])
    """Drawn where the one place that names them stands."""
    page_of: dict[str, str] = field(default_factory=dict[str, str])
    """The page on which a named object is drawn, either way."""

    def of_page(self, page: str) -> list[str]:
        """Return the names of the objects that a page lists."""
        return sorted(
            name
            for name, home in self.page_of.items()
            if home == page and name not in self.in_place
        )


def plan(schemas: Schemas, roots: Mapping[str, list[JsonObject]], shared: str) -> Plan:
    """Decide where each object is drawn.

    Args:
        schemas: of the document.
        roots: what each page draws by itself: bodies, answers, payloads.
        shared: the page of objects that several pages use.
    """
    times: dict[str, int] = {ENVELOPE: 2} if ENVELOPE in schemas.named else {}
    pages: dict[str, set[str]] = {name: {shared} for name in times}
    walked: set[str] = set()
    for page, drawings in roots.items():
        here: set[str] = set()
        stack = [name for each in drawings for name in schemas.drawn(each)]
        for name in stack:
            times[name] = times.get(name, 0) + 1
        while stack:
            name = stack.pop()
            if name in here:
                continue
            here.add(name)
            pages.setdefault(name, set()).add(page)
            inner = list(schemas.drawn(schemas.named[name]))
            if name not in walked:
                walked.add(name)
                for each in inner:
                    times[each] = times.get(each, 0) + 1
            stack += inner
    for name in [ENVELOPE] if ENVELOPE in times else []:
        for each in schemas.drawn(schemas.named[name]):
            times[each], pages[each] = 2, {shared}
    return Plan(
        in_place={name for name, count in times.items() if count == 1},
        page_of={
            name: next(iter(where)) if len(where) == 1 else shared
            for name, where in pages.items()
        },
    )
