"""Pages are read in editors and in differences, too: no line of prose is too wide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.typing.examples import ROOT

WIDEST = 120
# Tables and pictures have a line for what it holds, however long.
OTHER = re.compile(r"\s*(\||!\[|<)")
PLACES = ("*.md", "spec/README.md", "generator/site/pages/**/*.md", "tests/*/README.md")
PAGES = sorted({page for place in PLACES for page in ROOT.glob(place)})


def prose(page: Path) -> Iterator[tuple[int, str]]:
    """The lines of a page, by number, without code and tables."""
    code = False
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if line.lstrip().startswith("```"):
            code = not code
        elif not code and not OTHER.match(line):
            yield number, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_line_of_prose_is_too_wide(page: Path) -> None:
    assert [number for number, line in prose(page) if len(line) > WIDEST] == []


def test_there_are_pages() -> None:
    assert len(PAGES) > 20
