# Made by `make generate` from spec/openapi/resources/ivr.yaml; edits are lost.
"""Descriptors of the operations of ivr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import ivr as models

IVR_LIST = Operation(
    "/v1.0/ivr/list",
    models.IvrListResponse,
    arguments=models.IvrListRequest,
    safe=True,
    paging=Paging(),
)
IVR_SEARCH = Operation(
    "/v1.0/ivr/search",
    models.IvrListResponse,
    arguments=models.IvrSearchRequest,
    safe=True,
    paging=Paging(),
)
IVR_GET = Operation(
    "/v1.0/ivr/get", models.IvrGetResponse, arguments=models.IvrGetRequest, safe=True
)
IVR_QUERY = Operation(
    "/v1.0/ivr/query",
    models.IvrQueryResponse,
    arguments=models.IvrQueryRequest,
    safe=True,
    joined={"ids": ","},
)
IVR_CREATE = Operation(
    "/v1.0/ivr/create",
    Envelope,
    method="POST",
    arguments=models.IvrCreateRequest,
    joined={"prompt": ","},
)
IVR_UPDATE = Operation(
    "/v1.0/ivr/update",
    Envelope,
    method="POST",
    arguments=models.IvrUpdateRequest,
    joined={"prompt": ","},
)
IVR_DELETE = Operation("/v1.0/ivr/delete", Envelope, arguments=models.IvrDeleteRequest)
