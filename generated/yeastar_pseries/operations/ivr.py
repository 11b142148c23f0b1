# Made by `make generate` from spec/openapi/resources/ivr.yaml; edits are lost.
"""Descriptors of the operations of ivr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import ivr as models

IVR_LIST = Operation(
    path="/v1.0/ivr/list",
    result=models.IvrListResponse,
    arguments=models.IvrListRequest,
    safe=True,
    paging=Paging(),
)
IVR_SEARCH = Operation(
    path="/v1.0/ivr/search",
    result=models.IvrListResponse,
    arguments=models.IvrSearchRequest,
    safe=True,
    paging=Paging(),
)
IVR_GET = Operation(
    path="/v1.0/ivr/get",
    result=models.IvrGetResponse,
    arguments=models.IvrGetRequest,
    safe=True,
)
IVR_QUERY = Operation(
    path="/v1.0/ivr/query",
    result=models.IvrQueryResponse,
    arguments=models.IvrQueryRequest,
    safe=True,
)
IVR_CREATE = Operation(
    path="/v1.0/ivr/create",
    result=Envelope,
    method="POST",
    arguments=models.IvrCreateRequest,
)
IVR_UPDATE = Operation(
    path="/v1.0/ivr/update",
    result=Envelope,
    method="POST",
    arguments=models.IvrUpdateRequest,
)
IVR_DELETE = Operation(
    path="/v1.0/ivr/delete", result=Envelope, arguments=models.IvrDeleteRequest
)
