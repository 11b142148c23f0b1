# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""Call records of a PBX, brought to where you keep them: each one once, none lost.

`sync(client, SqlSink("sqlite:///calls.db"))` fetches what is new since the last time and
what has changed meanwhile. It can be run again and again, and be killed at any point.
Sinks: `SqlSink` (SQLite, PostgreSQL; extra `sql`), `ParquetSink` (extra `parquet`), a
function, or an object with a method `write`, see `CallRecordSink`.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Literal

from ._runtime.cdr_sync.call_record import CallRecord, SavedRecording
from ._runtime.cdr_sync.report import SyncReport
from ._runtime.cdr_sync.sinks import (
    AsyncCallRecordSink,
    AsyncCursorStore,
    CallRecordSink,
    CursorStore,
)
from ._runtime.client.later import Later

if TYPE_CHECKING:
    from . import types
    from ._runtime.cdr_sync import report, sinks
    from ._runtime.parquet.sink import ParquetSink
    from ._runtime.sql.sink import SqlSink
else:
    types = Later(".types", __package__)
    report = Later("._runtime.cdr_sync.report", __package__)
    sinks = Later("._runtime.cdr_sync.sinks", __package__)

__all__ = [
    "AsyncCallRecordSink",
    "AsyncCursorStore",
    "CallRecord",
    "CallRecordSink",
    "CursorStore",
    "ParquetSink",
    "SavedRecording",
    "SqlSink",
    "SyncReport",
    "async_sync",
    "sync",
]

_A_DAY = timedelta(days=1)


def sync(
    client: types.Client,
    sink: sinks.AnySink,
    *,
    cursor: CursorStore | str | os.PathLike[str] | None = None,
    since: datetime | None = None,
    overlap: timedelta = _A_DAY,
    api: Literal["auto", "v1.0", "v2.0"] = "auto",
    zone: tzinfo | None = None,
    recordings: str | os.PathLike[str] | None = None,
    pbx: str | None = None,
    page_size: int = 1000,
    progress: report.SyncProgress | None = None,
) -> SyncReport:
    """Bring the call records of a PBX up to date.

    The first run reads the whole call log (or what began after `since`), each later one
    what began since the run before, and `overlap` before that: calls that were still
    going on then, records that came late, notes that were written afterwards. A record
    goes to the sink when it is new or has changed. What is deleted on the PBX stays.

    A run may be killed at any point, and nothing is lost. Sinks that keep records by
    their key have no duplicate then either; another sink, such as a function, may get up
    to a hundred records a second time after a crash. Two runs at once do no harm with a
    sink that keeps records by their key.

    Memory does not grow with the call log: the time is cut into spans that fit into one
    answer of the PBX, which is also how rows cannot slip from one page to another.

    Args:
        client: The client.
        sink: Where records go: a `SqlSink`, a `ParquetSink`, an object with `write`, or a
            function, which is called with one `CallRecord` after the other.
        cursor: Where it is noted how far the sync is: path of a file, or an object that
            keeps it, see `CursorStore`. `SqlSink` and `ParquetSink` keep it themselves.
            A file serves one PBX.
        since: An aware datetime; calls that began before are left out.
        overlap: How far each run goes back. It should be longer than the longest call; a
            call that lasted longer than this may be missed.
        api: `v2.0` has one record for each call, `v1.0` one for each stage of a call.
            "auto" goes on as the cursor says, and begins with v2.0 where the firmware
            has it. v2.0 lacks calls made on firmware *.21.0.66 or earlier.
        zone: Zone of the PBX, such as `ZoneInfo("Europe/Berlin")`. v2.0 tells local times
            only, and without the zone (or `client.clock`) those of the other half of the
            year are an hour off where clocks are changed; a warning says so.
        recordings: Folder for the files of recordings, which get folders by day (UTC).
            One that is not ready yet is fetched by a later run; a second one of the same
            name gets the name of the PBX and its id behind it. None fetches none.
        pbx: What to call the PBX in records; its serial number by default.
        page_size: Rows to ask for at a time, 1 to 10000.
        progress: Called with the `SyncReport` as it stands, after each step.

    Returns:
        What was done.

    Raises:
        ConfigurationError: Something cannot work: no cursor for a sink that keeps none, a
            cursor of another PBX or another version of the API, a missing extra.
        InvalidArgumentError: An argument is of the wrong kind.
        ApiError, TransportError: As of any call; a new run goes on where this one ended.
        Exception: Whatever the sink raises.
    """
    from ._runtime.cdr_sync._sync.run import run

    return run(
        client,
        sink,
        cursor=cursor,
        since=since,
        overlap=overlap,
        api=api,
        zone=zone,
        recordings=recordings,
        pbx=pbx,
        page_size=page_size,
        progress=progress,
    )


async def async_sync(
    client: types.AsyncClient,
    sink: sinks.AnyAsyncSink,
    *,
    cursor: CursorStore | AsyncCursorStore | str | os.PathLike[str] | None = None,
    since: datetime | None = None,
    overlap: timedelta = _A_DAY,
    api: Literal["auto", "v1.0", "v2.0"] = "auto",
    zone: tzinfo | None = None,
    recordings: str | os.PathLike[str] | None = None,
    pbx: str | None = None,
    page_size: int = 1000,
    progress: report.AsyncSyncProgress | None = None,
) -> SyncReport:
    """Bring the call records of a PBX up to date; `sync` with an `AsyncClient`.

    Parameters, result and errors are those of `sync`. Sinks and cursor stores with plain
    methods are called in a thread, those with async ones are awaited; so are functions.
    """
    from ._runtime.cdr_sync._async.run import async_run

    return await async_run(
        client,
        sink,
        cursor=cursor,
        since=since,
        overlap=overlap,
        api=api,
        zone=zone,
        recordings=recordings,
        pbx=pbx,
        page_size=page_size,
        progress=progress,
    )


_HOMES = {
    "ParquetSink": "_runtime.parquet.sink",
    "SqlSink": "_runtime.sql.sink",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})
