"""A PBX that is slow or has a wrong clock, cursors that are broken, names that are twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.runtime_sync.call_log import BERLIN, NOW, LogPbx
from tests.runtime_sync.test_sync import HOUR, Keyed
from tests.scripted_pbx import Response
from tests.twin import Twin
from yeastar_pseries import sync as module
from yeastar_pseries.errors import ConfigurationError, RequestTimeoutError
from yeastar_pseries.sync import SyncReport

pytestmark = pytest.mark.long

Run = Callable[..., SyncReport]


class SlowPbx(LogPbx):
    """Needs longer than anybody waits where many rows match."""

    most_in_time = 500

    def _page(self, query: dict[str, str], rows: list[dict[str, Any]]) -> Response:
        if len(rows) > self.most_in_time:
            time.sleep(1.5)
        return super()._page(query, rows)


def slow_run(pbx: SlowPbx, twin: Twin, sink: Keyed) -> SyncReport:
    function = module.async_sync if twin.is_async else module.sync
    with twin.client(pbx, retries=0, timeout=0.5) as client:
        return twin.call(function, client, sink, zone=BERLIN)


def test_a_pbx_that_is_too_slow_for_a_long_span_is_asked_for_shorter_ones(
    twin: Twin,
) -> None:
    sink = Keyed()
    with SlowPbx() as pbx:
        for n in range(2000):
            pbx.add(f"u{n}", NOW - n * HOUR)
        report = slow_run(pbx, twin, sink)
    assert len(sink.records) == 2000
    assert (report.expected, report.through) == (None, NOW)


def test_a_pbx_that_never_answers_in_time_ends_the_run(twin: Twin) -> None:
    with SlowPbx() as pbx:
        pbx.most_in_time = -1
        with pytest.raises(RequestTimeoutError):
            slow_run(pbx, twin, Keyed())


def test_calls_are_not_missed_after_a_day_with_a_clock_years_ahead(
    pbx: LogPbx, run: Run
) -> None:
    sink, right = Keyed(), NOW
    pbx.add("before", NOW)
    run(sink)
    pbx.now = datetime.now(UTC) + timedelta(days=3650)
    pbx.add("ahead", pbx.now)
    run(sink)
    assert set(sink.records) == {"before", "ahead"}
    pbx.now = datetime.now(UTC).replace(microsecond=0)
    assert pbx.now > right
    pbx.add("after", pbx.now)
    run(sink)
    assert set(sink.records) == {"before", "ahead", "after"}


def test_a_cursor_that_is_ahead_of_the_pbx_goes_back_and_is_told(
    pbx: LogPbx, run: Run
) -> None:
    sink = Keyed()
    pbx.now = NOW + timedelta(days=90)
    run(sink)
    pbx.now = NOW
    pbx.add("u", NOW)
    with pytest.warns(RuntimeWarning, match="the clock of the PBX is behind"):
        run(sink)
    assert set(sink.records) == {"u"}


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\0", b"\0" * 400, b'{"version":1,"p'])
def test_a_cursor_file_that_is_broken_is_told(
    data: bytes, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "cursor.json"
    path.write_bytes(data)
    with pytest.raises(ConfigurationError, match="cursor cannot be read"):
        run(print, cursor=path)


@pytest.mark.parametrize("api", ["v1.0", "v2.0"])
@pytest.mark.parametrize(
    "how",
    [
        {"overlap": timedelta.max},
        {"since": datetime.min.replace(tzinfo=UTC)},
        {"since": datetime.max.replace(tzinfo=UTC)},
    ],
)
def test_spans_beyond_all_dates_are_no_error(
    how: dict[str, Any], api: str, pbx: LogPbx, run: Run
) -> None:
    sink = Keyed()
    pbx.add("u", NOW)
    for _ in range(2):
        run(sink, api=api, **how)
    assert len(sink.records) == (how.get("since", NOW) <= NOW)


def test_recordings_of_one_name_are_all_kept(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    for number, content in ((1, b"ONE"), (2, b"TWO"), (3, b"ONE")):
        pbx.recordings[number] = ("a.wav", NOW, content)
    assert run(Keyed(), recordings=tmp_path).recordings_saved == 3
    files = sorted(path.read_bytes() for path in tmp_path.rglob("*.wav"))
    assert files == [b"ONE", b"TWO"]
    # As after a kill before the cursor was saved.
    run(Keyed(), recordings=tmp_path)
    assert files == sorted(path.read_bytes() for path in tmp_path.rglob("*.wav"))
