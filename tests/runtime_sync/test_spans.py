"""Time is cut so that one answer holds a span, and no row is left out."""

from __future__ import annotations

import warnings
from collections import Counter
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yeastar_pseries import IncompleteListWarning
from yeastar_pseries._runtime.cdr_sync._sync.fetching import pieces
from yeastar_pseries._runtime.cdr_sync.spans import MINUTE, Spans

BEGIN = datetime(2026, 1, 1)
END = datetime(2026, 4, 1)
SECONDS = int((END - BEGIN).total_seconds())


class Log:
    """A call log that answers like a PBX."""

    def __init__(self, times: list[datetime], most: int, *, total: bool = True) -> None:
        self.times = times
        self.most = most
        self.total = total
        self.asked: list[tuple[datetime, datetime, int]] = []
        self.includes_end = True

    def search(self, low: datetime, high: datetime, page: int, size: int) -> Any:
        self.asked.append((low, high, page))
        found = [
            (number, time)
            for number, time in enumerate(self.times)
            if low <= time and (time < high or (self.includes_end and time == high))
        ]
        size = min(size, self.most)
        shown = found[(page - 1) * size : page * size]
        return SimpleNamespace(
            data=shown, total_number=len(found) if self.total else None
        )


def read(log: Log, size: int) -> list[int]:
    found = pieces(log.search, BEGIN, END, size)
    return [number for piece in found for number, _ in piece.rows]


moments = st.integers(0, SECONDS - 1).map(lambda s: BEGIN + timedelta(seconds=s))
# Many calls in one minute, as well as months without one.
bursts = st.tuples(moments, st.integers(1, 25)).map(lambda b: [b[0]] * b[1])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(bursts, max_size=15),
    st.integers(1, 12),
    st.integers(1, 12),
    st.booleans(),
    st.booleans(),
)
def test_every_row_is_read_whatever_a_page_holds(
    groups: list[list[datetime]], size: int, most: int, total: bool, ends: bool
) -> None:
    log = Log([time for group in groups for time in group], most, total=total)
    log.includes_end = ends
    if not total and most < size:
        # Nothing tells then that there are more.
        log.most = size
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert set(read(log, size)) == set(range(len(log.times)))
    # It does not go from minute to minute where nothing happens.
    assert len(log.asked) < 100 + 40 * len(groups) + 3 * len(log.times)


def test_a_span_that_is_read_has_no_second_page_unless_it_is_a_minute() -> None:
    log = Log([BEGIN + timedelta(minutes=7 * n) for n in range(5000)], 100)
    numbers = Counter(read(log, 100))
    assert len(numbers) == 5000 and set(numbers.values()) <= {1, 2}
    assert {page for _, _, page in log.asked} == {1}
    # A third of them at most is asked in vain.
    assert len(log.asked) < 1.5 * 5000 / 60


def test_years_without_a_call_cost_few_requests() -> None:
    log = Log([], 100)
    found = list(pieces(log.search, datetime(2000, 1, 1), END, 1000))
    assert len(log.asked) < 40
    assert found[-1].through == END


def test_a_total_that_is_too_high_is_told_and_does_not_stop_the_sync() -> None:
    log = Log([BEGIN + timedelta(days=n) for n in range(80)], 1000)
    honest = log.search

    def search(low: datetime, high: datetime, page: int, size: int) -> Any:
        answer = honest(low, high, page, size)
        answer.total_number += 1
        return answer

    log.search = search  # type: ignore[method-assign]
    with pytest.warns(IncompleteListWarning, match="gave fewer"):
        assert set(read(log, 1000)) == set(range(80))
    assert len(log.asked) < 60


def test_a_span_begins_before_the_last_one_ended_and_on_a_whole_minute() -> None:
    spans = Spans(BEGIN + timedelta(seconds=30), END, 10)
    ends = [spans.begin]
    while not spans.over:
        assert spans.begin < ends[-1] or len(ends) == 1
        assert spans.begin.second == 0 and spans.end.second == 0
        ends.append(spans.end)
        spans.go_on(7)
    assert ends[0] == BEGIN - MINUTE and ends[-1] == END
