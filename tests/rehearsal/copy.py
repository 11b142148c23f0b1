"""A copy of the repository in which commands run, and the people who edit it."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[2]
_TAIL = 25


class StepTrouble(Exception):
    """A step cannot go on; the text is for people."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A clone of what is committed.

    Attributes:
        repo: the clone.
        logs: folder for what commands print.
    """

    repo: Path
    logs: Path

    @classmethod
    def make(cls, folder: Path) -> Copy:
        """Clone the repository into a folder."""
        made = cls(folder / "repo", folder / "logs")
        made.logs.mkdir(parents=True)
        made.run("clone", ["git", "clone", "--quiet", str(REPO), "repo"], cwd=folder)
        made.run("branch", ["git", "switch", "--quiet", "--force-create", "main"])
        for key, value in {
            "name": "Rehearsal",
            "email": "rehearsal@example.com",
        }.items():
            made.run("config", ["git", "config", f"user.{key}", value])
        os.symlink(REPO / ".venv", made.repo / ".venv")
        # .gitignore has the folder; the link is none.
        (made.repo / ".git/info/exclude").write_text(".venv\n", "utf-8")
        # Each module by itself: npm empties the folder it installs into, and through
        # a link to the whole that would be the folder of the original.
        modules = made.repo / "generator/node/node_modules"
        modules.mkdir()
        for each in (REPO / "generator/node/node_modules").glob("*"):
            os.symlink(each, modules / each.name)
        return made

    @property
    def python(self) -> str:
        """The interpreter, by a path that is the same in every copy."""
        return ".venv/bin/python"

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """Of a command: the packages of the copy go before those that are installed."""
        path = os.pathsep.join((str(self.repo / "generated"), str(self.repo)))
        # Whose PBX and whose fact base they are about is not the copy's business: what
        # people decide here is in no fact base.
        kept = {k: v for k, v in os.environ.items() if not k.startswith("YEASTAR_")}
        return {**kept, "PYTHONPATH": path, "NO_COLOR": "1", **(more or {})}

    def run(
        self,
        name: str,
        command: Sequence[str],
        *,
        good: Iterable[int] = (0,),
        more: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> str:
        """Run a command and return its output.

        Args:
            name: of the log.
            command: what to run.
            good: exit codes that are no trouble.
            more: environment variables beside the usual ones.
            cwd: where; the clone by default.

        Raises:
            StepTrouble: another exit code, with the last that it said.
        """
        done = subprocess.run(
            list(command),
            cwd=cwd or self.repo,
            env=self.environment(more),
            capture_output=True,
            text=True,
            check=False,
        )
        log = self.logs / f"{name}.log"
        log.write_text(f"{done.stdout}\n{done.stderr}", "utf-8")
        if done.returncode not in set(good):
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-_TAIL:]
            shown = "\n  ".join(said)
            raise StepTrouble(
                f"{shlex.join(command)}\n  ended with exit code {done.returncode}"
                f" and said ({log}):\n  {shown}"
            )
        return done.stdout

    def decide(self, edits: Iterable[Mapping[str, Any]]) -> int:
        """Make edits as people would; returns how many.

        Raises:
            StepTrouble: the text that an edit looks for is not there once.
        """
        count = 0
        for edit in edits:
            count += 1
            path = self.repo / edit["file"]
            if edit.get("gone"):
                path.unlink(missing_ok=True)
                continue
            text = path.read_text("utf-8")
            if "from" in edit:
                head, found, rest = text.partition(edit["from"])
                ends = edit.get("until", "")
                missing = not found or ends not in rest
                text = head.rstrip(" ")
                text += rest[rest.index(ends) :] if ends and not missing else ""
            else:
                missing = text.count(edit["find"]) != 1
                text = text.replace(edit["find"], edit["put"])
            if missing:
                wanted = edit.get("find") or edit["from"]
                raise StepTrouble(
                    f"{edit['file']}: the text to edit is not there (once):\n{wanted}"
                )
            path.write_text(text, "utf-8")
        return count
