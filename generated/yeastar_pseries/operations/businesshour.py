# Made by `make generate` from spec/openapi/resources/businesshour.yaml; edits are lost.
"""Descriptors of the operations of businesshour: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import businesshour as models

BUSINESSHOUR_LIST = Operation(
    path="/v1.0/businesshour/list",
    arguments=models.BusinesshourListRequest,
    safe=True,
    paging=Paging(),
)
BUSINESSHOUR_GET = Operation(
    path="/v1.0/businesshour/get", arguments=models.BusinesshourGetRequest, safe=True
)
BUSINESSHOUR_QUERY = Operation(
    path="/v1.0/businesshour/query",
    arguments=models.BusinesshourQueryRequest,
    safe=True,
)
BUSINESSHOUR_CREATE = Operation(
    path="/v1.0/businesshour/create",
    method="POST",
    arguments=models.BusinesshourCreateRequest,
)
BUSINESSHOUR_UPDATE = Operation(
    path="/v1.0/businesshour/update",
    method="POST",
    arguments=models.BusinesshourUpdateRequest,
)
BUSINESSHOUR_DELETE = Operation(
    path="/v1.0/businesshour/delete", arguments=models.BusinesshourDeleteRequest
)
