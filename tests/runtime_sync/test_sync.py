"""What goes to a sink: each record once, again when it changes, none lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.runtime_sync.call_log import BERLIN, NOW, SN, LogPbx
from tests.twin import Twin
from yeastar_pseries import PbxClock
from yeastar_pseries.errors import ApiError, ConfigurationError, InvalidArgumentError
from yeastar_pseries.sync import CallRecord, CallRecordSink, SyncReport

Run = Callable[..., SyncReport]
HOUR = timedelta(hours=1)


class Keyed:
    """A sink that keeps records by their key, and the cursor."""

    keyed = True

    def __init__(self) -> None:
        self.records: dict[str, CallRecord] = {}
        self.cursors: dict[str, str] = {}
        self.sizes: list[int] = []

    def write(self, records: Sequence[CallRecord]) -> int:
        changed = [r for r in records if self.records.get(r.id) != r]
        self.records.update((r.id, r) for r in records)
        self.sizes.append(len(records))
        return len(changed)

    def load(self, pbx: str) -> str | None:
        return self.cursors.get(pbx)

    def save(self, pbx: str, cursor: str) -> None:
        self.cursors[pbx] = cursor


@pytest.mark.parametrize("api", ["v1.0", "v2.0"])
def test_a_function_gets_each_record_once_and_again_when_it_has_changed(
    api: str, pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    got: list[CallRecord] = []
    how: dict[str, Any] = {"cursor": tmp_path / "cursor.json", "api": api}
    for n in range(300):
        pbx.add(f"u{n}", NOW - n * HOUR)
    report = run(got.append, **how)
    assert sorted(r.uid or "" for r in got) == sorted(pbx.log)
    assert (report.written, report.expected, report.pbx) == (300, 300, SN)
    assert report.through == NOW
    assert {r.started for r in got} == {began for began, _ in pbx.log.values()}

    got.clear()
    assert run(got.append, **how).written == 0
    assert got == []

    # A note on an earlier call, a long call that ended now, and a new one.
    name = "call_note" if api == "v1.0" else "call_notes"
    pbx.add("u5", NOW - 5 * HOUR, **{name: {"remark": "asks to be called back"}})
    pbx.add("late", NOW - 20 * HOUR)
    pbx.now = NOW + 3 * HOUR
    pbx.add("new", NOW + 2 * HOUR)
    report = run(got.append, **how)
    assert {r.uid: r.note for r in got} == {
        "u5": "asks to be called back",
        "late": None,
        "new": None,
    }
    assert (report.written, report.through) == (3, NOW + 3 * HOUR)


def test_a_row_where_spans_meet_is_read_twice_and_written_once(
    pbx: LogPbx, run: Run
) -> None:
    for n in range(300):
        pbx.add(f"u{n}", NOW - n * timedelta(minutes=1))
    report = run(Keyed(), page_size=100)
    assert report.written == report.expected == 300
    assert 300 < report.read < 320


def test_the_cursor_is_small_and_remembers_only_what_is_read_again(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "cursor.json"
    for n in range(2000):
        pbx.add(f"u{n}", NOW - n * HOUR)
    run(lambda record: None, cursor=path)
    cursor = json.loads(path.read_text())
    assert cursor["through"] == "2026-07-01T12:00:00Z"
    assert 25 <= len(cursor["seen"]) <= 29
    assert len(path.read_bytes()) < 2000

    sink = Keyed()
    run(sink)
    assert "seen" not in json.loads(sink.cursors[SN])
    assert len(sink.cursors[SN]) < 120


def test_a_run_reads_the_overlap_and_no_more(pbx: LogPbx, run: Run) -> None:
    sink = Keyed()
    pbx.add("first", NOW - 400 * HOUR)
    run(sink)
    pbx.asked.clear()
    run(sink, overlap=timedelta(hours=2))
    local = (NOW - 4 * HOUR).astimezone(BERLIN)
    assert all(q["time_begin"] > f"{local:%d/%m/%Y %H}" for q in pbx.asked)
    assert len(pbx.asked) <= 3
    pbx.asked.clear()
    pbx.add("very late", NOW - 300 * HOUR)
    run(sink)
    assert "very late" not in sink.records
    run(sink, overlap=timedelta(hours=301))
    assert "very late" in sink.records


def test_the_hour_that_comes_twice_loses_no_call(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    """Clocks go back at 01:00 UTC on 25 October; local times repeat from 02:00 on."""
    got: list[CallRecord] = []
    for hour in range(22, 30):
        pbx.now = datetime(2026, 10, 24, tzinfo=UTC) + timedelta(hours=hour)
        pbx.add(f"u{hour}", pbx.now - timedelta(minutes=1))
        run(got.append, cursor=tmp_path / "c", overlap=timedelta())
        # At once, not only when clocks show a later time again.
        assert got[-1].uid == f"u{hour}"
    assert [r.uid for r in got] == [f"u{hour}" for hour in range(22, 30)]


def test_since_leaves_out_what_began_before(pbx: LogPbx, run: Run) -> None:
    sink = Keyed()
    for n in range(10):
        pbx.add(f"u{n}", NOW - n * HOUR)
    for _ in range(2):
        run(sink, since=NOW - 3 * HOUR)
        assert sorted(sink.records) == ["u0", "u1", "u2", "u3"]


def test_a_sink_gets_no_more_than_a_page_at_a_time(pbx: LogPbx, run: Run) -> None:
    sink = Keyed()
    for n in range(700):
        pbx.add(f"u{n}", NOW - n * timedelta(minutes=3))
    # A hundred in one minute, and a PBX that gives fewer than it was asked for.
    for n in range(100):
        pbx.add(f"busy{n}", NOW - 5 * HOUR)
    pbx.most = 30
    report = run(sink, page_size=50)
    assert len(sink.records) == report.written == 800
    assert max(sink.sizes) <= 30


def test_an_error_of_the_sink_ends_the_run_and_the_next_goes_on(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    got: list[str] = []
    for n in range(500):
        pbx.add(f"u{n:03}", NOW - n * HOUR)

    def breaks(record: CallRecord) -> None:
        if len(got) == 250 and "broken" not in got:
            got.append("broken")
            raise RuntimeError("disk is full")
        got.append(record.id)

    with pytest.raises(RuntimeError, match="disk is full"):
        run(breaks, cursor=tmp_path / "c")
    run(breaks, cursor=tmp_path / "c")
    got.remove("broken")
    assert set(got) == set(pbx.log)
    # What it had got of the hundred that were being written comes again.
    assert len(got) - 500 <= 100


def test_an_error_of_the_pbx_ends_the_run_and_the_next_goes_on(
    pbx: LogPbx, run: Run
) -> None:
    sink = Keyed()
    for n in range(3000):
        pbx.add(f"u{n}", NOW - n * HOUR)
    failing = [True]

    def fail(query: dict[str, str]) -> None:
        if failing and len(sink.records) > 1000:
            raise OSError("the PBX is gone")

    pbx.before_page = fail
    with pytest.raises(Exception):  # noqa: B017 - of whatever kind
        run(sink)
    failing.clear()
    there = len(sink.records)
    report = run(sink)
    assert len(sink.records) == 3000
    assert report.read < 3000 - there + 200


@pytest.mark.parametrize(
    ("firmware", "api"),
    [("37.21.0.117", "v1.0"), ("37.23.0.123", "v2.0"), ("84.99.0.1", "v2.0")],
)
def test_the_firmware_decides_which_version_is_asked_and_the_cursor_stays_with_it(
    firmware: str, api: str, pbx: LogPbx, run: Run
) -> None:
    sink = Keyed()
    pbx.firmware = firmware
    pbx.add("u", NOW)
    assert run(sink).api == api
    pbx.firmware = "37.23.0.123"
    assert run(sink).api == api
    assert len(sink.records) == 1
    other = "v1.0" if api == "v2.0" else "v2.0"
    with pytest.raises(ConfigurationError, match="a cursor and a table of its own"):
        run(sink, api=other)


@pytest.mark.parametrize(("errcode", "api"), [(10001, "v1.0"), (20002, None)])
def test_a_pbx_that_tells_no_firmware_is_tried(
    errcode: int, api: str | None, pbx: LogPbx, run: Run
) -> None:
    from tests.scripted_pbx import Response

    pbx.firmware = ""
    pbx.on("/v2.0/cdr/list", Response({"errcode": errcode, "errmsg": "NO"}))
    if api is None:
        with pytest.raises(ApiError):
            run(Keyed())
    else:
        assert run(Keyed()).api == api


def test_without_a_zone_a_warning_says_what_that_means(
    pbx: LogPbx, run: Run, twin: Twin
) -> None:
    with pytest.warns(RuntimeWarning, match="zone of the PBX is not known"):
        run(Keyed(), zone=None)
    # v1.0 tells moments, and needs none.
    run(Keyed(), zone=None, api="v1.0")


def test_the_clock_of_the_client_is_its_zone(pbx: LogPbx, twin: Twin) -> None:
    from yeastar_pseries import sync as module

    sink = Keyed()
    pbx.zone = ZoneInfo("America/St_Johns")
    pbx.add("winter", datetime(2026, 1, 15, 12, 30, tzinfo=UTC))
    function = module.async_sync if twin.is_async else module.sync
    clock = PbxClock("DD/MM/YYYY", "hh:mm:ss", pbx.zone)
    with twin.client(pbx, clock=clock) as client:
        twin.call(function, client, sink)
    assert sink.records["winter"].started == datetime(2026, 1, 15, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize("hours", [-12, 0, 14])
@pytest.mark.parametrize("since", [None, datetime(1970, 1, 1, tzinfo=UTC)])
def test_two_digits_of_a_year_lose_no_call(
    pbx: LogPbx, run: Run, hours: int, since: datetime | None
) -> None:
    pbx.zone, pbx.two_digits = timezone(timedelta(hours=hours)), True
    pbx.add("early", datetime(2016, 1, 15, 12, 30, tzinfo=UTC))
    sink = Keyed()
    run(sink, zone=pbx.zone, since=since)
    assert [query["time_begin"][6:8] for query in pbx.asked][0] == "00"
    assert set(sink.records) == {"early"}


def test_a_wrong_zone_is_refused_before_anything_is_read(pbx: LogPbx, run: Run) -> None:
    with pytest.raises(ConfigurationError, match="not that of Asia/Tokyo"):
        run(Keyed(), zone=ZoneInfo("Asia/Tokyo"))
    assert pbx.asked == []


def test_a_cursor_serves_one_pbx(pbx: LogPbx, run: Run, tmp_path: Path) -> None:
    run(print, cursor=tmp_path / "c")
    with pytest.raises(ConfigurationError, match=f"that of PBX '{SN}', this is 'b'"):
        run(print, cursor=tmp_path / "c", pbx="b")
    for text in ("{}", "no json", '{"version":2,"pbx":"b","api":"v1.0"}'):
        (tmp_path / "c").write_text(text)
        with pytest.raises(ConfigurationError, match="cannot be read"):
            run(print, cursor=tmp_path / "c")


def test_a_sink_keeps_several_pbxs_apart(pbx: LogPbx, run: Run) -> None:
    sink = Keyed()
    pbx.add("u", NOW)
    assert {run(sink, pbx=name).pbx for name in ("berlin", "rome")} == set(sink.cursors)
    assert sink.records["u"].pbx in sink.cursors


@pytest.mark.parametrize(
    ("sink", "how", "text"),
    [
        (print, {}, "give cursor="),
        (5, {"cursor": "c"}, "sink is of type int"),
        (print, {"cursor": 5}, "cursor is of type int"),
        (print, {"cursor": "c", "since": datetime(2026, 1, 1)}, "aware"),
        (print, {"cursor": "c", "overlap": 5}, "timedelta"),
        (print, {"cursor": "c", "api": "v3"}, "auto, v1.0, v2.0"),
        (print, {"cursor": "c", "zone": "Europe/Berlin"}, "tzinfo"),
        (print, {"cursor": "c", "page_size": 0}, "1 to 10000"),
        (print, {"cursor": "c", "pbx": ""}, "text"),
        (print, {"cursor": "c", "recordings": 5}, "folder"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_sent(
    sink: Any, how: dict[str, Any], text: str, pbx: LogPbx, run: Run
) -> None:
    with pytest.raises((ConfigurationError, InvalidArgumentError), match=text):
        run(sink, **how)
    assert pbx.asked == []


def test_an_async_sink_needs_the_async_half(
    pbx: LogPbx, run: Run, twin: Twin, tmp_path: Path
) -> None:
    got: list[str] = []

    async def sink(record: CallRecord) -> None:
        got.append(record.id)

    pbx.add("u", NOW)
    if twin.is_async:
        run(sink, cursor=tmp_path / "c")
        assert got == ["u"]
    else:
        with pytest.raises(ConfigurationError, match="use async_sync"):
            run(sink, cursor=tmp_path / "c")


def test_progress_is_told_as_it_goes(pbx: LogPbx, run: Run) -> None:
    read: list[int] = []
    for n in range(500):
        pbx.add(f"u{n}", NOW - n * HOUR)
    run(Keyed(), page_size=100, progress=lambda report: read.append(report.read))
    assert read == sorted(read) and read[-1] >= 500 and len(set(read)) > 4


def test_the_sink_of_a_test_is_one() -> None:
    assert isinstance(Keyed(), CallRecordSink)
