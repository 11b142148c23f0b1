# Made by `make generate` from spec/openapi/resources/ivr.yaml; edits are lost.
"""Descriptors of the operations of ivr: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.ivr import (
    IvrCreateRequest,
    IvrDeleteRequest,
    IvrGetRequest,
    IvrListRequest,
    IvrQueryRequest,
    IvrSearchRequest,
    IvrUpdateRequest,
)

IVR_LIST = Operation(
    id="ivr.list",
    method="GET",
    path="/v1.0/ivr/list",
    arguments=IvrListRequest,
    safe=True,
    paging=Paging(),
)
IVR_SEARCH = Operation(
    id="ivr.search",
    method="GET",
    path="/v1.0/ivr/search",
    arguments=IvrSearchRequest,
    safe=True,
    paging=Paging(),
)
IVR_GET = Operation(
    id="ivr.get", method="GET", path="/v1.0/ivr/get", arguments=IvrGetRequest, safe=True
)
IVR_QUERY = Operation(
    id="ivr.query",
    method="GET",
    path="/v1.0/ivr/query",
    arguments=IvrQueryRequest,
    safe=True,
)
IVR_CREATE = Operation(
    id="ivr.create",
    method="POST",
    path="/v1.0/ivr/create",
    arguments=IvrCreateRequest,
    safe=False,
)
IVR_UPDATE = Operation(
    id="ivr.update",
    method="POST",
    path="/v1.0/ivr/update",
    arguments=IvrUpdateRequest,
    safe=False,
)
IVR_DELETE = Operation(
    id="ivr.delete",
    method="GET",
    path="/v1.0/ivr/delete",
    arguments=IvrDeleteRequest,
    safe=False,
)
