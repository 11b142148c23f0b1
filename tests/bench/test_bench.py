"""The benchmarks run; what they measure is not judged here."""

from __future__ import annotations

import pytest

from tests.bench import calls, cdr, first_use
from tests.bench.measure import shown
from tests.bench.report import figure
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


@pytest.mark.parametrize(
    ("value", "target", "told"),
    [
        (0.356, 0.36, ("0.356 x", "0.360 x")),
        (0.361, 0.36, ("0.361 x", "0.360 x")),
        (1.0501, 1.05, ("1.0501 x", "1.0500 x")),
        (1.05, 1.05, ("1.05 x", "1.05 x")),
        (0.0003, 0.001, ("0.000 x", "0.001 x")),
        (1.1, 1.05, ("1.10 x", "1.05 x")),
        (8.93, 200, ("8.93 x", "200 x")),
        (1.1, None, ("1.10 x", "")),
    ],
)
def test_rounding_hides_no_verdict(
    value: float, target: float | None, told: tuple[str, str]
) -> None:
    assert (figure(value, "x", target), figure(target, "x", value)) == told


def test_a_time_is_no_power_of_ten() -> None:
    assert [shown(each) for each in (999.96, 1000.4, 87.46, 0.0493)] == [
        *("1,000", "1,000", "87.5", "0.0493")
    ]
