"""What the package imports is what it declares, in ranges that were tried."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.versions.bounds import (
    REPO,
    ceiling,
    dependencies,
    extras,
    floor,
    groups,
    locked,
    optional,
    project,
    tried,
)

PACKAGE = "yeastar_pseries"
README = REPO / "README.md"
CONTRIBUTING = REPO / "CONTRIBUTING.md"
DECLARED = dependencies()
TRY = "run `make test-versions`"
PYTHONS = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def imports(tree: ast.AST) -> Iterator[str]:
    """The distributions of what a module imports, wherever in it that stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (_installed(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield _installed(node.module)


def _installed(module: str) -> str:
    """What is installed to import a module: as a rule it is called the same."""
    name = module.partition(".")[0]
    differing = {"opentelemetry": "opentelemetry-api", "nats": "nats-py"}
    return differing.get(name, name)


@pytest.fixture(scope="module")
def imported() -> dict[str, str]:
    """Each distribution that the package imports, and one file that does."""
    found: dict[str, str] = {}
    for path in sorted((REPO / "generated" / PACKAGE).rglob("*.py")):
        for name in imports(ast.parse(path.read_text("utf-8"))):
            found.setdefault(canonicalize_name(name), str(path.relative_to(REPO)))
    own = {canonicalize_name(PACKAGE), *map(canonicalize_name, sys.stdlib_module_names)}
    return {name: path for name, path in found.items() if name not in own}


def test_what_is_imported_is_declared(imported: dict[str, str]) -> None:
    optional = set[str]().union(*extras().values())
    known = optional.union(DECLARED)
    assert {n: path for n, path in imported.items() if n not in known} == {}


@pytest.mark.parametrize("extra", extras())
def test_what_an_extra_brings_is_imported_in_its_room_alone(extra: str) -> None:
    rooms = REPO / "generated" / PACKAGE / "_runtime"
    elsewhere = [
        str(path.relative_to(rooms))
        for path in sorted(rooms.rglob("*.py"))
        for name in extras()[extra] & _imported_by(path)
        if path.relative_to(rooms).parts[0] not in _bringing(name)
    ]
    assert elsewhere == []


@cache
def _imported_by(path: Path) -> set[str]:
    return set(imports(ast.parse(path.read_text("utf-8"))))


def _bringing(name: str) -> list[str]:
    """The extras that bring a distribution: redis is one of two."""
    return [extra for extra, brought in extras().items() if name in brought]


def test_what_is_declared_is_imported(imported: dict[str, str]) -> None:
    assert set(DECLARED) <= set(imported)


@pytest.mark.parametrize("name", DECLARED)
def test_a_dependency_has_a_lowest_and_an_end(name: str) -> None:
    lowest, end = floor(DECLARED[name]), ceiling(DECLARED[name])
    assert lowest is not None, "name the lowest version: >="
    assert end is not None, "name the first version that was not tried: <"
    assert lowest < end


@pytest.mark.parametrize("name", DECLARED)
def test_both_ends_were_tried(name: str) -> None:
    lowest, end = floor(DECLARED[name]), ceiling(DECLARED[name])
    assert lowest is not None
    assert end is not None
    for python in pythons():
        record = tried()[python]
        newest = Version(record["newest"][name])
        assert lowest >= Version(record["lowest"][name]), TRY
        assert newest >= locked()[name], TRY
        # The range ends with the series that was tried: 18 for 17.4, 0.29 for 0.28.1.
        *series, last = newest.release[: len(end.release)]
        assert end.release == (*series, last + 1), TRY


@pytest.mark.parametrize("name", sorted(optional()))
def test_the_lowest_of_an_extra_was_tried(name: str) -> None:
    """With one Python, the lowest: it takes ten minutes."""
    lowest = floor(optional()[name])
    assert lowest is not None
    record = tried()[pythons()[0]]
    assert lowest >= Version(record["extras"][name]), TRY


def test_a_python_is_claimed_only_if_it_was_tried() -> None:
    assert pythons()
    assert set(pythons()) <= set(tried())


@pytest.mark.parametrize("name", DECLARED)
def test_the_locked_version_is_in_the_range(name: str) -> None:
    assert locked()[name] in DECLARED[name].specifier


@pytest.mark.parametrize("name", DECLARED)
def test_the_readme_gives_a_reason(name: str) -> None:
    row = re.search(
        rf"(?m)^\| {name} \| (.+) \| (.+) \| (.+) \|$", README.read_text("utf-8")
    )
    assert row is not None, "a row: name, why, range, why no wider"
    assert SpecifierSet(row[2]) == DECLARED[name].specifier


def test_each_library_of_an_extra_or_of_development_has_a_reason() -> None:
    pages = README.read_text("utf-8") + CONTRIBUTING.read_text("utf-8")
    given = {
        canonicalize_name(name)
        for row in re.findall(r"(?m)^\| (.+) \|$", pages)
        for cell in row.split(" | ")[:2]
        for name in re.split(r"[ ,`]+", cell)
    }
    wanted = set[str]().union(*extras().values(), *groups().values())
    assert wanted - given - {canonicalize_name(project()["name"])} == set()


def pythons() -> list[str]:
    """The versions of Python that the package claims to run on."""
    found = map(PYTHONS.fullmatch, project()["classifiers"])
    return [match[1] for match in found if match]
