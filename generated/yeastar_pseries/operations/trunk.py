# Made by `make generate` from spec/openapi/resources/trunk.yaml; edits are lost.
"""Descriptors of the operations of trunk: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import trunk as models

TRUNK_LIST = Operation(
    "/v1.0/trunk/list",
    models.TrunkListResponse,
    arguments=models.TrunkListRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_SEARCH = Operation(
    "/v1.0/trunk/search",
    models.TrunkListResponse,
    arguments=models.TrunkSearchRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_GET = Operation(
    "/v1.0/trunk/get",
    models.TrunkGetResponse,
    arguments=models.TrunkGetRequest,
    safe=True,
    secrets=frozenset(("password",)),
)
TRUNK_QUERY = Operation(
    "/v1.0/trunk/query",
    models.TrunkQueryResponse,
    arguments=models.TrunkQueryRequest,
    safe=True,
    secrets=frozenset(("password",)),
    joined={"ids": ","},
)
TRUNK_ITSP_LIST = Operation(
    "/v1.0/trunk/itsp_list", models.TrunkItspListResponse, safe=True
)
TRUNK_CREATE = Operation(
    "/v1.0/trunk/create",
    Envelope,
    method="POST",
    arguments=models.TrunkCreateRequest,
    secrets=frozenset(("password",)),
    joined={"codec_sel": ","},
)
TRUNK_UPDATE = Operation(
    "/v1.0/trunk/update",
    Envelope,
    method="POST",
    arguments=models.TrunkUpdateRequest,
    secrets=frozenset(("password",)),
    joined={"codec_sel": ","},
)
TRUNK_DELETE = Operation(
    "/v1.0/trunk/delete", Envelope, arguments=models.TrunkDeleteRequest
)
