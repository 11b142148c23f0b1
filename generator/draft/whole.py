"""Coverage that a recording completes: what came whole is no longer known in part.

The vendor's page stays cut, so this is decided with care: each field that the spec has
must have come, and each that came must be in the spec, in answers of their own schema.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import cast

from generator.draft.drafting import Drafting, Note
from generator.draft.fields import ENVELOPE
from generator.draft.spec import Place
from generator.ir.schemas import Schemas, json_content, ref_name
from generator.lint.places import each_operation
from generator.load import JsonObject

# What a note may be about beside the answer; that cannot be seen in one.
_ASKED = re.compile(
    r"(?i)\b(argument|parameter|request|body|quer|create|update|enum|value)"
)
_ANSWER = re.compile(r"(?i)\banswer")


@dataclass(slots=True)
class Count:
    """How many objects of each schema came, and how often each of its fields."""

    schemas: Schemas
    objects: Counter[str] = field(default_factory=Counter[str])
    fields: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])

    def walk(self, schema: JsonObject, value: object) -> None:
        """Count what is in a value that a schema describes."""
        name = ref_name(schema)
        if name is not None and isinstance(value, dict):
            self.objects[name] += 1
            for wire, inner in cast(JsonObject, value).items():
                if inner is not None:
                    self.fields[name, wire] += 1
        schema = self.schemas.resolve(schema)
        if isinstance(value, dict):
            properties = self.schemas.shape(schema).properties
            for wire, inner in cast(JsonObject, value).items():
                if wire in properties:
                    self.walk(properties[wire], inner)
        elif isinstance(value, list):
            for inner in cast(list[object], value):
                self.walk(cast(JsonObject, schema.get("items") or {}), inner)
        for key in ("anyOf", "oneOf"):
            for part in cast(list[JsonObject], schema.get(key) or []):
                if isinstance(value, dict | list):
                    self.walk(part, cast(object, value))


def raise_coverage(drafting: Drafting, unplaced: set[str]) -> None:
    """Make complete what came whole.

    Args:
        drafting: the draft, its additions made.
        unplaced: schemas with a difference that found no place.
    """
    spec = drafting.spec
    if drafting.evidence.mock:
        return  # its answers are made from the spec, so they have all that it has
    count = Count(spec.schemas)
    answered: set[str] = set()
    for _, _, operation, _, _ in each_operation(spec.openapi):
        content = json_content(operation)
        name = str(operation["operationId"])
        for each in drafting.seen.exchanges(name) if content is not None else []:
            answer = cast(JsonObject, each.answer)
            if str(answer.get("errcode")) == "0":
                answered.add(name)
                count.walk(cast(JsonObject, content), answer)
    complete: set[str] = set()
    free = spec.answers_only() - unplaced
    for name, schema in spec.schemas.components.items():
        # Of what only a box showed nobody knows what is missing.
        partly = schema.get("x-coverage") == "partial" and "x-observed" not in schema
        if not partly or name not in free:
            continue
        wanted = spec.schemas.shape(schema).properties
        came = all(count.fields[name, wire] for wire in wanted)
        if wanted and count.objects[name] and came:
            complete.add(name)
            place = spec.component(name)
            drafting.attempt(name, lambda p=place, n=name: _raise(drafting, p, n))
    for name in sorted(answered):
        _operation(drafting, name, complete, count, unplaced)
    if drafting.whole:
        names = ", ".join(drafting.whole)
        drafting.told.done.append(
            Note(f"x-coverage complete, as all of it came: {names}")
        )


def _operation(
    drafting: Drafting, name: str, complete: set[str], count: Count, unplaced: set[str]
) -> None:
    spec = drafting.spec
    place = spec.operations[name]
    operation = place.value
    note = str(operation.get("x-coverage-note") or "")
    if "x-observed" in operation or operation.get("x-coverage") != "partial":
        return
    if _ASKED.search(note):
        return
    if not _ANSWER.search(note):
        return
    content = cast(JsonObject, _bundled(drafting, name))
    answer = ref_name(content)
    if answer is None or answer in unplaced:
        return
    envelope = spec.schemas.components[ENVELOPE]
    shared = set(spec.schemas.shape(envelope).properties)
    # What failures bring along is no part of the answer that the page describes.
    ignored = {ENVELOPE, *spec.schemas.reachable(envelope), *complete}
    for each in {answer, *spec.schemas.reachable(content)} - ignored:
        schema = spec.schemas.components[each]
        wanted = set(spec.schemas.shape(schema).properties) - shared
        whole = all(count.fields[each, wire] for wire in wanted)
        if schema.get("x-coverage") == "partial" or (each == answer and not whole):
            return
        if not schema.get("x-coverage") and not whole:
            return
    drafting.attempt(name, lambda: _raise(drafting, place, name))


def _bundled(drafting: Drafting, name: str) -> JsonObject | None:
    for _, _, operation, _, _ in each_operation(drafting.spec.openapi):
        if operation["operationId"] == name:
            return json_content(operation)
    return None


def _raise(drafting: Drafting, place: Place, name: str) -> None:
    note = " ".join(str(place.value.get("x-coverage-note") or "").split())
    mark = {**drafting.evidence.mark(), "whole": True}
    place.file.replace((*place.pointer, "x-coverage"), "complete")
    if "x-coverage-note" in place.value:
        place.file.remove((*place.pointer, "x-coverage-note"))
    if "x-seen" in place.value:
        place.file.append((*place.pointer, "x-seen"), mark)
    else:
        place.file.add(place.pointer, "x-seen", [mark], "x-coverage")
    drafting.whole.append(name)
    drafting.left(f"{name}: is this note done with? {note}", place.file)
