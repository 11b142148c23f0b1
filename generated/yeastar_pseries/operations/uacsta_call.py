# Made by `make generate` from spec/openapi/resources/uacsta_call.yaml; edits are lost.
"""Descriptors of the operations of uacsta_call: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import uacsta_call as models

UACSTA_CALL_ACCEPT = Operation(
    "/v1.0/uacsta_call/accept",
    Envelope,
    method="POST",
    arguments=models.UacstaCallRequest,
)
UACSTA_CALL_REFUSE = Operation(
    "/v1.0/uacsta_call/refuse",
    Envelope,
    method="POST",
    arguments=models.UacstaCallRequest,
)
UACSTA_CALL_HANGUP = Operation(
    "/v1.0/uacsta_call/hangup",
    Envelope,
    method="POST",
    arguments=models.UacstaCallRequest,
)
