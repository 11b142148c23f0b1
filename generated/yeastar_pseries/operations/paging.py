# Made by `make generate` from spec/openapi/resources/paging.yaml; edits are lost.
"""Descriptors of the operations of paging: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import paging as models

PAGING_LIST = Operation(
    path="/v1.0/paging/list",
    result=models.PagingListResponse,
    arguments=models.PagingListRequest,
    safe=True,
    paging=Paging(),
)
PAGING_SEARCH = Operation(
    path="/v1.0/paging/search",
    result=models.PagingListResponse,
    arguments=models.PagingSearchRequest,
    safe=True,
    paging=Paging(),
)
PAGING_GET = Operation(
    path="/v1.0/paging/get",
    result=models.PagingGetResponse,
    arguments=models.PagingGetRequest,
    safe=True,
)
PAGING_QUERY = Operation(
    path="/v1.0/paging/query",
    result=models.PagingQueryResponse,
    arguments=models.PagingQueryRequest,
    safe=True,
)
PAGING_CREATE = Operation(
    path="/v1.0/paging/create",
    result=models.PagingCreateResponse,
    method="POST",
    arguments=models.PagingCreateRequest,
)
PAGING_UPDATE = Operation(
    path="/v1.0/paging/update",
    result=Envelope,
    method="POST",
    arguments=models.PagingUpdateRequest,
)
PAGING_DELETE = Operation(
    path="/v1.0/paging/delete", result=Envelope, arguments=models.PagingDeleteRequest
)
