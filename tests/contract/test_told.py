"""A sentence about real boxes says as much as its source in the fact base, no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.reference.facts import ROOT, location
from tests.contract.told.grades import graded_texts, grades_of, said
from tests.contract.told.sources import SOURCES, WORDS_THEMSELVES

_DOCUMENTS = ("openapi.json", "openapi-3.0.json", "asyncapi.json", "errors.json")


@pytest.fixture(scope="module")
def reference() -> Path:
    if not location().is_dir():
        pytest.skip("the fact base is not beside this checkout")
    return location()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    found: set[str] = set()
    for name in _DOCUMENTS:
        text = (ROOT / "generated/spec" / name).read_text("utf-8")
        found.update(graded_texts(json.loads(text)))
    return sorted(text for text in found if WORDS_THEMSELVES not in text)


def _keys(text: str) -> list[str]:
    return [key for key in SOURCES if key in text]


def _wrong(texts: list[str], reference: Path) -> Iterator[str]:
    for text in texts:
        for key in _keys(text):
            told = {g for s in SOURCES[key] for g in grades_of(s, reference)}
            if said(text) != told:
                yield f"says {sorted(said(text))}, source {sorted(told)}: {text}"


def test_each_graded_sentence_names_one_source(texts: list[str]) -> None:
    unclear = [f"{_keys(text)}: {text}" for text in texts if len(_keys(text)) != 1]
    assert not unclear, "\n".join(["not one row of sources.py each:", *unclear])


def test_each_source_is_one_of_a_sentence(texts: list[str]) -> None:
    whole = "\n".join(texts)
    assert not [key for key in SOURCES if key not in whole]


def test_no_sentence_says_more_or_less_than_its_source(
    texts: list[str], reference: Path
) -> None:
    assert not (wrong := list(_wrong(texts, reference))), "\n".join(wrong)


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ("hold every contact; a second one is 40003 (field observation).", "captured"),
        ("On a box with hold every contact a second one is 40003.", "captured"),
        ("A guess: hold every contact.", "guess"),
    ],
)
def test_another_grade_than_that_of_the_source_is_found(
    reference: Path, told: str, grade: str
) -> None:
    assert list(_wrong([told], reference)) == [
        f"says ['{grade}'], source ['claim']: {told}"
    ]


def test_a_source_that_the_fact_base_lacks_is_found(reference: Path) -> None:
    with pytest.raises(KeyError):
        grades_of("_field_notes: no such words", reference)
