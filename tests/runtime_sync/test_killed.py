"""Killed at any point, run again: nothing lost, and where keys count nothing twice."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pandas
import pytest

from tests.runtime_sync.call_log import NOW, LogPbx
from tests.runtime_sync.databases import postgres
from tests.runtime_sync.test_sql import rows

CALLS = 800


@pytest.fixture
def pbx() -> Iterator[LogPbx]:
    """A PBX with calls; whoever is killed breaks connections off."""
    with LogPbx() as server:
        for n in range(CALLS):
            server.add(f"u{n}", NOW - n * timedelta(minutes=20))
        yield server


def start(
    pbx: LogPbx, kind: str, place: object, size: int = 100
) -> subprocess.Popen[str]:
    """Begin a sync in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.runtime_sync.killed"]
        + [str(pbx.url), kind, str(place), str(size)],
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "YEASTAR_CLIENT_ID": pbx.client_id,
            "YEASTAR_CLIENT_SECRET": pbx.client_secret,
        },
    )


def kill_and_finish(pbx: LogPbx, kind: str, place: object, kills: int) -> None:
    """Kill a sync in the middle, several times, then let it end."""
    choose = random.Random(kills)
    for _ in range(kills):
        process = start(pbx, kind, place)
        assert process.stdout is not None
        for _ in range(choose.randint(1, 12)):
            if process.stdout.readline() == "done\n":
                break
        process.kill()
        process.communicate(timeout=30)
        pbx.live.clear()
    process = start(pbx, kind, place)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 0 and out.endswith("done\n")


@pytest.mark.long
def test_a_function_gets_every_record_and_few_twice(
    pbx: LogPbx, tmp_path: Path
) -> None:
    kill_and_finish(pbx, "function", tmp_path, kills=1)
    got = (tmp_path / "calls.txt").read_text().split()
    assert set(got) == set(pbx.log)
    assert len(got) - CALLS <= 100


def test_sqlite_has_every_record_once(pbx: LogPbx, tmp_path: Path) -> None:
    kill_and_finish(pbx, f"sqlite:///{tmp_path}/a.db", f"sqlite:///{tmp_path}/a.db", 1)
    found = sqlite3.connect(tmp_path / "a.db").execute("SELECT id FROM call_records")
    assert sorted(id for (id,) in found) == sorted(pbx.log)


@pytest.mark.long
def test_postgresql_has_every_record_once(pbx: LogPbx, tmp_path: Path) -> None:
    with postgres(tmp_path) as url:
        kill_and_finish(pbx, "sql", url, kills=5)
        found = rows(url, "SELECT id FROM call_records")
        assert sorted(id for (id,) in found) == sorted(pbx.log)


@pytest.mark.long
def test_parquet_has_every_record_once(pbx: LogPbx, tmp_path: Path) -> None:
    kill_and_finish(pbx, "parquet", tmp_path, kills=5)
    frame = pandas.read_parquet(tmp_path)
    assert sorted(frame["id"]) == sorted(pbx.log)
