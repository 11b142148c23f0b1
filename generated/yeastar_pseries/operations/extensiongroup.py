# Made by `make generate` from spec/openapi/resources/extensiongroup.yaml; edits are lost.
"""Descriptors of the operations of extensiongroup: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.extensiongroup import (
    ExtensionGroupCreateRequest,
    ExtensionGroupUpdateRequest,
    ExtensiongroupDeleteRequest,
    ExtensiongroupGetRequest,
    ExtensiongroupListRequest,
    ExtensiongroupQueryRequest,
    ExtensiongroupSearchRequest,
)

EXTENSIONGROUP_LIST = Operation(
    id="extensiongroup.list",
    method="GET",
    path="/v1.0/extensiongroup/list",
    arguments=ExtensiongroupListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_SEARCH = Operation(
    id="extensiongroup.search",
    method="GET",
    path="/v1.0/extensiongroup/search",
    arguments=ExtensiongroupSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSIONGROUP_GET = Operation(
    id="extensiongroup.get",
    method="GET",
    path="/v1.0/extensiongroup/get",
    arguments=ExtensiongroupGetRequest,
    safe=True,
)
EXTENSIONGROUP_QUERY = Operation(
    id="extensiongroup.query",
    method="GET",
    path="/v1.0/extensiongroup/query",
    arguments=ExtensiongroupQueryRequest,
    safe=True,
)
EXTENSIONGROUP_CREATE = Operation(
    id="extensiongroup.create",
    method="POST",
    path="/v1.0/extensiongroup/create",
    arguments=ExtensionGroupCreateRequest,
    safe=False,
)
EXTENSIONGROUP_UPDATE = Operation(
    id="extensiongroup.update",
    method="POST",
    path="/v1.0/extensiongroup/update",
    arguments=ExtensionGroupUpdateRequest,
    safe=False,
)
EXTENSIONGROUP_DELETE = Operation(
    id="extensiongroup.delete",
    method="GET",
    path="/v1.0/extensiongroup/delete",
    arguments=ExtensiongroupDeleteRequest,
    safe=False,
)
