"""What several files tell about the same field, as one fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .facts import FieldFact

_WORDS = {True: "required", False: "optional"}


def _wire(kind: str) -> str:
    name = re.split(r"[<(]", kind)[0]
    scalar = {"string", "integer", "number", "boolean", "array"}
    return name if name in scalar else "object"


def combine(old: FieldFact, new: FieldFact) -> tuple[FieldFact, list[str]]:
    """The new row over the old one, and in what the two contradict each other.

    A later table overrides what was not visible or only observed before. Where both
    tables show a required mark, the two marks have to be the same.
    """
    conflicts: list[str] = []
    open_kind = old.type in (None, "array", "object") or old.observed
    kind = old.type
    if new.type is not None and (open_kind or _wire(str(kind)) != _wire(new.type)):
        kind = new.type
    required = old.required
    if new.required is not None:
        required = new.required
        if old.required is not None and old.required != new.required:
            conflicts.append(
                f"{_WORDS[new.required]} in the {new.by[-1]}, "
                f"{_WORDS[old.required]} in the {old.by[-1]}"
            )
    combined = replace(
        old,
        type=kind,
        required=required,
        enum=old.enum | new.enum,
        more_values=old.more_values if old.enum else new.more_values,
        limits={**old.limits, **new.limits},
        observed=old.observed and new.observed,
        wanted=old.wanted or new.wanted,
        secret=old.secret or new.secret,
        by=_both(old.by, new.by),
        marked_by=_both(old.marked_by, new.marked_by),
    )
    return combined, conflicts


def _both(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return (*old, *(name for name in new if name not in old))


def combine_rows(
    old: Iterable[FieldFact], new: Iterable[FieldFact]
) -> tuple[list[FieldFact], dict[str, list[str]]]:
    """Two tables of the same place; conflicts by field."""
    rows = {row.name: row for row in old}
    conflicts: dict[str, list[str]] = {}
    for row in new:
        if row.name in rows:
            rows[row.name], found = combine(rows[row.name], row)
            if found:
                conflicts[row.name] = found
        else:
            rows[row.name] = row
    return list(rows.values()), conflicts
