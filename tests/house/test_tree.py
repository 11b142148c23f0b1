"""The top level holds what the design agrees, and no hand-written file is too long."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = {"spec", "generator", "generated", "tests"}
FILES = {
    "pyproject.toml",
    "Makefile",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    "requirements.lock",
    "requirements-test.lock",
    "requirements-docs.lock",
}
WRITTEN_BY_PROGRAMS = ("generated/", "tests/golden/expected/")
LONGEST = 450


def committed() -> list[str]:
    """Files of the repository that are there: one may be deleted and not yet staged."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    names = listed.stdout.split("\0")
    return [name for name in names if name and (ROOT / name).exists()]


def test_the_top_level_holds_nothing_but_what_is_agreed():
    places = [name.partition("/") for name in committed()]
    seen = {top + slash for top, slash, _ in places if not top.startswith(".")}
    assert seen == {f"{name}/" for name in FOLDERS} | FILES


def test_a_python_file_written_by_hand_has_no_more_lines_than_agreed():
    lengths = {
        name: len((ROOT / name).read_text(encoding="utf-8").splitlines())
        for name in committed()
        if name.endswith(".py") and not name.startswith(WRITTEN_BY_PROGRAMS)
    }
    assert len(lengths) > 300
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}
