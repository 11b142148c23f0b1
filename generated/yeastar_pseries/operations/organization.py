# Made by `make generate` from spec/openapi/resources/organization.yaml; edits are lost.
"""Descriptors of the operations of organization: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.organization import (
    OrganizationCreateRequest,
    OrganizationDeleteRequest,
    OrganizationGetRequest,
    OrganizationListRequest,
    OrganizationQueryRequest,
    OrganizationSearchRequest,
    OrganizationUpdateRequest,
)

ORGANIZATION_LIST = Operation(
    id="organization.list",
    method="GET",
    path="/v1.0/organization/list",
    arguments=OrganizationListRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_SEARCH = Operation(
    id="organization.search",
    method="GET",
    path="/v1.0/organization/search",
    arguments=OrganizationSearchRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_GET = Operation(
    id="organization.get",
    method="GET",
    path="/v1.0/organization/get",
    arguments=OrganizationGetRequest,
    safe=True,
)
ORGANIZATION_QUERY = Operation(
    id="organization.query",
    method="GET",
    path="/v1.0/organization/query",
    arguments=OrganizationQueryRequest,
    safe=True,
)
ORGANIZATION_CREATE = Operation(
    id="organization.create",
    method="POST",
    path="/v1.0/organization/create",
    arguments=OrganizationCreateRequest,
    safe=False,
)
ORGANIZATION_UPDATE = Operation(
    id="organization.update",
    method="POST",
    path="/v1.0/organization/update",
    arguments=OrganizationUpdateRequest,
    safe=False,
)
ORGANIZATION_DELETE = Operation(
    id="organization.delete",
    method="GET",
    path="/v1.0/organization/delete",
    arguments=OrganizationDeleteRequest,
    safe=False,
)
