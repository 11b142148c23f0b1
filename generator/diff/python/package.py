"""The files of a package, in a folder or in git."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Package(Protocol):
    """Files of a Python package."""

    def hashes(self) -> dict[str, str]:
        """Return git's hash of each module, by path below the package."""
        ...

    def read(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the text of some of them."""
        ...


@dataclass(frozen=True, slots=True)
class FolderPackage:
    """A package in a folder."""

    root: Path

    def hashes(self) -> dict[str, str]:
        """Return git's hash of each module, by path below the package."""
        found: dict[str, str] = {}
        for path in sorted(self.root.rglob("*.py")):
            data = path.read_bytes()
            blob = b"blob %d\0" % len(data) + data
            name = path.relative_to(self.root).as_posix()
            found[name] = hashlib.sha1(blob, usedforsecurity=False).hexdigest()
        return found

    def read(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the text of some of them."""
        return {path: (self.root / path).read_text("utf-8") for path in paths}


@dataclass(frozen=True, slots=True)
class GitPackage:
    """A package at a commit."""

    repository: Path
    files: dict[str, str]

    @classmethod
    def of(cls, repository: Path, commit: str, folder: str) -> GitPackage | None:
        """Return the package of a commit, None if it has none."""
        listed = _git(
            repository, "ls-tree", "-r", "-z", "--full-tree", commit, f"{folder}/"
        )
        files: dict[str, str] = {}
        for entry in listed.decode("utf-8", "replace").split("\0"):
            about, _, path = entry.partition("\t")
            if path.endswith(".py"):
                files[path.removeprefix(f"{folder}/")] = about.split()[2]
        return cls(repository, files) if files else None

    def hashes(self) -> dict[str, str]:
        """Return git's hash of each module, by path below the package."""
        return self.files

    def read(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the text of some of them."""
        wanted = list(paths)
        asked = "".join(f"{self.files[path]}\n" for path in wanted).encode()
        answer = _git(self.repository, "cat-file", "--batch", given=asked)
        found: dict[str, str] = {}
        at = 0
        for path in wanted:
            head, _, _ = answer[at:].partition(b"\n")
            size = int(head.split()[2])
            start = at + len(head) + 1
            found[path] = answer[start : start + size].decode("utf-8")
            at = start + size + 1
        return found


def _git(repository: Path, *arguments: str, given: bytes = b"") -> bytes:
    return subprocess.run(
        ["git", "-C", str(repository), *arguments],
        input=given,
        capture_output=True,
        check=True,
    ).stdout
