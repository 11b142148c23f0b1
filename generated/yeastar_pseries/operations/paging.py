# Made by `make generate` from spec/openapi/resources/paging.yaml; edits are lost.
"""Descriptors of the operations of paging: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.paging import (
    PagingCreateRequest,
    PagingDeleteRequest,
    PagingGetRequest,
    PagingListRequest,
    PagingQueryRequest,
    PagingSearchRequest,
    PagingUpdateRequest,
)

PAGING_LIST = Operation(
    id="paging.list",
    method="GET",
    path="/v1.0/paging/list",
    arguments=PagingListRequest,
    safe=True,
    paging=Paging(),
)
PAGING_SEARCH = Operation(
    id="paging.search",
    method="GET",
    path="/v1.0/paging/search",
    arguments=PagingSearchRequest,
    safe=True,
    paging=Paging(),
)
PAGING_GET = Operation(
    id="paging.get",
    method="GET",
    path="/v1.0/paging/get",
    arguments=PagingGetRequest,
    safe=True,
)
PAGING_QUERY = Operation(
    id="paging.query",
    method="GET",
    path="/v1.0/paging/query",
    arguments=PagingQueryRequest,
    safe=True,
)
PAGING_CREATE = Operation(
    id="paging.create",
    method="POST",
    path="/v1.0/paging/create",
    arguments=PagingCreateRequest,
    safe=False,
)
PAGING_UPDATE = Operation(
    id="paging.update",
    method="POST",
    path="/v1.0/paging/update",
    arguments=PagingUpdateRequest,
    safe=False,
)
PAGING_DELETE = Operation(
    id="paging.delete",
    method="GET",
    path="/v1.0/paging/delete",
    arguments=PagingDeleteRequest,
    safe=False,
)
