"""What stands in the way of a release is told before anything is written."""

from __future__ import annotations

from typing import Any

import pytest

from generator.release.version import Version

from .conftest import Place


def refused(place: Place, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    before = place.state()
    assert place.release(*arguments) == 1
    assert place.state() == before
    assert place.ran == []
    return capsys.readouterr().out


def test_a_tree_with_changes(place: Place, capsys: Any) -> None:
    (place.repo / "new.txt").write_text("x")
    told = refused(place, capsys, "0.3.0")
    assert "the tree is not clean" in told
    assert "?? new.txt" in told


def test_another_branch(place: Place, capsys: Any) -> None:
    place.git("switch", "--quiet", "--create", "topic")
    assert "on branch topic: releases are made on main" in refused(
        place, capsys, "0.3.0"
    )


def test_a_tag_that_exists(place: Place, capsys: Any) -> None:
    place.git("tag", "v0.3.0", "HEAD~1")
    assert "the tag v0.3.0 exists" in refused(
        place, capsys, "0.3.0", "--since", "v0.2.0"
    )


@pytest.mark.parametrize("version", ["0.2.0", "0.1.9"])
def test_a_version_that_is_not_after_the_last(
    place: Place, capsys: Any, version: str
) -> None:
    told = refused(place, capsys, version)
    assert f"{version} is not after 0.2.0" in told


def test_a_version_that_does_not_go_far_enough(place: Place, capsys: Any) -> None:
    place.says("major", {"rule": "field-removed", "reader": "breaking"})
    told = refused(place, capsys, "0.2.1")
    assert "after 0.2.0 it is 0.3.0 or later" in told
    assert "breaking: 1 for reader" in told


def test_a_version_before_that_of_the_project(place: Place, capsys: Any) -> None:
    path = place.repo / "pyproject.toml"
    path.write_text(path.read_text().replace("0.2.0", "0.4.0"))
    place.commit()
    assert "0.3.0 is before 0.4.0" in refused(place, capsys, "0.3.0")


def test_a_commit_that_is_none(place: Place, capsys: Any) -> None:
    told = refused(place, capsys, "0.3.0", "--since", "v9")
    assert "v9 is no commit of this repository" in told


def test_a_fragment_that_is_not_as_it_should_be(place: Place, capsys: Any) -> None:
    (place.repo / ".changes" / "topic.new.md").write_text("x")
    place.commit()
    assert ".changes/topic.new.md: the name should be" in refused(
        place, capsys, "0.3.0"
    )


def test_a_comparison_that_fails(place: Place, capsys: Any) -> None:
    place.says("none", exit=2, stderr="no spec at v0.2.0")
    told = refused(place, capsys, "0.3.0")
    assert "failed (exit code 2)" in told
    assert "no spec at v0.2.0" in told


def test_a_comparison_that_answers_nonsense(place: Place, capsys: Any) -> None:
    place.says("none", json={"bump": "huge", "changes": []})
    assert "answered what a release cannot read" in refused(place, capsys, "0.3.0")


def test_all_problems_are_told_at_once(place: Place, capsys: Any) -> None:
    place.git("switch", "--quiet", "--create", "topic")
    (place.repo / "new.txt").write_text("x")
    told = refused(place, capsys, "0.2.0", "--dry-run")
    for wanted in ("on branch topic", "not clean", "not after 0.2.0"):
        assert wanted in told


@pytest.mark.parametrize("text", ["1.2", "v1.2.3", "1.2.3rc1", "01.2.3", ""])
def test_only_three_numbers_are_a_version(place: Place, text: str) -> None:
    with pytest.raises(SystemExit) as ended:
        place.release(text)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("last", "bump", "least"),
    [
        ("0.2.3", "none", "0.2.4"),
        ("0.2.3", "patch", "0.2.4"),
        ("0.2.3", "minor", "0.3.0"),
        ("0.2.3", "major", "0.3.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "major", "2.0.0"),
    ],
)
def test_what_a_change_asks_for(last: str, bump: Any, least: str) -> None:
    assert str(Version.parse(last).after(bump)) == least
