# Made by `make generate` from spec/openapi/resources/call.yaml; edits are lost.
"""Descriptors of the operations of call: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import call as models

CALL_QUERY = Operation(
    path="/v1.0/call/query",
    result=models.CallQueryResponse,
    arguments=models.CallQueryRequest,
    safe=True,
)
CALL_DIAL = Operation(
    path="/v1.0/call/dial",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallDialRequest,
)
CALL_ACCEPT_INBOUND = Operation(
    path="/v1.0/call/accept_inbound",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallInboundRequest,
)
CALL_REFUSE_INBOUND = Operation(
    path="/v1.0/call/refuse_inbound",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallInboundRequest,
)
CALL_LISTEN = Operation(
    path="/v1.0/call/listen",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallListenRequest,
)
CALL_HOLD = Operation(
    path="/v1.0/call/hold",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallHoldRequest,
)
CALL_UNHOLD = Operation(
    path="/v1.0/call/unhold",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallUnholdRequest,
)
CALL_MUTE = Operation(
    path="/v1.0/call/mute",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallMuteRequest,
)
CALL_UNMUTE = Operation(
    path="/v1.0/call/unmute",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallUnmuteRequest,
)
CALL_PARK = Operation(
    path="/v1.0/call/park",
    result=models.CallParkResponse,
    method="POST",
    arguments=models.CallParkRequest,
)
CALL_PARK_STATUS = Operation(
    path="/v1.0/call/park_status", result=models.CallParkStatusResponse, safe=True
)
CALL_DIRECTLY_FORWARD_TO_VOICEMAIL = Operation(
    path="/v1.0/call/directly_forward_to_voicemail",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallDirectlyForwardToVoicemailRequest,
)
CALL_TRANSFER = Operation(
    path="/v1.0/call/transfer",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallTransferRequest,
)
CALL_ADD_MEMBER = Operation(
    path="/v1.0/call/add_member",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallAddMemberRequest,
)
CALL_PLAY_PROMPT = Operation(
    path="/v1.0/call/play_prompt",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallPlayPromptRequest,
)
CALL_HANGUP = Operation(
    path="/v1.0/call/hangup",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallHangupRequest,
)
CALL_RECORD_START = Operation(
    path="/v1.0/call/record_start",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
)
CALL_RECORD_PAUSE = Operation(
    path="/v1.0/call/record_pause",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
)
CALL_RECORD_UNPAUSE = Operation(
    path="/v1.0/call/record_unpause",
    result=models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
)
