"""Looks at the tree and says what a release would do, or why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.changelog import FOLDER, ChangelogError, Fragment, fragments
from generator.release.asked import Asked, DiffError, asked
from generator.release.texts import (
    TextError,
    unreleased,
    version_of,
    with_release,
    with_version,
)
from generator.release.tree import BRANCH, Tree
from generator.release.version import Version

PROJECT = "pyproject.toml"
LOG = "CHANGELOG.md"
_SHOWN = 5


@dataclass(slots=True)
class Plan:
    """What a release would do.

    Attributes:
        version: what is released.
        since: the commit it is compared with; None for the first release.
        last: the version there.
        asked: what the comparison says.
        files: text before and after, by name.
        found: files of `.changes/`, which are folded and go.
        notes: what a person should know.
        problems: what stands in the way, with the remedy.
    """

    version: Version
    since: str | None = None
    last: Version | None = None
    asked: Asked | None = None
    files: dict[str, tuple[str, str]] = field(
        default_factory=dict[str, tuple[str, str]]
    )
    found: list[Fragment] = field(default_factory=list[Fragment])
    notes: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])


def plan(tree: Tree, version: Version, since: str | None, day: date) -> Plan:
    """Look at everything and collect all problems, not only the first.

    Args:
        tree: the checkout.
        version: what is to be released.
        since: the commit to compare with; None for the last tag.
        day: of the release.

    Raises:
        GitError: this is no checkout, or git fails.
    """
    made = Plan(version, since or tree.last_tag())
    _look_at_tree(tree, made)
    _compare(tree, made)
    _judge(tree, made)
    _write(tree.repo, made, day)
    return made


def _look_at_tree(tree: Tree, made: Plan) -> None:
    branch = tree.branch()
    if branch != BRANCH:
        said = f"on branch {branch}" if branch else "on no branch"
        made.problems.append(f"{said}: releases are made on {BRANCH}; git switch main")
    changes = tree.changes()
    if changes:
        shown = [each.strip() for each in changes[:_SHOWN]]
        more = [f"and {len(changes) - _SHOWN} more"] if len(changes) > _SHOWN else []
        listed = "\n  ".join([*shown, *more])
        remedy = "commit or stash"
        made.problems.append(f"the tree is not clean; {remedy} these:\n  {listed}")
    if tree.has(f"refs/tags/v{made.version}"):
        made.problems.append(f"the tag v{made.version} exists; take a later version")


def _compare(tree: Tree, made: Plan) -> None:
    if made.since is None:
        made.notes.append(
            "first release: no tag v* before here, so nothing to compare with; "
            "--since COMMIT (make: SINCE=COMMIT) compares all the same"
        )
        return
    if not tree.has(made.since):
        made.problems.append(f"{made.since} is no commit of this repository")
        return
    try:
        made.last = version_of(tree.at(made.since, PROJECT))
        made.asked = asked(tree.repo, made.since)
    except (TextError, DiffError) as error:
        made.problems.append(f"compared with {made.since}: {error}")


def _judge(tree: Tree, made: Plan) -> None:
    """Whether the version goes as far as it has to."""
    if made.last is None:
        return
    if made.version <= made.last:
        said = f"{made.version} is not after {made.last}, the version of {made.since}"
        made.problems.append(said)
    elif made.asked is not None:
        least = made.last.after(made.asked.bump)
        if made.version < least:
            made.problems.append(
                f"{made.version} does not go far enough: {made.asked.summary()}, "
                f"so after {made.last} it is {least} or later"
            )


def _write(repo: Path, made: Plan, day: date) -> None:
    project = (repo / PROJECT).read_text("utf-8")
    log = (repo / LOG).read_text("utf-8")
    api = made.asked.markdown if made.asked else ""
    try:
        now = version_of(project)
        if now > made.version:
            said = f"{made.version} is before {now}, which {PROJECT} has"
            made.problems.append(f"{said}; take {now} or later")
        made.found = fragments(repo / FOLDER)
        made.files = {
            PROJECT: (project, with_version(project, made.version)),
            LOG: (log, with_release(log, made.version, made.found, api, day)),
        }
    except (TextError, ChangelogError) as error:
        made.problems.append(str(error))
    for each in unreleased(log, made.version):
        made.notes.append(
            f"{LOG} calls {each} not released; its entries stay under its own heading"
        )
