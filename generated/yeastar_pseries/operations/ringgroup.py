# Made by `make generate` from spec/openapi/resources/ringgroup.yaml; edits are lost.
"""Descriptors of the operations of ringgroup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import ringgroup as models

RINGGROUP_LIST = Operation(
    path="/v1.0/ringgroup/list",
    arguments=models.RinggroupListRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_SEARCH = Operation(
    path="/v1.0/ringgroup/search",
    arguments=models.RinggroupSearchRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_GET = Operation(
    path="/v1.0/ringgroup/get", arguments=models.RinggroupGetRequest, safe=True
)
RINGGROUP_QUERY = Operation(
    path="/v1.0/ringgroup/query", arguments=models.RinggroupQueryRequest, safe=True
)
RINGGROUP_CREATE = Operation(
    path="/v1.0/ringgroup/create",
    method="POST",
    arguments=models.RingGroupCreateRequest,
)
RINGGROUP_UPDATE = Operation(
    path="/v1.0/ringgroup/update",
    method="POST",
    arguments=models.RingGroupUpdateRequest,
)
RINGGROUP_DELETE = Operation(
    path="/v1.0/ringgroup/delete", arguments=models.RinggroupDeleteRequest
)
RINGGROUP_GETOPTIONS = Operation(path="/v1.0/ringgroup/getoptions", safe=True)
RINGGROUP_UPDATEOPTIONS = Operation(
    path="/v1.0/ringgroup/updateoptions",
    method="POST",
    arguments=models.RingGroupUpdateoptionsRequest,
)
