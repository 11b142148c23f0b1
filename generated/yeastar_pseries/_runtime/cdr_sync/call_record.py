# Made by `make generate` from generator/runtime/cdr_sync/call_record.py; edits are lost.
"""A row of the call log, in the same form whichever version of the API gave it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from hashlib import blake2b
from typing import Any, Literal, TypeAlias

CdrApi: TypeAlias = Literal["v1.0", "v2.0"]
"""Version of the API that a record came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A row of the call log. What the PBX does not tell is None.

    `pbx`, `api` and `id` together are its key. The names are those of v1.0 where both
    versions tell the same thing. A PIN of the caller is not here; `row` has it.

    Attributes:
        pbx: Serial number of the PBX, or the name that `sync` was given for it.
        api: `v2.0` or `v1.0`.
        id: Key of the row: `uid` of v2.0, `new_id` of v1.0, `id` of rows of v1.0 that
            were made on firmware *.21.0.66 or earlier.
        scope: `call` for a whole call, `stage` for one stage of it (IVR, queue, agent):
            v1.0 has stages since firmware *.21.0.117, which share `uid`.
        uid: Unique id of the call's CDR; event 30012 and recordings have it too.
        call_id: Id of the call as events give it; v1.0 only.
        started: When it began, aware, in UTC; None for a time that cannot be read.
        time: The same as the PBX wrote it, in its local time.
        call_type: Direction: Inbound, Outbound, Internal.
        call_from_number: Number of the caller.
        call_from_name: Name of the caller.
        call_to_number: Number of the callee.
        call_to_name: Name of the callee.
        last_number: Number of the callee of the last leg; v2.0 only.
        last_name: Name of the callee of the last leg; v2.0 only.
        disposition: How it ended: ANSWERED, NO ANSWER, BUSY, FAILED, VOICEMAIL, and
            with v2.0 ABANDONED.
        duration: Seconds from dialing to the end.
        ring_duration: Seconds to the answer.
        talk_duration: Seconds from the answer to the end. A duration that v1.0 leaves
            out is 0 here (assumed).
        src_trunk: Trunk that the call came in on; v1.0 only.
        dst_trunk: Trunk that the call went out on; v1.0 only.
        did_number: Number that the caller dialed.
        dod_number: Number that the callee was shown.
        reason: Why it ended; v1.0 only.
        disconnected_by: Who ended it; v2.0 only.
        segments: Number of legs; v2.0 only.
        record_file: File name of the recording; v1.0 only. `recordings` of `sync`
            finds recordings with both versions, by `uid`.
        note: Text of the note about the call.
        row: The row as the client gave it, with all of its fields. Sinks of this
            package do not keep it, and it does not count when records are compared.
    """

    pbx: str
    api: CdrApi
    id: str
    scope: Literal["call", "stage"]
    uid: str | None = None
    call_id: str | None = None
    started: datetime | None = None
    time: str | None = None
    call_type: str | None = None
    call_from_number: str | None = None
    call_from_name: str | None = None
    call_to_number: str | None = None
    call_to_name: str | None = None
    last_number: str | None = None
    last_name: str | None = None
    disposition: str | None = None
    duration: int | None = None
    ring_duration: int | None = None
    talk_duration: int | None = None
    src_trunk: str | None = None
    dst_trunk: str | None = None
    did_number: str | None = None
    dod_number: str | None = None
    reason: str | None = None
    disconnected_by: str | None = None
    segments: int | None = None
    record_file: str | None = None
    note: str | None = None
    row: Any = field(default=None, repr=False, compare=False)

    def values(self) -> dict[str, Any]:
        """Return the fields by name, without `row`."""
        return {name: getattr(self, name) for name in FIELDS}


FIELDS = tuple(each.name for each in fields(CallRecord) if each.name != "row")
"""Names of the fields of a record, without `row`."""
KEY = ("pbx", "api", "id")
NUMBERS = frozenset({"duration", "ring_duration", "talk_duration", "segments"})
"""Fields that are integers; `started` is a moment, and the others are text."""


def digest(record: CallRecord) -> str:
    """Return a short text that changes when the record does."""
    values = [getattr(record, name) for name in FIELDS]
    return blake2b(repr(values).encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRecording:
    """A recording that was fetched.

    Attributes:
        pbx: As of the records.
        id: Id of the recording.
        uid: Unique id of the call's CDR.
        file: File name on the PBX.
        path: Where it was saved.
        size: Bytes of it.
        started: When the call began, in UTC.
        call_from_number: Number of the caller.
        call_to_number: Number of the callee.
        duration: Length of the call in seconds.
    """

    pbx: str
    id: str
    uid: str | None = None
    file: str
    path: str
    size: int
    started: datetime | None = None
    call_from_number: str | None = None
    call_to_number: str | None = None
    duration: int | None = None
