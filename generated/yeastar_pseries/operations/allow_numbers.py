# Made by `make generate` from spec/openapi/resources/allow_numbers.yaml; edits are lost.
"""Descriptors of the operations of allow_numbers: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import allow_numbers as models
from ..models.common import Envelope

ALLOW_NUMBERS_LIST = Operation(
    "/v1.0/allow_numbers/list",
    models.AllowNumbersListResponse,
    arguments=models.AllowNumbersListRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_SEARCH = Operation(
    "/v1.0/allow_numbers/search",
    models.AllowNumbersSearchResponse,
    arguments=models.AllowNumbersSearchRequest,
    safe=True,
    paging=Paging(),
)
ALLOW_NUMBERS_GET = Operation(
    "/v1.0/allow_numbers/get",
    models.AllowNumbersGetResponse,
    arguments=models.AllowNumbersGetRequest,
    safe=True,
)
ALLOW_NUMBERS_QUERY = Operation(
    "/v1.0/allow_numbers/query",
    models.AllowNumbersQueryResponse,
    arguments=models.AllowNumbersQueryRequest,
    safe=True,
    joined={"ids": ","},
)
ALLOW_NUMBERS_CREATE = Operation(
    "/v1.0/allow_numbers/create",
    models.AllowNumbersCreateResponse,
    method="POST",
    arguments=models.AllowNumbersCreateRequest,
    joined={"number_list": "&"},
)
ALLOW_NUMBERS_UPDATE = Operation(
    "/v1.0/allow_numbers/update",
    Envelope,
    method="POST",
    arguments=models.AllowNumbersUpdateRequest,
    joined={"number_list": "&"},
)
ALLOW_NUMBERS_DELETE = Operation(
    "/v1.0/allow_numbers/delete", Envelope, arguments=models.AllowNumbersDeleteRequest
)
