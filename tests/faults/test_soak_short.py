"""A short night for both generated clients; `make soak` is the long one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.soak.diary import Diary
from tests.soak.plan import Plan
from tests.soak.run import soak
from tests.soak.verdict import Findings, Ledger, compare
from yeastar_pseries import Gap
from yeastar_pseries.events import ExtensionCallState, ExtensionCallStateChanged

pytestmark = pytest.mark.long


@pytest.mark.parametrize(
    ("client", "seed", "duplicate_window"),
    # `make soak` runs both clients at full length; it takes --duplicate-window too.
    [("sync", 7, 1.0), ("async", 8, 0.0)],
    ids=["sync-window", "async"],
)
def test_every_event_comes_once_or_is_covered_by_a_gap(
    client: str, seed: int, duplicate_window: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Renewals all the time, also while a connection breaks.
    reader = f"yeastar_pseries._runtime.events._{client}.reader"
    monkeypatch.setattr(f"{reader}._EARLIEST_RENEWAL_SECONDS", 0.5)
    report = soak(
        Plan(
            client=client,
            events=5000,
            faults=8,
            seed=seed,
            limit=60.0,
            access_lifetime=5.0,
            renewal_margin=4.0,
            duplicate_window=duplicate_window,
        )
    )
    assert report.good, f"{report.complaints}\n{report.figures}"


def gap(since: float, until: float, dropped: int | None = None) -> Gap:
    begin, end = (datetime.fromtimestamp(at, UTC) for at in (since, until))
    return Gap(begin, end, "x", dropped)


def found(
    *items: Any, repeated: list[tuple[int, float, float]] | None = None
) -> Findings:
    """What the verdict says of this diary; event n of 6 was pushed at n seconds."""
    diary = Diary(20, lambda word: None)
    for item in items:
        if isinstance(item, int):
            state = ExtensionCallState(extension=str(item))
            item = ExtensionCallStateChanged(msg=state)
        diary.note(item)
    batches = [(n, n, float(n), n + 0.1) for n in range(6)]
    return compare(diary, Ledger(batches, repeated))


def test_the_verdict_of_the_soak_convicts() -> None:
    assert found(0, 1, 2, 3, 4, 5) == Findings()
    assert found(0, 1, 4, 5).uncovered == [2, 3]
    assert found(0, 1, 2, 3).uncovered == [4, 5]
    assert found(0, gap(1, 4), 1, 4, 5).uncovered == [2, 3], "at another place"
    assert found(0, 1, gap(2.5, 4), 4, 5).outside == [2], "at another time"
    assert found(0, 1, gap(2, 3, 1), 4, 5).miscounted == [2, 3]
    assert found(0, 2, 1, 3, 4, 5, gap(1, 1)).disorder == [1]
    assert found(0, 1, 1, 2, 3, 4, 5).copies == [1]
    good = found(0, 1, gap(2, 2, 1), 3, gap(4, 6))
    assert (good.missing, good.uncovered, good.outside) == (3, [], [])


def test_the_verdict_of_the_soak_convicts_of_equal_events() -> None:
    twice = [(2, 4.5, 4.6)]
    assert found(0, 1, 2, 3, 4, 2, 5, repeated=twice) == Findings()
    assert found(0, 1, 2, 3, 4, 5, repeated=twice).lost_equals == [2]
    assert found(0, 1, 2, 2, 3, 4, 5, 2, repeated=twice).copies == [2]
    assert found(0, 1, 3, 4, gap(4, 5), 2, 5, repeated=twice).lost_equals == []
    assert found(0, gap(0, 1), 1, 2, 3, 4, 5, repeated=twice).lost_equals == [2]
    assert found(0, 1, 2, 4, 2, 5, repeated=twice).uncovered == [3]
