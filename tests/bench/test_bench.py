"""The benchmarks run; what they measure is not judged here."""

from __future__ import annotations

import pytest

from tests.bench import calls, cdr, first_use
from tests.bench.single import FAILED, measured


@pytest.fixture(autouse=True)
def _once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "SIZES", {True: (1, 1)})
    monkeypatch.setattr(first_use, "ROUNDS", {True: 1})


@pytest.mark.long
@pytest.mark.parametrize("name", ["calls", "first_use"])
def test_a_benchmark_runs_against_the_package_of_today(name: str) -> None:
    # A client that refuses a setting once made two of them fail, unnoticed for a week.
    assert [row for row in measured(name, quick=True) if row.ours == FAILED] == []


def test_a_benchmark_that_fails_says_so_in_its_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def run(quick: bool) -> list[object]:
        raise ValueError("no such server")

    monkeypatch.setattr(cdr, "run", run)
    (row,) = measured("cdr", quick=True)
    assert (row.ours, row.note) == (FAILED, "ValueError: no such server")
