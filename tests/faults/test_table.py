"""FAULTS.md tells what happens."""

from __future__ import annotations

import re

import pytest

from tests.faults.table import TABLE, Case, Row, cases, markdown, run


@pytest.mark.long
def test_the_table_of_faults_is_what_happens() -> None:
    told = TABLE.read_text("utf-8")
    lines = set(told.splitlines())
    rows = [_row(case, row, lines) for case, row in zip(cases(), run(), strict=True)]
    happened = markdown(rows)
    other = [line for line in happened.splitlines() if line not in lines]
    assert other == [], "not so in FAULTS.md; `make faults` writes it anew"
    assert told == happened
    assert len(rows) > 120


def _row(case: Case, row: Row, told: set[str]) -> Row:
    # Two dozen at once on a busy machine can be late; alone, a call tells what it does.
    return row if str(row) in told else case.run()


def test_both_clients_do_the_same() -> None:
    sync, asynchronous = (
        re.findall(rf"^\| (.*) \| {kind} \| (.*)$", TABLE.read_text("utf-8"), re.M)
        for kind in ("sync", "async")
    )
    assert sync == asynchronous
    assert len(sync) > 100


def test_nothing_undocumented_is_raised() -> None:
    assert "undocumented" not in TABLE.read_text("utf-8")
