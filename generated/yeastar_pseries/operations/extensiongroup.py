# Made by `make generate` from spec/openapi/resources/extensiongroup.yaml; edits are lost.
"""Descriptors of the operations of extensiongroup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import extensiongroup as models

EXTENSIONGROUP_LIST = Operation(
    path="/v1.0/extensiongroup/list",
    result=models.ExtensionGroupListResponse,
    arguments=models.ExtensiongroupListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_SEARCH = Operation(
    path="/v1.0/extensiongroup/search",
    result=models.ExtensionGroupListResponse,
    arguments=models.ExtensiongroupSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_GET = Operation(
    path="/v1.0/extensiongroup/get",
    result=models.ExtensionGroupGetResponse,
    arguments=models.ExtensiongroupGetRequest,
    safe=True,
)
EXTENSIONGROUP_QUERY = Operation(
    path="/v1.0/extensiongroup/query",
    result=models.ExtensionGroupQueryResponse,
    arguments=models.ExtensiongroupQueryRequest,
    safe=True,
)
EXTENSIONGROUP_CREATE = Operation(
    path="/v1.0/extensiongroup/create",
    result=Envelope,
    method="POST",
    arguments=models.ExtensionGroupCreateRequest,
)
EXTENSIONGROUP_UPDATE = Operation(
    path="/v1.0/extensiongroup/update",
    result=Envelope,
    method="POST",
    arguments=models.ExtensionGroupUpdateRequest,
)
EXTENSIONGROUP_DELETE = Operation(
    path="/v1.0/extensiongroup/delete",
    result=Envelope,
    arguments=models.ExtensiongroupDeleteRequest,
)
