# Made by `make generate` from generator/runtime/drift/operations.py; edits are lost.
"""Operations that a PBX lacks, those that the spec lacks, and those nobody heard of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from .answers import Heard, Intake
from .described import Operation
from .findings import Finding
from .told import Told
from .walking.inferred import Inferred, names
from .walking.places import Place
from .words import in_words

_ENOUGH, _FEW = 0.8, 4
_ENVELOPE = "Envelope"


def operation_findings(intake: Intake, told: Told) -> Iterator[Finding]:
    """Yield operations that the PBX does not have, then those the spec does not have.

    Args:
        intake: all that was heard.
        told: which names may be told.
    """
    missing = [
        each
        for each in intake.described.operations.values()
        if _is_missing(each) and not newer(each, intake)
    ]
    pairs = _pairs(intake, missing)
    renamed = {operation.id: key for key, operation in pairs.items()}
    for each in missing:
        got = "the PBX says that there is no such operation"
        if each.id in renamed:
            method, path = renamed[each.id]
            got += f"; its answer came from {method} {path}"
        yield Finding(
            kind="missing_operation",
            operation=each.id,
            spec_at=each.spec_at,
            expected=f"{each.method} {each.path}",
            got=got,
            count=each.missing,
            of=each.asked,
        )
    for (method, path), heard in intake.probed.items():
        type_ = told.type(heard.type)
        yield _unknown(method, path, heard, type_, pairs.get((method, path)))


def not_seen(intake: Intake) -> dict[str, str]:
    """Return the operations that read and told nothing, with why.

    Args:
        intake: all that was heard.
    """
    found: dict[str, str] = {}
    for each in intake.described.operations.values():
        if each.answered or (_is_missing(each) and not newer(each, intake)):
            continue
        if since := newer(each, intake):
            found[each.id] = f"newer than this firmware: since {since}"
        elif each.id in intake.skipped:
            found[each.id] = intake.skipped[each.id]
        elif each.asked:
            found[each.id] = f"answered {each.refused}"
        elif each.safe:
            found[each.id] = "was not asked"
    return found


def newer(operation: Operation, intake: Intake) -> str:
    """Return the firmware that brought an operation, if the PBX lacks it and is older.

    Args:
        operation: what may be newer.
        intake: has the firmware of the PBX.
    """
    header = intake.header
    since = cast("dict[str, object]", operation.node.get("x-since") or {})
    if header is None or not header.firmware:
        return ""
    first = str(since.get(header.edition or "", ""))
    older = bool(first) and _numbers(header.firmware) < _numbers(first)
    return first if older and _is_missing(operation) else ""


def _is_missing(operation: Operation) -> bool:
    return bool(operation.missing) and not operation.answered


def _numbers(firmware: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d{1,9}", firmware)]


def _unknown(
    method: str,
    path: str,
    heard: Heard,
    type_: Inferred | None,
    renamed: Operation | None,
) -> Finding:
    got = f"answers {heard.label}"
    if type_ is not None:
        got += f": {in_words(type_)}"
    if renamed is not None:
        got += f"; looks like {renamed.id} ({renamed.path}) under a new path"
    return Finding(
        kind="unknown_operation",
        operation=path,
        at="",
        expected=f"the spec has no {method} {path}",
        got=got,
        type=type_,
        count=heard.count,
        of=heard.count,
        example=heard.example,
    )


def _pairs(
    intake: Intake, missing: list[Operation]
) -> dict[tuple[str, str], Operation]:
    """Return which unknown operation answers as which missing one would."""
    described = intake.described
    envelope = described.places.component(_ENVELOPE)
    common = _documented(envelope, 0)
    known = {
        each.id: _documented(described.answer(each), 3) - common for each in missing
    }
    found: dict[tuple[str, str], Operation] = {}
    left = list(missing)
    for key, heard in intake.probed.items():
        got = _names(heard.type) - common
        scores = [(_likeness(got, known[each.id]), each) for each in left]
        best = max(scores, key=lambda pair: pair[0], default=None)
        if best is not None and best[0]:
            found[key] = best[1]
            left.remove(best[1])
    return found


def _likeness(got: frozenset[str], known: frozenset[str]) -> float:
    """Return how alike two answers are: 0 if hardly, else from 1 to 2 for equal names.

    Few names are in many answers, and most of what the spec has is optional.
    """
    both = len(got & known)
    if both < _FEW or both < _ENOUGH * len(got):
        return 0.0
    return 1 + both / len(got | known)


def _names(schema: Inferred | None) -> frozenset[str]:
    return names(schema) if schema is not None else frozenset()


def _documented(place: Place | None, depth: int) -> frozenset[str]:
    """Return the names that the spec has below a place."""
    found: set[str] = set()
    if place is not None and place.shape is not None:
        found |= set(place.shape.properties)
        if depth:
            for each in place.shape.properties.values():
                found |= _documented(each, depth - 1)
    if place is not None and place.items is not None and depth:
        found |= _documented(place.items, depth - 1)
    return frozenset(found)
