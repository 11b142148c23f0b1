"""Types, known values and limits of two views."""

from __future__ import annotations

from generator.diff.marks import said
from generator.diff.rows import Notes
from generator.diff.schemas.news import news_of
from generator.diff.schemas.view import TEXT_OF_JSON, View
from generator.diff.spots import Spot, subject

_HIGHER_IS_TIGHTER = ("minimum", "exclusiveMinimum", "minLength", "minItems")


def compare_views(
    notes: Notes, old: Spot, new: Spot, before: View, after: View
) -> None:
    """Compare what two schemas let through, apart from fields and items."""
    if _compare_types(notes, old, new, before, after):
        _compare_values(notes, old, new, before, after)
        _compare_limits(notes, old, new, before, after)


def _compare_types(
    notes: Notes, old: Spot, new: Spot, before: View, after: View
) -> bool:
    name, at = subject(new), _type_place(new)
    null, any_type = "null" in after.types, "any" in before.types | after.types
    if ("null" in before.types) != null and not any_type:
        rule = "nullable-added" if null else "nullable-removed"
        notes(rule, at, f"{name}: {'may be' if null else 'is never'} null")
    was, now = before.types - {"null"}, after.types - {"null"}
    if was == now:
        return True
    rule = _type_rule(was, now)
    notes(rule, at, f"{name}: {_kinds(now)}, was {_kinds(was)}")
    return False


def _type_rule(was: set[str], now: set[str]) -> str:
    if _covers(now, was):
        return "type-widened"
    return "type-narrowed" if _covers(was, now) else "type-changed"


def _covers(wide: set[str], narrow: set[str]) -> bool:
    """Return whether whatever the second takes is taken by the first."""
    if "any" in wide:
        return True
    taken = set(wide)
    if "number" in wide:
        taken.add("integer")
    if "string" in wide:
        taken.add(TEXT_OF_JSON)
    return narrow <= taken


def _kinds(types: set[str]) -> str:
    return " or ".join(sorted(types)) or "null"


def _type_place(spot: Spot) -> Spot:
    return spot.child("type") if "type" in spot.object else spot


def _compare_values(
    notes: Notes, old: Spot, new: Spot, before: View, after: View
) -> None:
    name = subject(new)
    if not before.values and not after.values:
        return
    if before.const and after.const:
        if before.values.keys() != after.values.keys():
            (was,), (now,) = before.values.values(), after.values.values()
            text = f"{name}: always {said(now.node)}, was always {said(was.node)}"
            notes("const-changed", now, text)
        return
    if not before.values or not after.values:
        _compare_lists(notes, old, new, before, after)
        return
    if before.open != after.open:
        rule = "enum-opened" if after.open else "enum-closed"
        may = "other values may come" if after.open else "no other values"
        notes(rule, new, f"{name}: {may}")
    kind = "open-value" if after.open else "closed-value"
    for value in after.values.keys() - before.values.keys():
        at = after.values[value]
        text = f"{name}: value {said(at.node)} added"
        notes(f"{kind}-added", at, text, news_of(old))
    kind = "open-value" if before.open else "closed-value"
    for value in before.values.keys() - after.values.keys():
        at = before.values[value]
        notes(f"{kind}-removed", at, f"{name}: value {said(at.node)} removed")


def _compare_lists(
    notes: Notes, old: Spot, new: Spot, before: View, after: View
) -> None:
    """One has a list of values, the other none."""
    listed = after if after.values else before
    shown = ", ".join(said(value.node) for value in list(listed.values.values())[:6])
    more = len(listed.values) - 6
    shown += f" and {more} more" if more > 0 else ""
    name = subject(new)
    if listed.open:
        if after.values:
            notes("values-told", new, f"{name}: known values are told: {shown}")
        else:
            notes("values-dropped", new, f"{name}: values are no longer told: {shown}")
    elif after.values:
        notes("enum-closed", new, f"{name}: nothing but {shown}")
    else:
        notes("enum-opened", new, f"{name}: other values than {shown} may come")


def _compare_limits(
    notes: Notes, old: Spot, new: Spot, before: View, after: View
) -> None:
    name = subject(new)
    for key in sorted(before.limits.keys() | after.limits.keys()):
        was, now = before.limits.get(key), after.limits.get(key)
        if was is None and now is not None:
            notes("limit-tightened", now, f"{name}: {key} {said(now.node)}, was free")
        elif now is None and was is not None:
            notes("limit-loosened", was, f"{name}: {key} no longer {said(was.node)}")
        elif was is not None and now is not None and was.node != now.node:
            text = f"{name}: {key} {said(now.node)}, was {said(was.node)}"
            notes(_limit_rule(key, was.node, now.node), now, text)


def _limit_rule(key: str, was: object, now: object) -> str:
    if key in ("pattern", "multipleOf"):
        return "pattern-changed"
    if not isinstance(was, (int, float)) or not isinstance(now, (int, float)):
        return "pattern-changed"
    higher = now > was
    return (
        f"limit-{'tightened' if higher == (key in _HIGHER_IS_TIGHTER) else 'loosened'}"
    )
