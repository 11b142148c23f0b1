# Made by `make generate` from spec/openapi/resources/call.yaml; edits are lost.
"""Descriptors of the operations of call: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.call import (
    CallAddMemberRequest,
    CallDialRequest,
    CallDirectlyForwardToVoicemailRequest,
    CallHangupRequest,
    CallHoldRequest,
    CallInboundRequest,
    CallListenRequest,
    CallMuteRequest,
    CallParkRequest,
    CallPlayPromptRequest,
    CallQueryRequest,
    CallRecordRequest,
    CallTransferRequest,
    CallUnholdRequest,
    CallUnmuteRequest,
)

CALL_QUERY = Operation(
    id="call.query",
    method="GET",
    path="/v1.0/call/query",
    arguments=CallQueryRequest,
    safe=True,
)
CALL_DIAL = Operation(
    id="call.dial",
    method="POST",
    path="/v1.0/call/dial",
    arguments=CallDialRequest,
    safe=False,
)
CALL_ACCEPT_INBOUND = Operation(
    id="call.accept_inbound",
    method="POST",
    path="/v1.0/call/accept_inbound",
    arguments=CallInboundRequest,
    safe=False,
)
CALL_REFUSE_INBOUND = Operation(
    id="call.refuse_inbound",
    method="POST",
    path="/v1.0/call/refuse_inbound",
    arguments=CallInboundRequest,
    safe=False,
)
CALL_LISTEN = Operation(
    id="call.listen",
    method="POST",
    path="/v1.0/call/listen",
    arguments=CallListenRequest,
    safe=False,
)
CALL_HOLD = Operation(
    id="call.hold",
    method="POST",
    path="/v1.0/call/hold",
    arguments=CallHoldRequest,
    safe=False,
)
CALL_UNHOLD = Operation(
    id="call.unhold",
    method="POST",
    path="/v1.0/call/unhold",
    arguments=CallUnholdRequest,
    safe=False,
)
CALL_MUTE = Operation(
    id="call.mute",
    method="POST",
    path="/v1.0/call/mute",
    arguments=CallMuteRequest,
    safe=False,
)
CALL_UNMUTE = Operation(
    id="call.unmute",
    method="POST",
    path="/v1.0/call/unmute",
    arguments=CallUnmuteRequest,
    safe=False,
)
CALL_PARK = Operation(
    id="call.park",
    method="POST",
    path="/v1.0/call/park",
    arguments=CallParkRequest,
    safe=False,
)
CALL_PARK_STATUS = Operation(
    id="call.park_status", method="GET", path="/v1.0/call/park_status", safe=True
)
CALL_DIRECTLY_FORWARD_TO_VOICEMAIL = Operation(
    id="call.directly_forward_to_voicemail",
    method="POST",
    path="/v1.0/call/directly_forward_to_voicemail",
    arguments=CallDirectlyForwardToVoicemailRequest,
    safe=False,
)
CALL_TRANSFER = Operation(
    id="call.transfer",
    method="POST",
    path="/v1.0/call/transfer",
    arguments=CallTransferRequest,
    safe=False,
)
CALL_ADD_MEMBER = Operation(
    id="call.add_member",
    method="POST",
    path="/v1.0/call/add_member",
    arguments=CallAddMemberRequest,
    safe=False,
)
CALL_PLAY_PROMPT = Operation(
    id="call.play_prompt",
    method="POST",
    path="/v1.0/call/play_prompt",
    arguments=CallPlayPromptRequest,
    safe=False,
)
CALL_HANGUP = Operation(
    id="call.hangup",
    method="POST",
    path="/v1.0/call/hangup",
    arguments=CallHangupRequest,
    safe=False,
)
CALL_RECORD_START = Operation(
    id="call.record_start",
    method="POST",
    path="/v1.0/call/record_start",
    arguments=CallRecordRequest,
    safe=False,
)
CALL_RECORD_PAUSE = Operation(
    id="call.record_pause",
    method="POST",
    path="/v1.0/call/record_pause",
    arguments=CallRecordRequest,
    safe=False,
)
CALL_RECORD_UNPAUSE = Operation(
    id="call.record_unpause",
    method="POST",
    path="/v1.0/call/record_unpause",
    arguments=CallRecordRequest,
    safe=False,
)
