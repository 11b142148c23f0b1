"""`x-variants`: the forms of a call, each a method of its own in Python."""

from __future__ import annotations

from typing import cast

from generator.diff.marks import said
from generator.diff.rows import Notes
from generator.diff.spots import Spot, subject

_WORDS = ("summary", "description")


def compare_variants(notes: Notes, old: Spot, new: Spot) -> None:
    """Compare the forms of two operations by name."""
    before, after = _by_name(old), _by_name(new)
    name = subject(new)
    for form in sorted(after.keys() - before.keys()):
        notes("variant-added", after[form], f"{name}: form {form} added")
    for form in sorted(before.keys() - after.keys()):
        notes("variant-removed", before[form], f"{name}: form {form} removed")
    for form in sorted(before.keys() & after.keys()):
        _compare(notes, before[form], after[form], f"{name}, form {form}")


def _by_name(operation: Spot) -> dict[str, Spot]:
    return {
        str(variant.object.get("name")): variant
        for variant in operation.children("x-variants").values()
    }


def _compare(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    before, after = old.object, new.object
    needed = cast(list[str], before.get("required") or [])
    needs = cast(list[str], after.get("required") or [])
    for argument in sorted(set(needs) - set(needed)):
        at = new.child("required", needs.index(argument))
        notes("variant-argument-required", at, f"{name}: {argument} is needed now")
    # An argument that goes from one list to the other is one change.
    moved = set(needs) ^ set(needed)
    for argument in sorted(set(needed) - set(needs)):
        at = old.child("required", needed.index(argument))
        notes("variant-changed", at, f"{name}: {argument} is not needed now")
    optional = cast(list[str], before.get("optional") or [])
    optionals = cast(list[str], after.get("optional") or [])
    for argument in sorted(set(optionals) - set(optional) - moved):
        at = new.child("optional", optionals.index(argument))
        notes("variant-changed", at, f"{name}: takes {argument}")
    for argument in sorted(set(optional) - set(optionals) - moved):
        at = old.child("optional", optional.index(argument))
        notes("variant-argument-removed", at, f"{name}: no longer takes {argument}")
    lists = {"required", "optional"}
    for key in sorted((before.keys() | after.keys()) - lists):
        if before.get(key) == after.get(key):
            continue
        at = new.child(key) if key in after else old.child(key)
        if key in _WORDS:
            notes("text-changed", at, f"{name}: {key} reads otherwise")
        else:
            text = (
                f"{name}: {key} is {said(after.get(key))}, was {said(before.get(key))}"
            )
            notes("variant-changed", at, text)
