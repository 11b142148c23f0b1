"""Command line: python -m tests.rehearsal"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.rehearsal.copy import REPO, Copy, StepTrouble
from tests.rehearsal.story import Story

NEEDED = 20
"""Seconds to listen, so that each kind of call happens some times."""


def main() -> int:
    """Exit code 0 when all is as planned, 1 when anything is off."""
    parser = argparse.ArgumentParser(prog="python -m tests.rehearsal")
    add = parser.add_argument
    add("--keep", type=Path, help="an empty folder for copy and logs, which stays")
    add("--events", type=int, default=NEEDED, help="seconds to listen to events")
    add("--without-tests", action="store_true", help="do not run tests of the copy")
    options = parser.parse_args()
    console = Console(highlight=False)
    if _changed():
        told = "what is not committed is not rehearsed"
        console.print(f"note: the tree has changes; {told}", style="yellow")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        return _run(console, options.keep.resolve(), options)
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
        return _run(console, Path(folder), options)


def _run(console: Console, folder: Path, options: argparse.Namespace) -> int:
    started = time.perf_counter()
    try:
        copy = Copy.make(folder)
    except StepTrouble as trouble:
        console.print(str(trouble), markup=False, style="red")
        return 1
    with console.status("") as status:
        story = Story(
            copy,
            options.events,
            not options.without_tests,
            lambda name: status.update(name),
        )
        story.run()
    _show(console, story, time.perf_counter() - started)
    return 0 if story.good else 1


def _show(console: Console, story: Story, seconds: float) -> None:
    table = Table(title="Firmware day, rehearsed on a copy against a mock PBX")
    table.add_column("step", no_wrap=True)
    table.add_column("s", justify="right")
    table.add_column("what came of it")
    for line in story.lines:
        style = "red" if line.off else "green"
        table.add_row(line.step, f"{line.seconds:.1f}", line.told, style=style)
    table.add_row("all", f"{seconds:.1f}", "as planned" if story.good else "see below")
    console.print(table)
    for line in story.lines:
        for problem in line.off:
            console.print(f"{line.step}: {problem}", markup=False, soft_wrap=True)


def _changed() -> bool:
    command = ["git", "status", "--porcelain"]
    done = subprocess.run(
        command, cwd=REPO, capture_output=True, text=True, check=False
    )
    return bool(done.stdout.strip())


if __name__ == "__main__":
    sys.exit(main())
