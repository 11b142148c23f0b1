"""Call records in Parquet files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas
import pyarrow.dataset
import pytest

from tests.runtime_sync.call_log import NOW, SN, LogPbx
from tests.runtime_sync.test_sql import record
from yeastar_pseries._runtime.cdr_sync.call_record import FIELDS
from yeastar_pseries.errors import ConfigurationError
from yeastar_pseries.sync import CallRecordSink, ParquetSink, SyncReport

Run = Callable[..., SyncReport]


def test_two_runs_leave_no_duplicate_and_changes_arrive(
    pbx: LogPbx, run: Run, tmp_path: Path
) -> None:
    for n in range(200):
        pbx.add(f"u{n}", NOW - n * timedelta(hours=1))
    sink = ParquetSink(tmp_path)
    assert run(sink, page_size=50).written == 200
    assert run(sink).written == 0
    pbx.add("u3", NOW - timedelta(hours=3), call_notes={"remark": "call back"})
    pbx.add("new", NOW)
    assert run(sink).written == 2
    frame: Any = pandas.read_parquet(tmp_path)
    assert len(frame) == frame["id"].nunique() == 201
    assert frame.set_index("id").loc["u3", "note"] == "call back"
    assert frame.set_index("id").loc["u3", "started"] == NOW - timedelta(hours=3)
    assert list(frame.columns) == [*FIELDS, "day"]


def test_each_day_and_pbx_has_a_file_and_readers_see_one_table(tmp_path: Path) -> None:
    sink = ParquetSink(tmp_path / "new")
    records = [
        record("1"),
        record("2", started=NOW - timedelta(days=1)),
        record("3", pbx="b"),
        record("4", started=None),
    ]
    assert sink.write(records) == 4
    names = {str(p.relative_to(tmp_path / "new")) for p in tmp_path.rglob("*.parquet")}
    assert names == {
        "day=2026-07-01/a.parquet",
        "day=2026-07-01/b.parquet",
        "day=2026-06-30/a.parquet",
        "day=__HIVE_DEFAULT_PARTITION__/a.parquet",
    }
    sink.save("a", "{}")
    table: Any = pyarrow.dataset.dataset(
        tmp_path / "new", partitioning="hive"
    ).to_table()
    assert sorted(table["id"].to_pylist()) == ["1", "2", "3", "4"]
    assert table.schema.field("duration").type == "int64"


def test_a_file_that_cannot_be_written_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = ParquetSink(tmp_path)
    sink.write([record("1")])
    (path,) = tmp_path.rglob("*.parquet")
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space left"):
        sink.write([record("2")])
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_it_is_a_sink_with_a_cursor_of_its_own(tmp_path: Path) -> None:
    sink = ParquetSink(tmp_path)
    assert isinstance(sink, CallRecordSink)
    assert sink.load(SN) is None
    sink.save(SN, '{"version":1}')
    assert ParquetSink(tmp_path).load(SN) == '{"version":1}\n'


def test_without_pyarrow_one_line_names_the_extra(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(ConfigurationError, match=r"yeastar-pseries\[parquet\]"):
        ParquetSink(tmp_path)


def test_a_file_that_is_broken_is_an_error_of_the_file(tmp_path: Path) -> None:
    sink = ParquetSink(tmp_path)
    sink.write([record("1")])
    (path,) = tmp_path.rglob("*.parquet")
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(OSError, match="no Parquet file") as caught:
        sink.write([record("2")])
    assert caught.value.filename == str(path)
