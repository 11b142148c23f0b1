"""Every example of README and the guides passes a strict type checker, and runs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import ROOT
from tests.typing.examples import expressions, inline_program, programs
from tests.typing.test_typing import pyright

FIRST = "readme_1"
TEN = "readme_2"
PLACE = re.compile(r'"https://192\.168\.5\.150:8088".*?fingerprint="\.\.\."')


def folder(tmp_path_factory: pytest.TempPathFactory, modes: list[str]) -> Path:
    """Each program once for each mode of pyright."""
    made = tmp_path_factory.mktemp("examples").resolve()
    files = {**programs(), "inline": inline_program()}
    for mode in modes:
        (made / mode).mkdir()
        for name, text in files.items():
            source = f"# pyright: {mode}\n{text}"
            (made / mode / f"{name}.py").write_text(source, encoding="utf-8")
    # Under the name that it has where it is installed.
    mock = tmp_path_factory.mktemp("installed").resolve()
    (mock / "yeastar_mock_pbx").symlink_to(ROOT / "tests/mock_pbx")
    paths = [str(ROOT / "generated"), str(mock)]
    config = {"extraPaths": paths, "pythonVersion": "3.11"}
    (made / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    return made


def test_there_are_examples() -> None:
    assert FIRST in programs()
    assert len(expressions()) >= 14


# What the strict mode takes, the others may refuse; that is rare, and takes long.
OTHER_MODES = pytest.param(["basic", "standard"], marks=pytest.mark.long)


@pytest.mark.parametrize("modes", [["strict"], OTHER_MODES], ids=["strict", "others"])
def test_pyright_has_nothing_to_say(
    tmp_path_factory: pytest.TempPathFactory, modes: list[str]
) -> None:
    made = folder(tmp_path_factory, modes)
    report = pyright(made)
    assert report["summary"]["filesAnalyzed"] == len(modes) * (len(programs()) + 1)
    said = [
        f"{Path(each['file']).relative_to(made)}:"
        f"{each['range']['start']['line']}: {each['message']}"
        for each in report["generalDiagnostics"]
    ]
    assert said == []


@pytest.mark.parametrize("outcome", ["answered", "no_answer", "busy", "failed"])
def test_first_example_runs_whatever_becomes_of_the_call(
    outcome: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    program, times = PLACE.subn("*place", programs()[FIRST])
    assert times == 1
    with MockPbx(strict=True) as pbx:
        pbx.plan_call(outcome)  # type: ignore[arg-type]
        place = (pbx.url, pbx.client_id, pbx.client_secret)
        exec(compile(program, FIRST, "exec"), {"place": place})
    assert (tmp_path / "call.wav").exists() is (outcome == "answered")


def test_the_ten_things_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    program, times = PLACE.subn("*place", programs()[TEN])
    assert times == 1
    with MockPbx(strict=True) as pbx:
        place = (pbx.url, pbx.client_id, pbx.client_secret)
        exec(compile(program, TEN, "exec"), {"place": place, "__name__": TEN})
