# Made by `make generate` from spec/openapi/resources/sms.yaml; edits are lost.
"""Descriptors of the operations of sms: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.sms import SmsCreateRequest

SMS_CREATE = Operation(
    id="sms.create",
    method="POST",
    path="/v1.0/sms/create",
    arguments=SmsCreateRequest,
    safe=False,
)
