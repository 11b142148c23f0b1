"""Many call records at constant memory; SYNC_CALLS=1000000 makes it a million.

With a million it took 376 s on a machine with other work, and 62 MB from the first
twentieth to the end.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.runtime_sync.call_log import NOW, LogPbx
from tests.runtime_sync.test_killed import start
from tests.scripted_pbx import Request, Response

CALLS = int(os.environ.get("SYNC_CALLS", "150000"))
EVERY = 40
"""Seconds between two calls."""


class BusyPbx(LogPbx):
    """A PBX with very many calls, none of which it keeps."""

    def __init__(self) -> None:
        super().__init__()
        # v1.0, which tells moments.
        self.firmware = "37.21.0.117"
        self.first = int((NOW - timedelta(seconds=EVERY * CALLS)).timestamp())

    def _search_v1(self, request: Request) -> Response:
        query = self._query(request)
        low = max(0, -(-(int(query["start_time"]) - self.first) // EVERY))
        high = min(CALLS - 1, (int(query["end_time"]) - self.first) // EVERY)
        total, size = max(0, high - low + 1), int(query["page_size"])
        at = low + (int(query["page"]) - 1) * size
        rows = [
            self._v1(f"u{n}", NOW, {"timestamp": self.first + n * EVERY})
            for n in range(at, min(at + size, high + 1))
        ]
        answer = {"errcode": 0, "total_number": total, "data": rows}
        return Response(msgspec.json.encode(answer))

    def local(self, moment: object) -> str:
        """Return a time that is the same for all; nobody reads it here."""
        return "01/07/2026 14:00:00"


@pytest.fixture
def pbx() -> Iterator[BusyPbx]:
    """A PBX with very many calls."""
    with BusyPbx() as server:
        yield server


@pytest.mark.long
def test_many_records_need_no_more_memory_than_the_first_ones(
    pbx: BusyPbx, tmp_path: Path
) -> None:
    begun = time.monotonic()
    process = start(pbx, "sql", f"sqlite:///{tmp_path}/calls.db", 2000)
    assert process.stdout is not None
    steps = [line.split() for line in process.stdout]
    assert process.wait(60) == 0 and steps.pop() == ["done"]
    memory = {int(read): int(most) for read, _, most in steps}
    early = max(most for read, most in memory.items() if read < CALLS / 20)
    print(
        f"\n{CALLS:,} records in {time.monotonic() - begun:.0f} s, {early} MB after a"
        f" twentieth, {max(memory.values())} MB at the end"
    )
    database = sqlite3.connect(tmp_path / "calls.db")
    ((count,),) = database.execute("SELECT count(*) FROM call_records")
    assert count == CALLS
    assert max(memory.values()) < early + 20
