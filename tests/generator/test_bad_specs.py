"""Every fault of a spec is told with its place and a remedy, and none is a crash."""

from __future__ import annotations

import copy
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load import load
from generator.pipeline import Layout, read
from generator.problems import SpecError
from tests.golden import place
from tests.specs_bad import Case, cases, judge, message

REPO = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\S+:\d+ #(/\S+)*")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_the_fault_is_told_word_for_word(case: Case, tmp_path: Path) -> None:
    said = judge(case, tmp_path / "repo")
    assert said == case.expect, "if this is meant: python -m tests.specs_bad"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_a_message_has_place_fault_and_remedy(case: Case) -> None:
    *lines, count = case.expect.splitlines()
    assert count == f"{len(lines) // 3} problem{'s' if len(lines) > 3 else ''}"
    for where, wrong, remedy in zip(*[iter(lines)] * 3, strict=True):
        assert PLACE.match(where)
        assert wrong.startswith("  wrong: ")
        assert remedy.startswith("  write: ")
        assert len(remedy) > len("  write: ")


def test_nothing_is_wrong_with_the_tiny_spec(tmp_path: Path) -> None:
    assert message(place(tmp_path / "repo")) == "nothing is wrong\n"


def test_nothing_is_wrong_with_our_own_spec() -> None:
    read(Layout(REPO), lambda _: None)


def test_the_command_prints_the_problems_and_fails_without_traceback(
    tmp_path: Path,
) -> None:
    repo = place(tmp_path / "repo")
    (repo / "spec/errors.yaml").write_text("families: [\n")
    command = [sys.executable, "-m", "generator", "generate", "--repo", str(repo)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True)
    assert done.returncode == 1
    assert "spec/errors.yaml:2 #\n  wrong: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (repo / "generated").exists()


def places(node: object, pointer: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place below the top of a document."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*pointer, key)
            yield from places(value, (*pointer, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield (*pointer, index)
            yield from places(value, (*pointer, index))


ODD: tuple[object, ...] = (
    None,
    True,
    -1,
    1.5,
    "",
    "text",
    [],
    {},
    [None],
    [[]],
    ["text"],
    [{}],
    {"a": None},
    {"a": {}},
    {"$ref": "#/components/schemas/Lamp"},
    {"$ref": "#/paths"},
    {"$ref": 5},
    {"$ref": "#"},
    {"$ref": ""},
    {"type": "array"},
)


@pytest.mark.parametrize(
    "file",
    [
        "openapi/openapi.yaml",
        "openapi/resources/lamp.yaml",
        "openapi/common.yaml",
        "asyncapi/asyncapi.yaml",
        "asyncapi/events/lamp.yaml",
        "errors.yaml",
    ],
)
def test_any_value_in_any_place_is_a_problem_or_nothing_but_no_crash(
    file: str, tmp_path: Path
) -> None:
    repo = place(tmp_path / "repo")
    path = repo / "spec" / file
    whole = load(path).data
    chance = random.Random(file)
    pointers = list(places(whole))
    for _ in range(25):
        pointer, odd = chance.choice(pointers), chance.choice(ODD)
        data = copy.deepcopy(whole)
        node: Any = data
        for part in pointer[:-1]:
            node = node[part]
        node[pointer[-1]] = odd
        path.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False))
        try:
            read(Layout(repo), lambda _: None)
        except SpecError as error:
            assert error.problems
        except Exception as error:
            pytest.fail(f"{pointer} = {odd!r}: {error!r}")
