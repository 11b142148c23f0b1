# Made by `make generate` from spec/openapi/resources/block_numbers.yaml; edits are lost.
"""Descriptors of the operations of block_numbers: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import block_numbers as models
from ..models.common import Envelope

BLOCK_NUMBERS_LIST = Operation(
    "/v1.0/block_numbers/list",
    models.BlockNumbersListResponse,
    arguments=models.BlockNumbersListRequest,
    safe=True,
    paging=Paging(),
)
BLOCK_NUMBERS_SEARCH = Operation(
    "/v1.0/block_numbers/search",
    models.BlockNumbersSearchResponse,
    arguments=models.BlockNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
BLOCK_NUMBERS_GET = Operation(
    "/v1.0/block_numbers/get",
    models.BlockNumbersGetResponse,
    arguments=models.BlockNumbersGetRequest,
    safe=True,
)
BLOCK_NUMBERS_QUERY = Operation(
    "/v1.0/block_numbers/query",
    models.BlockNumbersQueryResponse,
    arguments=models.BlockNumbersQueryRequest,
    safe=True,
    joined={"ids": ","},
)
BLOCK_NUMBERS_CREATE = Operation(
    "/v1.0/block_numbers/create",
    models.BlockNumbersCreateResponse,
    method="POST",
    arguments=models.BlockNumbersCreateRequest,
    joined={"number_list": "&"},
)
BLOCK_NUMBERS_UPDATE = Operation(
    "/v1.0/block_numbers/update",
    Envelope,
    method="POST",
    arguments=models.BlockNumbersUpdateRequest,
    joined={"number_list": "&"},
)
BLOCK_NUMBERS_DELETE = Operation(
    "/v1.0/block_numbers/delete", Envelope, arguments=models.BlockNumbersDeleteRequest
)
