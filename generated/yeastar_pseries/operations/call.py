# Made by `make generate` from spec/openapi/resources/call.yaml; edits are lost.
"""Descriptors of the operations of call: what is sent where, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.calls.operation import Follow, Operation
from .._runtime.client.later import Later
from ..models import call as models

if TYPE_CHECKING:
    from .._runtime.following import rules
else:
    rules = Later(".._runtime.following.rules", __package__)


def _call_rules() -> rules.CallRules:
    from .._call_rules import RULES

    return RULES


CALL_QUERY = Operation(
    "/v1.0/call/query",
    models.CallQueryResponse,
    arguments=models.CallQueryRequest,
    safe=True,
)
CALL_DIAL = Operation(
    "/v1.0/call/dial",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallDialRequest,
    follow=Follow(
        call_id="call_id",
        caller="caller",
        state=30011,
        ended=30012,
        failed=30015,
        rules=_call_rules,
    ),
)
CALL_ACCEPT_INBOUND = Operation(
    "/v1.0/call/accept_inbound",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallInboundRequest,
    follow=Follow(
        call_id="call_id", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
CALL_REFUSE_INBOUND = Operation(
    "/v1.0/call/refuse_inbound",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallInboundRequest,
)
CALL_LISTEN = Operation(
    "/v1.0/call/listen",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallListenRequest,
)
CALL_HOLD = Operation(
    "/v1.0/call/hold",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallHoldRequest,
)
CALL_UNHOLD = Operation(
    "/v1.0/call/unhold",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallUnholdRequest,
)
CALL_MUTE = Operation(
    "/v1.0/call/mute",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallMuteRequest,
)
CALL_UNMUTE = Operation(
    "/v1.0/call/unmute",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallUnmuteRequest,
)
CALL_PARK = Operation(
    "/v1.0/call/park",
    models.CallParkResponse,
    method="POST",
    arguments=models.CallParkRequest,
)
CALL_PARK_STATUS = Operation(
    "/v1.0/call/park_status", models.CallParkStatusResponse, safe=True
)
CALL_DIRECTLY_FORWARD_TO_VOICEMAIL = Operation(
    "/v1.0/call/directly_forward_to_voicemail",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallDirectlyForwardToVoicemailRequest,
)
CALL_TRANSFER = Operation(
    "/v1.0/call/transfer",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallTransferRequest,
)
CALL_ADD_MEMBER = Operation(
    "/v1.0/call/add_member",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallAddMemberRequest,
)
CALL_PLAY_PROMPT = Operation(
    "/v1.0/call/play_prompt",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallPlayPromptRequest,
    follow=Follow(
        call_id="call_id", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
CALL_HANGUP = Operation(
    "/v1.0/call/hangup",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallHangupRequest,
)
CALL_RECORD_START = Operation(
    "/v1.0/call/record_start",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
    follow=Follow(
        call_id="call_id", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
CALL_RECORD_PAUSE = Operation(
    "/v1.0/call/record_pause",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
)
CALL_RECORD_UNPAUSE = Operation(
    "/v1.0/call/record_unpause",
    models.CallActionResponse,
    method="POST",
    arguments=models.CallRecordRequest,
)
