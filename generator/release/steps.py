"""The steps of a release, in order; a failed one leaves the tree as it was."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.release.plan import Plan
from generator.release.tree import BRANCH, GitError, Tree

Runner: TypeAlias = Callable[[Sequence[str], Path], int]
"""Runs a command in a folder and returns its exit code."""
Say: TypeAlias = Callable[[str], None]

MADE = ("generate", "check", "test", "test-long", "publish")
"""Targets of the Makefile."""
LOOKS_ONLY = ("check", "test", "test-long")
"""Of these, the ones that change nothing: a dry run carries them out."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        name: for people, and for --skip.
        does: what it does, for people.
        work: does it; returns whether that went well.
    """

    name: str
    does: str
    work: Callable[[], bool]


class StepFailed(Exception):
    """A step failed.

    Attributes:
        name: of the step.
        left: what is not as it was, as git tells it.
    """

    def __init__(self, name: str, left: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.left = left


def run_command(command: Sequence[str], folder: Path) -> int:
    """Run a command whose output everybody sees; returns its exit code."""
    try:
        return subprocess.run(list(command), cwd=folder, check=False).returncode
    except FileNotFoundError:
        return 127


def steps(tree: Tree, plan: Plan, run: Runner) -> list[Step]:
    """All steps of a release."""
    name = f"v{plan.version}"
    made = {
        "generate": "make generated/ say the version",
        "check": "generated files, lint, format, types, the published spec",
        "test": "every test but the long ones",
        "test-long": "the long ones",
        "publish": "dist/: wheel, sdist, the spec as a zip",
    }
    return [
        Step("write", _written(plan), lambda: _write(tree.repo, plan)),
        *(
            Step(each, f"make {each}: {made[each]}", _target(each, tree.repo, run))
            for each in MADE
        ),
        Step(
            "commit",
            f"git commit: release {plan.version}",
            lambda: _git(lambda: tree.commit(f"release: {plan.version}")),
        ),
        Step(
            "tag",
            f"git tag --annotate {name}",
            lambda: _git(lambda: tree.tag(name, f"yeastar-pseries {plan.version}")),
        ),
    ]


def carry_out(tree: Tree, todo: Sequence[Step], say: Say) -> None:
    """Do all steps; after a failed one, the tree is as it was.

    Raises:
        StepFailed: one failed, or was interrupted.
    """
    start = tree.git("rev-parse", "HEAD")
    for step in todo:
        say(f"{step.name}: {step.does}")
        started = time.perf_counter()
        try:
            good = step.work()
        except KeyboardInterrupt:
            good = False
        except BaseException:
            tree.restore(start)
            raise
        if not good:
            raise StepFailed(step.name, tree.restore(start))
        say(f"{step.name}: done ({time.perf_counter() - started:.1f} s)")


def how_to_push(plan: Plan) -> list[str]:
    """Return the two commands that nobody runs but a person."""
    return [f"git push origin {BRANCH}", f"git push origin v{plan.version}"]


def _written(plan: Plan) -> str:
    names = ", ".join(plan.files)
    folded = f"{len(plan.found)} files of .changes/" if plan.found else "no .changes/"
    return f"{names}; {folded} folded in"


def _write(repo: Path, plan: Plan) -> bool:
    for name, (_, after) in plan.files.items():
        (repo / name).write_text(after, "utf-8")
    for fragment in plan.found:
        fragment.path.unlink()
    return True


def _target(name: str, repo: Path, run: Runner) -> Callable[[], bool]:
    return lambda: run(["make", name], repo) == 0


def _git(work: Callable[[], None]) -> bool:
    try:
        work()
    except GitError as error:
        print(error)
        return False
    return True
