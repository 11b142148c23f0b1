# Made by `make generate` from spec/openapi/resources/phone.yaml; edits are lost.
"""Descriptors of the operations of phone: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import phone as models

PHONE_SEARCH = Operation(
    "/v1.0/phone/search",
    models.PhoneListResponse,
    arguments=models.PhoneSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("rps_pin",)),
)
PHONE_GET = Operation(
    "/v1.0/phone/get",
    models.PhoneGetResponse,
    arguments=models.PhoneGetRequest,
    safe=True,
    secrets=frozenset(("provisioning_link", "rps_pin")),
)
PHONE_BATCHCREATE = Operation(
    "/v1.0/phone/batchcreate",
    Envelope,
    method="POST",
    arguments=models.PhoneBatchcreateRequest,
)
PHONE_BATCHUPDATE = Operation(
    "/v1.0/phone/batchupdate",
    Envelope,
    method="POST",
    arguments=models.PhoneBatchupdateRequest,
)
PHONE_BATCHREPROVISION = Operation(
    "/v1.0/phone/batchreprovision",
    Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
PHONE_BATCHREBOOT = Operation(
    "/v1.0/phone/batchreboot",
    Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
PHONE_BATCHDELETE = Operation(
    "/v1.0/phone/batchdelete",
    Envelope,
    method="POST",
    arguments=models.PhoneBatchRequest,
)
