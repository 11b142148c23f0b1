# Made by `make generate` from spec/openapi/resources/phone.yaml; edits are lost.
"""Descriptors of the operations of phone: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import phone as models

PHONE_SEARCH = Operation(
    path="/v1.0/phone/search",
    arguments=models.PhoneSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONE_GET = Operation(
    path="/v1.0/phone/get", arguments=models.PhoneGetRequest, safe=True
)
PHONE_BATCHCREATE = Operation(
    path="/v1.0/phone/batchcreate",
    method="POST",
    arguments=models.PhoneBatchcreateRequest,
)
PHONE_BATCHUPDATE = Operation(
    path="/v1.0/phone/batchupdate",
    method="POST",
    arguments=models.PhoneBatchupdateRequest,
)
PHONE_BATCHREPROVISION = Operation(
    path="/v1.0/phone/batchreprovision",
    method="POST",
    arguments=models.PhoneBatchRequest,
)
PHONE_BATCHREBOOT = Operation(
    path="/v1.0/phone/batchreboot", method="POST", arguments=models.PhoneBatchRequest
)
PHONE_BATCHDELETE = Operation(
    path="/v1.0/phone/batchdelete", method="POST", arguments=models.PhoneBatchRequest
)
