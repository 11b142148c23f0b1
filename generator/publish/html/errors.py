"""Error codes as a page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from generator.load import JsonObject
from generator.publish.html.words import Words

_WHO = {"call": "a call", "login": "a login", "stream": "the event socket"}
_WHEN = {"after-login": "after a new login", "in-a-minute": "in a minute"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """One error code."""

    code: int
    anchor: str
    text: str
    meaning: Markup
    action: Markup
    family: str
    marks: tuple[str, ...]
    notes: tuple[Markup, ...]
    again: str
    """When the same may be sent again; empty for never."""
    operations: tuple[str, ...]
    """Operations that are known to answer it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    """Codes of one kind; our package has an exception class for each."""

    name: str
    words: Markup


def entries(errors: JsonObject) -> list[JsonObject]:
    """Return the entries of codes, in order of the code."""
    codes = cast(list[JsonObject], errors.get("codes") or [])
    return sorted(codes, key=lambda entry: int(entry["code"]))


def anchor(code: object) -> str:
    """Return the anchor of a code: `e70004`, `e-1`."""
    return f"e{code}"


def codes(words: Words, errors: JsonObject) -> Iterator[CodeView]:
    """Give every code."""
    for entry in entries(errors):
        by_operation = cast(dict[str, str], entry.get("family_by_operation") or {})
        notes = cast(list[str], entry["notes"])
        family = str(entry.get("family") or "")
        family += "".join(f"; of {op}: {name}" for op, name in by_operation.items())
        yield CodeView(
            code=entry["code"],
            anchor=anchor(entry["code"]),
            text=str(entry.get("errmsg") or ""),
            meaning=words.line(entry.get("meaning")),
            action=words.line(entry.get("action")),
            family=family,
            marks=("observed",) if entry["observed"] else (),
            notes=tuple(words.line(note) for note in notes),
            again=_again(entry.get("retry")),
            operations=tuple(cast(list[str], entry.get("operations") or [])),
        )


def by_operation(errors: JsonObject) -> dict[str, list[int]]:
    """Return the codes that an operation is known to answer, by its id."""
    found: dict[str, list[int]] = {}
    for entry in entries(errors):
        for operation in cast(list[str], entry.get("operations") or []):
            found.setdefault(operation, []).append(int(entry["code"]))
    return found


def _again(rule: object) -> str:
    if not isinstance(rule, dict):
        return ""
    pairs = cast(dict[str, str], rule).items()
    return ", ".join(
        f"{_WHO.get(who, who)} {_WHEN.get(when, when)}"
        for who, when in pairs
        if when != "never"
    )


def families(words: Words, errors: JsonObject) -> Iterator[FamilyView]:
    """Give every family."""
    for each in cast(list[JsonObject], errors.get("families") or []):
        yield FamilyView(
            name=str(each["name"]), words=words.line(each.get("description"))
        )
