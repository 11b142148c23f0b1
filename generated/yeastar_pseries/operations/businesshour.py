# Made by `make generate` from spec/openapi/resources/businesshour.yaml; edits are lost.
"""Descriptors of the operations of businesshour: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import businesshour as models
from ..models.common import Envelope

BUSINESSHOUR_LIST = Operation(
    path="/v1.0/businesshour/list",
    result=models.BusinesshourListResponse,
    arguments=models.BusinesshourListRequest,
    safe=True,
    paging=Paging(),
)
BUSINESSHOUR_GET = Operation(
    path="/v1.0/businesshour/get",
    result=models.BusinesshourGetResponse,
    arguments=models.BusinesshourGetRequest,
    safe=True,
)
BUSINESSHOUR_QUERY = Operation(
    path="/v1.0/businesshour/query",
    result=models.BusinesshourQueryResponse,
    arguments=models.BusinesshourQueryRequest,
    safe=True,
)
BUSINESSHOUR_CREATE = Operation(
    path="/v1.0/businesshour/create",
    result=models.BusinesshourCreateResponse,
    method="POST",
    arguments=models.BusinesshourCreateRequest,
)
BUSINESSHOUR_UPDATE = Operation(
    path="/v1.0/businesshour/update",
    result=Envelope,
    method="POST",
    arguments=models.BusinesshourUpdateRequest,
)
BUSINESSHOUR_DELETE = Operation(
    path="/v1.0/businesshour/delete",
    result=Envelope,
    arguments=models.BusinesshourDeleteRequest,
)
