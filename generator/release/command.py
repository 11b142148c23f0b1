"""python -m generator release VERSION: from the tree to a tag; nothing is pushed.

diff -> CHANGELOG.md -> generate -> check -> test -> test-long -> publish -> commit ->
tag. A step that fails leaves the tree as it was. --dry-run shows all of it and changes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from generator.release.plan import Plan, plan
from generator.release.steps import (
    LOOKS_ONLY,
    Runner,
    Step,
    StepFailed,
    carry_out,
    how_to_push,
    run_command,
    steps,
)
from generator.release.texts import difference
from generator.release.tree import GitError, Tree
from generator.release.version import Version

REPO = Path(__file__).resolve().parents[2]


def main(arguments: list[str], run: Runner = run_command) -> int:
    """Exit code 0 when done or when it could be, 1 when not, 2 for wrong arguments."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.skip and not options.dry_run:
        parser.error("--skip goes with --dry-run only: a release skips nothing")
    try:
        version = Version.parse(options.version)
    except ValueError as error:
        parser.error(str(error))
    # Not coloured by guess, since what is shown holds brackets of Markdown.
    console = Console(highlight=False, markup=False, soft_wrap=True)
    tree = Tree(options.repo.resolve())
    try:
        made = plan(tree, version, options.since, datetime.now(UTC).date())
    except GitError as error:
        console.print(str(error), style="red")
        return 1
    todo = steps(tree, made, run)
    _show(console, made, todo, options.dry_run)
    if made.problems:
        _show_problems(console, made)
        return 1
    if options.dry_run:
        return _rehearse(console, todo, options.skip, made)
    return _release(console, tree, todo, made)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator release", description=__doc__
    )
    add = parser.add_argument
    add("version", help="three numbers, as 0.3.0")
    add("--dry-run", action="store_true", help="show everything, change nothing")
    add("--since", metavar="COMMIT", help="compare with it; default: the last tag v*")
    add(
        "--skip",
        action="append",
        choices=LOOKS_ONLY,
        default=[],
        help="in a dry run, do not run this step; may be given again",
    )
    add("--repo", type=Path, default=REPO, help="the checkout")
    return parser


def _show(console: Console, made: Plan, todo: Sequence[Step], dry: bool) -> None:
    console.rule(f"release {made.version}{', dry run' if dry else ''}", align="left")
    if made.since is not None:
        last = f", version {made.last}" if made.last else ""
        console.print(f"compared with  {made.since}{last}")
    if made.asked is not None:
        console.print(f"the API        {made.asked.summary()}")
    for note in made.notes:
        console.print(f"note           {note}", style="yellow")
    for index, step in enumerate(todo, 1):
        console.print(f"{index}. {step.name:<11} {step.does}")
    for name, (before, after) in made.files.items():
        for line in difference(name, before, after).splitlines():
            colours = {"+": "green", "-": "red", "@": "cyan"}
            console.print(line, style=colours.get(line[:1]))
    for fragment in made.found:
        console.print(f"removed: {fragment.path.name}", style="red")


def _show_problems(console: Console, made: Plan) -> None:
    console.rule("cannot be released", align="left", style="red")
    for problem in made.problems:
        console.print(f"- {problem}", style="red")
    console.print("Nothing was changed.")


def _rehearse(
    console: Console, todo: Sequence[Step], skip: list[str], made: Plan
) -> int:
    """Carry out the steps that only look."""
    for step in todo:
        if step.name not in LOOKS_ONLY or step.name in skip:
            why = "skipped" if step.name in skip else "not in a dry run"
            console.print(f"{step.name}: {why}")
            continue
        console.print(f"{step.name}: {step.does}", style="bold")
        if not step.work():
            console.print(f"{step.name} failed; nothing was changed", style="red")
            return 1
    go = f"make release VERSION={made.version} GO=1"
    since = f" SINCE={made.since}" if made.since else ""
    console.print(f"Nothing was changed. To do it: {go}{since}", style="bold green")
    return 0


def _release(console: Console, tree: Tree, todo: Sequence[Step], made: Plan) -> int:
    try:
        carry_out(tree, todo, lambda text: console.print(text, style="bold"))
    except StepFailed as failed:
        console.rule(f"{failed.name} failed", align="left", style="red")
        if failed.left:
            left = "\n  ".join(failed.left)
            console.print(f"The release is undone, but these differ:\n  {left}")
        else:
            console.print("The tree is as it was: no commit, no tag.")
        again = f"make release VERSION={made.version} GO=1"
        told = f"Put right what {failed.name} said above, commit that, then: {again}"
        console.print(told, style="red")
        return 1
    console.rule(f"{made.version} is committed and tagged", align="left", style="green")
    console.print("Nothing was pushed. To push it:")
    for command in how_to_push(made):
        console.print(f"  {command}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
