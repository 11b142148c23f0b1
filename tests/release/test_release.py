"""A release does its steps in order, or leaves everything as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import Place

MADE = ["generate", "check", "test", "test-long", "publish"]


def test_a_release_ends_in_a_commit_and_a_tag(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert place.release("0.3.0") == 0
    assert place.ran == [f"make {t}" for t in MADE]
    assert place.git("log", "-1", "--format=%s") == "release: 0.3.0"
    assert place.git("cat-file", "-t", "v0.3.0") == "tag"
    assert place.git("status", "--porcelain") == ""
    changed = set(place.git("show", "--name-only", "--format=").splitlines())
    assert changed == {
        ".changes/topic.added.md",
        "CHANGELOG.md",
        "generated/new.txt",
        "generated/version.txt",
        "pyproject.toml",
    }
    told = capsys.readouterr().out
    assert "git push origin main" in told
    assert "git push origin v0.3.0" in told


def test_the_change_log_gets_a_dated_section(place: Place) -> None:
    place.release("0.3.0")
    log = (place.repo / "CHANGELOG.md").read_text()
    day = re.search(r"## 0\.3\.0 \(\d{4}-\d\d-\d\d\)", log)
    assert day is not None
    assert log == (
        "# Changes\n\nNewest first.\n\n"
        f"{day[0]}\n\n### Added\n\n- Something new.\n\n"
        "### The API\n\n#### Added\n\n- A field.\n\n"
        "## 0.2.0 (2026-01-01)\n\n- Older.\n"
    )


def test_only_the_version_changes_in_pyproject(place: Place) -> None:
    before = (place.repo / "pyproject.toml").read_text()
    place.release("0.3.0")
    after = (place.repo / "pyproject.toml").read_text()
    assert after == before.replace('"0.2.0"', '"0.3.0"')


def test_a_dry_run_shows_all_and_touches_nothing(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    before = place.state()
    assert place.release("0.3.0", "--dry-run") == 0
    assert place.state() == before
    assert place.ran == ["make check", "make test", "make test-long"]
    told = capsys.readouterr().out
    for wanted in (
        '+version = "0.3.0"',
        "+- Something new.",
        "removed: topic.added.md",
        "1 change of the API, breaking: none; asks for: minor",
        "8. tag",
        "make release VERSION=0.3.0 GO=1",
    ):
        assert wanted in told


def test_a_dry_run_may_skip_what_is_slow(place: Place) -> None:
    skipped = [f"--skip={step}" for step in ("check", "test", "test-long")]
    assert place.release("0.3.0", "--dry-run", *skipped) == 0
    assert place.ran == []


def test_a_release_skips_nothing(place: Place) -> None:
    with pytest.raises(SystemExit) as ended:
        place.release("0.3.0", "--skip", "test")
    assert ended.value.code == 2


@pytest.mark.parametrize("step", MADE)
def test_a_failed_step_leaves_the_tree_as_it_was(
    place: Place, step: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = place.state()
    place.failing.add(step)
    assert place.release("0.3.0") == 1
    assert place.state() == before
    assert place.ran[-1] == f"make {step}"
    told = capsys.readouterr().out
    assert f"{step} failed" in told
    assert "make release VERSION=0.3.0 GO=1" in told


@pytest.mark.parametrize("failing", ["commit", "tag"])
def test_a_commit_or_tag_that_fails_is_undone(place: Place, failing: str) -> None:
    if failing == "commit":
        hook = place.repo / ".git/hooks/pre-commit"
        hook.write_text("#!/bin/sh\nexit 1\n")
        hook.chmod(0o755)
    else:
        # A lock beside the tag makes git refuse it.
        folder = place.repo / ".git/refs/tags"
        (folder / "v0.3.0.lock").write_text("")
    before = place.state()
    assert place.release("0.3.0") == 1
    assert place.state() == before


def test_what_somebody_edits_meanwhile_is_kept_and_told(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], folder: Path) -> int:
        (folder / "notes.txt").write_text("mine")
        return 1

    place.run = run  # pyright: ignore[reportAttributeAccessIssue]
    assert place.release("0.3.0") == 1
    assert (place.repo / "notes.txt").read_text() == "mine"
    assert "?? notes.txt" in capsys.readouterr().out


def test_an_interrupted_step_counts_as_failed(place: Place) -> None:
    def run(command: list[str], folder: Path) -> int:
        raise KeyboardInterrupt

    place.run = run  # pyright: ignore[reportAttributeAccessIssue]
    before = place.state()
    assert place.release("0.3.0") == 1
    assert place.state() == before


def test_the_first_release_has_nothing_to_compare_with(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    place.git("tag", "--delete", "v0.2.0")
    assert place.release("0.2.1") == 0
    assert "first release" in capsys.readouterr().out
    assert "### The API" not in (place.repo / "CHANGELOG.md").read_text()


def test_since_takes_the_place_of_a_tag(place: Place) -> None:
    place.git("tag", "--delete", "v0.2.0")
    assert place.release("0.2.1", "--since", "HEAD~1", "--dry-run") == 1
    assert place.release("0.3.0", "--since", "HEAD~1") == 0
    assert "### The API" in (place.repo / "CHANGELOG.md").read_text()
