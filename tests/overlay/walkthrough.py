"""Reads spec/WALKTHROUGH.md as a person does: steps with a file or with commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from tests.mock_pbx.settings import ROOT

PAGE = ROOT / "spec/WALKTHROUGH.md"
Kind: TypeAlias = Literal["new", "before", "before each", "run"]

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEW = re.compile(r"New file `([^`]+)`:\s*\Z")
_INSERT = re.compile(r"In `([^`]+)`, in front of (each )?`([^`]+)`:\s*\Z")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do."""

    kind: Kind
    text: str
    file: str = ""
    before: str = ""

    def apply(self, repo: Path) -> None:
        """Write the file of the step, or add to it."""
        path = repo / self.file
        if self.kind == "new":
            assert not path.exists(), f"{self.file} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text("utf-8").splitlines(keepends=True)
        found = [i for i, line in enumerate(lines) if line == f"{self.before}\n"]
        found = found or [
            i for i, line in enumerate(lines) if line.startswith(self.before)
        ]
        wanted = range(2, 10) if self.kind == "before each" else range(1, 2)
        assert len(found) in wanted, f"{self.before!r}: {len(found)} times"
        for index in reversed(found):
            lines.insert(index, self.text)
        path.write_text("".join(lines), encoding="utf-8")

    def commands(self) -> Iterator[tuple[str, str]]:
        """Each command with what the page says it prints."""
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


def steps() -> list[Step]:
    """The steps of the page, in order; a block that is no step is a mistake."""
    page = PAGE.read_text("utf-8")
    found: list[Step] = []
    end = 0
    for block in _BLOCK.finditer(page):
        lead = page[end : block.start()].rstrip("\n")
        language, text = block.groups()
        new, insert = _NEW.search(lead), _INSERT.search(lead)
        if language == "console":
            found.append(Step("run", text))
        elif new:
            found.append(Step("new", text, new[1]))
        else:
            assert insert, f"no file is named for:\n{text}"
            kind: Kind = "before each" if insert[2] else "before"
            found.append(Step(kind, text, insert[1], insert[3]))
        end = block.end()
    return found


def matches(printed: str, expected: str) -> bool:
    """Whether what a command printed is what the page shows; `...` is any text."""
    # What a message prints as dots is dots, too. Over lines: pytest's own dots.
    pattern = ".*".join(map(re.escape, re.split(r"\.{3,}", expected.strip())))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None
