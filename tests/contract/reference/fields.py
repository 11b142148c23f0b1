"""Tables of the fact base against schemas, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .facts import SCALARS, THIRD, FieldFact, Objects
from .shape import Document, Json, Shape, marked

# Every answer may hold these; the fact base tells them once.
ENVELOPE = frozenset(
    {"errcode", "errmsg", "submsg", "invalid_param_list", "duplicate_field_list"}
)
MARK = "required marks"
_WIRE = {"long": "integer", "file": "string"}


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    pointer: str
    text: str

    def __str__(self) -> str:
        return f"{self.pointer}: {self.text}"


@dataclass(slots=True)
class Report:
    """What was found, and how much was looked at."""

    differences: set[Difference] = field(default_factory=set[Difference])
    compared: Counter[str] = field(default_factory=Counter[str])
    facts: set[tuple[str, str, str]] = field(default_factory=set[tuple[str, str, str]])
    """What the files tell: which of them, the kind of fact, where in the spec."""

    def told(self, by: Iterable[str], kind: str, pointer: str) -> None:
        self.facts.update((name, kind, pointer) for name in by)

    def add(self, pointer: str, text: str) -> None:
        self.differences.add(Difference(pointer, text))


def _listed(values: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(values))


def _is(types: set[str]) -> str:
    return " or ".join(sorted(types))


@dataclass(slots=True)
class Comparer:
    """Compares one kind of table: parameters, bodies, answers or event messages.

    `sent` is true for what a client sends: there the required flags, ranges and
    defaults of the table have to be in the schema. What is received stays open.
    """

    document: Document
    objects: Objects
    report: Report
    kind: str
    sent: bool

    def table(
        self, file: str, facts: Sequence[FieldFact], shape: Shape, pointer: str
    ) -> None:
        """An object: each field of the table, and no field that is not in it."""
        self._table(file, facts, shape, pointer, ())

    def _table(
        self,
        file: str,
        facts: Sequence[FieldFact],
        shape: Shape,
        pointer: str,
        inside: tuple[str, ...],
    ) -> None:
        properties = shape.properties()
        required = shape.required()
        for fact in facts:
            at = f"{pointer}.{fact.name}"
            if fact.name not in properties:
                self.absent(fact, at)
                continue
            schema: Json = properties[fact.name]
            self.evidence(fact, [schema, *schema.get("allOf", [])], at)
            self.field(file, fact, self.document.shape(schema), at, inside)
            self.flag(fact, fact.name in required, at)
        known = {fact.name for fact in facts} | ENVELOPE
        for name, schema in properties.items():
            if name not in known and not self._marked(schema):
                self.report.add(f"{pointer}.{name}", "not in the fact base")

    def _marked(self, schema: Json) -> bool:
        return marked(schema) or any(marked(m) for m in schema.get("allOf", []))

    def absent(self, fact: FieldFact, at: str) -> None:
        """A field that only captures show may be missing; others may not."""
        if not fact.observed or fact.wanted:
            self.report.told(fact.by, self.kind, at)
            self.report.compared[self.kind] += 1
            self.report.add(at, "missing")

    def evidence(self, fact: FieldFact, schemas: Sequence[Json], at: str) -> None:
        """Whether the schema says the same about where the field is known from."""
        if fact.observed:
            if not any(marked(schema) for schema in schemas):
                self.report.add(at, "not marked x-observed")
        elif THIRD in fact.by and any(s.get("x-observed") for s in schemas):
            self.report.add(at, "marked x-observed, but a table has it")
        if fact.secret and not any(s.get("x-secret") for s in schemas):
            self.report.add(at, "not marked x-secret")

    def flag(self, fact: FieldFact, required: bool, at: str) -> None:
        if self.sent and fact.required is not None:
            self.report.told(fact.marked_by, MARK, at)
        if self.sent and fact.required is not None and fact.required != required:
            words = {True: "required", False: "optional"}
            self.report.add(at, f"{words[required]}, table {words[fact.required]}")

    def field(
        self,
        file: str,
        fact: FieldFact,
        shape: Shape,
        at: str,
        inside: tuple[str, ...] = (),
    ) -> None:
        """One parameter or field: type, values, limits, and what is nested in it."""
        self.report.compared[self.kind] += 1
        self.report.told(fact.by, self.kind, at)
        if fact.type is not None:
            self._type(file, fact.type, shape, at, inside)
        if fact.enum:
            self._enum(fact, shape, at)
        if fact.keys:
            lacking = set(fact.keys) - set(shape.properties())
            if lacking:
                self.report.add(at, f"keys lack {_listed(lacking)}")
        if self.sent:
            for keyword, value in fact.limits.items():
                if value is not None and not shape.has(keyword, value):
                    self.report.add(at, f"no {keyword} {value}")

    def _enum(self, fact: FieldFact, shape: Shape, at: str) -> None:
        items = shape.items()
        values = shape.enum() | (items.enum() if items else set[str]())
        if fact.enum - values:
            self.report.add(at, f"enum lacks {_listed(fact.enum - values)}")
        elif values - fact.enum and not fact.more_values:
            self.report.add(at, f"enum also has {_listed(values - fact.enum)}")
        if not self.sent and not (items or shape).open():
            self.report.add(at, "closed enum in what is received")

    def _type(
        self, file: str, kind: str, shape: Shape, at: str, inside: tuple[str, ...]
    ) -> None:
        types = shape.types() - {"null"}
        array = re.fullmatch(r"array<(.*)>", kind)
        mapping = re.fullmatch(r"object<\w+, *(\w+)>", kind)
        if array:
            wanted = "array"
        elif mapping or kind not in {*SCALARS, *_WIRE, "object", "array"}:
            wanted = "object"
        else:
            wanted = _WIRE.get(kind, kind)
        if types != {wanted}:
            self.report.add(at, f"{_is(types)}, table {kind}")
        if wanted not in types:
            return
        if array:
            items = shape.items()
            if items is None:
                self.report.add(at, f"array of anything, table {kind}")
            else:
                self._type(file, array[1].strip(), items, f"{at}[]", inside)
        elif mapping:
            values = shape.extra_values()
            if values is not None:
                self._type(file, mapping[1], values, f"{at}[key]", inside)
            else:
                for name, schema in shape.properties().items():
                    value = self.document.shape(schema)
                    self._type(file, mapping[1], value, f"{at}.{name}", inside)
        elif wanted == "object" and kind != "object":
            self._object(file, kind, shape, at, inside)

    def _object(
        self, file: str, name: str, shape: Shape, at: str, inside: tuple[str, ...]
    ) -> None:
        found = self.objects.find(file, name)
        if found is not None and name not in inside:
            self._table(found[0], found[1], shape, at, (*inside, name))
