"""Error codes: their exceptions, and who tries again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.diff.marks import said
from generator.diff.rows import Notes, Rows
from generator.diff.spots import Spot

_WORDS = ("errmsg", "meaning", "action", "notes", "sources")
_FAMILY = ("family", "family_by_operation")
_BEHAVIOUR = ("retry", "maybe_applied")
# The list of operations follows from them, and the version is that of the package.
_DERIVED = ("$schema", "version")
_ROOT_LISTS = ("codes", "families", "statuses")


def compare_errors(
    rows: Rows, old: Spot, new: Spot, touched: Iterable[str] = ()
) -> None:
    """Compare two errors.json.

    Args:
        rows: where changes go.
        old: the old document.
        new: the new document.
        touched: operations that were added, removed or renamed.
    """
    notes = Notes(rows)
    before, after = _by(old, "codes", "code"), _by(new, "codes", "code")
    for code in sorted(after.keys() - before.keys(), key=_number):
        node = after[code].object
        text = f"error {code} {said(node.get('errmsg'))}: added"
        family = f" ({node['family']})" if node.get("family") else ""
        notes("error-code-added", after[code], text + family)
    for code in sorted(before.keys() - after.keys(), key=_number):
        notes("error-code-removed", before[code], f"error {code}: removed")
    for code in sorted(before.keys() & after.keys(), key=_number):
        _compare_code(notes, before[code], after[code], set(touched))
    _compare_families(notes, old, new)
    _compare_statuses(notes, old, new)
    _compare_root(notes, old, new)


def _by(document: Spot, key: str, name: str) -> dict[str, Spot]:
    return {str(at.object.get(name)): at for at in document.children(key).values()}


def _number(code: str) -> tuple[int, str]:
    return (int(code), "") if code.lstrip("-").isdecimal() else (0, code)


def _differ(old: Spot, new: Spot, key: str) -> bool:
    return old.object.get(key) != new.object.get(key)


def _place(old: Spot, new: Spot, key: str) -> Spot:
    return new.child(key) if new.child(key).node is not None else old.child(key)


def _compare_code(notes: Notes, old: Spot, new: Spot, touched: set[str]) -> None:
    name = f"error {new.object.get('code')}"
    for key in sorted(old.object.keys() | new.object.keys()):
        if not _differ(old, new, key):
            continue
        at = _place(old, new, key)
        was, now = said(old.object.get(key)), said(new.object.get(key))
        if key in _FAMILY:
            notes("error-family-changed", at, f"{name}: {key} is {now}, was {was}")
        elif key in _BEHAVIOUR:
            _behaviour(notes, name, key, at, old, new)
        elif key == "observed":
            rule = "observed-set" if new.object.get(key) else "observed-documented"
            told = "only observed" if new.object.get(key) else "in the vendor's table"
            notes(rule, at, f"{name}: {told} now")
        elif key == "operations":
            _operations(notes, name, at, old, new, touched)
        elif key in _WORDS:
            notes("error-text-changed", at, f"{name}: {key} reads otherwise")
        else:
            notes("unjudged-changed", at, f"{name}: {key} changed")


def _behaviour(
    notes: Notes, name: str, key: str, at: Spot, old: Spot, new: Spot
) -> None:
    """A row for each who acts otherwise: call, login, stream."""
    if key == "maybe_applied":
        text = f"{name}: maybe_applied is {said(new.object.get(key))}"
        notes("error-retry-changed", at, text)
        return
    before, after = old.child(key), new.child(key)
    for who in sorted(before.object.keys() | after.object.keys()):
        if _differ(before, after, who):
            was, now = before.object.get(who), after.object.get(who)
            text = f"{name}: {who} tries again {said(now)}, was {said(was)}"
            notes("error-retry-changed", _place(before, after, who), text)


def _operations(
    notes: Notes, name: str, at: Spot, old: Spot, new: Spot, touched: set[str]
) -> None:
    before = set(map(str, old.object.get("operations") or []))
    after = set(map(str, new.object.get("operations") or []))
    changed = (before ^ after) - touched
    if changed:
        text = (
            f"{name}: the operations told to answer it changed: {said(sorted(changed))}"
        )
        notes("error-text-changed", at, text)


def _compare_families(notes: Notes, old: Spot, new: Spot) -> None:
    before, after = _by(old, "families", "name"), _by(new, "families", "name")
    for name in sorted(after.keys() - before.keys()):
        notes("error-family-added", after[name], f"exception {name}: added")
    for name in sorted(before.keys() - after.keys()):
        notes("error-family-removed", before[name], f"exception {name}: removed")
    for name in sorted(before.keys() & after.keys()):
        for key in ("retry", "maybe_applied"):
            if _differ(before[name], after[name], key):
                at = _place(before[name], after[name], key)
                who = f"exception {name}"
                _behaviour(notes, who, key, at, before[name], after[name])


def _compare_statuses(notes: Notes, old: Spot, new: Spot) -> None:
    before, after = _by(old, "statuses", "status"), _by(new, "statuses", "status")
    for status in sorted(before.keys() | after.keys()):
        was, now = before.get(status), after.get(status)
        if was is None or now is None or was.node != now.node:
            at = now or was
            assert at is not None
            text = f"HTTP {status}: who tries again after it changed"
            notes("error-retry-changed", at, text)


def _compare_root(notes: Notes, old: Spot, new: Spot) -> None:
    for key in sorted(old.object.keys() | new.object.keys()):
        if key in _ROOT_LISTS or key in _DERIVED or not _differ(old, new, key):
            continue
        before: Any = old.object.get(key)
        name = "the table of error codes"
        if key == "retry" and before is None:
            continue
        notes("error-text-changed", _place(old, new, key), f"{name}: {key} changed")
