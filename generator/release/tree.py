"""The git tree of a release: what state it is in, and how it gets back to it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

WRITTEN = ("pyproject.toml", "CHANGELOG.md", ".changes", "generated")
"""All that a release writes; each of them is in the tree."""
BRANCH = "main"


class GitError(Exception):
    """What git said."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A checkout.

    Attributes:
        repo: its folder.
    """

    repo: Path

    def branch(self) -> str:
        """Return the branch; empty if none is checked out."""
        return self.git("branch", "--show-current")

    def changes(self) -> list[str]:
        """Return what is not committed, untracked files too, as git tells it."""
        return self.git("status", "--porcelain").splitlines()

    def last_tag(self) -> str | None:
        """Return the tag of the last release before here, None before the first."""
        try:
            return self.git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")
        except GitError:
            return None

    def has(self, ref: str) -> bool:
        """Return whether a ref names a commit."""
        try:
            self.git("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        except GitError:
            return False
        return True

    def at(self, ref: str, path: str) -> str:
        """Return a file as it was."""
        return self.git("show", f"{ref}:{path}", keep=True)

    def commit(self, message: str) -> None:
        """Commit what was written."""
        self.git("add", "--all", "--", *self._there())
        self.git("commit", "--quiet", "--message", message)

    def tag(self, name: str, message: str) -> None:
        """Make an annotated tag."""
        self.git("tag", "--annotate", name, "--message", message)

    def restore(self, start: str) -> list[str]:
        """Bring back what a release writes, as it was in a commit.

        Nothing else is touched, so that what somebody edits meanwhile is kept.

        Returns:
            What differs all the same, as git tells it.
        """
        if self.git("rev-parse", "HEAD") != start:
            self.git("reset", "--quiet", "--soft", start)
        there = self._there()
        self.git("restore", "--source", start, "--staged", "--worktree", "--", *there)
        # New files below generated/: the tree was clean, so they are ours.
        self.git("clean", "--quiet", "-d", "--force", "--", "generated")
        return self.changes()

    def git(self, *arguments: str, keep: bool = False) -> str:
        """Run git and return what it printed, without blanks around it.

        Args:
            arguments: of git.
            keep: whether to keep those blanks.

        Raises:
            GitError: it failed, or is not installed.
        """
        try:
            done = subprocess.run(
                ["git", *arguments],
                cwd=self.repo,
                capture_output=True,
                text=True,
                check=False,
            )
        except FileNotFoundError:
            raise GitError("git is not installed") from None
        if done.returncode:
            said = done.stderr.strip() or f"exit code {done.returncode}"
            raise GitError(f"git {arguments[0]}: {said}")
        return done.stdout if keep else done.stdout.rstrip("\n")

    def _there(self) -> list[str]:
        """Of the written paths those that git knows; it refuses others."""
        known = self.git("ls-files", "--", *WRITTEN).splitlines()
        tops = {each.split("/", 1)[0] for each in known}
        return [each for each in WRITTEN if each in tops]
