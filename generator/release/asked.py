"""What `python -m generator diff` says of the changes since a commit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.release.version import Bump, as_bump

ROLES = ("reader", "writer", "python")
_EQUAL, _DIFFERENT = 0, 1


class DiffError(Exception):
    """The comparison failed, with what it said."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What changed since, and the step of the version that it asks for.

    Attributes:
        bump: none, patch, minor or major.
        changes: how many.
        breaking: of these, how many break somebody, by reader, writer, python.
        markdown: all of them, for the change log.
    """

    bump: Bump
    changes: int
    breaking: dict[str, int]
    markdown: str

    def summary(self) -> str:
        """Return a sentence for people."""
        if not self.changes:
            return "nothing changed in the API"
        broken = ", ".join(f"{n} for {who}" for who, n in self.breaking.items() if n)
        count = "1 change" if self.changes == 1 else f"{self.changes} changes"
        text = f"{count} of the API, breaking: {broken or 'none'}"
        return f"{text}; asks for: {self.bump}"


def asked(repo: Path, since: str, until: str = "HEAD") -> Asked:
    """Compare two commits.

    Raises:
        DiffError: the comparison itself failed.
    """
    told = _diff(repo, since, until, "--json")
    try:
        loaded: dict[str, Any] = json.loads(told)
        changes: list[dict[str, Any]] = loaded["changes"]
        bump = as_bump(loaded["bump"])
        broken = Counter(
            role for each in changes for role in ROLES if each[role] == "breaking"
        )
    except (ValueError, KeyError, TypeError) as error:
        problem = f"answered what a release cannot read: {error!r}"
        raise DiffError(f"python -m generator diff {problem}") from None
    markdown = _diff(repo, since, until, "--markdown") if changes else ""
    return Asked(bump, len(changes), {each: broken[each] for each in ROLES}, markdown)


def _diff(repo: Path, since: str, until: str, form: str) -> str:
    command = [sys.executable, "-m", "generator", "diff", since, until, form]
    # The generator of this checkout, whatever is installed.
    path = os.pathsep.join(
        part for part in (str(repo), os.environ.get("PYTHONPATH", "")) if part
    )
    done = subprocess.run(
        command,
        cwd=repo,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (_EQUAL, _DIFFERENT) or not done.stdout.strip():
        said = done.stderr.strip().splitlines()[-5:] or ["it said nothing"]
        shown = " ".join(["python", *command[1:]])
        lines = "\n  ".join(said)
        raise DiffError(f"`{shown}` failed (exit code {done.returncode}):\n  {lines}")
    return done.stdout
