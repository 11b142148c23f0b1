"""What was found: rows, each once, however many operations and events it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diff.spots import Kind, Spot

Direction: TypeAlias = Literal["request", "answer"]
UserKind: TypeAlias = Literal["operation", "event", "message"]
News: TypeAlias = Literal["new", "documented"]


@dataclass(frozen=True, slots=True)
class User:
    """Who meets a change.

    Attributes:
        kind: what it is; a message is one of AsyncAPI that is no event.
        name: an operationId, the number of an event, or the name of another message.
        direction: whether the place is sent to the PBX or comes from it.
        editions: those whose pages tell of it; empty is all.
        coverage: how much of its pages was seen when the old document was made.
    """

    kind: UserKind
    name: str | int
    direction: Direction
    editions: tuple[str, ...] = ()
    coverage: str | None = None


@dataclass(slots=True)
class Row:
    """One change.

    Attributes:
        rule: its name in rules.yaml.
        document: where it is.
        at: JSON pointer into the new document, or into the old one.
        text: what changed, in a sentence.
        news: whether the API has it now, or had it and it is known now.
        users: who meets it.
        editions: the editions it concerns by itself; empty is those of the users.
        shown_on: the editions whose boxes showed it, whatever pages say.
        object: the name of what changed, of a row about the Python package alone.
        python_breaks: what of the Python package it breaks, as griffe names it.
    """

    rule: str
    document: Kind | Literal["python"]
    at: str
    text: str
    news: News | None = None
    users: dict[User, None] = field(default_factory=dict[User, None])
    editions: tuple[str, ...] = ()
    shown_on: tuple[str, ...] = ()
    object: str | None = None
    python_breaks: list[str] = field(default_factory=list[str])

    def names(self, kind: UserKind | None = None) -> list[str | int]:
        """Return who meets it, each once, sorted; operations before events."""
        names = {user.name for user in self.users if kind in (None, user.kind)}
        return sorted(names, key=lambda name: (isinstance(name, int), name))


@dataclass(slots=True)
class Rows:
    """The rows of one document; the same change of the same place is one row."""

    document: Kind
    found: dict[tuple[str, str, str], Row] = field(
        default_factory=dict[tuple[str, str, str], Row]
    )

    def add(
        self,
        rule: str,
        at: Spot | str,
        text: str,
        users: Iterable[User] = (),
        news: News | None = None,
        editions: tuple[str, ...] = (),
    ) -> Row:
        """Note a change, or who else meets one that was noted."""
        pointer = at if isinstance(at, str) else at.text
        key = (rule, pointer, text)
        row = self.found.get(key)
        if row is None:
            row = Row(rule, self.document, pointer, text, news, editions=editions)
            self.found[key] = row
        row.users.update(dict.fromkeys(users))
        return row

    def __iter__(self) -> Iterator[Row]:
        return iter(self.found.values())


def joined(first: Rows, second: Rows) -> list[Row]:
    """Return the rows of both; a copy of the same schema or figure is one change."""
    copies = {
        key: row
        for key, row in first.found.items()
        if row.at.startswith(("/components/schemas/", "/x-protocol/"))
    }
    rows = list(first)
    for key, row in second.found.items():
        if key in copies:
            copies[key].users.update(row.users)
        else:
            rows.append(row)
    return rows


@dataclass(slots=True)
class Notes:
    """Where a comparison writes: rows, and which of them it found itself.

    Attributes:
        rows: the rows of the document.
        users: who meets what is noted here.
        taken: the rows that were noted here.
        instead: the place to give for each of them, if it is another.
    """

    rows: Rows
    users: tuple[User, ...] = ()
    taken: list[Row] = field(default_factory=list[Row])
    instead: Spot | None = None

    def __call__(
        self,
        rule: str,
        at: Spot,
        text: str,
        news: News | None = None,
        editions: tuple[str, ...] = (),
    ) -> None:
        """Note a change."""
        place = self.instead or at
        row = self.rows.add(rule, place, text, self.users, news, editions)
        self.taken.append(row)
