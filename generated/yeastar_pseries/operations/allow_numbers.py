# Made by `make generate` from spec/openapi/resources/allow_numbers.yaml; edits are lost.
"""Descriptors of the operations of allow_numbers: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.allow_numbers import (
    AllowNumbersCreateRequest,
    AllowNumbersDeleteRequest,
    AllowNumbersGetRequest,
    AllowNumbersListRequest,
    AllowNumbersQueryRequest,
    AllowNumbersSearchRequest,
    AllowNumbersUpdateRequest,
)

ALLOW_NUMBERS_LIST = Operation(
    id="allow_numbers.list",
    method="GET",
    path="/v1.0/allow_numbers/list",
    arguments=AllowNumbersListRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_SEARCH = Operation(
    id="allow_numbers.search",
    method="GET",
    path="/v1.0/allow_numbers/search",
    arguments=AllowNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_GET = Operation(
    id="allow_numbers.get",
    method="GET",
    path="/v1.0/allow_numbers/get",
    arguments=AllowNumbersGetRequest,
    safe=True,
)
ALLOW_NUMBERS_QUERY = Operation(
    id="allow_numbers.query",
    method="GET",
    path="/v1.0/allow_numbers/query",
    arguments=AllowNumbersQueryRequest,
    safe=True,
)
ALLOW_NUMBERS_CREATE = Operation(
    id="allow_numbers.create",
    method="POST",
    path="/v1.0/allow_numbers/create",
    arguments=AllowNumbersCreateRequest,
    safe=False,
)
ALLOW_NUMBERS_UPDATE = Operation(
    id="allow_numbers.update",
    method="POST",
    path="/v1.0/allow_numbers/update",
    arguments=AllowNumbersUpdateRequest,
    safe=False,
)
ALLOW_NUMBERS_DELETE = Operation(
    id="allow_numbers.delete",
    method="GET",
    path="/v1.0/allow_numbers/delete",
    arguments=AllowNumbersDeleteRequest,
    safe=False,
)
