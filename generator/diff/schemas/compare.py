"""Two schemas and all they lead to; each pair once, with everybody who meets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeAlias

from generator.diff.marks import compare_default, compare_marks
from generator.diff.rows import Notes, Row, Rows, User
from generator.diff.schemas.fields import compare_fields, compare_one_of, shape
from generator.diff.schemas.values import compare_views
from generator.diff.schemas.view import BUILD, CHOICES, View, choices_of, view
from generator.diff.spots import Spot, subject
from generator.load import Pointer

_Pair: TypeAlias = tuple[Spot, Spot]
# Objects that share less than this part of their fields are not one object changed.
_SAME_OBJECT = 0.5


@dataclass(slots=True)
class Schemas:
    """Compares schemas of two documents.

    Attributes:
        rows: where changes go.
        codes_elsewhere: errors.json is compared too, so the codes that the envelope
            lists are no changes of their own.
    """

    rows: Rows
    codes_elsewhere: bool = False
    _done: dict[tuple[Pointer, Pointer], tuple[list[Row], list[_Pair]]] = field(
        default_factory=dict[tuple[Pointer, Pointer], tuple[list[Row], list[_Pair]]]
    )
    _visited: set[Pointer] = field(default_factory=set[Pointer])

    def compare(self, old: Spot, new: Spot, user: User | None) -> None:
        """Compare two schemas, and note who meets each change below them."""
        seen: set[tuple[Pointer, Pointer]] = set()
        waiting = [(old, new)]
        while waiting:
            was, now = waiting.pop()
            key = (was.pointer, now.pointer)
            if key in seen:
                continue
            seen.add(key)
            if key not in self._done:
                self._done[key] = self._pair(was, now)
                self._visited.add(now.pointer)
            rows, below = self._done[key]
            if user is not None:
                for row in rows:
                    row.users[user] = None
            waiting.extend(below)

    def told_elsewhere(self, new: Pointer) -> None:
        """Note that a place of the new document is compared, though not by this."""
        self._visited.add(new)

    def visited(self, new: Pointer) -> bool:
        """Return whether a place of the new document was compared with anything."""
        return new in self._visited

    def _pair(self, old: Spot, new: Spot) -> tuple[list[Row], list[_Pair]]:
        notes = Notes(self.rows)
        below: list[_Pair] = []
        compare_marks(notes, old, new, BUILD)
        was, now = old.resolved(), new.resolved()
        referred = old.pointer != was.pointer and new.pointer != now.pointer
        if referred and (_same_name(was, now) or self._is_rename(notes, was, now)):
            return notes.taken, [(was, now)]
        before, after = view(was), view(now)
        if (old.pointer, new.pointer) != (was.pointer, now.pointer):
            # Words on another kind of thing are no change of words. A schema that is one of
            # a choice now is compared with that part below.
            chosen = bool(choices_of(was)) != bool(choices_of(now))
            if before.types & after.types and not chosen:
                compare_marks(notes, was, now, BUILD)
        compare_default(notes, was, now)
        _compare_conditions(notes, was, now)
        for first, second in _choices_of(was, now):
            compare_marks(notes, first, second, BUILD)
        if self.codes_elsewhere and before.extensible and after.extensible:
            after.values = before.values
        compare_views(notes, old, new, before, after)
        below += self._objects(notes, old, new, before, after)
        below += self._arrays(notes, new, before, after)
        return notes.taken, below

    def _is_rename(self, notes: Notes, was: Spot, now: Spot) -> bool:
        """Return whether a shared schema is the old one with another name."""
        if not _replaces(was, now):
            return False
        before, after = view(was), view(now)
        if before.objects and after.objects and not _alike(was, now):
            return False
        text = f"{now.pointer[-1]}: the schema's name was {was.pointer[-1]}"
        notes("schema-renamed", now, text)
        return True

    def _objects(
        self, notes: Notes, old: Spot, new: Spot, before: View, after: View
    ) -> list[_Pair]:
        if not before.objects or not after.objects:
            return []  # the types tell
        waiting = list(after.objects)
        below: list[_Pair] = []
        for was in before.objects:
            same = [now for now in waiting if _same_name(was, now)]
            found = same or waiting[:1]
            if not found:
                text = f"{subject(new)}: one form of the object less"
                notes("type-narrowed", new, text)
                continue
            now = found[0]
            waiting.remove(now)
            below += self._object(notes, old, new, was, now)
        for _ in waiting:
            text = f"{subject(new)}: one more form of the object"
            notes("type-widened", new, text)
        return below

    def _object(
        self, notes: Notes, old: Spot, new: Spot, was: Spot, now: Spot
    ) -> list[_Pair]:
        """Compare two forms of an object that a place has."""
        if (was.pointer, now.pointer) != (old.pointer, new.pointer):
            if _is_another(was, now):
                text = f"{subject(new)}: {now.pointer[-1]}, was {was.pointer[-1]}"
                notes("type-changed", new, text)
                return []
            if _is_twin(was, now):
                text = f"{subject(new)}: {now.pointer[-1]}, was {was.pointer[-1]}"
                notes("schema-renamed", new, text)
            return [(was, now)]
        before, after = shape(was), shape(now)
        compare_one_of(notes, was, now)
        below = compare_fields(notes, was, now, before, after)
        below += _shared_parts(was, now)
        below += _compare_extra(notes, was, now)
        for first, second in _own_parts(was, now):
            # Which part a field stands in tells nothing; the fields are compared above.
            compare_marks(notes, first, second, BUILD)
            compare_one_of(notes, first, second)
            below += _compare_extra(notes, first, second)
        return below

    def _arrays(
        self, notes: Notes, new: Spot, before: View, after: View
    ) -> list[_Pair]:
        more = len(after.arrays) - len(before.arrays)
        if more and before.arrays and after.arrays:
            rule = "type-widened" if more > 0 else "type-narrowed"
            notes(rule, new, f"{subject(new)}: another number of forms of the array")
        pairs: list[_Pair] = []
        for first, second in zip(before.arrays, after.arrays, strict=False):
            was, now = first.child("items"), second.child("items")
            if was.object and now.object:
                pairs.append((was, now))
            elif was.object:
                notes("type-widened", was, f"{subject(was)}: of any type now")
            elif now.object:
                notes("type-narrowed", now, f"{subject(now)}: was of any type")
        return pairs


def _shared_parts(was: Spot, now: Spot) -> list[_Pair]:
    """Return the parts of an `allOf` that both sides take from one schema."""
    parts = now.children("allOf").values()
    by_name = {part.object["$ref"]: part for part in parts if "$ref" in part.object}
    return [
        (part.resolved(), by_name[part.object["$ref"]].resolved())
        for part in was.children("allOf").values()
        if part.object.get("$ref") in by_name
    ]


def _own_parts(was: Spot, now: Spot) -> list[_Pair]:
    """Return the parts of an `allOf` that are written in place; an empty one for none."""
    before, after = (
        [each for each in spot.children("allOf").values() if "$ref" not in each.object]
        for spot in (was, now)
    )
    return [
        (first or was.child("allOf", "-"), second or now.child("allOf", "-"))
        for first, second in zip_longest(before, after)
    ]


def _compare_extra(notes: Notes, was: Spot, now: Spot) -> list[_Pair]:
    """Compare what other fields than the named ones may hold."""
    key = "additionalProperties"
    if was.child(key).object and now.child(key).object:
        return [(was.child(key), now.child(key))]
    before, after = was.object.get(key, True), now.object.get(key, True)
    if before == after:
        return []
    at = now.child(key) if key in now.object else was.child(key)
    if after is False:
        notes("object-closed", at, f"{subject(now)}: no other fields than those told")
    elif before is False:
        notes("object-opened", at, f"{subject(now)}: other fields, too")
    else:
        notes("unjudged-changed", at, f"{subject(now)}: additionalProperties changed")
    return []


def _choices_of(was: Spot, now: Spot) -> list[_Pair]:
    """Return the alternatives written in place, where both have as many."""
    first, second = choices_of(was), choices_of(now)
    if len(first) != len(second):
        return []
    pairs = zip(first, second, strict=True)
    return [pair for pair in pairs if not any("$ref" in each.object for each in pair)]


def _compare_conditions(notes: Notes, was: Spot, now: Spot) -> None:
    """Note alternatives beside a type, unless they follow from x-one-of-required."""
    for key in CHOICES:
        told = any("x-one-of-required" in each.object for each in (was, now))
        typed = "type" in was.object and "type" in now.object
        if typed and not told and was.child(key).node != now.child(key).node:
            at = now.child(key) if key in now.object else was.child(key)
            notes("unjudged-changed", at, f"{subject(now)}: {key} changed")


def _same_name(was: Spot, now: Spot) -> bool:
    return was.pointer == now.pointer


def _is_component(spot: Spot) -> bool:
    return spot.pointer[:1] == ("components",) and len(spot.pointer) == 3


def _there(spot: Spot, other: Spot) -> bool:
    """Return whether the document of the second has the place of the first."""
    return Spot(other.root, (), other.root).child(*spot.pointer).node is not None


def _replaces(was: Spot, now: Spot) -> bool:
    """Return whether the old name is gone and the new one was not there."""
    if not (_is_component(was) and _is_component(now)) or _same_name(was, now):
        return False
    return not _there(was, now) and not _there(now, was)


def _is_another(was: Spot, now: Spot) -> bool:
    """Return whether a place refers to another object than before, not a changed one."""
    if _same_name(was, now) or _replaces(was, now):
        return False
    return _is_component(was) and _is_component(now) and not _alike(was, now)


def _is_twin(was: Spot, now: Spot) -> bool:
    """Return whether a place refers to another schema, which was there or stays."""
    if not (_is_component(was) and _is_component(now)) or _same_name(was, now):
        return False
    return not _replaces(was, now)


def _alike(was: Spot, now: Spot) -> bool:
    before, after = set(shape(was).fields), set(shape(now).fields)
    shared = len(before & after)
    return shared >= _SAME_OBJECT * max(len(before), len(after), 1)
