# Made by `make generate` from spec/openapi/resources/ringgroup.yaml; edits are lost.
"""Descriptors of the operations of ringgroup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import ringgroup as models

RINGGROUP_LIST = Operation(
    path="/v1.0/ringgroup/list",
    result=models.RingGroupListResponse,
    arguments=models.RinggroupListRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_SEARCH = Operation(
    path="/v1.0/ringgroup/search",
    result=models.RingGroupListResponse,
    arguments=models.RinggroupSearchRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_GET = Operation(
    path="/v1.0/ringgroup/get",
    result=models.RingGroupGetResponse,
    arguments=models.RinggroupGetRequest,
    safe=True,
)
RINGGROUP_QUERY = Operation(
    path="/v1.0/ringgroup/query",
    result=models.RingGroupQueryResponse,
    arguments=models.RinggroupQueryRequest,
    safe=True,
)
RINGGROUP_CREATE = Operation(
    path="/v1.0/ringgroup/create",
    result=Envelope,
    method="POST",
    arguments=models.RingGroupCreateRequest,
)
RINGGROUP_UPDATE = Operation(
    path="/v1.0/ringgroup/update",
    result=Envelope,
    method="POST",
    arguments=models.RingGroupUpdateRequest,
)
RINGGROUP_DELETE = Operation(
    path="/v1.0/ringgroup/delete",
    result=Envelope,
    arguments=models.RinggroupDeleteRequest,
)
RINGGROUP_GETOPTIONS = Operation(
    path="/v1.0/ringgroup/getoptions",
    result=models.RingGroupGetoptionsResponse,
    safe=True,
)
RINGGROUP_UPDATEOPTIONS = Operation(
    path="/v1.0/ringgroup/updateoptions",
    result=Envelope,
    method="POST",
    arguments=models.RingGroupUpdateoptionsRequest,
)
