# Made by `make generate` from spec/openapi/resources/businesshour.yaml; edits are lost.
"""Descriptors of the operations of businesshour: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.businesshour import (
    BusinesshourCreateRequest,
    BusinesshourDeleteRequest,
    BusinesshourListRequest,
    BusinesshourUpdateRequest,
)

BUSINESSHOUR_LIST = Operation(
    id="businesshour.list",
    method="GET",
    path="/v1.0/businesshour/list",
    arguments=BusinesshourListRequest,
    safe=True,
    paging=Paging(),
)
BUSINESSHOUR_CREATE = Operation(
    id="businesshour.create",
    method="POST",
    path="/v1.0/businesshour/create",
    arguments=BusinesshourCreateRequest,
    safe=False,
)
BUSINESSHOUR_UPDATE = Operation(
    id="businesshour.update",
    method="POST",
    path="/v1.0/businesshour/update",
    arguments=BusinesshourUpdateRequest,
    safe=False,
)
BUSINESSHOUR_DELETE = Operation(
    id="businesshour.delete",
    method="GET",
    path="/v1.0/businesshour/delete",
    arguments=BusinesshourDeleteRequest,
    safe=False,
)
