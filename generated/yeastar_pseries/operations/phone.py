# Made by `make generate` from spec/openapi/resources/phone.yaml; edits are lost.
"""Descriptors of the operations of phone: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.phone import (
    PhoneBatchRequest,
    PhoneBatchcreateRequest,
    PhoneBatchupdateRequest,
    PhoneGetRequest,
    PhoneSearchRequest,
)

PHONE_SEARCH = Operation(
    id="phone.search",
    method="GET",
    path="/v1.0/phone/search",
    arguments=PhoneSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONE_GET = Operation(
    id="phone.get",
    method="GET",
    path="/v1.0/phone/get",
    arguments=PhoneGetRequest,
    safe=True,
)
PHONE_BATCHCREATE = Operation(
    id="phone.batchcreate",
    method="POST",
    path="/v1.0/phone/batchcreate",
    arguments=PhoneBatchcreateRequest,
    safe=False,
)
PHONE_BATCHUPDATE = Operation(
    id="phone.batchupdate",
    method="POST",
    path="/v1.0/phone/batchupdate",
    arguments=PhoneBatchupdateRequest,
    safe=False,
)
PHONE_BATCHREPROVISION = Operation(
    id="phone.batchreprovision",
    method="POST",
    path="/v1.0/phone/batchreprovision",
    arguments=PhoneBatchRequest,
    safe=False,
)
PHONE_BATCHREBOOT = Operation(
    id="phone.batchreboot",
    method="POST",
    path="/v1.0/phone/batchreboot",
    arguments=PhoneBatchRequest,
    safe=False,
)
PHONE_BATCHDELETE = Operation(
    id="phone.batchdelete",
    method="POST",
    path="/v1.0/phone/batchdelete",
    arguments=PhoneBatchRequest,
    safe=False,
)
