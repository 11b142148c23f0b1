"""What a harvest tells of one operation or event, all its entries together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, cast

from . import notations
from .combine import combine_rows
from .facts import FieldFact, Json
from .notations import UnknownNotation, page_editions
from .prose import Prose

_WHOLE = re.compile(
    r"(whole page|both tables whole|tables whole|tables and sample whole|all tables"
    r"|seen by the first check, whole)"
)


@dataclass(slots=True)
class Heard:
    """What the third harvest tells of one operation or event."""

    subject: str
    resource: str = ""
    missing: bool = False
    whole: bool = False
    editions: set[str] = field(default_factory=set[str])
    rows: dict[str, list[FieldFact]] = field(default_factory=dict[str, list[FieldFact]])
    """By place: query, body, response, msg, frame, or the name of an object."""
    inside: dict[str, list[FieldFact]] = field(
        default_factory=dict[str, list[FieldFact]]
    )
    """Entries of a list field of the body, by its name."""
    tables: dict[str, dict[str, bool]] = field(
        default_factory=dict[str, dict[str, bool]]
    )
    """Required marks per form, where a call has several tables."""
    shapes: dict[str, list[FieldFact]] = field(
        default_factory=dict[str, list[FieldFact]]
    )
    """Objects that only a note describes."""
    marks: dict[str, bool] = field(default_factory=dict[str, bool])
    """Marks told in words, of the query or the body."""
    conflicts: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def look(self, raw: Json) -> None:
        """Whether an entry says that its page's tables were seen whole."""
        self.whole |= bool(_WHOLE.match(str(raw.get("visible", ""))))

    def add(self, place: str, rows: Iterable[FieldFact]) -> None:
        merged, conflicts = combine_rows(self.rows.get(place, []), rows)
        self.rows[place] = merged
        for name, texts in conflicts.items():
            self.conflicts.setdefault(f"{place}.{name}", []).extend(texts)


@dataclass(slots=True)
class Reading:
    """What a reader of the harvest has so far."""

    ids: dict[str, str]
    """The operation of each operationId, as `GET /v1.0/x/y`."""
    prose: Prose = field(default_factory=Prose)
    heard: dict[str, Heard] = field(default_factory=dict[str, Heard])
    words: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """By resource, every word of its entries."""

    def of(self, subject: str) -> Heard:
        return self.heard.setdefault(subject, Heard(subject))

    def listed(self, file: str, label: str, keys: Iterable[str]) -> None:
        """Keys that no reader takes have to be listed as prose."""
        for key in keys:
            if not self.prose.holds((file, label, key)) and not self.prose.holds(key):
                raise UnknownNotation(f"{file}: {label}: {key}")


def pages_of(raw: Json) -> set[str]:
    found: set[str] = set()
    for key in ("page", "pages", "pages_also", "more_pages"):
        pages: Any = raw.get(key) or []
        for page in [pages] if isinstance(pages, str) else cast(list[str], pages):
            found |= page_editions(page)
    return found


def from_code(text: str) -> dict[str, list[FieldFact]]:
    """Fields that other people's code sends and reads: `{username: ..., ...}`."""
    sent = re.search(r"\{([^}]*)\}", text)
    read = re.search(r"data\.(\w+)", text)
    if sent is None or read is None:
        raise UnknownNotation(f"code: {text}")

    def fact(name: str, kind: str | None) -> FieldFact:
        row = notations.rows([name]).rows[0]
        return replace(row, type=kind, observed=True, wanted=True)

    body = [
        fact(name, "integer" if value.isdigit() else "string")
        for name, value in re.findall(r"(\w+): ([^,}]+)", sent[1])
    ]
    return {
        "body": body,
        "response": [fact("data", "Signature")],
        "Signature": [fact(read[1], "string")],
    }
