"""Fields of an object as a page shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import cast

from markupsafe import Markup, escape

from generator.ir.since import since_of, since_of_values
from generator.ir.since import words as words_of
from generator.load import JsonObject
from generator.publish.html.names import ENVELOPE, Unique, relative, slug
from generator.publish.html.schemas import CHOICES, Plan, Schemas, Shape
from generator.publish.html.words import Words

_TIMES = {
    "unix-seconds": "Unix time in seconds",
    "display": "local time of the PBX, in its display format",
    "display-day": "a day, in the date format of the PBX",
    "day": "a day, YYYY/MM/DD",
    "time-of-day": "time of day, HH:MM",
}
_SEPARATORS = {",": "a comma", "&": "&", " ": "a space"}
_DEEPEST = 6
# Formats for generators; people read the limits.
_SIZES = ("int32", "int64")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field, parameter or value."""

    name: str
    anchor: str
    type: Markup
    words: Markup
    required: bool = False
    facts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    values: tuple[tuple[str, Markup], ...] = ()
    open: bool = False
    """True where newer firmware may answer other values."""
    inside: tuple[Body, ...] = ()
    """The objects that its values consist of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """All fields of an object, and what is said of the whole."""

    fields: tuple[Field, ...] = ()
    needs_one_of: tuple[str, ...] = ()
    envelope: str = ""
    """Link to the fields of every answer."""
    leads: tuple[tuple[str, str, Markup], ...] = ()
    notes: tuple[Markup, ...] = ()
    unseen: tuple[Markup, ...] = ()
    """What was not seen of the vendor's pages."""
    anchor: str = ""
    title: str = ""
    value: Field | None = None
    """What it is where it is no object."""
    words: Markup = Markup("")


@dataclass
class Painter:
    """Draws the schemas of one document on one page."""

    schemas: Schemas
    plan: Plan
    words: Words
    anchors: Unique = field(default_factory=Unique)

    def link(self, name: str) -> str:
        """Return the link to an object."""
        return relative(f"{self.plan.page_of[name]}#{slug(name)}", self.words.page)

    def body(self, schema: JsonObject, prefix: str, depth: int = 0) -> Body:
        """Draw an object, or a value that is none.

        What needs to be sent comes first. An object that several places use is drawn
        once more where it is all that an answer or an event has, so that nobody has to
        jump for the rows of a list.
        """
        target = self.schemas.target(schema)
        shape = self.schemas.shape(schema)
        first = shape.required if prefix.endswith(".request") else set[str]()
        value = None
        if not shape.properties and not shape.envelope:
            value = self.field("", target, False, prefix, depth)
        return Body(
            fields=tuple(
                self.field(name, each, name in shape.required, prefix, depth)
                for name, each in sorted(
                    shape.properties.items(), key=lambda item: item[0] not in first
                )
            ),
            needs_one_of=tuple(" and ".join(each) for each in shape.needs_one_of),
            envelope=self._envelope(shape),
            leads=tuple(self._leads(shape)),
            notes=tuple(self.words.line(note) for note in shape.notes),
            unseen=tuple(self.words.line(note) for note in shape.unseen if note),
            value=value,
            words=self.words.block(target.get("description")),
        )

    def field(
        self, name: str, schema: JsonObject, required: bool, prefix: str, depth: int = 0
    ) -> Field:
        """Draw a field and, where it stands here alone, what is inside."""
        target = self.schemas.target(schema)
        anchor = self.anchors.name(f"{prefix}.{name}") if name else ""
        words = schema.get("description") or target.get("description")
        closed = self.schemas.name_of(schema)
        if closed in self.plan.in_place:
            closed = None
        values = () if closed else tuple(self._values(target))
        return Field(
            name=name,
            anchor=anchor,
            type=Markup(" or ").join(dict.fromkeys(self._types(schema))),
            words=self.words.line(words) if name else Markup(""),
            required=required,
            facts=tuple(_facts({**target, **schema})),
            marks=tuple(_marks({**target, **schema})),
            values=values,
            open=bool(values) and self._is_open(target),
            inside=tuple(self._inside(schema, f"{prefix}.{name}", depth)),
        )

    def _envelope(self, shape: Shape) -> str:
        known = shape.envelope and ENVELOPE in self.plan.page_of
        return self.link(ENVELOPE) if known else ""

    def _leads(self, shape: Shape) -> Iterator[tuple[str, str, Markup]]:
        for lead in shape.leads:
            words = f"{lead.get('note') or ''} From: {lead.get('source') or 'unknown'}"
            yield str(lead.get("name")), str(lead.get("type") or ""), self.words.line(
                words
            )

    def _types(self, schema: JsonObject) -> Iterator[Markup]:
        name = self.schemas.name_of(schema)
        if name is not None and name not in self.plan.in_place:
            yield Markup('<a href="{}">{}</a>').format(self.link(name), name)
            return
        schema = self.schemas.target(schema)
        parts = [
            part
            for key in CHOICES
            for part in cast(list[JsonObject], schema.get(key) or [])
            if set(part) - {"required", "title"}
        ]
        for part in parts:
            yield from self._types(part)
        if parts:
            return
        kind = schema.get("type")
        kinds = cast(list[str], kind if isinstance(kind, list) else [kind])
        if kind is None and {"properties", "allOf"} & schema.keys():
            kinds = ["object"]
        for each in kinds:
            yield self._type(each, schema)

    def _type(self, kind: str | None, schema: JsonObject) -> Markup:
        inner = schema.get("items" if kind == "array" else "additionalProperties")
        if kind in ("array", "object") and isinstance(inner, dict):
            word = "list of " if kind == "array" else "map of "
            types = dict.fromkeys(self._types(cast(JsonObject, inner)))
            return Markup(word) + Markup(" or ").join(types)
        if kind == "array":
            return Markup("list")
        if kind == "string" and "contentMediaType" in schema:
            return Markup("JSON as text")
        if kind is None:
            known = cast(list[object], schema.get("enum") or [])
            kinds = {type(each) for each in known}
            return Markup("string" if kinds == {str} else "any")
        return escape(kind)

    def _inside(self, schema: JsonObject, prefix: str, depth: int) -> Iterator[Body]:
        if depth >= _DEEPEST:
            return
        for each in self._objects(schema, again=depth == 0 and "." in prefix):
            name = self.schemas.name_of(each) or ""
            if name not in self.plan.in_place:
                name = ""
            body = self.body(each, prefix, depth + 1)
            anchor = self.anchors.name(name) if name else ""
            yield replace(body, anchor=anchor, title=name, value=None)

    def _objects(self, schema: JsonObject, again: bool) -> Iterator[JsonObject]:
        """Give the objects that are drawn inside a field."""
        name = self.schemas.name_of(schema)
        if name is not None and name not in self.plan.in_place and not again:
            return
        shape = self.schemas.shape(schema)
        if shape.properties or shape.leads or shape.unseen:
            yield schema
            return
        for each in self.schemas.inside(self.schemas.target(schema)):
            yield from self._objects(each, again)

    def _values(self, schema: JsonObject) -> Iterator[tuple[str, Markup]]:
        meanings: dict[str, str] = {}
        known: dict[str, object] = {}
        for part in self._enums(schema):
            meanings |= cast(dict[str, str], part.get("x-enumDescriptions") or {})
            values = cast(list[object], part.get("enum") or [])
            known |= {text_of(value): value for value in values}
        for value in [*known, *(each for each in meanings if each not in known)]:
            yield value, self.words.line(meanings.get(value))

    def _enums(self, schema: JsonObject) -> Iterator[JsonObject]:
        if {"enum", "x-enumDescriptions"} & schema.keys():
            yield schema
        for each in self.schemas.inside(schema):
            name = self.schemas.name_of(each)
            if name is None or name in self.plan.in_place:
                yield from self._enums(self.schemas.target(each))

    def _is_open(self, schema: JsonObject) -> bool:
        parts = [
            part
            for key in CHOICES
            for part in cast(list[JsonObject], schema.get(key) or [])
        ]
        if not parts:
            return any(self._is_open(each) for each in self.schemas.inside(schema))
        return any("enum" not in part and "const" not in part for part in parts)


def text_of(value: object) -> str:
    """Return a value as a reader types it: text bare, the rest as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _facts(schema: JsonObject) -> Iterator[str]:
    for low, high, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " entries"),
    ):
        least, most = schema.get(low), schema.get(high)
        if least is not None and most is not None:
            yield f"{least} to {most}{unit}"
        elif most is not None:
            yield f"at most {most}{unit}"
        elif least is not None:
            yield f"at least {least}{unit}"
    for key in ("const", "default", "format", "pattern", "example"):
        if key in schema and not (key == "format" and schema[key] in _SIZES):
            yield f"{'always' if key == 'const' else key} {text_of(schema[key])}"
    examples = schema.get("examples")
    if isinstance(examples, list):
        for each in cast(list[object], examples)[:2]:
            yield f"example {text_of(each)}"
    if schema.get("x-time"):
        yield _TIMES.get(str(schema["x-time"]), str(schema["x-time"]))
    if schema.get("x-separator"):
        mark = str(schema["x-separator"])
        yield f"several values, joined by {_SEPARATORS.get(mark, mark)}"
    if since := since_of(schema):
        yield f"since {words_of(since)}"
    for value, first in since_of_values(schema).items():
        yield f"{value} since {words_of(first)}"


def _marks(schema: JsonObject) -> Iterator[str]:
    if schema.get("x-secret"):
        yield "secret"
    if schema.get("x-observed"):
        yield "observed"
    for key, word in (
        ("deprecated", "deprecated"),
        ("readOnly", "answers only"),
        ("writeOnly", "requests only"),
    ):
        if schema.get(key):
            yield word
