"""What is wrong with a spec, where, and what to write instead.

Stages return problems instead of raising, so that one run shows all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.load import LoadError, Pointer, line_of


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the spec.

    `remedy` says what to write; a problem without a remedy is not finished.
    """

    file: Path
    pointer: Pointer
    message: str
    remedy: str
    line: int | None = None
    """Where the pointer cannot tell: in a file that is not YAML."""

    def render(self, root: Path) -> str:
        """Return `file:line #/pointer`, then what is wrong, then what to write."""
        try:
            shown = self.file.relative_to(root)
        except ValueError:
            shown = self.file
        line = self.line or line_of(self.file, self.pointer)
        return (
            f"{shown}:{line} #{pointer_text(self.pointer)}\n"
            f"  wrong: {self.message}\n"
            f"  write: {self.remedy}"
        )


class SpecError(Exception):
    """The spec cannot be generated from; holds every problem found."""

    def __init__(self, problems: list[Problem], root: Path) -> None:
        self.problems = problems
        self.root = root
        shown = "\n".join(problem.render(root) for problem in problems)
        count = len(problems)
        super().__init__(f"{shown}\n{count} problem{'s' if count != 1 else ''}")


def pointer_text(pointer: Pointer) -> str:
    """Return a JSON pointer (RFC 6901) of the path."""
    return "".join(
        "/" + str(part).replace("~", "~0").replace("/", "~1") for part in pointer
    )


def unreadable(error: LoadError) -> Problem:
    """Return the problem of a file that cannot be loaded."""
    return Problem(error.path, (), error.message, error.remedy, error.line)
