# Made by `make generate` from spec/openapi/resources/pin_list.yaml; edits are lost.
"""Descriptors of the operations of pin_list: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.pin_list import (
    PinListCreateRequest,
    PinListDeleteRequest,
    PinListGetRequest,
    PinListListRequest,
    PinListQueryRequest,
    PinListSearchRequest,
    PinListUpdateRequest,
)

PIN_LIST_LIST = Operation(
    id="pin_list.list",
    method="GET",
    path="/v1.0/pin_list/list",
    arguments=PinListListRequest,
    safe=True,
    paging=Paging(),
)
PIN_LIST_SEARCH = Operation(
    id="pin_list.search",
    method="GET",
    path="/v1.0/pin_list/search",
    arguments=PinListSearchRequest,
    safe=True,
    paging=Paging(),
)
PIN_LIST_GET = Operation(
    id="pin_list.get",
    method="GET",
    path="/v1.0/pin_list/get",
    arguments=PinListGetRequest,
    safe=True,
)
PIN_LIST_QUERY = Operation(
    id="pin_list.query",
    method="GET",
    path="/v1.0/pin_list/query",
    arguments=PinListQueryRequest,
    safe=True,
)
PIN_LIST_CREATE = Operation(
    id="pin_list.create",
    method="POST",
    path="/v1.0/pin_list/create",
    arguments=PinListCreateRequest,
    safe=False,
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_UPDATE = Operation(
    id="pin_list.update",
    method="POST",
    path="/v1.0/pin_list/update",
    arguments=PinListUpdateRequest,
    safe=False,
    secrets=frozenset(("pin_list",)),
)
PIN_LIST_DELETE = Operation(
    id="pin_list.delete",
    method="GET",
    path="/v1.0/pin_list/delete",
    arguments=PinListDeleteRequest,
    safe=False,
)
