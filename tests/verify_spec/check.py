"""One check: a tool, what it reads, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .workshop import Workshop


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check that did not fail."""

    version: str
    """Of the tool, and of the compiler where there is one."""
    said: str
    """What was seen, for the table: calls made, frames decoded, rules passed."""
    lines: int | None = None
    """Lines of code that the tool wrote."""
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the table."""

    group: str
    """`REST`, `events`, `lint`, `contract` or `archive`."""
    language: str
    tool: str
    document: str
    """The published file that the tool reads."""
    run: Callable[[Workshop], Verdict]
    """Does it in an empty folder. Raises `Failed`, or `NotHere` with what to install."""
    quick: bool = False
    """Cheap, and without tools of its own: a part of `make check`."""

    @property
    def name(self) -> str:
        return f"{self.language} {self.tool}"


class Failed(Exception):
    """A tool did not do what it should; holds the last lines of what it said."""


class NotHere(Exception):
    """A compiler that no package registry of ours brings is not installed."""
