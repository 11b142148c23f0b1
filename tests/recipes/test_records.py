"""Recipes that keep call records and recordings: each once."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.recipes._running import environment, run, running

# That of the mock PBX, all year.
ZONE = "Africa/Johannesburg"


def rows(database: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(question).fetchall()


def test_each_call_is_in_the_database_once(
    pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "calls.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    monkeypatch.setenv("TOKEN_FILE", str(tmp_path / "token.json"))
    question = "select call_from_number, disposition from call_records order by started"
    assert "0 records" in run(pbx, "cdr_to_database", ZONE)
    pbx.call("5503301", "1000", "no_answer", ring=5)
    pbx.call("5503302", "1000", talk=5)
    assert "2 records" in run(pbx, "cdr_to_database", ZONE)
    expected = [("5503301", "NO ANSWER"), ("5503302", "ANSWERED")]
    assert rows(file, question) == expected
    assert "0 records" in run(pbx, "cdr_to_database", ZONE)
    assert rows(file, question) == expected


def test_runs_that_are_killed_live_on_one_token(pbx: MockPbx, tmp_path: Path) -> None:
    settings = environment(
        pbx,
        {
            "DATABASE_URL": f"sqlite:///{tmp_path / 'calls.db'}",
            "TOKEN_FILE": str(tmp_path / "token.json"),
        },
    )
    pbx.slow_down(60, "v2_cdr_search")

    def begun() -> int:
        return sum(each.operation == "system_information" for each in pbx.requests)

    for number in range(1, 4):
        command = ["cdr_to_database.py", ZONE]
        with running(command, settings, tmp_path / "output") as program:
            program.until(lambda least=number: begun() >= least)
            program.end(signal.SIGKILL)
    assert len(pbx.live_tokens) == 1


def test_each_recording_is_fetched_once_and_deleted_in_time(
    pbx: MockPbx, tmp_path: Path
) -> None:
    old = tmp_path / "2020-01-01" / "old.wav"
    old.parent.mkdir()
    old.touch()
    pbx.call("5503301", "1000", talk=5)
    pbx.call("1001", "1000", talk=5)
    pbx.fail_next("recording_download", 60001)
    told = run(pbx, "recordings_archive", str(tmp_path), ZONE, "90")
    assert told == "1 new recordings, 1 not ready yet\n"
    assert len(list(tmp_path.rglob("*.wav"))) == 1
    assert not old.exists()
    told = run(pbx, "recordings_archive", str(tmp_path), ZONE, "90")
    assert told == "1 new recordings, 0 not ready yet\n"
    files = {str(path): path.read_bytes() for path in tmp_path.rglob("*.wav")}
    assert all(data[:4] == b"RIFF" for data in files.values())
    asked = len(pbx.requests)
    run(pbx, "recordings_archive", str(tmp_path), ZONE, "90")
    assert "recording_download" not in [e.operation for e in pbx.requests[asked:]]
    found = rows(
        tmp_path / "calls.db",
        "select path, call_records.call_from_number from call_records"
        " join call_records_recordings using (pbx, uid)",
    )
    assert {path for path, _ in found} == set(files)
    assert {number for _, number in found} == {"5503301", "1001"}
