# Made by `make generate` from generator/runtime/cdr_sync/recordings.py; edits are lost.
"""Which recordings to fetch, where to put them, and which failure passes. No I/O here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ..atomic_file import safe_name
from ..clock.pbx_clock import PbxClock
from ..exceptions import (
    ApiError,
    CertificateError,
    ConnectError,
    DecodeError,
    DownloadFailedError,
    TransportError,
)
from .call_record import SavedRecording
from .cursor import RecordingRow
from .rows import local_time, party_number, plain_id, plain_seconds, plain_text

# A recording that cannot be fetched for so long is not waited for any longer.
PATIENCE = timedelta(days=7)
# Seconds that the PBX gets to make a file, and that a file gets to come.
MAKING, COMING = 120.0, 1800.0
# So many failures of the network in a row, and the run ends: it is no recording's fault.
MOST_FAILURES = 3
# Families of error codes that no other recording would fare better with.
_FOR_ALL = frozenset(
    {
        "AuthenticationError",
        "PermissionDeniedError",
        "TokenExpiredError",
        "UnsupportedError",
    }
)


def recording_row(row: Any) -> RecordingRow | None:
    """Return what is needed of a row; None of one that names no recording."""
    file = plain_text(row.file)
    if not isinstance(row.id, int) or row.id >= 2**63 or file is None:
        return None
    return RecordingRow(
        id=row.id,
        file=file,
        time=row.time,
        uid=plain_id(row.uid),
        call_from_number=party_number(row.call_from, row.call_from_number),
        call_to_number=party_number(row.call_to, row.call_to_number),
        duration=plain_seconds(row.duration),
    )


def started_at(row: RecordingRow, clock: PbxClock | None) -> datetime | None:
    """Return when the call began, in UTC."""
    return local_time(row.time, clock)


def target_of(folder: Path, row: RecordingRow, clock: PbxClock | None) -> Path:
    """Return the file for a recording: in a folder for the day, in UTC."""
    started = started_at(row, clock)
    day = "undated" if started is None else f"{started:%Y-%m-%d}"
    return folder / day / safe_name(row.file)


def apart(target: Path, pbx: str, row: RecordingRow) -> Path:
    """Return a file beside one that has the name of this recording already."""
    words = f"{target.stem}-{safe_name(pbx)[:24]}-{row.id}"
    return target.with_name(words + target.suffix)


def saved_recording(
    pbx: str, row: RecordingRow, path: Path, size: int, clock: PbxClock | None
) -> SavedRecording:
    """Return what a sink is told."""
    return SavedRecording(
        pbx=pbx,
        id=str(row.id),
        uid=row.uid,
        file=row.file,
        path=str(path),
        size=size,
        started=started_at(row, clock),
        call_from_number=row.call_from_number,
        call_to_number=row.call_to_number,
        duration=row.duration,
    )


def passes(error: Exception) -> bool:
    """Return whether a later attempt at the same recording may do better."""
    if isinstance(error, ApiError):
        return not _FOR_ALL & {cls.__name__ for cls in type(error).__mro__}
    if isinstance(error, ConnectError | CertificateError):
        return False
    return isinstance(error, DownloadFailedError | DecodeError | TransportError)


def given_up(row: RecordingRow, now: datetime) -> bool:
    """Return whether a recording has been waited for long enough."""
    return now - datetime.fromtimestamp(row.since, UTC) > PATIENCE
