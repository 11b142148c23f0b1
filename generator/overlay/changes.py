"""What overlays wrote where, so that a problem is shown where its cause was written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.bundle import Bundle
from generator.load import Pointer
from generator.overlay.document import Action, DocumentName
from generator.problems import Problem, pointer_text

_FILE = re.compile(r"[\w./]+\.yaml#/")
_LISTED = ("paths", "channels", "operations", "servers")


@dataclass(frozen=True, slots=True)
class Change:
    """A place that an overlay wrote, or took away."""

    at: Pointer
    """In the document that the action is for."""
    action: Action
    inner: Pointer
    """The place in `update`; empty for the whole, and for what was removed."""

    @property
    def cause(self) -> Pointer:
        if self.action.remove:
            return self.action.pointer
        return (*self.action.pointer, "update", *self.inner)


@dataclass(slots=True)
class Changes:
    """All that a run's overlays did, the latest last."""

    _all: list[Change] = field(default_factory=list[Change])

    def wrote(self, action: Action, at: Pointer, inner: Pointer) -> None:
        """Note a place that an action wrote."""
        self._all.append(Change(at, action, inner))

    def removed(self, action: Action, at: Pointer) -> None:
        """Note a place that an action removed.

        What an earlier action wrote there is gone, and behind it in a list it moved.
        """
        kept: list[Change] = []
        for change in self._all:
            moved = _after_removal(change.at, at)
            if change.action.document != action.document:
                kept.append(change)
            elif moved is not None:
                kept.append(replace(change, at=moved))
        self._all = [*kept, Change(at, action, ())]

    def last(self, document: DocumentName, pointer: Pointer) -> Change | None:
        """Return the last change of a place, or of what holds it."""
        for change in reversed(self._of(document)):
            if _starts(pointer, change.at):
                return change
        return None

    def cause(
        self, document: DocumentName, pointer: Pointer, problem: Problem
    ) -> Problem | None:
        """Return a problem at the change that caused it; None if none is to blame."""
        # In a bundle all references are local.
        local = _FILE.sub("#/", problem.remedy)
        problem = replace(problem, remedy=local)
        changes = self._of(document)
        # What an overlay wrote holds the fault itself ...
        written = [c for c in changes if not c.action.remove and _starts(pointer, c.at)]
        if written:
            change = max(written, key=lambda each: len(each.at))
            at = (*change.cause, *pointer[len(change.at) :])
            return replace(problem, file=change.action.file, pointer=at, line=None)
        # ... or what it wrote or removed in there makes the whole wrong ...
        inside = [change for change in changes if _starts(change.at, pointer)]
        # ... or the fault is that something is gone.
        gone = [c for c in changes if c.action.remove and _named(problem, c.at)]
        if not inside and not gone:
            return None
        change = (gone or inside)[-1]
        remedy = "not this action, or others that remove what needs it too"
        return Problem(
            change.action.file,
            change.cause,
            f"{problem.message} (at {document} #{pointer_text(pointer)})",
            remedy if gone else problem.remedy,
        )

    def _of(self, document: DocumentName) -> list[Change]:
        return [c for c in self._all if c.action.document == document]


def place_in(bundle: Bundle, problem: Problem) -> Pointer | None:
    """Return where in a bundle a place of the spec's files is; None if it is not."""
    found = [
        (len(prefix), (*_in_bundle(key), *problem.pointer[len(prefix) :]))
        for key, (file, prefix) in bundle.origins.items()
        if file == problem.file and _starts(problem.pointer, prefix)
    ]
    if found:
        return max(found, key=lambda each: each[0])[1]
    return problem.pointer if problem.file == root_of(bundle) else None


def root_of(bundle: Bundle) -> Path:
    """Return the file that a bundle begins with."""
    return next(iter(bundle.files))


def _in_bundle(key: tuple[str, ...]) -> Pointer:
    return key if key[0] in _LISTED else ("components", *key)


def _starts(pointer: Pointer, prefix: Pointer) -> bool:
    head = pointer[: len(prefix)]
    return [str(part) for part in head] == [str(part) for part in prefix]


def _named(problem: Problem, at: Pointer) -> bool:
    """Return whether a problem speaks of what stood at a place."""
    name = re.escape(str(at[-1]))
    return re.search(rf"(?<!\w){name}(?!\w)", problem.message) is not None


def _after_removal(at: Pointer, removed: Pointer) -> Pointer | None:
    """Return where a place is once another is removed; None if it went with it."""
    if _starts(at, removed):
        return None
    depth, index = len(removed) - 1, removed[-1]
    if not isinstance(index, int) or len(at) <= depth or at[:depth] != removed[:-1]:
        return at
    own = at[depth]
    if isinstance(own, int) and own > index:
        return (*at[:depth], own - 1, *at[depth + 1 :])
    return at
