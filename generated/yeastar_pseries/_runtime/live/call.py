# Made by `make generate` from generator/runtime/live/call.py; edits are lost.
"""What is known of one call at one moment. No I/O here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from .legs import Leg
from .record import CallRecord, was_answered

CallPhase: TypeAlias = Literal["ringing", "talking", "held", "parked", "ended"]
Direction: TypeAlias = Literal["inbound", "outbound", "internal"]
Outcome: TypeAlias = Literal["answered", "missed", "unanswered", "failed", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCall:
    """A call as it is known at one moment; it does not change, a newer one replaces it.

    Attributes:
        call_id: its id, as in events, call records and `call.query`.
        state: "ringing" until somebody answers, and while a transfer or a queue looks
            for somebody; "talking"; "held" while a party holds; "parked"; "ended".
        legs: the parties that take part, in the order in which they came. Those that
            ring in a ring group or queue at the same time are all in here.
        past_legs: the parties that have left, those that stopped ringing included.
        started_at: when this computer learned of it (aware, UTC).
        answered_at: likewise of the first answer; None before it.
        ended_at: likewise of its end; None before it.
        transferred: how often it was transferred.
        seeded: it was going on before the view knew of it, so that `started_at` and
            `answered_at` are later than the truth.
        slot: parking slot, while it is parked.
        reason: why it failed, in the PBX's words; None if it did not.
        merged_into: id of the call that its parties have gone over to; else None.
        record: `CallEndDetails` of event 30012, once it came.

    Told by the parties, or else by the record: `direction`, `number` (of the caller),
    `dialled`, `caller`, `callees`, `ringing`, `answered_by`, `path`, `outcome`.
    """

    call_id: str
    state: CallPhase
    legs: tuple[Leg, ...] = ()
    past_legs: tuple[Leg, ...] = ()
    started_at: datetime
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    transferred: int = 0
    seeded: bool = False
    slot: str | None = None
    reason: str | None = None
    merged_into: str | None = None
    record: CallRecord | None = None

    @property
    def all_legs(self) -> tuple[Leg, ...]:
        """The parties that have left, then those that take part."""
        return self.past_legs + self.legs

    @property
    def direction(self) -> Direction:
        """Where it came from and went to, by its parties, or else by its record."""
        kinds = {leg.kind for leg in self.all_legs}
        told = str(getattr(self.record, "type", None) or "").lower()
        if not kinds and told == "inbound" or "inbound" in kinds:
            return "inbound"
        if not kinds and told == "outbound" or "outbound" in kinds:
            return "outbound"
        # An outside party without a monitor is in no event, but in the record.
        return "inbound" if told == "inbound" else _other(told)

    @property
    def caller(self) -> Leg | None:
        """Who called; None while no event has named him."""
        legs = self.all_legs
        inbound = (leg for leg in legs if leg.kind == "inbound")
        return next(inbound, next((leg for leg in legs if leg.role == "caller"), None))

    @property
    def callees(self) -> tuple[Leg, ...]:
        """Who is called or talked to: all parties that take part but the caller."""
        caller = self.caller
        return tuple(leg for leg in self.legs if leg is not caller)

    @property
    def ringing(self) -> tuple[Leg, ...]:
        """The parties that ring."""
        return tuple(leg for leg in self.legs if leg.state == "ringing")

    @property
    def answered_by(self) -> Leg | None:
        """The party that answered last and takes part; None if none is known."""
        found = [leg for leg in self.callees if leg.state in ("talking", "held")]
        return found[-1] if found else None

    @property
    def path(self) -> str | None:
        """Number of the queue, ring group, IVR … that it came through, if any."""
        found = [leg.path for leg in self.all_legs if leg.path]
        return found[-1] if found else None

    @property
    def number(self) -> str | None:
        """Number of the caller, by the parties or else by the record."""
        caller = self.caller
        if caller is not None and caller.number:
            return caller.number
        return getattr(self.record, "call_from", None) or None

    @property
    def dialled(self) -> str | None:
        """Number that was called, by the parties or else by the record."""
        for leg in self.all_legs:
            if leg.to_number:
                return leg.to_number
        told = getattr(self.record, "call_to", None) or self.path
        callees = [leg.number for leg in self.all_legs if leg.role == "callee"]
        return told or (callees[0] if callees else None)

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None before.

        "answered", "missed" (it came in or was internal, and nobody answered),
        "unanswered" (it went out, and nobody answered), "failed" (it could not be set
        up, see `reason`), or "unknown": the end was not heard, and no record tells.
        """
        return None if self.state != "ended" else outcome_of(self)


def outcome_of(call: LiveCall) -> Outcome:
    """Return how a call ended: the record knows best, then what was heard."""
    status = str(getattr(call.record, "status", None) or "").strip().upper()
    if was_answered(status):
        return "answered"
    if status == "FAILED" or call.reason is not None and call.answered_at is None:
        return "failed"
    if not status:
        return "answered" if call.answered_at is not None else "unknown"
    return "unanswered" if call.direction == "outbound" else "missed"


def phase_of(legs: Iterable[Leg], slot: str | None) -> CallPhase:
    """Return what a call is doing by the parties that take part."""
    states = [leg.state for leg in legs]
    if not states:
        return "ended"
    if slot is not None:
        return "parked"
    if states.count("talking") > 1:
        return "talking"
    if "held" in states:
        return "held"
    if "ringing" in states or "calling" in states:
        return "ringing"
    return "talking"


def _other(told: str) -> Direction:
    return "outbound" if told == "outbound" else "internal"
