"""pyright reads the API as users type it: right programs pass, mistakes are told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx.settings import ROOT

HERE = Path(__file__).parent
API = HERE / "api.py"
WRONG = HERE / "wrong.py"
EXPECTED = re.compile(r"#\s*expect:\s*(\w+)\s*$")


def pyright(project: Path) -> dict[str, Any]:
    """What one run over a folder with a configuration says."""
    cache = ROOT / ".venv" / "pyright"
    environment = {
        "PYRIGHT_PYTHON_CACHE_DIR": str(cache),
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        **os.environ,
    }
    done = subprocess.run(
        [
            *[sys.executable, "-m", "pyright", "--project", str(project)],
            *["--pythonpath", sys.executable, "--outputjson"],
        ],
        capture_output=True,
        text=True,
        timeout=300,
        env=environment,
        cwd=ROOT,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def diagnostics() -> list[dict[str, Any]]:
    """Everything that one strict run over both files says."""
    report = pyright(HERE)
    assert report["summary"]["filesAnalyzed"] == 2, report["summary"]
    return report["generalDiagnostics"]


def said(diagnostics: list[dict[str, Any]], file: Path) -> list[tuple[int, str, str]]:
    """(line, rule, message) of what concerns a file."""
    return [
        (
            each["range"]["start"]["line"] + 1,
            each.get("rule", ""),
            each["message"].splitlines()[0],
        )
        for each in diagnostics
        if Path(each["file"]) == file
    ]


def test_programs_as_users_write_them_have_the_types_they_expect(
    diagnostics: list[dict[str, Any]],
) -> None:
    assert said(diagnostics, API) == []
    assert API.read_text("utf-8").count("assert_type(") > 60


def test_every_mistake_is_told_where_it_stands(
    diagnostics: list[dict[str, Any]],
) -> None:
    lines = WRONG.read_text("utf-8").splitlines()
    expected = {
        number: found[1]
        for number, line in enumerate(lines, 1)
        if (found := EXPECTED.search(line))
    }
    assert len(expected) > 40
    told: dict[int, set[str]] = {}
    for line, rule, _ in said(diagnostics, WRONG):
        told.setdefault(line, set()).add(rule)
    missed = {
        number: lines[number - 1].strip()
        for number, rule in expected.items()
        if rule not in told.get(number, set())
    }
    assert missed == {}
    assert set(told) == set(expected), "pyright stumbles over a line that is right"
