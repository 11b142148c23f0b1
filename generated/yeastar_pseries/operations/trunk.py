# Made by `make generate` from spec/openapi/resources/trunk.yaml; edits are lost.
"""Descriptors of the operations of trunk: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.trunk import (
    TrunkCreateRequest,
    TrunkDeleteRequest,
    TrunkGetRequest,
    TrunkListRequest,
    TrunkQueryRequest,
    TrunkSearchRequest,
    TrunkUpdateRequest,
)

TRUNK_LIST = Operation(
    id="trunk.list",
    method="GET",
    path="/v1.0/trunk/list",
    arguments=TrunkListRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_SEARCH = Operation(
    id="trunk.search",
    method="GET",
    path="/v1.0/trunk/search",
    arguments=TrunkSearchRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_GET = Operation(
    id="trunk.get",
    method="GET",
    path="/v1.0/trunk/get",
    arguments=TrunkGetRequest,
    safe=True,
)
TRUNK_QUERY = Operation(
    id="trunk.query",
    method="GET",
    path="/v1.0/trunk/query",
    arguments=TrunkQueryRequest,
    safe=True,
)
TRUNK_ITSP_LIST = Operation(
    id="trunk.itsp_list", method="GET", path="/v1.0/trunk/itsp_list", safe=True
)
TRUNK_CREATE = Operation(
    id="trunk.create",
    method="POST",
    path="/v1.0/trunk/create",
    arguments=TrunkCreateRequest,
    safe=False,
    secrets=frozenset(("password",)),
)
TRUNK_UPDATE = Operation(
    id="trunk.update",
    method="POST",
    path="/v1.0/trunk/update",
    arguments=TrunkUpdateRequest,
    safe=False,
    secrets=frozenset(("password",)),
)
TRUNK_DELETE = Operation(
    id="trunk.delete",
    method="GET",
    path="/v1.0/trunk/delete",
    arguments=TrunkDeleteRequest,
    safe=False,
)
