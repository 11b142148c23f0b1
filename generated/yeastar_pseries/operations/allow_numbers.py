# Made by `make generate` from spec/openapi/resources/allow_numbers.yaml; edits are lost.
"""Descriptors of the operations of allow_numbers: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import allow_numbers as models
from ..models.common import Envelope

ALLOW_NUMBERS_LIST = Operation(
    path="/v1.0/allow_numbers/list",
    result=models.AllowNumbersListResponse,
    arguments=models.AllowNumbersListRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_SEARCH = Operation(
    path="/v1.0/allow_numbers/search",
    result=models.AllowNumbersSearchResponse,
    arguments=models.AllowNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_GET = Operation(
    path="/v1.0/allow_numbers/get",
    result=models.AllowNumbersGetResponse,
    arguments=models.AllowNumbersGetRequest,
    safe=True,
)
ALLOW_NUMBERS_QUERY = Operation(
    path="/v1.0/allow_numbers/query",
    result=models.AllowNumbersQueryResponse,
    arguments=models.AllowNumbersQueryRequest,
    safe=True,
)
ALLOW_NUMBERS_CREATE = Operation(
    path="/v1.0/allow_numbers/create",
    result=models.AllowNumbersCreateResponse,
    method="POST",
    arguments=models.AllowNumbersCreateRequest,
)
ALLOW_NUMBERS_UPDATE = Operation(
    path="/v1.0/allow_numbers/update",
    result=Envelope,
    method="POST",
    arguments=models.AllowNumbersUpdateRequest,
)
ALLOW_NUMBERS_DELETE = Operation(
    path="/v1.0/allow_numbers/delete",
    result=Envelope,
    arguments=models.AllowNumbersDeleteRequest,
)
