# Made by `make generate` from spec/openapi/resources/businesshour.yaml; edits are lost.
"""Descriptors of the operations of businesshour: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import businesshour as models
from ..models.common import Envelope

BUSINESSHOUR_LIST = Operation(
    "/v1.0/businesshour/list",
    models.BusinesshourListResponse,
    arguments=models.BusinesshourListRequest,
    safe=True,
    paging=Paging(),
)
BUSINESSHOUR_GET = Operation(
    "/v1.0/businesshour/get",
    models.BusinesshourGetResponse,
    arguments=models.BusinesshourGetRequest,
    safe=True,
)
BUSINESSHOUR_QUERY = Operation(
    "/v1.0/businesshour/query",
    models.BusinesshourQueryResponse,
    arguments=models.BusinesshourQueryRequest,
    safe=True,
    joined={"ids": ","},
)
BUSINESSHOUR_CREATE = Operation(
    "/v1.0/businesshour/create",
    models.BusinesshourCreateResponse,
    method="POST",
    arguments=models.BusinesshourCreateRequest,
    joined={"months": " ", "days_of_week": " "},
)
BUSINESSHOUR_UPDATE = Operation(
    "/v1.0/businesshour/update",
    Envelope,
    method="POST",
    arguments=models.BusinesshourUpdateRequest,
    joined={"months": " ", "days_of_week": " "},
)
BUSINESSHOUR_DELETE = Operation(
    "/v1.0/businesshour/delete", Envelope, arguments=models.BusinesshourDeleteRequest
)
