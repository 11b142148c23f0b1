# Made by `make generate` from spec/openapi/resources/uacsta_call.yaml; edits are lost.
"""Descriptors of the operations of uacsta_call: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.uacsta_call import UacstaCallRequest

UACSTA_CALL_ACCEPT = Operation(
    id="uacsta_call.accept",
    method="POST",
    path="/v1.0/uacsta_call/accept",
    arguments=UacstaCallRequest,
    safe=False,
)
UACSTA_CALL_REFUSE = Operation(
    id="uacsta_call.refuse",
    method="POST",
    path="/v1.0/uacsta_call/refuse",
    arguments=UacstaCallRequest,
    safe=False,
)
UACSTA_CALL_HANGUP = Operation(
    id="uacsta_call.hangup",
    method="POST",
    path="/v1.0/uacsta_call/hangup",
    arguments=UacstaCallRequest,
    safe=False,
)
