# Made by `make generate` from spec/openapi/resources/paging.yaml; edits are lost.
"""Descriptors of the operations of paging: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import paging as models

PAGING_LIST = Operation(
    "/v1.0/paging/list",
    models.PagingListResponse,
    arguments=models.PagingListRequest,
    safe=True,
    paging=Paging(),
)
PAGING_SEARCH = Operation(
    "/v1.0/paging/search",
    models.PagingListResponse,
    arguments=models.PagingSearchRequest,
    safe=True,
    paging=Paging(),
)
PAGING_GET = Operation(
    "/v1.0/paging/get",
    models.PagingGetResponse,
    arguments=models.PagingGetRequest,
    safe=True,
)
PAGING_QUERY = Operation(
    "/v1.0/paging/query",
    models.PagingQueryResponse,
    arguments=models.PagingQueryRequest,
    safe=True,
    joined={"ids": ","},
)
PAGING_CREATE = Operation(
    "/v1.0/paging/create",
    models.PagingCreateResponse,
    method="POST",
    arguments=models.PagingCreateRequest,
    joined={"broadcast_client": "&"},
)
PAGING_UPDATE = Operation(
    "/v1.0/paging/update",
    Envelope,
    method="POST",
    arguments=models.PagingUpdateRequest,
    joined={"broadcast_client": "&"},
)
PAGING_DELETE = Operation(
    "/v1.0/paging/delete", Envelope, arguments=models.PagingDeleteRequest
)
