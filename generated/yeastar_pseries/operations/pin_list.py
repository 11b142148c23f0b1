# Made by `make generate` from spec/openapi/resources/pin_list.yaml; edits are lost.
"""Descriptors of the operations of pin_list: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import pin_list as models

PIN_LIST_LIST = Operation(
    "/v1.0/pin_list/list",
    models.PinListListResponse,
    arguments=models.PinListListRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_SEARCH = Operation(
    "/v1.0/pin_list/search",
    models.PinListSearchResponse,
    arguments=models.PinListSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_GET = Operation(
    "/v1.0/pin_list/get",
    models.PinListGetResponse,
    arguments=models.PinListGetRequest,
    safe=True,
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_QUERY = Operation(
    "/v1.0/pin_list/query",
    models.PinListQueryResponse,
    arguments=models.PinListQueryRequest,
    safe=True,
    secrets=frozenset(("pin_list",)),
    joined={"ids": ","},
)
PIN_LIST_CREATE = Operation(
    "/v1.0/pin_list/create",
    models.PinListCreateResponse,
    method="POST",
    arguments=models.PinListCreateRequest,
    secrets=frozenset(("pin_list",)),
    joined={"pin_list": ","},
)
PIN_LIST_UPDATE = Operation(
    "/v1.0/pin_list/update",
    Envelope,
    method="POST",
    arguments=models.PinListUpdateRequest,
    secrets=frozenset(("pin_list",)),
    joined={"pin_list": ","},
)
PIN_LIST_DELETE = Operation(
    "/v1.0/pin_list/delete", Envelope, arguments=models.PinListDeleteRequest
)
