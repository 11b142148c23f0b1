"""Recordings are fetched once, when they are ready."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_sync.call_log import NOW, SN, LogPbx
from tests.runtime_sync.test_sync import HOUR, Keyed
from tests.scripted_pbx import Response
from yeastar_pseries import Client
from yeastar_pseries.errors import ApiError
from yeastar_pseries.sync import SavedRecording, SqlSink, SyncReport, sync

Run = Callable[..., SyncReport]
DAY = "2026-07-01"


class Told(Keyed):
    """A sink that is told of recordings."""

    def __init__(self) -> None:
        super().__init__()
        self.recordings: list[SavedRecording] = []

    def write_recordings(self, recordings: Sequence[SavedRecording]) -> None:
        self.recordings += recordings


def downloads(pbx: LogPbx) -> int:
    return len(pbx.calls("recording/download"))


def test_each_recording_is_saved_once_and_the_sink_is_told(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    told = Told()
    pbx.recordings[7] = ("a.wav", NOW - HOUR, b"RIFF")
    report = run(told, recordings=tmp_path / "new" / "folder")
    path = tmp_path / "new" / "folder" / DAY / "a.wav"
    assert path.read_bytes() == b"RIFF"
    assert report.recordings_saved == 1
    assert told.recordings == [
        SavedRecording(
            pbx=SN,
            id="7",
            uid="u7",
            file="a.wav",
            path=str(path),
            size=4,
            started=NOW - HOUR,
            call_from_number="1000",
            call_to_number="1001",
            duration=3,
        )
    ]
    # Moved to an archive, say.
    path.unlink()
    assert run(told, recordings=tmp_path / "new" / "folder").recordings_saved == 0
    assert downloads(pbx) == 1


def test_a_recording_that_is_not_ready_is_fetched_by_a_later_run(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    told = Told()
    pbx.recordings[1] = ("late.wav", NOW, None)
    pbx.recordings[2] = ("there.wav", NOW, b"RIFF")
    report = run(told, recordings=tmp_path)
    assert (report.recordings_saved, report.recordings_waiting) == (1, 1)
    # Far beyond the overlap.
    pbx.now = NOW + timedelta(days=5)
    assert run(told, recordings=tmp_path).recordings_waiting == 1
    pbx.recordings[1] = ("late.wav", NOW, b"RIFF!")
    report = run(told, recordings=tmp_path)
    assert (report.recordings_saved, report.recordings_waiting) == (1, 0)
    assert (tmp_path / DAY / "late.wav").read_bytes() == b"RIFF!"
    assert "waiting" not in json.loads(told.cursors[SN])["recordings"]


def test_after_a_week_a_recording_is_given_up(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    told = Told()
    pbx.recordings[1] = ("never.wav", NOW, None)
    run(told, recordings=tmp_path)
    pbx.now = NOW + timedelta(days=8)
    report = run(told, recordings=tmp_path)
    assert (report.recordings_given_up, report.recordings_waiting) == (1, 0)
    asked = downloads(pbx)
    run(told, recordings=tmp_path, overlap=timedelta(days=1))
    assert downloads(pbx) == asked


def test_an_error_that_is_no_recordings_fault_ends_the_run(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    told = Told()
    pbx.recordings[1] = ("a.wav", NOW, b"RIFF")
    pbx.on("/v1.0/recording/download", Response({"errcode": 10005, "errmsg": "NO"}))
    with pytest.raises(ApiError):
        run(told, recordings=tmp_path)
    assert json.loads(told.cursors[SN])["through"] == "2026-07-01T12:00:00Z"


def test_a_hostile_name_stays_in_the_folder(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    pbx.recordings[1] = ("../../../etc/passwd", NOW, b"RIFF")
    run(Told(), recordings=tmp_path / "in")
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["passwd"]
    assert (tmp_path / "in" / DAY / "passwd").exists()


def test_the_mock_pbx_from_a_call_to_its_row_and_file(tmp_path: Path) -> None:
    """A record at once, its recording a minute later, joined by uid."""
    from sqlalchemy import create_engine, text

    engine = create_engine(f"sqlite:///{tmp_path}/calls.db")
    with (
        MockPbx(past_calls=0, recording_delay=60.0) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
        SqlSink(engine) as sink,
    ):
        pbx.call("1000", "1001", ring=2, talk=5)
        how: dict[str, Any] = {"recordings": tmp_path, "api": "v1.0"}
        first = sync(client, sink, **how)
        pbx.advance(61)
        second = sync(client, sink, **how)
    assert (first.written, first.recordings_saved) == (1, 0)
    assert (second.written, second.recordings_saved) == (0, 1)
    joined = (
        "SELECT c.call_from_number, c.talk_duration, r.path FROM call_records AS c"
        " JOIN call_records_recordings AS r USING (pbx, uid)"
    )
    with engine.connect() as connection:
        (row,) = connection.execute(text(joined)).all()
    assert row[:2] == ("1000", 5)
    assert Path(row[2]).read_bytes().startswith(b"RIFF")
