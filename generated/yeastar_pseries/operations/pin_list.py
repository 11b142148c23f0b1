# Made by `make generate` from spec/openapi/resources/pin_list.yaml; edits are lost.
"""Descriptors of the operations of pin_list: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import pin_list as models

PIN_LIST_LIST = Operation(
    path="/v1.0/pin_list/list",
    result=models.PinListListResponse,
    arguments=models.PinListListRequest,
    safe=True,
    paging=Paging(),
)
PIN_LIST_SEARCH = Operation(
    path="/v1.0/pin_list/search",
    result=models.PinListSearchResponse,
    arguments=models.PinListSearchRequest,
    safe=True,
    paging=Paging(),
)
PIN_LIST_GET = Operation(
    path="/v1.0/pin_list/get",
    result=models.PinListGetResponse,
    arguments=models.PinListGetRequest,
    safe=True,
)
PIN_LIST_QUERY = Operation(
    path="/v1.0/pin_list/query",
    result=models.PinListQueryResponse,
    arguments=models.PinListQueryRequest,
    safe=True,
)
PIN_LIST_CREATE = Operation(
    path="/v1.0/pin_list/create",
    result=models.PinListCreateResponse,
    method="POST",
    arguments=models.PinListCreateRequest,
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_UPDATE = Operation(
    path="/v1.0/pin_list/update",
    result=Envelope,
    method="POST",
    arguments=models.PinListUpdateRequest,
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_DELETE = Operation(
    path="/v1.0/pin_list/delete", result=Envelope, arguments=models.PinListDeleteRequest
)
