"""A small repository with real git, whose `generator diff` says what a test wants."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.release.command import main

PROJECT = """[build-system]
requires = ["hatchling"]

[project]
name = "yeastar-pseries"
version = "0.2.0"  # kept as it is
"""
LOG = """# Changes

Newest first.

## 0.2.0 (2026-01-01)

- Older.
"""
# Stands where the real generator stands; answers what said.json holds.
DIFF = """
import json, pathlib, sys
said = json.loads((pathlib.Path(__file__).parent / "said.json").read_text())
print(said["markdown"] if "--markdown" in sys.argv else json.dumps(said["json"]))
print(said.get("stderr", ""), file=sys.stderr)
sys.exit(said["exit"])
"""
SAFE = {"reader": "safe", "writer": "safe", "python": "safe"}


@dataclass
class Place:
    """The repository, and what was run in it.

    Attributes:
        repo: its folder.
        ran: commands so far, each with the version that pyproject.toml then had.
        failing: targets that fail.
    """

    repo: Path
    ran: list[str] = field(default_factory=list[str])
    failing: set[str] = field(default_factory=set[str])

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.repo,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def commit(self, message: str = "more") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    def says(self, bump: str, *changes: dict[str, str], **more: Any) -> None:
        """Let the comparison say this from now on."""
        listed = [{**SAFE, **each} for each in changes]
        said = {
            "json": {"bump": bump, "changes": listed},
            "markdown": "## Added\n\n- A field.",
            "exit": int(bool(changes)),
            **more,
        }
        path = self.repo / "generator" / "said.json"
        path.write_text(json.dumps(said))
        self.commit("what diff says")

    def run(self, command: Sequence[str], folder: Path) -> int:
        """Stands for make; `generate` writes the version, as the real one does."""
        self.ran.append(" ".join(command))
        version = (folder / "pyproject.toml").read_text().split('version = "')[1][:5]
        if command[-1] == "generate":
            (folder / "generated" / "version.txt").write_text(version)
            (folder / "generated" / "new.txt").write_text("new")
        return int(command[-1] in self.failing)

    def release(self, *arguments: str) -> int:
        return main([*arguments, "--repo", str(self.repo)], self.run)

    def state(self) -> dict[str, str]:
        """All files and where git stands, to compare before and after."""
        files = {
            str(path.relative_to(self.repo)): path.read_text()
            for path in sorted(self.repo.rglob("*"))
            if path.is_file() and not {".git", "__pycache__"} & set(path.parts)
        }
        return {
            **files,
            "HEAD": self.git("rev-parse", "HEAD"),
            "tags": self.git("tag"),
            "index": self.git("status", "--porcelain"),
        }


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "somebody@example.com")
    # Bytecode would be an untracked file beside the stand-in.
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    made = Place(tmp_path / "repo")
    for folder in (".changes", "generated", "generator"):
        (made.repo / folder).mkdir(parents=True)
    for name, text in {
        "pyproject.toml": PROJECT,
        "CHANGELOG.md": LOG,
        ".changes/README.md": "What this is for.\n",
        ".changes/topic.added.md": "Something new.\n",
        "generated/version.txt": "0.2.0",
        "generator/__init__.py": "",
        "generator/__main__.py": DIFF,
    }.items():
        (made.repo / name).write_text(text)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.says("minor", {"rule": "field-added"})
    made.git("tag", "--annotate", "v0.2.0", "--message", "0.2.0")
    made.commit("later")
    return made
