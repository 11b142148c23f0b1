"""Shapes of CDR rows and recording rows, made from one finished call."""

from collections.abc import Iterable
from dataclasses import dataclass

from . import wav
from .clock import VirtualClock
from .jsontypes import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedCall:
    """What is known of a call when it is over. Durations in seconds."""

    call_id: str
    started: float
    caller: str
    caller_name: str
    callee: str
    callee_name: str
    kind: str  # Internal, Inbound, Outbound
    status: str  # ANSWERED, NO ANSWER, BUSY, FAILED, VOICEMAIL
    reason: str = ""
    ring: int = 0
    talk: int = 0
    trunk_in: str = ""
    trunk_out: str = ""
    did: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A call in the books."""

    call: EndedCall
    uid: str
    key: str  # new_id of v1.0, id of v2.0
    file: str
    recording_id: int
    cdr_from: float
    recording_from: float


def _label(number: str, name: str) -> str:
    return f"{name}<{number}>" if name else number


def _parties(call: EndedCall) -> JsonObject:
    return {
        "call_from": _label(call.caller, call.caller_name),
        "call_from_name": call.caller_name,
        "call_from_number": call.caller,
        "call_to": _label(call.callee, call.callee_name),
        "call_to_name": call.callee_name,
        "call_to_number": call.callee,
    }


def _without_zero(row: JsonObject, names: Iterable[str]) -> JsonObject:
    # These keys are left out when there is nothing to tell.
    # [assumed: zero-is-left-out]
    return {key: each for key, each in row.items() if each or key not in names}


def v1_row(clock: VirtualClock, entry: Entry) -> JsonObject:
    """A row of cdr/list and cdr/search v1.0."""
    call = entry.call
    row: JsonObject = {
        "new_id": entry.key,
        "time": clock.display(call.started),
        **_parties(call),
        "pin_code": "",
        "timestamp": int(call.started),
        "uid": entry.uid,
        "src_trunk": call.trunk_in,
        "dst_trunk": call.trunk_out,
        "duration": call.ring + call.talk,
        "ring_duration": call.ring,
        "talk_duration": call.talk,
        "disposition": call.status,
        "call_type": call.kind,
        "did_number": call.did,
        "record_file": entry.file,
        "reason": call.reason,
        "call_id": call.call_id,
        "call_note_id": "",
        "enb_call_note": 1,
        "did": "",
        "did_name": "",
    }
    optional = (
        "src_trunk dst_trunk duration ring_duration talk_duration did_number "
        "record_file reason"
    )
    return _without_zero(row, optional.split())


def v2_row(clock: VirtualClock, entry: Entry) -> JsonObject:
    """A row of cdr/list and cdr/search v2.0."""
    call = entry.call
    return {
        "id": entry.key,
        "uid": entry.uid,
        "time": clock.display(call.started),
        "call_type": call.kind,
        **_parties(call),
        "last_participant": _label(call.callee, call.callee_name),
        "last_participant_name": call.callee_name,
        "last_participant_number": call.callee,
        "last_status": call.status,
        "call_duration": call.ring + call.talk,
        "routing_duration": call.ring,
        "handling_duration": call.talk,
        "segments": 1,
    }


def v2_detail(clock: VirtualClock, entry: Entry) -> JsonObject:
    """The data of cdr/detail v2.0; its one event is the one a fixture shows."""
    call = entry.call
    basic = v2_row(clock, entry)
    for field in ("id", "segments"):
        del basic[field]
    time = clock.display(call.started)
    leg: JsonObject = {
        "leg": 1,
        "time": time,
        "status": call.status,
        "call_from": basic["call_from"],
        "call_to": basic["call_to"],
        "call_duration": call.ring + call.talk,
        "ring_duration": call.ring,
        "talk_duration": call.talk,
        "hold_duration": 0,
        "event_list": [
            {
                "event_id": "event-1",
                "event_name": "tried_contact",
                "event_type": "dial",
                "event_time": 0,
                "event_ts": time,
                "event_content": '{"in":"desktop","to_feature":"extension"}',
            }
        ],
    }
    return {"basic": basic, "call_notes": {}, "timeline": [leg]}


def recording_row(clock: VirtualClock, entry: Entry) -> JsonObject:
    """A row of recording/list and recording/search."""
    call = entry.call
    return {
        "id": entry.recording_id,
        "time": clock.display(call.started),
        "uid": entry.uid,
        **_parties(call),
        "duration": call.talk,
        "size": wav.size(call.talk),
        "call_type": call.kind,
        "file": entry.file,
    }


def sound(entry: Entry) -> bytes:
    """The WAV of a recorded call: a tone as long as the talk, each its own pitch."""
    return wav.tone(
        wav.seconds_of(entry.call.talk), 330 + 10 * (entry.recording_id % 40)
    )
