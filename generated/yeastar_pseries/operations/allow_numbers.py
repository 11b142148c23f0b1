# Made by `make generate` from spec/openapi/resources/allow_numbers.yaml; edits are lost.
"""Descriptors of the operations of allow_numbers: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import allow_numbers as models

ALLOW_NUMBERS_LIST = Operation(
    path="/v1.0/allow_numbers/list",
    arguments=models.AllowNumbersListRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_SEARCH = Operation(
    path="/v1.0/allow_numbers/search",
    arguments=models.AllowNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_GET = Operation(
    path="/v1.0/allow_numbers/get", arguments=models.AllowNumbersGetRequest, safe=True
)
ALLOW_NUMBERS_QUERY = Operation(
    path="/v1.0/allow_numbers/query",
    arguments=models.AllowNumbersQueryRequest,
    safe=True,
)
ALLOW_NUMBERS_CREATE = Operation(
    path="/v1.0/allow_numbers/create",
    method="POST",
    arguments=models.AllowNumbersCreateRequest,
)
ALLOW_NUMBERS_UPDATE = Operation(
    path="/v1.0/allow_numbers/update",
    method="POST",
    arguments=models.AllowNumbersUpdateRequest,
)
ALLOW_NUMBERS_DELETE = Operation(
    path="/v1.0/allow_numbers/delete", arguments=models.AllowNumbersDeleteRequest
)
