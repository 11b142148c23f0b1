"""The fields of two objects: added, removed, renamed, required, leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.diff.marks import said, without_names
from generator.diff.rows import Notes
from generator.diff.schemas.news import news_of
from generator.diff.schemas.view import view
from generator.diff.spots import Spot, subject

# Names as alike as `dst_trunk` and `dest_trunk` are one field with another name, if
# everything else is the same.
_ALIKE = 0.75


@dataclass(slots=True)
class Shape:
    """An object with all parts of its `allOf`.

    Attributes:
        fields: its fields.
        required: the entries of `required`, by the name of the field.
        parts: the nodes it is made of.
        leads: names that may exist, by name.
        one_of: the entries of x-one-of-required.
    """

    fields: dict[str, Spot] = field(default_factory=dict[str, Spot])
    required: dict[str, Spot] = field(default_factory=dict[str, Spot])
    parts: list[Spot] = field(default_factory=list[Spot])
    leads: dict[str, Spot] = field(default_factory=dict[str, Spot])


def shape(spot: Spot) -> Shape:
    """Return all fields of an object, those of its parts included."""
    found = Shape()
    for part in _parts(spot, 0):
        found.parts.append(part)
        found.fields.update(part.children("properties"))
        for entry in part.children("required").values():
            found.required[str(entry.node)] = entry
        for lead in part.children("x-leads").values():
            found.leads[str(lead.object.get("name"))] = lead
        _add_forms(found, part)
    return found


def _add_forms(found: Shape, part: Spot) -> None:
    """Add the fields of an object that is published as one form for each choice.

    Each form has all fields, so that the first that has one tells of it.
    """
    if "x-one-of-required" not in part.object:
        return
    forms = [each.resolved() for each in part.children("anyOf").values()]
    required: list[dict[str, Spot]] = []
    for form in forms:
        for name, at in form.children("properties").items():
            found.fields.setdefault(name, at)
        entries = form.children("required").values()
        required.append({str(entry.node): entry for entry in entries})
    for name, entry in (required[0] if required else {}).items():
        if all(name in each for each in required):
            found.required[name] = entry


def _parts(spot: Spot, depth: int) -> Iterator[Spot]:
    spot = spot.resolved()
    yield spot
    if depth < 20:
        for part in spot.children("allOf").values():
            yield from _parts(part, depth + 1)


def compare_fields(
    notes: Notes, old: Spot, new: Spot, before: Shape, after: Shape
) -> list[tuple[Spot, Spot]]:
    """Compare two objects; returns the fields that both have."""
    removed = sorted(before.fields.keys() - after.fields.keys())
    added = sorted(after.fields.keys() - before.fields.keys())
    pairs = [
        (before.fields[name], after.fields[name])
        for name in before.fields
        if name in after.fields
    ]
    for was, now in _renamed(before, after, removed, added):
        removed.remove(was)
        added.remove(now)
        text = f"{subject(after.fields[now])}: renamed, was {was}"
        notes("field-renamed", after.fields[now], text)
    for name in added:
        _added(notes, old, before, after, name)
    for name in removed:
        lead = " (a lead only, now)" if name in after.leads else ""
        text = f"{subject(before.fields[name])}: removed{lead}"
        notes("field-removed", before.fields[name], text)
    _compare_required(notes, before, after)
    _compare_leads(notes, before, after)
    return pairs


def _added(notes: Notes, old: Spot, before: Shape, after: Shape, name: str) -> None:
    at = after.fields[name]
    required = name in after.required
    kind = " or ".join(sorted(view(at).types))
    text = f"{subject(at)}: added ({kind}{', required' if required else ''})"
    if name in before.leads:
        notes("lead-confirmed", at, f"{text}; was a lead", "documented")
        return
    rule = "required-field-added" if required else "field-added"
    notes(rule, at, text, news_of(_owner(before, old, at)))


def _owner(before: Shape, old: Spot, added: Spot) -> Spot:
    """Return the old part that a field was added to."""
    holder = added.pointer[:-2]
    return next((part for part in before.parts if part.pointer == holder), old)


def _renamed(
    before: Shape, after: Shape, removed: list[str], added: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield fields with another name and nothing else changed, one of each alike."""
    taken: set[str] = set()
    for was in list(removed):
        alike = [
            now
            for now in added
            if now not in taken
            and SequenceMatcher(None, was, now).ratio() >= _ALIKE
            and without_names(before.fields[was].node)
            == without_names(after.fields[now].node)
        ]
        if len(alike) == 1:
            taken.add(alike[0])
            yield was, alike[0]


def _compare_required(notes: Notes, before: Shape, after: Shape) -> None:
    both = before.fields.keys() & after.fields.keys()
    for name in sorted(both & (after.required.keys() - before.required.keys())):
        text = f"{subject(after.fields[name])}: required now"
        notes("field-required", after.required[name], text)
    for name in sorted(both & (before.required.keys() - after.required.keys())):
        text = f"{subject(after.fields[name])}: optional now"
        notes("field-optional", before.required[name], text)


def _compare_leads(notes: Notes, before: Shape, after: Shape) -> None:
    for name in sorted(after.leads.keys() - before.leads.keys() - before.fields.keys()):
        at = after.leads[name]
        text = f"{subject(at)}: {name} may exist (lead)"
        notes("lead-added", at, text)
    for name in sorted(before.leads.keys() - after.leads.keys() - after.fields.keys()):
        at = before.leads[name]
        notes("lead-removed", at, f"{subject(at)}: lead {name} is gone")
    for name in sorted(before.leads.keys() & after.leads.keys()):
        was, now = before.leads[name], after.leads[name]
        if was.node != now.node:
            text = f"{subject(now)}: lead {name} is told otherwise"
            notes("text-changed", now, f"{text}: {said(now.node.get('type'))}")


def compare_one_of(notes: Notes, old: Spot, new: Spot) -> None:
    """Compare of which arguments one is needed."""
    was, now = old.child("x-one-of-required"), new.child("x-one-of-required")
    name = subject(new)
    if was.node == now.node:
        return
    if now.node is None:
        notes("one-of-required-removed", was, f"{name}: none of several is needed now")
    else:
        text = f"{name}: one of these is needed: {said(now.node)}"
        notes("one-of-required-changed", now, text)
