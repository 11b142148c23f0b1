"""README's map and the tree agree, and no folder of the runtime holds too much."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RUNTIME = ROOT / "generator" / "runtime"
PACKAGE = ROOT / "generated" / "yeastar_pseries" / "_runtime"


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below some words."""
    table = README.partition(heading)[2].partition("\n|")[2].partition("\n\n")[0]
    cells = [line.strip("|").split("|") for line in table.splitlines()]
    return [[cell.strip() for cell in row] for row in cells[2:]]


def folders(below: Path) -> list[Path]:
    return [p for p in (below, *below.rglob("*")) if p.is_dir() and "__" not in p.name]


def test_what_the_map_names_is_there():
    named = [row[0].strip("`") for row in rows("## Map of the repository")]
    assert len(named) > 8
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_rooms_of_the_map_are_those_of_the_runtime():
    named = re.findall(r"`([\w./]+)`", " ".join(row[0] for row in rows("The rooms of")))
    there = {f"{p.name}/" if p.is_dir() else p.name for p in RUNTIME.iterdir()}
    assert set(named) == there - {"__init__.py", "__pycache__/"}


def test_each_folder_of_tests_and_each_room_is_where_contributors_are_told():
    told = CONTRIBUTING.partition("## Where a test is")[2].partition("\n## ")[0]
    tests = ROOT / "tests"
    there = {path.relative_to(tests).parts[0] for path in tests.glob("*/**/*.py")}
    assert set(re.findall(r"`tests/(\w+)/`", told)) == there | {"recordings"}
    rooms = {p.name for p in folders(RUNTIME) if p.parent == RUNTIME}
    assert rooms <= set(re.findall(r"`(\w+)/", told))


@pytest.mark.parametrize("tree", [RUNTIME, PACKAGE], ids=["runtime", "package"])
def test_a_room_holds_no_more_than_twelve_modules(tree: Path):
    sizes = {
        str(folder.relative_to(tree)): len(set(folder.glob("*.py")))
        for folder in folders(tree)
    }
    assert len(sizes) > 10
    # `__init__.py` is no module of its own.
    assert {name: size for name, size in sizes.items() if size > 13} == {}


def test_the_package_mirrors_the_runtime():
    def shape(tree: Path) -> set[str]:
        names = {str(path.relative_to(tree)) for path in tree.rglob("*.py")}
        return {name for name in names if "_sync/" not in name}

    assert shape(PACKAGE) == shape(RUNTIME)
