# Made by `make generate` from spec/openapi/resources/wakeupcall.yaml; edits are lost.
"""Descriptors of the operations of wakeupcall: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.wakeupcall import (
    WakeupcallCreateRequest,
    WakeupcallDeleteRequest,
    WakeupcallGetRequest,
    WakeupcallListRequest,
    WakeupcallQueryRequest,
    WakeupcallUpdateRequest,
)

WAKEUPCALL_LIST = Operation(
    id="wakeupcall.list",
    method="GET",
    path="/v1.0/wakeupcall/list",
    arguments=WakeupcallListRequest,
    safe=True,
    paging=Paging(total=None),
)
WAKEUPCALL_GET = Operation(
    id="wakeupcall.get",
    method="GET",
    path="/v1.0/wakeupcall/get",
    arguments=WakeupcallGetRequest,
    safe=True,
)
WAKEUPCALL_QUERY = Operation(
    id="wakeupcall.query",
    method="GET",
    path="/v1.0/wakeupcall/query",
    arguments=WakeupcallQueryRequest,
    safe=True,
)
WAKEUPCALL_CREATE = Operation(
    id="wakeupcall.create",
    method="POST",
    path="/v1.0/wakeupcall/create",
    arguments=WakeupcallCreateRequest,
    safe=False,
)
WAKEUPCALL_UPDATE = Operation(
    id="wakeupcall.update",
    method="POST",
    path="/v1.0/wakeupcall/update",
    arguments=WakeupcallUpdateRequest,
    safe=False,
)
WAKEUPCALL_DELETE = Operation(
    id="wakeupcall.delete",
    method="GET",
    path="/v1.0/wakeupcall/delete",
    arguments=WakeupcallDeleteRequest,
    safe=False,
)
