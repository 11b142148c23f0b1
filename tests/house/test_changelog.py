"""Fragments of the change log: how they are read and where they end up."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changelog import FOLDER, REPO, ChangelogError, fragments, main

LOG = """# Changes

Newest first.

## 0.3.0 (not released)

### Added

- An older entry.

### Security

- Kept.

## 0.2.0

### Fixed

- Done.
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "README.md").write_text("What this folder is for.\n")
    (tmp_path / "CHANGELOG.md").write_text(LOG)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.3.0"\n')
    return tmp_path


def add(repo: Path, name: str, text: str) -> None:
    (repo / FOLDER / name).write_text(text)


def fold(repo: Path) -> int:
    return main(["--repo", str(repo)])


def test_entries_go_below_the_version_that_is_being_made(repo: Path) -> None:
    add(repo, "b.fixed.md", "A second\nline is joined.\n\nAnother entry.\n")
    add(repo, "a.fixed.md", "Comes first.\n")
    add(repo, "a.added.md", "Something new.")
    assert fold(repo) == 0
    assert (repo / "CHANGELOG.md").read_text() == LOG.replace(
        "- An older entry.\n",
        "- An older entry.\n- Something new.\n\n### Fixed\n\n"
        "- Comes first.\n- A second line is joined.\n- Another entry.\n",
    )
    assert [path.name for path in (repo / FOLDER).iterdir()] == ["README.md"]


def test_a_version_without_a_section_gets_one_on_top(repo: Path) -> None:
    (repo / "pyproject.toml").write_text('[project]\nversion = "0.4.0"\n')
    add(repo, "a.changed.md", "Something else.")
    assert fold(repo) == 0
    assert (repo / "CHANGELOG.md").read_text() == LOG.replace(
        "## 0.3.0",
        "## 0.4.0 (not released)\n\n### Changed\n\n- Something else.\n\n## 0.3.0",
    )


def test_long_entries_are_broken_between_words(repo: Path) -> None:
    words = ["`a-name-with-hyphens`"] * 20
    add(repo, "a.added.md", " ".join(words))
    assert fold(repo) == 0
    text = (repo / "CHANGELOG.md").read_text()
    assert text.split().count(words[0]) == 20
    assert max(map(len, text.splitlines())) <= 120
    assert "\n  `a-name" in text


def test_without_fragments_nothing_is_written(repo: Path) -> None:
    assert fold(repo) == 0
    assert (repo / "CHANGELOG.md").read_text() == LOG


def test_all_that_is_wrong_is_told_and_nothing_is_lost(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(repo, "good.added.md", "Fine.")
    add(repo, "thing.removed.md", "No such section.")
    add(repo, "Upper.fixed.md", "Small letters.")
    add(repo, "nothing.fixed.md", " \n")
    add(repo, "list.fixed.md", "- One\n- Two\n")
    assert fold(repo) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == [
        f"{FOLDER}/{name}"
        for name in (
            "Upper.fixed.md",
            "list.fixed.md",
            "nothing.fixed.md",
            "thing.removed.md",
        )
    ]
    assert (repo / "CHANGELOG.md").read_text() == LOG
    assert len(list((repo / FOLDER).iterdir())) == 6


def test_a_released_version_takes_no_more_entries(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n')
    add(repo, "late.fixed.md", "Too late.")
    assert fold(repo) == 1
    assert "raise version in pyproject.toml" in capsys.readouterr().err
    assert (repo / FOLDER / "late.fixed.md").exists()


def test_the_fragments_of_this_repository_can_be_folded() -> None:
    try:
        fragments(REPO / FOLDER)
    except ChangelogError as error:
        pytest.fail(str(error))
