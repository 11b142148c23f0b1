"""FAULTS.md tells what happens."""

from __future__ import annotations

import re

from tests.faults.table import TABLE, markdown, run


def test_the_table_of_faults_is_what_happens() -> None:
    told = TABLE.read_text("utf-8")
    rows = run()
    happened = markdown(rows)
    lines = set(told.splitlines())
    other = [line for line in happened.splitlines() if line not in lines]
    assert other == [], "not so in FAULTS.md; `make faults` writes it anew"
    assert told == happened
    assert len(rows) > 120


def test_both_clients_do_the_same() -> None:
    sync, asynchronous = (
        re.findall(rf"^\| (.*) \| {kind} \| (.*)$", TABLE.read_text("utf-8"), re.M)
        for kind in ("sync", "async")
    )
    assert sync == asynchronous
    assert len(sync) > 100


def test_nothing_undocumented_is_raised() -> None:
    assert "undocumented" not in TABLE.read_text("utf-8")
