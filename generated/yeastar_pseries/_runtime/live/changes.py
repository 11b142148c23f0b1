# Made by `make generate` from generator/runtime/live/changes.py; edits are lost.
"""What a view of the live calls tells: one class for each change. No I/O here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ..events.gap import Gap
from .call import LiveCall
from .legs import Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class CallChange:
    """Base of all changes of a call.

    Attributes:
        call: the call after the change.
        recovered: True if the PBX was asked and told it, after a Gap or where the events
            left a doubt; it happened earlier then.
    """

    call: LiveCall
    recovered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStarted(CallChange):
    """A call that was not known before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRinging(CallChange):
    """A party rings; in a ring group, each of them gives one.

    Attributes:
        call: the call after the change; `recovered` as of every change.
        leg: the party.
    """

    leg: Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswered(CallChange):
    """A party answered.

    Attributes:
        call: the call after the change; `recovered` as of every change.
        leg: the party; the caller's where nobody else is known, as for an IVR, or for a
            trunk whose calls are not monitored. Of such an outgoing call the PBX was
            seen to report an answer that the record denies: the record is right.
    """

    leg: Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class CallHeld(CallChange):
    """A party went on hold.

    Attributes:
        call: the call after the change; `recovered` as of every change.
        leg: the party that the PBX reports with HOLD.
    """

    leg: Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class CallResumed(CallChange):
    """A party came back from hold.

    Attributes:
        call: the call after the change; `recovered` as of every change.
        leg: the party.
    """

    leg: Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTransferred(CallChange):
    """A call was handed on: the PBX said so (30013), or the parties show it.

    Attributes:
        by: the party that left; None if it is not known.
        to: the party that came; None if it is not known yet.
        merged: ids of calls whose parties have come over to this one.
    """

    by: Leg | None = None
    to: Leg | None = None
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForwarded(CallChange):
    """The call forwarding of an extension sent a call on (30014)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallParked(CallChange):
    """A call was parked; `call.slot` is the slot.

    The PBX reports parking by no event: the view asks, where a party is alone in a call,
    and an edition that cannot be asked (`call/park_status`) never gives this change.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CallUpdated(CallChange):
    """Something else changed: a party came or left, a parked call was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(CallChange):
    """A call ended; `call.outcome` tells how, `call.record` has the details."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMissed(CallEnded):
    """A call ended that came in or was internal, and that nobody answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resynced:
    """The picture is certain again: ask `calls` for it.

    Attributes:
        gap: what was lost of the events. What the PBX tells of it at once stands before
            this; the end of a call whose record comes later stands behind it, with
            `recovered`, see ``record_wait`` of `Client.live_calls`. None where nothing
            was lost.
        dropped: how many changes were dropped before, because nobody took them.
    """

    gap: Gap | None = None
    dropped: int = 0


Change: TypeAlias = CallChange | Resynced


def end_of(call: LiveCall, recovered: bool) -> CallEnded:
    """Return the change that tells the end of a call."""
    kind = CallMissed if call.outcome == "missed" else CallEnded
    return kind(call=call, recovered=recovered)
