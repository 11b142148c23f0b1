# Made by `make generate` from spec/openapi/resources/ringgroup.yaml; edits are lost.
"""Descriptors of the operations of ringgroup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import ringgroup as models

RINGGROUP_LIST = Operation(
    "/v1.0/ringgroup/list",
    models.RingGroupListResponse,
    arguments=models.RinggroupListRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_SEARCH = Operation(
    "/v1.0/ringgroup/search",
    models.RingGroupListResponse,
    arguments=models.RinggroupSearchRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_GET = Operation(
    "/v1.0/ringgroup/get",
    models.RingGroupGetResponse,
    arguments=models.RinggroupGetRequest,
    safe=True,
)
RINGGROUP_QUERY = Operation(
    "/v1.0/ringgroup/query",
    models.RingGroupQueryResponse,
    arguments=models.RinggroupQueryRequest,
    safe=True,
    joined={"ids": ","},
)
RINGGROUP_CREATE = Operation(
    "/v1.0/ringgroup/create",
    Envelope,
    method="POST",
    arguments=models.RingGroupCreateRequest,
)
RINGGROUP_UPDATE = Operation(
    "/v1.0/ringgroup/update",
    Envelope,
    method="POST",
    arguments=models.RingGroupUpdateRequest,
)
RINGGROUP_DELETE = Operation(
    "/v1.0/ringgroup/delete", Envelope, arguments=models.RinggroupDeleteRequest
)
RINGGROUP_GETOPTIONS = Operation(
    "/v1.0/ringgroup/getoptions", models.RingGroupGetoptionsResponse, safe=True
)
RINGGROUP_UPDATEOPTIONS = Operation(
    "/v1.0/ringgroup/updateoptions",
    Envelope,
    method="POST",
    arguments=models.RingGroupUpdateoptionsRequest,
)
