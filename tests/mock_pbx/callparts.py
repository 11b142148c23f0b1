"""What a call consists of: its parties, its planned moments and how it ends."""

import asyncio
import math
from dataclasses import dataclass, field
from typing import Literal

from .clock import VirtualClock
from .jsontypes import JsonObject
from .rows import EndedCall

Outcome = Literal["answered", "no_answer", "busy", "voicemail", "failed"]
STATUS: dict[Outcome, str] = {
    "answered": "ANSWERED",
    "no_answer": "NO ANSWER",
    "busy": "BUSY",
    "voicemail": "VOICEMAIL",
    "failed": "FAILED",
}
TRUNK = "mock-trunk"


@dataclass(frozen=True, slots=True)
class Timing:
    """Planned moments of a call, in seconds from its start.

    A call that nobody takes ends at `answer`. `end` is infinite for one that goes on
    until somebody hangs up.
    """

    alert: float
    ring: float
    answer: float
    end: float

    @classmethod
    def spread(cls, length: float) -> "Timing":
        """A whole call in that many seconds."""
        return cls(length * 0.04, length * 0.2, length * 0.45, length)

    @classmethod
    def of(cls, ring: float, talk: float | None) -> "Timing":
        """A call that rings and is talked on for so long; talk: None has no end."""
        return cls(0.0, 0.0, ring, math.inf if talk is None else ring + talk)


@dataclass(slots=True)
class Leg:
    """One party of a call."""

    kind: Literal["extension", "inbound", "outbound"]
    number: str
    channel: str
    fields: JsonObject
    status: str = ""
    path: str = ""  # number of the ring group or queue that it rings for

    def member(self) -> JsonObject:
        """The party as a list item of `members`: one object under one key."""
        tail = {
            "channel_id": self.channel,
            "member_status": self.status,
            "call_path": self.path,
        }
        return {self.kind: {**self.fields, **tail}}


@dataclass(eq=False, slots=True)
class Call:
    """One call that is going on."""

    id: str
    kind: str
    caller: Leg
    callee: Leg
    outcome: Outcome
    reason: str
    started: float
    timing: Timing
    shown: list[Leg] = field(default_factory=list[Leg])
    ringing_at: float | None = None
    answered_at: float | None = None
    held_until: float | None = None  # end of the wait for accept or refuse
    queue: str = ""  # number of the queue that was dialled
    group: str = ""  # number at which several rang, as of a ring group
    forks: list[Leg] = field(default_factory=list[Leg])  # those who ring for it
    recording: bool = False
    mailbox: str = ""  # where it was sent while it rang
    lone: bool = False  # the PBX itself calls, and shows no caller
    slot: str = ""  # where it is parked
    parker: Leg | None = None
    consultation: "Call | None" = None  # of an attended transfer that has begun
    task: asyncio.Task[None] | None = None
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def info(self) -> JsonObject:
        """The call as in event 30011 and call/query."""
        return {"call_id": self.id, "members": [leg.member() for leg in self.shown]}


def kind_of(caller: Leg, callee: Leg) -> str:
    if caller.kind == "inbound":
        return "Inbound"
    return "Outbound" if "outbound" in (caller.kind, callee.kind) else "Internal"


def whole_seconds(start: float | None, end: float | None) -> int:
    """Whole seconds, at least one: a fast test call should not look unanswered."""
    if start is None or end is None:
        return 0
    return max(1, round(end - start))


def details(call: EndedCall, uid: str, file: str, clock: VirtualClock) -> JsonObject:
    return {
        "call_id": call.call_id,
        "time_start": clock.local(call.started).strftime("%Y-%m-%d %H:%M:%S"),
        "call_from": call.caller,
        "call_to": call.callee,
        "call_duration": call.ring + call.talk,
        "talk_duration": call.talk,
        "src_trunk_name": call.trunk_in,
        "dst_trunk_name": call.trunk_out,
        "pin_code": "",
        "status": call.status,
        "type": call.kind,
        "recording": file,
        "did_number": call.did,
        "agent_ring_time": 0,
        "uid": uid,
        "call_note_id": "",
        "enb_call_note": 1,
    }
