# Made by `make generate` from spec/openapi/resources/timezone.yaml; edits are lost.
"""Descriptors of the operations of timezone: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.timezone import (
    TimezoneCreateRequest,
    TimezoneDeleteRequest,
    TimezoneListRequest,
    TimezoneUpdateRequest,
)

TIMEZONE_LIST = Operation(
    id="timezone.list",
    method="GET",
    path="/v1.0/timezone/list",
    arguments=TimezoneListRequest,
    safe=True,
    paging=Paging(),
)
TIMEZONE_CREATE = Operation(
    id="timezone.create",
    method="POST",
    path="/v1.0/timezone/create",
    arguments=TimezoneCreateRequest,
    safe=False,
)
TIMEZONE_UPDATE = Operation(
    id="timezone.update",
    method="POST",
    path="/v1.0/timezone/update",
    arguments=TimezoneUpdateRequest,
    safe=False,
)
TIMEZONE_DELETE = Operation(
    id="timezone.delete",
    method="GET",
    path="/v1.0/timezone/delete",
    arguments=TimezoneDeleteRequest,
    safe=False,
)
