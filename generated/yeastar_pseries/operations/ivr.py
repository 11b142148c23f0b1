# Made by `make generate` from spec/openapi/resources/ivr.yaml; edits are lost.
"""Descriptors of the operations of ivr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import ivr as models

IVR_LIST = Operation(
    path="/v1.0/ivr/list", arguments=models.IvrListRequest, safe=True, paging=Paging()
)
IVR_SEARCH = Operation(
    path="/v1.0/ivr/search",
    arguments=models.IvrSearchRequest,
    safe=True,
    paging=Paging(),
)
IVR_GET = Operation(path="/v1.0/ivr/get", arguments=models.IvrGetRequest, safe=True)
IVR_QUERY = Operation(
    path="/v1.0/ivr/query", arguments=models.IvrQueryRequest, safe=True
)
IVR_CREATE = Operation(
    path="/v1.0/ivr/create", method="POST", arguments=models.IvrCreateRequest
)
IVR_UPDATE = Operation(
    path="/v1.0/ivr/update", method="POST", arguments=models.IvrUpdateRequest
)
IVR_DELETE = Operation(path="/v1.0/ivr/delete", arguments=models.IvrDeleteRequest)
