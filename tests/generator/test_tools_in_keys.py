"""What a run keeps for the next is made anew when a tool that made it changes."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from unittest import mock

import pytest
from jinja2 import Environment, FileSystemLoader

from generator import cache, installed
from generator.compiled_templates import CompiledTemplates
from generator.model_parts import ModelRun


@pytest.fixture
def other(request: pytest.FixtureRequest) -> Iterator[None]:
    """Another version of the tool that the test is about."""

    def version(name: str) -> str:
        return "0" if name == request.param else metadata.version(name)

    cache.toolchain_key.cache_clear()
    with mock.patch.object(cache, "version", version):
        yield
    cache.toolchain_key.cache_clear()


def key() -> str:
    return ModelRun({"components": {"schemas": {}}}, {}, "", "").key()


BEFORE = key()


@pytest.mark.parametrize(
    "other",
    ["datamodel-code-generator", "inflect", "jinja2", "pydantic", "ruff"],
    indirect=True,
)
@pytest.mark.usefixtures("other")
def test_models_are_made_anew_with_another_version_of_what_makes_them() -> None:
    assert key() != BEFORE


def test_the_version_of_each_distribution_is_the_one_it_tells_itself() -> None:
    told = {each.name: each.version for each in metadata.distributions()}
    assert {name: installed.version(name) for name in told} == told


def test_a_distribution_without_such_a_folder_is_asked_itself() -> None:
    with mock.patch.object(installed, "_versions", dict):
        assert installed.version("ruff") == metadata.version("ruff")


def test_what_is_not_installed_has_no_version() -> None:
    with pytest.raises(metadata.PackageNotFoundError):
        installed.version("no-such-distribution")


@pytest.mark.parametrize("other", ["no tool of ours"], indirect=True)
@pytest.mark.usefixtures("other")
def test_models_stay_known_with_the_same_versions() -> None:
    assert key() == BEFORE


def told(folder: Path, tone: str = "!") -> tuple[str, bool]:
    """Render a template in a run of its own; tell whether it was compiled."""
    compiled = CompiledTemplates(folder / "cache.json")
    env = Environment(loader=FileSystemLoader(folder), bytecode_cache=compiled)
    # Jinja asks the filter beforehand, as its argument is a constant.
    env.filters["shout"] = lambda text: f"{text}{tone}"
    with mock.patch.object(Environment, "compile", autospec=True) as compile_:
        compile_.side_effect = REAL_COMPILE
        text = env.get_template("a.jinja").render()
    compiled.cache.save()
    return text, compile_.called


REAL_COMPILE = Environment.compile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.jinja").write_text("{{ 'Hello'|shout }}", "utf-8")
    return tmp_path


def test_a_template_is_compiled_once(folder: Path) -> None:
    assert told(folder) == ("Hello!", True)
    assert told(folder) == ("Hello!", False)


def test_a_template_that_changed_is_compiled_again(folder: Path) -> None:
    told(folder)
    (folder / "a.jinja").write_text("{{ 'Bye'|shout }}", "utf-8")
    assert told(folder) == ("Bye!", True)


def test_templates_are_compiled_again_when_a_filter_changed(folder: Path) -> None:
    told(folder)
    with mock.patch("generator.compiled_templates.toolchain_key", return_value="new"):
        assert told(folder, "?") == ("Hello?", True)


@pytest.mark.parametrize("other", ["jinja2"], indirect=True)
@pytest.mark.usefixtures("other")
def test_templates_are_compiled_again_by_another_jinja(folder: Path) -> None:
    with mock.patch.object(cache, "version", metadata.version):
        told(folder)
    cache.toolchain_key.cache_clear()
    assert told(folder) == ("Hello!", True)
