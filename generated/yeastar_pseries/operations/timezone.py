# Made by `make generate` from spec/openapi/resources/timezone.yaml; edits are lost.
"""Descriptors of the operations of timezone: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import timezone as models

TIMEZONE_LIST = Operation(
    "/v1.0/timezone/list",
    models.TimezoneListResponse,
    arguments=models.TimezoneListRequest,
    safe=True,
    paging=Paging(),
)
TIMEZONE_GET = Operation(
    "/v1.0/timezone/get",
    models.TimezoneGetResponse,
    arguments=models.TimezoneGetRequest,
    safe=True,
)
TIMEZONE_CREATE = Operation(
    "/v1.0/timezone/create",
    models.TimezoneCreateResponse,
    method="POST",
    arguments=models.TimezoneCreateRequest,
)
TIMEZONE_UPDATE = Operation(
    "/v1.0/timezone/update",
    models.TimezoneUpdateResponse,
    method="POST",
    arguments=models.TimezoneUpdateRequest,
)
TIMEZONE_DELETE = Operation(
    "/v1.0/timezone/delete", Envelope, arguments=models.TimezoneDeleteRequest
)
