# Made by `make generate` from spec/openapi/resources/block_numbers.yaml; edits are lost.
"""Descriptors of the operations of block_numbers: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.block_numbers import (
    BlockNumbersCreateRequest,
    BlockNumbersDeleteRequest,
    BlockNumbersGetRequest,
    BlockNumbersListRequest,
    BlockNumbersQueryRequest,
    BlockNumbersSearchRequest,
    BlockNumbersUpdateRequest,
)

BLOCK_NUMBERS_LIST = Operation(
    id="block_numbers.list",
    method="GET",
    path="/v1.0/block_numbers/list",
    arguments=BlockNumbersListRequest,
    safe=True,
    paging=Paging(),
)
BLOCK_NUMBERS_SEARCH = Operation(
    id="block_numbers.search",
    method="GET",
    path="/v1.0/block_numbers/search",
    arguments=BlockNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
BLOCK_NUMBERS_GET = Operation(
    id="block_numbers.get",
    method="GET",
    path="/v1.0/block_numbers/get",
    arguments=BlockNumbersGetRequest,
    safe=True,
)
BLOCK_NUMBERS_QUERY = Operation(
    id="block_numbers.query",
    method="GET",
    path="/v1.0/block_numbers/query",
    arguments=BlockNumbersQueryRequest,
    safe=True,
)
BLOCK_NUMBERS_CREATE = Operation(
    id="block_numbers.create",
    method="POST",
    path="/v1.0/block_numbers/create",
    arguments=BlockNumbersCreateRequest,
    safe=False,
)
BLOCK_NUMBERS_UPDATE = Operation(
    id="block_numbers.update",
    method="POST",
    path="/v1.0/block_numbers/update",
    arguments=BlockNumbersUpdateRequest,
    safe=False,
)
BLOCK_NUMBERS_DELETE = Operation(
    id="block_numbers.delete",
    method="GET",
    path="/v1.0/block_numbers/delete",
    arguments=BlockNumbersDeleteRequest,
    safe=False,
)
