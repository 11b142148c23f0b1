"""The wheel holds all it needs, declares what it imports, and is the same each time."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from generator.publish.artifact.distributions import build_mock
from generator.publish.artifact.mock_pbx import packed_recordings
from tests.house.test_dependencies import imports
from tests.mock_pbx.recordings import Recordings
from tests.mock_product.conftest import REPO
from tests.versions.bounds import locked, project

LARGEST = 500_000
# Names on the registry that are not those of the import.
NAMES = {"pyyaml": "yaml", "yeastar-pseries": "yeastar_pseries"}
# Whoever loads the plugin has it.
PYTEST = "pytest"


@pytest.fixture(scope="module")
def declared(wheel: Path) -> list[Requirement]:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        facts = Parser().parsestr(archive.read(name).decode())
    assert facts["Version"] == project()["version"]
    return [Requirement(each) for each in facts.get_all("Requires-Dist") or []]


def test_the_same_checkout_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist, again = build_mock(REPO, tmp_path, 1_580_601_600)
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()
    assert sdist.name.endswith(".tar.gz")


def test_it_is_small_and_holds_what_it_serves(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST
    with zipfile.ZipFile(wheel) as archive:
        names = {n.removeprefix("yeastar_mock_pbx/") for n in archive.namelist()}
        data = archive.read("yeastar_mock_pbx/data/openapi.json")
    assert {"py.typed", "data/recordings.json", "data/orders.openapi.json"} <= names
    modules = {p.name for p in (REPO / "tests/mock_pbx").glob("*.py")}
    assert modules - names == {"hatch_build.py"}
    published = json.loads((REPO / "generated/spec/openapi.json").read_text("utf-8"))
    assert json.loads(data) == published


@pytest.mark.parametrize("kind", ["wheel", "editable"])
def test_it_is_not_built_in_place(kind: str, tmp_path: Path) -> None:
    """`pip wheel tests/mock_pbx` gave a wheel without a module."""
    build = f"import hatchling.build as b; b.build_{kind}({str(tmp_path)!r})"
    done = subprocess.run(
        [sys.executable, "-c", build],
        cwd=REPO / "tests" / "mock_pbx",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "run `make publish` in the checkout" in done.stderr
    assert list(tmp_path.glob("*.whl")) == []


def test_packed_recordings_are_those_of_the_folder(tmp_path: Path) -> None:
    folder = REPO / "tests/recordings"
    packed = tmp_path / "recordings.json"
    packed.write_text(packed_recordings(folder), "utf-8")
    assert Recordings(packed).all == Recordings(folder).all
    assert len(Recordings(folder).all) > 200
    assert Recordings(tmp_path / "none").all == ()


def test_what_is_imported_is_declared(
    installed: Path, declared: list[Requirement]
) -> None:
    found: dict[str, str] = {}
    for path in sorted((installed / "yeastar_mock_pbx").rglob("*.py")):
        for name in imports(ast.parse(path.read_text("utf-8"))):
            found.setdefault(name, path.name)
    known = {NAMES.get(each.name, each.name.replace("-", "_")) for each in declared}
    known |= {*sys.stdlib_module_names, PYTEST}
    assert {name: where for name, where in found.items() if name not in known} == {}


def test_only_extras_bring_the_sdk_and_certificates(
    declared: list[Requirement],
) -> None:
    optional = {each.name: str(each.marker) for each in declared if each.marker}
    assert optional == {
        "yeastar-pseries": 'extra == "client"',
        "cryptography": 'extra == "tls"',
        "pyyaml": 'extra == "guise"',
    }


def test_the_locked_versions_are_in_the_ranges(declared: list[Requirement]) -> None:
    versions = locked()
    for each in declared:
        if each.name != "yeastar-pseries":
            assert versions[each.name] in each.specifier, each


def test_every_module_names_its_neighbours_relatively() -> None:
    """Under the new name there is no `tests`."""
    for path in sorted((REPO / "tests/mock_pbx").rglob("*.py")):
        assert "tests" not in set(imports(ast.parse(path.read_text("utf-8")))), path


def test_the_settings_of_the_project_are_read_by_no_other_tool() -> None:
    """The file lies among the sources: a tool would take them for a project of its own."""
    text = (REPO / "tests/mock_pbx/pyproject.toml").read_text("utf-8")
    assert tomllib.loads(text)["tool"].keys() == {"hatch"}
    assert re.search(r'(?m)^version = "0\.0\.0"$', text)


def test_naming_the_package_loads_no_server(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = (
        "import sys, yeastar_mock_pbx.pytest_plugin, yeastar_mock_pbx.process; "
        "print([m for m in ('starlette', 'uvicorn', 'jsonschema', 'httpx', "
        "'yeastar_pseries', 'cryptography') if m in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "[]\n"
