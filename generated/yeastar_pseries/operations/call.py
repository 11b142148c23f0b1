# Made by `make generate` from spec/openapi/resources/call.yaml; edits are lost.
"""Descriptors of the operations of call: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import call as models

CALL_QUERY = Operation(
    path="/v1.0/call/query", arguments=models.CallQueryRequest, safe=True
)
CALL_DIAL = Operation(
    path="/v1.0/call/dial", method="POST", arguments=models.CallDialRequest
)
CALL_ACCEPT_INBOUND = Operation(
    path="/v1.0/call/accept_inbound", method="POST", arguments=models.CallInboundRequest
)
CALL_REFUSE_INBOUND = Operation(
    path="/v1.0/call/refuse_inbound", method="POST", arguments=models.CallInboundRequest
)
CALL_LISTEN = Operation(
    path="/v1.0/call/listen", method="POST", arguments=models.CallListenRequest
)
CALL_HOLD = Operation(
    path="/v1.0/call/hold", method="POST", arguments=models.CallHoldRequest
)
CALL_UNHOLD = Operation(
    path="/v1.0/call/unhold", method="POST", arguments=models.CallUnholdRequest
)
CALL_MUTE = Operation(
    path="/v1.0/call/mute", method="POST", arguments=models.CallMuteRequest
)
CALL_UNMUTE = Operation(
    path="/v1.0/call/unmute", method="POST", arguments=models.CallUnmuteRequest
)
CALL_PARK = Operation(
    path="/v1.0/call/park", method="POST", arguments=models.CallParkRequest
)
CALL_PARK_STATUS = Operation(path="/v1.0/call/park_status", safe=True)
CALL_DIRECTLY_FORWARD_TO_VOICEMAIL = Operation(
    path="/v1.0/call/directly_forward_to_voicemail",
    method="POST",
    arguments=models.CallDirectlyForwardToVoicemailRequest,
)
CALL_TRANSFER = Operation(
    path="/v1.0/call/transfer", method="POST", arguments=models.CallTransferRequest
)
CALL_ADD_MEMBER = Operation(
    path="/v1.0/call/add_member", method="POST", arguments=models.CallAddMemberRequest
)
CALL_PLAY_PROMPT = Operation(
    path="/v1.0/call/play_prompt", method="POST", arguments=models.CallPlayPromptRequest
)
CALL_HANGUP = Operation(
    path="/v1.0/call/hangup", method="POST", arguments=models.CallHangupRequest
)
CALL_RECORD_START = Operation(
    path="/v1.0/call/record_start", method="POST", arguments=models.CallRecordRequest
)
CALL_RECORD_PAUSE = Operation(
    path="/v1.0/call/record_pause", method="POST", arguments=models.CallRecordRequest
)
CALL_RECORD_UNPAUSE = Operation(
    path="/v1.0/call/record_unpause", method="POST", arguments=models.CallRecordRequest
)
