"""Each link of a page that people write leads to something in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.typing.examples import ROOT

PAGES = ROOT / "generator/site/pages"
PLACES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(PAGES.rglob("*.md"))]
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)")
# README says of these two that `make docs` makes them.
MADE = re.compile(r"(reference|http)/")


def links(page: Path) -> Iterator[tuple[str, str]]:
    """File and heading of each link that stays in the repository."""
    for path, heading in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        if ":" not in path and not MADE.match(path):
            yield path, heading


def headings(page: Path) -> set[str]:
    """The headings of a page, as a link names them."""
    found = re.findall(r"(?m)^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")))
    words = (re.sub(r"[^\w\s-]", "", each.lower()) for each in found)
    return {each.replace(" ", "-") for each in words}


@pytest.mark.parametrize("page", PLACES, ids=lambda page: page.stem)
def test_a_link_leads_somewhere(page: Path) -> None:
    for path, heading in links(page):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), path
        if heading and target.suffix == ".md":  # of a picture it is a word for a style
            assert heading in headings(target), f"{path}#{heading}"


def test_there_are_links() -> None:
    assert sum(1 for page in PLACES for _ in links(page)) > 50
