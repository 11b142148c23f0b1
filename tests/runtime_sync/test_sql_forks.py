"""A sink in SQL whose process forks."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tests.runtime.test_fork import Child
from tests.runtime_sync.test_sql import postgres_url, record
from yeastar_pseries.sync import SqlSink

__all__ = ["postgres_url"]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def backend(sink: SqlSink) -> int:
    """Which process of the server serves the connection of a sink."""
    asked = "select pg_backend_pid()"
    return int(sink._do(lambda connection: connection.exec_driver_sql(asked).scalar()))


def test_a_child_has_connections_of_its_own(postgres_url: str) -> None:
    with SqlSink(postgres_url) as sink:
        sink.write([record("parent")])
        own = backend(sink)

        def work() -> list[int]:
            seen = [sink.write([record("child")]), backend(sink)]
            sink.close()
            return seen

        written, other = Child(work).result()
        assert (written, other != own) == (1, True)
        assert backend(sink) == own
        assert sink.write([record("parent", note="x"), record("child")]) == 1


def test_a_child_does_not_wait_for_a_thread_of_the_parent(tmp_path: Path) -> None:
    sink = SqlSink(f"sqlite:///{tmp_path / 'calls.db'}")
    held, over = threading.Event(), threading.Event()

    def making_tables() -> None:
        with sink._lock:
            held.set()
            over.wait(20)

    thread = threading.Thread(target=making_tables)
    thread.start()
    held.wait(5)
    try:
        assert Child(lambda: sink.write([record("child")])).result() == 1
    finally:
        over.set()
        thread.join()
    sink.close()
