"""The files of recordings, each fetched once, when it is ready."""

from __future__ import annotations

import filecmp
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ...exceptions import TransportError, YeastarError
from ..call_record import SavedRecording
from ..cursor import RecordingRow, RecordingsCursor, not_ahead
from ..reach import async_called
from ..recordings import (
    COMING,
    MAKING,
    MOST_FAILURES,
    apart,
    given_up,
    passes,
    recording_row,
    saved_recording,
    started_at,
    target_of,
)
from ..settings import AHEAD
from ..source import wall
from .fetching import pieces
from .run import AsyncRun


class AsyncRecordings:
    """Fetches recordings: those that wait, then those that are new.

    Args:
        run: of the calls; its cursor and report are used.
        folder: for the files.
    """

    def __init__(self, run: AsyncRun, folder: Path) -> None:
        self._run = run
        self._folder = folder
        self._clock = run.source.clock
        self._failures = 0

    async def fetch(self, now: datetime) -> None:
        """Fetch all that is ready."""
        run, cursor = self._run, self._run.cursor.recordings
        for row in list(cursor.waiting.values()):
            await self._attempt(row, now)
        low = run.settings.begin(cursor.through) - AHEAD
        begin, end = (wall(moment, UTC) for moment in (low, now + AHEAD))
        size = run.settings.page_size
        async for piece in pieces(self._search, begin, end, size):
            for row in piece.rows:
                await self._look_at(row, now)
            if piece.through is not None:
                through = not_ahead(piece.through.replace(tzinfo=UTC), now)
                self._reached(cursor, through)
                await run.save()

    async def _search(self, low: datetime, high: datetime, page: int, size: int) -> Any:
        return await self._run.client.recording.search(
            start_time=low.replace(tzinfo=UTC),
            end_time=high.replace(tzinfo=UTC),
            page=page,
            page_size=size,
        )

    async def _look_at(self, found: Any, now: datetime) -> None:
        """Fetch a recording that is new; one without a file may get it later."""
        row, cursor = recording_row(found), self._run.cursor.recordings
        if row is None or str(row.id) in {**cursor.done, **cursor.waiting}:
            return
        if found.size == 0:
            self._wait_for(row, now)
        else:
            await self._attempt(row, now)

    async def _attempt(self, row: RecordingRow, now: datetime) -> None:
        try:
            saved = await self._save(row)
        except YeastarError as error:
            if not passes(error):
                raise
            self._failures += isinstance(error, TransportError)
            if self._failures >= MOST_FAILURES:
                raise
            saved = None
        if saved is None:
            self._wait_for(row, now)
            await self._run.save()
            return
        self._failures = 0
        await self._done(saved, now)

    async def _save(self, row: RecordingRow) -> SavedRecording | None:
        """Fetch the file; None if it was empty."""
        target = target_of(self._folder, row, self._clock)
        target.parent.mkdir(parents=True, exist_ok=True)
        name = self._run.source.pbx
        # Another recording of this name, or this one, if the cursor was not saved then.
        there = target if target.exists() else None
        target = apart(target, name, row) if there else target
        download = await self._run.client.recording.download(id=row.id)
        await download.wait(MAKING)
        path = await download.save(target, resume=True, timeout=COMING)
        if size := path.stat().st_size:
            if there and filecmp.cmp(there, path, shallow=False):
                path.unlink()
                path = there
            return saved_recording(name, row, path, size, self._clock)
        path.unlink()
        return None

    async def _done(self, saved: SavedRecording, now: datetime) -> None:
        run = self._run
        if hasattr(run.target, "write_recordings"):
            await async_called(run.target.write_recordings, [saved])
        cursor = run.cursor.recordings
        cursor.waiting.pop(saved.id, None)
        cursor.done[saved.id] = int((saved.started or now).timestamp())
        run.report.recordings_saved += 1
        run.report.recordings_waiting = len(cursor.waiting)
        await run.save()

    def _wait_for(self, row: RecordingRow, now: datetime) -> None:
        """Leave a recording to a later run, unless that has been tried long enough."""
        run, cursor = self._run, self._run.cursor.recordings
        if row.since and given_up(row, now):
            cursor.waiting.pop(str(row.id), None)
            began = started_at(row, self._clock) or now
            cursor.done[str(row.id)] = int(began.timestamp())
            run.report.recordings_given_up += 1
        else:
            row.since = row.since or int(now.timestamp())
            cursor.waiting[str(row.id)] = row
        run.report.recordings_waiting = len(cursor.waiting)

    def _reached(self, cursor: RecordingsCursor, through: datetime) -> None:
        if cursor.through is None or through > cursor.through:
            cursor.through = through
            earliest = self._run.settings.forgotten(through).timestamp()
            cursor.done = {k: v for k, v in cursor.done.items() if v >= earliest}
