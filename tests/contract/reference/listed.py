"""The tables of `spec/README.md` that tests read.

A cell names its subjects as code spans. `*` stands for any text, `{a,b}` for one
of several texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .facts import ROOT

README = ROOT / "spec" / "README.md"
DIFFERENCES = "Where the spec differs from the fact base"
KNOWN_AS = "Known as"

_SPAN = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Pattern:
    text: str

    def matches(self, subject: str) -> bool:
        parts = (re.escape(part) for part in self.text.split("*"))
        return re.fullmatch(".*".join(parts), subject) is not None


@dataclass(frozen=True, slots=True)
class Listed:
    """One deliberate difference: where, what, and why."""

    where: Pattern
    text: str
    reason: str

    def fits(self, pointer: str, text: str) -> bool:
        return self.text == text and self.where.matches(pointer)


def _expand(text: str) -> Iterator[str]:
    choice = re.search(r"\{([^{}]*)\}", text)
    if choice is None:
        yield text
        return
    for option in choice[1].split(","):
        yield from _expand(text[: choice.start()] + option + text[choice.end() :])


def rows(title: str, readme: Path = README) -> list[list[str]]:
    """The cells of the table under the heading, without its head."""
    _, found, rest = readme.read_text(encoding="utf-8").partition(f"\n## {title}\n")
    if not found:
        raise ValueError(f"{readme.name} has no section {title!r}")
    section = rest.partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def differences(readme: Path = README) -> list[Listed]:
    """The table of deliberate differences, one entry per place."""
    return [
        Listed(Pattern(place), text.replace("`", ""), reason)
        for where, text, reason in rows(DIFFERENCES, readme)
        for span in _SPAN.findall(where)
        for place in _expand(span)
    ]


def known_as(readme: Path = README) -> list[tuple[list[str], list[str]]]:
    """(spellings, real paths) of each row."""
    return [
        (_SPAN.findall(spellings), _SPAN.findall(paths))
        for _, spellings, paths in rows(KNOWN_AS, readme)
    ]
