# Made by `make generate` from generator/runtime/cdr_sync/report.py; edits are lost.
"""What a run of a sync has done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from .call_record import CdrApi


@dataclass(slots=True, kw_only=True)
class SyncReport:
    """What a run has done so far.

    Attributes:
        pbx: Serial number of the PBX, or the name it was given.
        api: Version of the API that was asked.
        expected: Rows that the PBX had in the span of time, at the beginning; None if it
            did not tell. `read` may be more: rows come meanwhile, and some are read twice.
        read: Rows that were read. Each span of time begins a minute before the end of the
            one before, and a row of that minute counts in both; it is written once.
        written: Records that were new or had changed.
        through: Everything that began before is there; in UTC.
        recordings_saved: Recordings that were fetched.
        recordings_waiting: Recordings that could not be fetched; the next run tries
            them again.
        recordings_given_up: Recordings that could not be fetched for a week, and will
            not be tried again.
    """

    pbx: str
    api: CdrApi
    expected: int | None = None
    read: int = 0
    written: int = 0
    through: datetime | None = None
    recordings_saved: int = 0
    recordings_waiting: int = 0
    recordings_given_up: int = 0


SyncProgress: TypeAlias = Callable[[SyncReport], object]
AsyncSyncProgress: TypeAlias = Callable[[SyncReport], Awaitable[object] | object]
