"""Rows of both versions of the call log as call records. No I/O here."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, cast

from ..clock.pbx_clock import PbxClock
from .call_record import CallRecord

# Of a column of four bytes, which databases make of an integer.
_MOST_SECONDS = 2**31 - 1
# Longer keys do not fit into an index of PostgreSQL.
_LONGEST_KEY = 200
_PARTY = re.compile(r"(?P<name>.*?)\s*<(?P<number>[^<>]*)>\s*\Z", re.DOTALL)


def record_v1(row: Any, pbx: str, clock: PbxClock | None) -> CallRecord:
    """Return a row of v1.0 as a record.

    Args:
        row: of cdr/search.
        pbx: name of the PBX.
        clock: of the PBX; needed for rows without a timestamp alone.
    """
    old = row.new_id is None and row.id is not None
    caller = _party(row.call_from, row.call_from_number, row.call_from_name)
    callee = _party(row.call_to, row.call_to_number, row.call_to_name)
    key = plain_id(row.new_id) or plain_id(row.id)
    return CallRecord(
        pbx=pbx,
        api="v1.0",
        id=key or _made_up(row),
        scope="call" if old else "stage",
        uid=plain_id(row.uid),
        call_id=plain_text(row.call_id),
        started=_moment(row.timestamp) or local_time(row.time, clock),
        time=plain_text(row.time),
        call_type=plain_text(row.call_type),
        call_from_number=caller[0],
        call_from_name=caller[1],
        call_to_number=callee[0],
        call_to_name=callee[1],
        disposition=plain_text(row.disposition),
        duration=plain_seconds(row.duration) or 0,
        ring_duration=plain_seconds(row.ring_duration) or 0,
        talk_duration=plain_seconds(row.talk_duration) or 0,
        src_trunk=plain_text(row.src_trunk),
        dst_trunk=plain_text(row.dst_trunk),
        did_number=plain_text(row.did_number) or plain_text(row.did),
        dod_number=plain_text(row.dod_number),
        reason=plain_text(row.reason),
        record_file=plain_text(row.record_file),
        note=_note(row.call_note),
        row=row,
    )


def record_v2(row: Any, pbx: str, clock: PbxClock | None) -> CallRecord:
    """Return a row of v2.0 as a record; parameters as of `record_v1`."""
    caller = _party(row.call_from, row.call_from_number, row.call_from_name)
    callee = _party(row.call_to, row.call_to_number, row.call_to_name)
    last = _party(
        row.last_participant, row.last_participant_number, row.last_participant_name
    )
    return CallRecord(
        pbx=pbx,
        api="v2.0",
        id=plain_id(row.uid) or plain_id(row.id) or _made_up(row),
        scope="call",
        uid=plain_id(row.uid),
        started=local_time(row.time, clock),
        time=plain_text(row.time),
        call_type=plain_text(row.call_type),
        call_from_number=caller[0],
        call_from_name=caller[1],
        call_to_number=callee[0],
        call_to_name=callee[1],
        last_number=last[0],
        last_name=last[1],
        disposition=plain_text(row.last_status),
        duration=plain_seconds(row.call_duration),
        ring_duration=plain_seconds(row.routing_duration),
        talk_duration=plain_seconds(row.handling_duration),
        did_number=_first_number(row.dids),
        dod_number=_first_number(row.outbound_caller_ids),
        disconnected_by=plain_text(row.disconnected_by),
        segments=plain_seconds(row.segments),
        note=_note(row.call_notes),
        row=row,
    )


def party_number(shown: object, number: object) -> str | None:
    """Return the number of a caller or callee, from its field or from Name<number>."""
    return _party(shown, number, None)[0]


def _party(shown: object, number: object, name: object) -> tuple[str | None, ...]:
    text = plain_text(shown)
    found = _PARTY.match(text) if text else None
    return (
        plain_text(number) or (plain_text(found["number"]) if found else text),
        plain_text(name) or (plain_text(found["name"]) if found else None),
    )


def plain_text(value: object) -> str | None:
    """Return a text without what no database takes: NUL, and halves of characters.

    Names of callers come from anywhere; one of them must not hold up all records.
    """
    if value is None or value == "":
        return None
    text = str(value).replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        pairs = text.encode("utf-16-le", "surrogatepass")
        return pairs.decode("utf-16-le", "replace")
    return text


def plain_id(value: object) -> str | None:
    """Return an id as records have it."""
    text = plain_text(value)
    if text is None or len(text) <= _LONGEST_KEY:
        return text
    return "long-" + blake2b(text.encode(), digest_size=16).hexdigest()


def plain_seconds(value: object) -> int | None:
    """Return a number of seconds as records have it; None of what is none."""
    if not isinstance(value, int) or not -_MOST_SECONDS <= value <= _MOST_SECONDS:
        return None
    return value


def _moment(timestamp: object) -> datetime | None:
    if not isinstance(timestamp, int) or timestamp <= 0:
        return None
    try:
        return datetime.fromtimestamp(timestamp, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def local_time(text: object, clock: PbxClock | None) -> datetime | None:
    """Return a time that the PBX wrote, in UTC; None if it cannot be read."""
    if clock is None or not isinstance(text, str):
        return None
    try:
        return clock.parse(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _first_number(stages: object) -> str | None:
    found = cast("list[Any]", stages) if isinstance(stages, list) else [stages]
    for stage in found:
        number = getattr(stage, "number", None) or getattr(stage, "name", None)
        if number:
            return plain_text(number)
    return None


def _note(note: Any) -> str | None:
    return plain_text(note if isinstance(note, str) else getattr(note, "remark", None))


def _made_up(row: Any) -> str:
    """Return a key for a row that has none: the same for the same row."""
    told = repr(
        [
            getattr(row, name, None)
            for name in ("time", "uid", "call_from", "call_to", "call_type")
        ]
    )
    return "none-" + blake2b(told.encode(), digest_size=8).hexdigest()
