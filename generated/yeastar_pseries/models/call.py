# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Call(Model, kw_only=True, gc=False):
    """A call in progress; call/query and event 30011 send the same object."""

    call_id: str | None = None
    """Id of the call, the same in all events and answers."""
    members: list[CallMember] | None = None
    """Parties of the call."""


class CallActionResponse(Envelope, kw_only=True):
    """Result of an action on a call."""

    call_id: str | None = None
    """Id of the call."""


class CallAddMemberRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]
    number: Annotated[str, Meta(min_length=1)]
    dial_permission: str | UnsetType = UNSET


CallAttendedOperate: TypeAlias = Literal["abort", "complete", "threeway", "swap"]


class CallDialRequest(Arguments, kw_only=True):
    caller: Annotated[str, Meta(min_length=1)]
    callee: Annotated[str, Meta(min_length=1)]
    dial_permission: str | UnsetType = UNSET
    auto_answer: Literal["yes", "no"] | UnsetType = UNSET


class CallDirectlyForwardToVoicemailRequest(Arguments, kw_only=True):
    callee_channel: Annotated[str, Meta(min_length=1)]
    number: Annotated[str, Meta(min_length=1)]


class CallExtension(Model, kw_only=True, gc=False):
    """An extension that takes part in a call."""

    number: str | None = None
    """Extension number."""
    channel_id: str | None = None
    """Channel of the party, e.g. PJSIP/2002-000000b6."""
    member_status: CallMemberStatus | None = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `ANSWERED` Caller whose call was answered, `ANSWER` Callee who answered,
    `HOLD` On hold, `BYE` Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


class CallHangupRequest(Arguments, kw_only=True):
    channel_id: str | UnsetType = UNSET
    paging_number: str | UnsetType = UNSET


class CallHoldRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class CallInbound(Model, kw_only=True, gc=False):
    """An outside party that called in over a trunk."""

    from_: str | None = field(name="from", default=None)
    """Number of the caller."""
    to: str | None = None
    """Number that was called."""
    trunk_name: str | None = None
    """Trunk that the call came in on."""
    channel_id: str | None = None
    """Channel of the party, as call control needs it."""
    member_status: CallMemberStatus | None = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `ANSWERED` Caller whose call was answered, `ANSWER` Callee who answered,
    `HOLD` On hold, `BYE` Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


class CallInboundRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class CallListenRequest(Arguments, kw_only=True):
    monitor: Annotated[str, Meta(min_length=1)]
    channel_id: Annotated[str, Meta(min_length=1)]
    type: Literal["listen", "whisper", "barge"]


class CallMember(Model, kw_only=True, gc=False):
    """A party of a call; exactly one of the three keys is set."""

    extension: CallExtension | None = None
    """Party that is an extension."""
    inbound: CallInbound | None = None
    """Outside party that called in."""
    outbound: CallOutbound | None = None
    """Outside party that was called."""


CallMemberStatus: TypeAlias = (
    Literal["ALERT", "RING", "ANSWERED", "ANSWER", "HOLD", "BYE"] | str
)


CallMemberStatusInput: TypeAlias = (
    Literal["ALERT", "RING", "EARLYMEDIA", "ANSWERED", "ANSWER", "HOLD", "BYE"] | str
)


class CallMuteRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class CallOutbound(Model, kw_only=True, gc=False):
    """An outside party that was called over a trunk."""

    from_: str | None = field(name="from", default=None)
    """Number of the caller."""
    to: str | None = None
    """Number that was called."""
    trunk_name: str | None = None
    """Trunk that the call went out on."""
    channel_id: str | None = None
    """Channel of the party, as call control needs it."""
    member_status: CallMemberStatusInput | None = None
    """State of the party. `ALERT` Caller who hears ringback, `RING` Callee whose phone
    rings, `EARLYMEDIA` Callee who rings after a SIP 183 reply, `ANSWERED` Caller
    whose call was answered, `ANSWER` Callee who answered, `HOLD` On hold, `BYE`
    Hung up."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


class CallParkRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]
    parking_slot: str | UnsetType = UNSET


class CallParkResponse(Envelope, kw_only=True):
    """Where the call is parked."""

    call_id: str | None = None
    """Id of the call."""
    parking_slot: str | None = None
    """Slot that was used."""


class CallParkStatusResponse(Envelope, kw_only=True):
    """The parked calls."""

    data: list[ParkedCall] | None = None
    """Parked calls."""


class CallPlayPromptRequest(Arguments, kw_only=True):
    number: Annotated[str, Meta(min_length=1)]
    prompts: list[str]
    count: int | UnsetType = UNSET
    dial_permission: str | UnsetType = UNSET
    auto_answer: Literal["yes", "no"] | UnsetType = UNSET
    volume: Annotated[int, Meta(ge=0, le=20)] | UnsetType = UNSET


class CallQueryRequest(Arguments, kw_only=True):
    call_id: str | UnsetType = UNSET
    type: Literal["inbound", "outbound", "internal"] | UnsetType = UNSET
    extension: str | UnsetType = UNSET


class CallQueryResponse(Envelope, kw_only=True):
    """The calls in progress."""

    data: list[Call] | None = None
    """Calls; left out when there are none."""


class CallRecordRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class CallTransferRequest(Arguments, kw_only=True):
    type: Literal["blind", "attended"]
    channel_id: Annotated[str, Meta(min_length=1)]
    number: str | UnsetType = UNSET
    dial_permission: str | UnsetType = UNSET
    attended_operate: CallAttendedOperate | UnsetType = UNSET


class CallUnholdRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class CallUnmuteRequest(Arguments, kw_only=True):
    channel_id: Annotated[str, Meta(min_length=1)]


class ParkedCall(Model, kw_only=True, gc=False):
    """A parked call."""

    parker: str | None = None
    """Extension number that parked the call."""
    parked_party: str | None = None
    """Number that is parked."""
    parking_slot: str | None = None
    """Slot to dial for picking the call up."""
    park_time: int | None = None
    """How long the call may stay parked, e.g. 60; the vendor names no unit."""
    channel_id: str | None = None
    """Channel of the parked party."""
