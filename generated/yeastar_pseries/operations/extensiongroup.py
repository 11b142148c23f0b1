# Made by `make generate` from spec/openapi/resources/extensiongroup.yaml; edits are lost.
"""Descriptors of the operations of extensiongroup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import extensiongroup as models

EXTENSIONGROUP_LIST = Operation(
    "/v1.0/extensiongroup/list",
    models.ExtensionGroupListResponse,
    arguments=models.ExtensiongroupListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_SEARCH = Operation(
    "/v1.0/extensiongroup/search",
    models.ExtensionGroupListResponse,
    arguments=models.ExtensiongroupSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_GET = Operation(
    "/v1.0/extensiongroup/get",
    models.ExtensionGroupGetResponse,
    arguments=models.ExtensiongroupGetRequest,
    safe=True,
)
EXTENSIONGROUP_QUERY = Operation(
    "/v1.0/extensiongroup/query",
    models.ExtensionGroupQueryResponse,
    arguments=models.ExtensiongroupQueryRequest,
    safe=True,
    joined={"ids": ","},
)
EXTENSIONGROUP_CREATE = Operation(
    "/v1.0/extensiongroup/create",
    Envelope,
    method="POST",
    arguments=models.ExtensionGroupCreateRequest,
)
EXTENSIONGROUP_UPDATE = Operation(
    "/v1.0/extensiongroup/update",
    Envelope,
    method="POST",
    arguments=models.ExtensionGroupUpdateRequest,
)
EXTENSIONGROUP_DELETE = Operation(
    "/v1.0/extensiongroup/delete",
    Envelope,
    arguments=models.ExtensiongroupDeleteRequest,
)
