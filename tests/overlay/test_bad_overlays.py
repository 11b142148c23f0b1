"""A wrong overlay is told with its place and what to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.golden import place
from tests.overlay import Case, cases, message, overlay

CASES = list(cases())


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the tiny spec; only my.yaml changes in it."""
    return place(tmp_path_factory.mktemp("tiny").resolve() / "repo")


def test_there_are_cases() -> None:
    assert len(CASES) >= 35


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_a_fault_is_told_word_for_word(case: Case, tiny: Path) -> None:
    assert message(tiny, case.overlay) == case.expect


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_each_problem_names_a_line_of_the_overlay(case: Case) -> None:
    lines = case.expect.splitlines()
    heads = [line for line in lines if not line.startswith("  ")][:-1]
    assert heads
    for head in heads:
        found = re.match(r"my\.yaml:(\d+) #", head)
        assert found is not None, head
        assert 1 <= int(found[1]) <= len(case.overlay.splitlines())
    assert len(heads) == lines.count("") + sum("  write: " in line for line in lines)


def test_a_file_that_is_not_there_is_told(tiny: Path) -> None:
    from generator.overlay.apply import Overlays
    from generator.problems import SpecError

    with pytest.raises(SpecError, match="there is no such file"):
        Overlays.read([tiny / "none.yaml"], tiny)


def test_all_problems_of_a_stage_are_told_at_once(tiny: Path) -> None:
    text = overlay(
        {"target": "$.nothing", "remove": True},
        {"target": "$.info.title", "remove": True},
    )
    said = message(tiny, text)
    assert "selects nothing" in said
    assert "plain value" in said
    assert said.endswith("2 problems\n")


def test_a_problem_of_the_spec_itself_stays_where_it_is(tmp_path: Path) -> None:
    repo = place(tmp_path.resolve() / "repo")
    path = repo / "spec/openapi/resources/lamp.yaml"
    text = path.read_text("utf-8").replace("      x-safe: true\n", "", 1)
    path.write_text(text, encoding="utf-8")
    said = message(repo, overlay({"target": "$.info", "update": {"title": "Ours"}}))
    assert said.startswith("spec/openapi/resources/lamp.yaml:4 #/paths/~1v1.0~1lamp")
    assert "(with my.yaml applied)" in said
