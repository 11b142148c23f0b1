"""What the mock adds is declared: each behaviour has a mark where it is decided."""

import re
from collections import Counter
from pathlib import Path

import pytest

import tests.mock_pbx
from tests.mock_pbx import MockPbx
from tests.mock_pbx.assumptions import ASSUMPTIONS
from tests.mock_pbx.behaviour import Behaviour

SOURCES = Path(tests.mock_pbx.__file__).parent
LISTS = ("assumptions", "known_behaviours", "behaviour", "memory.assumed")
MARK = re.compile(r"\[(documented|observed|assumed): ([a-z0-9-]+)\]")
LOOSE = re.compile(r"(?i)\bassumed\b(?!: [a-z0-9-]+\])")
"""The word without a mark: something that was decided and is not declared."""
GRADES = re.compile(r'"?documented"?, "?observed"? or "?assumed"?')
SOURCE = {
    "documented": re.compile(r"https://help\.yeastar\.com/\S+\.html"),
    "observed": re.compile(r"field observation, .+"),
    "assumed": re.compile(r"(?!.*\.yaml).*"),  # not a file that nobody has
}

FILES = {
    ".".join(path.relative_to(SOURCES).with_suffix("").parts): path
    for path in SOURCES.rglob("*.py")
}
MODULES = {
    name: path.read_text(encoding="utf-8")
    for name, path in FILES.items()
    if name not in LISTS
}


def test_every_entry_has_its_mark_and_every_mark_its_entry() -> None:
    marks = {
        (name, grade, id)
        for name, text in MODULES.items()
        for grade, id in MARK.findall(text)
    }
    assert marks == {(each.where, each.grade, each.id) for each in ASSUMPTIONS}


def test_nothing_is_assumed_without_a_mark() -> None:
    found = [
        f"{name}.py:{number}: {line.strip()}"
        for name, text in MODULES.items()
        for number, line in enumerate(text.splitlines(), 1)
        if LOOSE.search(GRADES.sub("", line))
    ]
    assert found == []


def test_no_id_stands_for_two_behaviours() -> None:
    assert [id for id, n in Counter(e.id for e in ASSUMPTIONS).items() if n > 1] == []


@pytest.mark.parametrize("entry", ASSUMPTIONS, ids=lambda each: each.id)
def test_an_entry_is_a_sentence_and_says_where_it_is_from(entry: Behaviour) -> None:
    assert entry.sentence.endswith(".")
    assert SOURCE[entry.grade].fullmatch(entry.source)


def test_the_list_can_be_asked_for(pbx: MockPbx) -> None:
    told = pbx.assumptions()
    assert [each["id"] for each in told] == [each.id for each in ASSUMPTIONS]
    assumed = pbx.assumptions("assumed")
    assert len(told) > len(assumed) >= 35
    assert {each["grade"] for each in assumed} == {"assumed"}
