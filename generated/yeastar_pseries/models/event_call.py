# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .event_members import CallInbound, CallOutbound


@dataclass(frozen=True, slots=True, kw_only=True)
class CallExtension:
    """An extension that takes part in a call."""

    number: str | None = None
    """Extension number."""
    channel_id: str | None = None
    """Channel of the party, e.g. PJSIP/2002-000000b6."""
    member_status: (
        Literal["ALERT", "RING", "ANSWERED", "ANSWER", "HOLD", "BYE"] | str | None
    ) = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `ANSWERED` Caller whose call was answered, `ANSWER` Callee who answered,
    `HOLD` On hold, `BYE` Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFailure:
    """A call that failed, and why."""

    call_id: str | None = None
    """Id of the call."""
    reason: (
        Literal[
            "NO Dial Permission",
            "NO Outbound Restrictin",
            "Circuit/channel congestion",
            "DND",
            "Line Unreachable",
            "User Busy",
            "410 Gone",
            "404 NOT found",
            "408 Request Time",
            "480 Temporatily Unavailable",
            "484 Address incomplete",
            "486 Busy here",
            "603 Declined",
        ]
        | str
        | None
    ) = None
    """Why it failed; compare without case. `NO Dial Permission` The caller may not
    dial, `NO Outbound Restrictin` The caller has no outbound permission (spelt so),
    `Circuit/channel congestion` The channel is in use, `DND` The callee has Do Not
    Disturb on, `Line Unreachable` The outside line cannot be reached, `User Busy`
    The callee declined, `410 Gone` The callee is away, `404 NOT found` There is no
    such callee, `408 Request Time` No answer, or the phone is off, `480 Temporatily
    Unavailable` No answer (spelt so), `484 Address incomplete` The callee's number
    is malformed, `486 Busy here` The callee is in a call; the Chinese page says
    declined, `603 Declined` Nobody answered in time."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMember:
    """A party of a call; exactly one of the three keys is set."""

    extension: CallExtension | None = None
    """Party that is an extension."""
    inbound: CallInbound | None = None
    """Outside party that called in."""
    outbound: CallOutbound | None = None
    """Outside party that was called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """A call and the state of its parties."""

    call_id: str | None = None
    """Id of the call, usable with call/query."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceHost:
    """A conference and the host that left it."""

    conference_id: str | None = None
    """Id of the audio conference."""
    host_num: str | None = None
    """Extension number of the host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DtmfDigit:
    """A key pressed during a call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""
    info: str | None = None
    """The key."""
    flag: int | None = None
    """Position of the key, from 0."""
    infos: str | None = None
    """The keys pressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCall:
    """A held inbound call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPlayback:
    """A prompt that was played to a call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""
    prompt: str | None = None
    """File name of the prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UacstaCallState:
    """State of a call on a uaCSTA phone."""

    operation: Literal["call_start", "call_answer", "call_over"] | str | None = None
    """What happened. `call_start` The extension rings, `call_answer` The call was
    taken over uaCSTA, `call_over` The call was hung up or refused."""
    extension: str | None = None
    """Extension number."""
    call_id: str | None = None
    """uaCSTA id of the call, not the call id of the PBX."""
    ip_address: str | None = None
    """IP address and SIP port of the phone."""
