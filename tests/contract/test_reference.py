"""The bundles hold every fact of the fact base; what differs is listed with a reason.

`python -m tests.contract.reference` prints the differences without the list.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tests.contract.reference import notations, prose
from tests.contract.reference.combine import combine
from tests.contract.reference.compare import Published, compare
from tests.contract.reference.facts import (
    FIRST,
    ROOT,
    SECOND,
    THIRD,
    first,
    location,
)
from tests.contract.reference.fields import Difference, Report
from tests.contract.reference.harvest_mutations import HARVEST_MUTATIONS
from tests.contract.reference.listed import Listed, differences, known_as
from tests.contract.reference.load import FactBase, load
from tests.contract.reference.mutations import MUTATIONS
from tests.contract.reference.notations import UnknownNotation
from tests.contract.reference.second_harvest import SecondHarvest
from tests.contract.reference.summary import summary
from tests.contract.reference.third_harvest import ThirdHarvest


@pytest.fixture(scope="module")
def reference() -> FactBase:
    if not location().is_dir():
        pytest.skip("the fact base is not beside this checkout")
    return load(location())


@pytest.fixture(scope="module")
def published() -> Published:
    return Published.read()


@pytest.fixture(scope="module")
def as_text(published: Published) -> str:
    """The bundles as text, from which a copy is read in no time."""
    return json.dumps(asdict(published))


@pytest.fixture(scope="module")
def report(reference: FactBase, published: Published) -> Report:
    return compare(reference, published)


def _fits(listed: Listed, difference: Difference) -> bool:
    return listed.fits(difference.pointer, difference.text)


def test_every_difference_is_listed(report: Report) -> None:
    known = differences()
    unlisted = [
        str(difference)
        for difference in sorted(report.differences)
        if not any(_fits(listed, difference) for listed in known)
    ]
    assert not unlisted, "\n".join(["not listed in spec/README.md:", *unlisted])


def test_every_listed_difference_occurs(report: Report) -> None:
    stale = [
        f"{listed.where.text}: {listed.text}"
        for listed in differences()
        if not any(_fits(listed, difference) for difference in report.differences)
    ]
    assert not stale, "\n".join(["listed, but gone:", *stale])


def test_every_listed_difference_has_a_reason() -> None:
    assert all(len(listed.reason) > 10 for listed in differences())


def test_the_comparison_looks_at_everything(
    report: Report, reference: FactBase
) -> None:
    """A reader that silently skips rows would find no differences either."""
    endpoints = reference.reference.endpoints
    missing = {d.pointer for d in report.differences if d.text == "missing"}
    seen = [e for e in endpoints if e.subject not in missing]
    rows = sum(len(endpoint.query) for endpoint in seen)
    unwritten = sum(f.observed for e in seen for f in e.query)
    assert report.compared["parameters"] >= rows - unwritten > 500
    assert report.compared["answer fields"] > 2000
    assert report.compared["endpoints"] == len(
        {(endpoint.method, endpoint.url) for endpoint in endpoints}
    )


# What the files hold, whatever the spec says of it; a reader that skips rows has less.
# Editions, forms and nested fields count where the operation is there at all.
_FLOORS = {
    (FIRST, "protocol facts"): 38,
    (FIRST, "operations"): 353,
    (FIRST, "required marks"): 1380,
    (SECOND, "leads"): 239,
    (SECOND, "left out"): 11,
    (SECOND, "observed fields"): 71,
    (SECOND, "error codes"): 4,
    (THIRD, "operations"): 18,
    (THIRD, "events"): 1,
    (THIRD, "event fields"): 14,
    (THIRD, "editions"): 550,
    (THIRD, "forms"): 6,
    (THIRD, "parameters"): 80,
    (THIRD, "body fields"): 100,
    (THIRD, "answer fields"): 240,
    (THIRD, "required marks"): 160,
}


@pytest.mark.parametrize(("by", "kind"), _FLOORS)
def test_the_readers_find_all_that_the_files_hold(
    report: Report, by: str, kind: str
) -> None:
    found = sum((by, kind) == fact[:2] for fact in report.facts)
    assert found >= _FLOORS[by, kind]


def test_the_summary_counts_every_fact(report: Report) -> None:
    lines = list(summary(report, differences()))
    assert [line.partition(":")[0] for line in lines] == [FIRST, SECOND, THIRD]
    for line in lines:
        figures = re.search(
            r": (\d+) facts .*: (\d+) taken over, (\d+) deliberately not, (\d+) open",
            line,
        )
        assert figures is not None
        total, *parts_of_it = map(int, figures.groups())
        assert total == sum(parts_of_it) > 300


def test_the_changelog_tells_the_figures_of_the_coverage_table() -> None:
    table = (ROOT / "generated" / "spec" / "COVERAGE.md").read_text("utf-8")
    figures = next(line for line in table.splitlines() if line[:1].isdigit())
    assert figures in (ROOT / "spec" / "CHANGELOG.md").read_text("utf-8")


def test_names_people_know_are_in_the_table(published: Published) -> None:
    """Each x-known-as is in the table, and the table names paths that exist."""
    rows = known_as()
    paths: dict[str, Any] = published.openapi["paths"]
    for path, item in paths.items():
        for operation in item.values():
            name = operation.get("x-known-as")
            if name is not None:
                real = path.partition("/")[2].partition("/")[2]
                assert any(_covers(row, name, real) for row in rows), f"{name}: {path}"
    for _, real_paths in rows:
        for real in real_paths:
            prefix = real.removesuffix("*")
            found = [p for p in paths if p.partition("/")[2].partition("/")[2] == real]
            assert found or (
                real.endswith("/*") and any(f"/{prefix}" in path for path in paths)
            ), f"no such path: {real}"


def test_every_verb_of_a_renamed_family_has_the_name_people_know(
    published: Published,
) -> None:
    """Somebody who looks for `message/queue/list` finds message_queue/list."""
    marks = {
        path.partition("/")[2].partition("/")[2]: operation.get("x-known-as")
        for path, item in published.openapi["paths"].items()
        for operation in item.values()
    }
    checked = 0
    for spellings, real_paths in known_as():
        families = [name for name in spellings if name.endswith("/*")]
        for real in real_paths:
            if not families or not real.endswith("/*"):
                continue
            stems = {name.removesuffix("*") for name in families}
            for path, mark in marks.items():
                if path.startswith(real.removesuffix("*")):
                    verb = path.rpartition("/")[2]
                    assert mark in {f"{stem}{verb}" for stem in stems}, path
                    checked += 1
    assert checked > 40


def _covers(row: tuple[list[str], list[str]], name: str, real: str) -> bool:
    for spelling in row[0]:
        for path in row[1]:
            if (spelling, path) == (name, real):
                return True
            stem, known = path.removesuffix("*"), spelling.removesuffix("*")
            if path.endswith("/*") and real.startswith(stem):
                tail = real.removeprefix(stem)
                if name in (f"{known}{tail}", f"{known}..."):
                    return True
    return False


@pytest.mark.parametrize(("break_it", "expected"), [*MUTATIONS, *HARVEST_MUTATIONS])
def test_a_broken_spec_is_found(
    reference: FactBase,
    as_text: str,
    report: Report,
    break_it: Callable[[Published], None],
    expected: str,
) -> None:
    broken = Published(**json.loads(as_text))
    break_it(broken)
    found = compare(reference, broken).differences - report.differences
    assert expected in {str(difference) for difference in found}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("third_harvest/last_sweep.yaml", "- same:", "- alike:"),
        ("third_harvest/more_missing.yaml", "advice:", "hint:"),
        ("third_harvest/missing_operations.yaml", "    body_tts:", "    body:tts:"),
        ("third_harvest/missing_operations.yaml", "      maxLength:", "      longest:"),
        ("third_harvest/verified_1.yaml", "- status 45", "- state 45"),
        ("third_harvest/verified_2.yaml", "kind: wording", "kind: words"),
        (
            "third_harvest/required_marks_and_partial_pages.yaml",
            "operation: paging_query",
            "operation: paging_ask",
        ),
        ("second_harvest/queue.yaml", "body_past_the_cut:", "body_beyond_the_cut:"),
        ("second_harvest/ivr.yaml", "press0 ... press9_dest,", "press0 to press9,"),
        ("second_harvest/cdr.yaml", "about: v2.0 row field", "about: v2.0 field"),
        ("second_harvest/_behaviour.yaml", "{topic:", "{subject:"),
    ],
)
def test_an_entry_that_no_reader_knows_fails(
    reference: FactBase, tmp_path: Path, file: str, old: str, new: str
) -> None:
    harvest, _, name = file.partition("/")
    copied = Path(shutil.copytree(location() / harvest, tmp_path / harvest))
    text = (copied / name).read_text("utf-8")
    assert old in text
    (copied / name).write_text(text.replace(old, new), "utf-8")
    with pytest.raises(UnknownNotation):
        if harvest == "third_harvest":
            ThirdHarvest.read(copied, first(location()))
        else:
            SecondHarvest.read(copied)


def test_everything_that_is_prose_has_a_reason() -> None:
    listed = (prose.KEYS, prose.KINDS, prose.FACTS, prose.MEMBERS, prose.VERDICTS)
    reasons = [reason for each in listed for reason in each.values()]
    reasons += [told for told in prose.SENTENCES.values() if isinstance(told, str)]
    assert all(len(reason) > 20 for reason in reasons)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("String, number of the caller", ("string", [])),
        ("String enum Internal, Inbound (seen)", ("string", ["Internal", "Inbound"])),
        ("string, enum speak (an utterance)", ("string", ["speak"])),
        ("String ANSWERED, NO ANSWER", ("string", ["ANSWERED", "NO ANSWER"])),
        ("Array<Webhook_Entry>", ("array<Webhook_Entry>", [])),
        ("Array<Integer>", ("array<integer>", [])),
        ("Integer (table), several ids", ("integer", [])),
        ("Holiday", ("Holiday", [])),
    ],
)
def test_a_type_in_words(told: str, expected: tuple[str, list[str]]) -> None:
    assert notations.kind(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "file Yes, recorder Yes, id No",
            {"file": True, "recorder": True, "id": False},
        ),
        ("id Yes, the rest No", {"id": True, "the rest": False}),
        ("ids: required Yes", {"ids": True}),
        ("a and b: both required Yes", {"a": True, "b": True}),
        ("all No as far as visible", {}),
    ],
)
def test_marks_in_words(told: str, expected: dict[str, bool]) -> None:
    assert notations.marks(told) == expected


def test_marks_that_contradict_each_other_are_reported() -> None:
    old, new = (
        notations.rows([{"name": "id", "required": mark}]).rows[0]
        for mark in (True, False)
    )
    combined, conflicts = combine(old, new)
    assert combined.required is False
    assert conflicts == ["optional in the third harvest, required in the third harvest"]
