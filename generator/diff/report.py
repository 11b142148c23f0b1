"""The result of a comparison, and its form for programs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.diff.rows import Row
from generator.diff.rules import ROLES, Bump, broken, bump, bump_of

EDITIONS = ("appliance", "software", "cloud")


@dataclass(frozen=True, slots=True)
class Result:
    """All changes between two states.

    Attributes:
        rows: the changes.
        edition: the edition that was asked for, None for all.
    """

    rows: list[Row]
    edition: str | None = None

    @property
    def bump(self) -> Bump:
        """The step of the version that the changes ask for."""
        return bump(self.rows)

    def of_edition(self, edition: str) -> Result:
        """Return what concerns an edition; what names none concerns all."""
        rows: list[Row] = []
        for row in self.rows:
            shown = edition in row.shown_on
            if row.editions and edition not in row.editions and not shown:
                continue
            users = {
                user: None
                for user in row.users
                if shown or not user.editions or edition in user.editions
            }
            if users or not row.users:
                rows.append(replace(row, users=users))
        return Result(rows, edition)

    def as_json(self) -> dict[str, Any]:
        """Return the form for programs."""
        return {"bump": self.bump, "changes": [as_json(row) for row in self.rows]}


def as_json(row: Row) -> dict[str, Any]:
    """Return a row as programs read it."""
    whom = broken(row)
    found: dict[str, Any] = {"rule": row.rule, "document": row.document, "at": row.at}
    operations, events = row.names("operation"), row.names("event")
    if operations:
        found["operation"] = operations[0]
    if events:
        found["event"] = events[0]
    found["text"] = row.text
    for role in ROLES:
        found[role] = "breaking" if role in whom else "safe"
    found["bump"] = bump_of(row)
    found["news"] = row.news
    found["editions"] = editions_of(row)
    found["used_by"] = row.names()
    if row.python_breaks:
        found["python_breaks"] = row.python_breaks
    if row.object is not None:
        found["object"] = row.object
    return found


def editions_of(row: Row) -> list[str]:
    """Return the editions that a row concerns; none if it is not about any."""
    named = set(row.editions)
    if not named:
        named = {edition for user in row.users for edition in user.editions}
    if named:
        named |= set(row.shown_on)
    return sorted(
        named,
        key=lambda each: (
            (each not in EDITIONS, EDITIONS.index(each))
            if each in EDITIONS
            else (True, 0)
        ),
    )
