# Made by `make generate` from spec/openapi/resources/sms.yaml; edits are lost.
"""Descriptors of the operations of sms: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import sms as models

SMS_CREATE = Operation(
    "/v1.0/sms/create", Envelope, method="POST", arguments=models.SmsCreateRequest
)
