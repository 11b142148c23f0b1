# Made by `make generate` from spec/openapi/resources/phone.yaml; edits are lost.
"""Descriptors of the operations of phone: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import phone as models

PHONE_SEARCH = Operation(
    path="/v1.0/phone/search",
    result=models.PhoneListResponse,
    arguments=models.PhoneSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONE_GET = Operation(
    path="/v1.0/phone/get",
    result=models.PhoneGetResponse,
    arguments=models.PhoneGetRequest,
    safe=True,
)
PHONE_BATCHCREATE = Operation(
    path="/v1.0/phone/batchcreate",
    result=Envelope,
    method="POST",
    arguments=models.PhoneBatchcreateRequest,
)
PHONE_BATCHUPDATE = Operation(
    path="/v1.0/phone/batchupdate",
    result=Envelope,
    method="POST",
    arguments=models.PhoneBatchupdateRequest,
)
PHONE_BATCHREPROVISION = Operation(
    path="/v1.0/phone/batchreprovision",
    result=Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
PHONE_BATCHREBOOT = Operation(
    path="/v1.0/phone/batchreboot",
    result=Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
PHONE_BATCHDELETE = Operation(
    path="/v1.0/phone/batchdelete",
    result=Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
