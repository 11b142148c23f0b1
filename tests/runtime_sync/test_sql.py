"""Call records in SQLite and in a real PostgreSQL."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text

from tests.runtime_sync.call_log import NOW, SN, LogPbx
from tests.runtime_sync.databases import postgres
from yeastar_pseries.errors import ConfigurationError
from yeastar_pseries.sync import (
    CallRecord,
    CallRecordSink,
    SavedRecording,
    SqlSink,
    SyncReport,
)

Run = Callable[..., SyncReport]


@pytest.fixture(scope="module")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server for the file."""
    with postgres(tmp_path_factory.mktemp("pg")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/calls.db"
        return
    found = request.getfixturevalue("postgres_url")
    with sql(found) as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    yield found


def sql(url: str) -> Any:
    return engine_of(url).begin()


def engine_of(url: str) -> Engine:
    return create_engine(url.replace("postgresql:", "postgresql+psycopg:"))


def rows(url: str, query: str) -> list[Any]:
    engine = engine_of(url)
    with engine.connect() as connection:
        found = list(connection.execute(text(query)))
    engine.dispose()
    return found


def record(id: str, **fields: Any) -> CallRecord:
    known = {"pbx": "a", "api": "v2.0", "scope": "call", "started": NOW}
    return CallRecord(id=id, **{**known, **fields})


def test_two_runs_leave_no_duplicate_and_changes_arrive(
    url: str, pbx: LogPbx, run: Run
) -> None:
    for n in range(600):
        pbx.add(f"u{n}", NOW - n * timedelta(minutes=47))
    with SqlSink(url) as sink:
        assert run(sink).written == 600
        assert run(sink).written == 0
        pbx.add("u3", NOW - timedelta(minutes=141), call_notes={"remark": "call back"})
        pbx.add("new", NOW)
        assert run(sink).written == 2
    assert rows(url, "SELECT count(*), count(DISTINCT id) FROM call_records") == [
        (601, 601)
    ]
    (found,) = rows(url, "SELECT note, pbx FROM call_records WHERE id = 'u3'")
    assert found == ("call back", SN)


def test_times_come_back_in_utc(url: str) -> None:
    from sqlalchemy import MetaData, select

    from yeastar_pseries._runtime.sql.tables import records_table

    zone = UTC
    moments = [
        datetime(2026, 7, 1, 12, tzinfo=zone),
        datetime(2026, 1, 1, 12, tzinfo=zone),
    ]
    with SqlSink(url) as sink:
        sink.write([record(str(n), started=m) for n, m in enumerate(moments)])
        sink.write([record("none", started=None)])
    table = records_table("call_records", MetaData())
    with engine_of(url).connect() as connection:
        found = dict(connection.execute(select(table.c.id, table.c.started)).all())
    assert found == {"0": moments[0], "1": moments[1], "none": None}
    assert found["0"].utcoffset() == timedelta()


def test_a_record_that_is_the_same_is_not_written(url: str) -> None:
    with SqlSink(url) as sink:
        assert sink.write([record("1"), record("2")]) == 2
        assert sink.write([record("1"), record("2", note="x"), record("3")]) == 2
        assert sink.write([record("1", pbx="b"), record("1", api="v1.0")]) == 2
        assert sink.write([]) == 0
        # To none and back from it.
        assert sink.write([record("2")]) == 1
    assert len(rows(url, "SELECT id FROM call_records")) == 5


def test_an_engine_of_ones_own_a_table_of_ones_own(url: str) -> None:
    engine = engine_of(url)
    with SqlSink(engine, table="cdr") as sink:
        sink.write([record("1")])
        sink.save("a", "one")
        sink.save("a", "two")
        sink.save("b", "three")
        assert (sink.load("a"), sink.load("b"), sink.load("c")) == (
            "two",
            "three",
            None,
        )
        for size in (5, 6):
            recording = SavedRecording(pbx="a", id="1", file="f", path="p", size=size)
            sink.write_recordings([recording])
    assert rows(url, "SELECT size FROM cdr_recordings") == [(6,)]
    # It is not closed: it was not made here.
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM cdr")).scalar() == 1
    engine.dispose()


def test_a_database_in_memory_is_the_same_for_all_threads(
    pbx: LogPbx, run: Run
) -> None:
    pbx.add("u", NOW)
    with SqlSink("sqlite://") as sink:
        assert (run(sink).written, run(sink).written) == (1, 0)


def test_it_is_a_sink_and_shows_no_password() -> None:
    sink = SqlSink("postgresql://me:PLANTED@127.0.0.1:1/db")
    assert isinstance(sink, CallRecordSink)
    with pytest.raises(Exception) as caught:
        sink.load("a")
    assert "PLANTED" not in repr(sink) + shown(caught.value)
    assert caught.value.__cause__ is None and caught.value.__context__ is None


def shown(error: BaseException) -> str:
    """What an error reporter shows of it: locals of all frames but the test's own."""
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = [frame for frame in found.stack if "runtime_sync" not in frame.filename]
    return "".join([str(error), *(str(frame.locals) for frame in frames)])


@pytest.mark.parametrize(
    ("database", "words"),
    [
        ("no url PLANTED", "no URL such as"),
        ("mysql+pymysql://me:PLANTED@h/db", "knows SQLite"),
        ("mysql://me:PLANTED@h/db", "knows SQLite"),
        ("oracle+never://me:PLANTED@h/db", "knows SQLite"),
        ("sqlite+never://me:PLANTED@h/db", "no URL such as"),
        (5, "of type int"),
    ],
)
def test_what_is_no_database_of_these_two_is_refused(database: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words) as caught:
        SqlSink(database)
    assert "PLANTED" not in shown(caught.value)


def test_without_sqlalchemy_one_line_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    with pytest.raises(ConfigurationError, match=r"yeastar-pseries\[sql\]"):
        SqlSink("sqlite://")


def test_a_record_with_values_that_no_database_takes_holds_up_no_other(
    url: str, pbx: LogPbx, run: Run
) -> None:
    pbx.add("nul", NOW, call_from="A\0nn<10\x0000>", call_duration=2**70)
    pbx.add("many", NOW, segments=2**40, call_duration=2**31)
    pbx.add("u" * 5000, NOW)
    pbx.add("plain", NOW)
    with SqlSink(url) as sink:
        assert run(sink).written == 4
        assert run(sink).written == 0
    found = rows(url, "SELECT call_from_name, duration FROM call_records")
    assert ("A\ufffdnn", None) in [tuple(row) for row in found]


def test_many_that_make_the_tables_at_the_same_time_all_can(url: str) -> None:
    together = threading.Barrier(6)
    failed: list[Exception] = []

    def write(number: int) -> None:
        with SqlSink(url) as sink:
            together.wait()
            try:
                sink.write([record(str(number))])
            except Exception as error:
                failed.append(error)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []
    assert len(rows(url, "SELECT id FROM call_records")) == 6


def test_a_sink_outlives_a_restart_of_its_database(tmp_path: Path) -> None:
    with postgres(tmp_path) as url, SqlSink(url) as sink:
        sink.write([record("a")])
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        rows(url, f"{ended} WHERE pid <> pg_backend_pid() AND datname IS NOT NULL")
        assert sink.write([record("b")]) == 1
