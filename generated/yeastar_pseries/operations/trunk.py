# Made by `make generate` from spec/openapi/resources/trunk.yaml; edits are lost.
"""Descriptors of the operations of trunk: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import trunk as models

TRUNK_LIST = Operation(
    path="/v1.0/trunk/list",
    result=models.TrunkListResponse,
    arguments=models.TrunkListRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_SEARCH = Operation(
    path="/v1.0/trunk/search",
    result=models.TrunkListResponse,
    arguments=models.TrunkSearchRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_GET = Operation(
    path="/v1.0/trunk/get",
    result=models.TrunkGetResponse,
    arguments=models.TrunkGetRequest,
    safe=True,
)
TRUNK_QUERY = Operation(
    path="/v1.0/trunk/query",
    result=models.TrunkQueryResponse,
    arguments=models.TrunkQueryRequest,
    safe=True,
)
TRUNK_ITSP_LIST = Operation(
    path="/v1.0/trunk/itsp_list", result=models.TrunkItspListResponse, safe=True
)
TRUNK_CREATE = Operation(
    path="/v1.0/trunk/create",
    result=Envelope,
    method="POST",
    arguments=models.TrunkCreateRequest,
    secrets=frozenset(("password",)),
)
TRUNK_UPDATE = Operation(
    path="/v1.0/trunk/update",
    result=Envelope,
    method="POST",
    arguments=models.TrunkUpdateRequest,
    secrets=frozenset(("password",)),
)
TRUNK_DELETE = Operation(
    path="/v1.0/trunk/delete", result=Envelope, arguments=models.TrunkDeleteRequest
)
