"""What each recipe has to be: short, told how to start, and right for a type checker."""

from __future__ import annotations

import ast
import json
import os
import runpy
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.publish.site.gather import recipes
from tests.mock_pbx.settings import ROOT
from tests.typing.test_typing import pyright

# Their libraries do not tell all types, which only the strict mode minds.
PARTLY_TYPED = {"calls_report", "webhook_django"}
# pyright reads their libraries, which takes longer than everything else.
SLOW = PARTLY_TYPED | {"wallboard", "webhook_fastapi", "webhook_flask"}
NAMES = [each.name for each in recipes(Path(__file__).parent)]


def text_of(name: str) -> str:
    return Path(__file__).with_name(f"{name}.py").read_text("utf-8")


def test_the_jobs_are_there() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_has_less_than_sixty_lines(name: str) -> None:
    assert len(text_of(name).splitlines()) < 60


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_says_how_it_is_started_and_what_to_switch_on(name: str) -> None:
    said = ast.get_docstring(ast.parse(text_of(name))) or ""
    assert name in said.partition("At the PBX: ")[0]
    assert "Integrations > API" in said.partition("At the PBX: ")[2]
    secret = "WEBHOOK_SECRET" if name.startswith("webhook") else "YEASTAR_CLIENT_SECRET"
    assert secret in said


TAKE_ARGUMENTS = [
    name
    for name in NAMES
    if f"python {name}.py " in text_of(name) and not name.startswith("webhook")
]


@pytest.mark.parametrize("name", TAKE_ARGUMENTS)
def test_a_recipe_that_lacks_its_arguments_tells_them(name: str) -> None:
    path = str(Path(__file__).with_name(f"{name}.py"))
    settings = {"YEASTAR_URL": "http://127.0.0.1:1", "YEASTAR_CLIENT_ID": "a"}
    settings["YEASTAR_CLIENT_SECRET"] = "b"
    with (
        patch.object(sys, "argv", [path]),
        patch.dict(os.environ, settings),
        pytest.raises(SystemExit) as ended,
    ):
        runpy.run_path(path, run_name="__main__")
    assert f"python {name}.py " in str(ended.value.code)


QUICK = [name for name in NAMES if name not in SLOW]


@pytest.mark.parametrize(
    "names",
    [QUICK, pytest.param(sorted(SLOW), marks=pytest.mark.long)],
    ids=["most", "slow"],
)
def test_pyright_has_nothing_to_say(names: list[str], tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    for name in names:
        mode = "standard" if name in PARTLY_TYPED else "strict"
        file = folder / f"{name}.py"
        file.write_text(f"# pyright: {mode}\n{text_of(name)}", "utf-8")
    config = {"extraPaths": [str(ROOT / "generated")], "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    report = pyright(folder)
    assert report["summary"]["filesAnalyzed"] == len(names)
    said = [
        f"{Path(each['file']).name}:{each['range']['start']['line']}: {each['message']}"
        for each in report["generalDiagnostics"]
    ]
    assert said == []
