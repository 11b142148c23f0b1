# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from msgspec import field
from .._runtime.events.frames.part import EventPart


class CallInbound(EventPart, kw_only=True, frozen=True, gc=False):
    """An outside party that called in over a trunk."""

    from_: str | None = field(name="from", default=None)
    """Number of the caller."""
    to: str | None = None
    """Number that was called."""
    trunk_name: str | None = None
    """Trunk that the call came in on."""
    channel_id: str | None = None
    """Channel of the party, as call control needs it."""
    member_status: (
        Literal["ALERT", "RING", "ANSWERED", "ANSWER", "HOLD", "BYE"] | str | None
    ) = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `ANSWERED` Caller whose call was answered, `ANSWER` Callee who answered,
    `HOLD` On hold, `BYE` Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


class CallOutbound(EventPart, kw_only=True, frozen=True, gc=False):
    """An outside party that was called over a trunk."""

    from_: str | None = field(name="from", default=None)
    """Number of the caller."""
    to: str | None = None
    """Number that was called."""
    trunk_name: str | None = None
    """Trunk that the call went out on."""
    channel_id: str | None = None
    """Channel of the party, as call control needs it."""
    member_status: (
        Literal["ALERT", "RING", "EARLYMEDIA", "ANSWERED", "ANSWER", "HOLD", "BYE"]
        | str
        | None
    ) = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `EARLYMEDIA` Callee who rings after a SIP 183 reply, `ANSWERED` Caller
    whose call was answered, `ANSWER` Callee who answered, `HOLD` On hold, `BYE`
    Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""
