"""`yeastar cdr sync` and `yeastar recording download` against the mock PBX."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pandas
import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from tests.runtime_sync.call_log import NOW, LogPbx
from tests.scripted_pbx import CLIENT_ID, CLIENT_SECRET
from yeastar_pseries._runtime.cli.app import app


@pytest.fixture(scope="module")
def server() -> Iterator[MockPbx]:
    """One mock PBX for the file, in the zone of Kyiv."""
    with MockPbx(past_calls=6, utc_offset_hours=2) as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MockPbx:
    """The mock PBX at its start; the environment leads to it."""
    server.reset()
    monkeypatch.setenv("YEASTAR_URL", server.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", server.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", server.client_secret)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return server


def yeastar(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(app, [*map(str, arguments)])


def sync(*arguments: object) -> Result:
    return yeastar("cdr", "sync", "--api", "v1.0", *arguments)


def test_a_database_gets_each_record_once(pbx: MockPbx, tmp_path: Path) -> None:
    first = sync("sqlite:///calls.db", "--recordings", "wav")
    second = sync("sqlite:///calls.db", "--recordings", "wav")
    assert first.exit_code == second.exit_code == 0, first.output + second.output
    assert "6 of 6 records new or changed" in first.stdout
    assert "recordings saved" in first.stdout
    assert "0 of 6 records new or changed" in second.stdout
    assert "recordings" not in second.stdout.partition("changed")[2]
    found = sqlite3.connect(tmp_path / "calls.db").execute(
        "SELECT id FROM call_records"
    )
    assert len(found.fetchall()) == 6
    assert list((tmp_path / "wav").rglob("*.wav"))


def test_a_pbx_acts_on_no_terminal_by_its_name(pbx: MockPbx) -> None:
    answer = {"errcode": 0, "data": {"sn": "3\x1b[2J", "timestamp": 1795900000}}
    pbx.answer_next("system_information", answer)
    done = sync("sqlite:///calls.db")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("3\\x1b[2J: ")


def test_parquet_files_and_json_lines(pbx: MockPbx, tmp_path: Path) -> None:
    assert sync("parquet:calls").exit_code == 0
    assert len(pandas.read_parquet(tmp_path / "calls")) == 6
    lines = sync("-", "--cursor", "c.json").stdout.splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == len(lines) == 6
    assert sync("-", "--cursor", "c.json").stdout == ""


def test_the_environment_names_the_database(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("YEASTAR_DATABASE", "sqlite:///from_environment.db")
    assert sync("--table", "cdr").exit_code == 0
    assert (tmp_path / "from_environment.db").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["postgresql://me:PLANTED@h/db"], "put the URL with its password into"),
        (["postgresql://h/db?password=PLANTED"], "put the URL with its password into"),
        ([], "where to?"),
        (["-"], "- needs --cursor FILE, which says how far it is"),
        (["sqlite://", "--overlap", "5"], "write 90s, 5m, 12h, 7d"),
        (["sqlite://", "--zone", "Berlin"], "no such zone"),
        (["sqlite://", "--zone", "Asia/Tokyo"], "not that of Asia/Tokyo"),
        (["sqlite://", "--since", "yesterday"], "is no time"),
        (["sqlite://", "--since", "0001-01-01T00:00+23:00"], "is no time"),
        (["sqlite://", "--overlap", "9999999999w"], "write 90s, 5m, 12h, 7d"),
    ],
)
def test_what_cannot_work_is_told_in_a_line(
    arguments: list[str], words: str, pbx: MockPbx
) -> None:
    done = sync(*arguments)
    assert done.exit_code == 2
    assert words in done.stderr and "PLANTED" not in done.output
    assert done.stderr.count("\n") == 1


def test_recordings_are_downloaded_by_id_by_name_and_by_time(
    pbx: MockPbx, tmp_path: Path
) -> None:
    everything = yeastar(
        "recording", "download", "--since", "2020-01-01", "--save", "a/"
    )
    assert everything.exit_code == 0, everything.output
    files = sorted((tmp_path / "a").glob("*.wav"))
    assert len(files) >= 2
    assert sorted(everything.stdout.split()) == [f"a/{each.name}" for each in files]

    requests = len(pbx.requests)
    again = yeastar("recording", "download", "--since", "2020-01-01", "--save", "a/")
    assert again.exit_code == 0 and again.stdout == everything.stdout
    asked = [each.path for each in pbx.requests[requests:]]
    assert not [path for path in asked if path.endswith("recording/download")]

    one = yeastar("recording", "download", "--file", files[0].name, "--save", "b.wav")
    assert one.exit_code == 0, one.output
    assert (tmp_path / "b.wav").read_bytes() == files[0].read_bytes()
    out = CliRunner().invoke(app, ["recording", "download", "--id", "1", "--save", "-"])
    assert out.stdout_bytes in [each.read_bytes() for each in files]


def test_recordings_of_one_name_are_all_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("YEASTAR_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", CLIENT_SECRET)
    contents = [b"ONE", b"TWO", b"THREE"]
    with LogPbx() as log:
        monkeypatch.setenv("YEASTAR_URL", log.url)
        for number, content in enumerate(contents, 1):
            log.recordings[number] = ("a.wav", NOW, content)
        for _ in range(2):
            every = ("recording", "download", "--since", "2020-01-01", "--save", "a/")
            done = yeastar(*every)
            assert done.exit_code == 0, done.output
            files = done.stdout.split()
            assert [Path(file).read_bytes() for file in files] == contents
        done = yeastar("recording", "download", "--id", 1, "--id", 2, "--save", "b/")
        files = done.stdout.split()
    assert [Path(file).read_bytes() for file in files] == contents[:2]


def test_a_recording_that_is_not_there_leaves_the_others(
    pbx: MockPbx, tmp_path: Path
) -> None:
    done = yeastar("recording", "download", "--id", 999, "--id", 1, "--save", "a/")
    assert done.exit_code == 5
    assert "recording 999: " in done.stderr and "1 of 2 recordings" in done.stderr
    assert len(list((tmp_path / "a").iterdir())) == 1
    assert yeastar("recording", "download").exit_code == 2


def test_a_database_that_cannot_be_reached_is_told_in_a_line(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_DATABASE", "postgresql://me:PLANTED@127.0.0.1:1/db")
    done = sync()
    assert done.exit_code == 11
    assert done.stderr.startswith("yeastar: the database failed: ")
    assert "PLANTED" not in done.output and done.stderr.count("\n") == 1


def test_a_zone_that_is_not_known_is_told_in_a_line(pbx: MockPbx) -> None:
    done = yeastar("cdr", "sync", "sqlite://")
    assert done.exit_code == 0
    assert done.stderr.startswith("yeastar: the zone of the PBX is not known: ")
    assert "--zone Europe/Berlin" in done.stderr and "ZoneInfo" not in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("cdr", "sync", "sqlite:///calls.db", "--zone", "Europe/Berlin"),
        ("recording", "download", "--since", "2020-01-01", "--save", "a/"),
    ],
)
def test_sigterm_gives_the_token_back(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    asked, over = threading.Event(), threading.Event()

    def wait(_query: dict[str, str]) -> None:
        asked.set()
        over.wait(60)

    with LogPbx() as log:
        log.before_page = wait
        known = {
            "YEASTAR_URL": log.url,
            "YEASTAR_CLIENT_ID": CLIENT_ID,
            "YEASTAR_CLIENT_SECRET": CLIENT_SECRET,
            "HOME": str(tmp_path),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "yeastar_pseries", *arguments],
            cwd=tmp_path,
            env={**os.environ, **known},
        )
        assert asked.wait(60)
        process.send_signal(signal.SIGTERM)
        # The PBX of this test does one thing at a time.
        threading.Timer(0.2, over.set).start()
        assert process.wait(60) == 143
        assert len(log.calls("del_token")) == 1
