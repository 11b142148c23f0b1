# Made by `make generate` from spec/openapi/resources/organization.yaml; edits are lost.
"""Descriptors of the operations of organization: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import organization as models

ORGANIZATION_LIST = Operation(
    path="/v1.0/organization/list",
    arguments=models.OrganizationListRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_SEARCH = Operation(
    path="/v1.0/organization/search",
    arguments=models.OrganizationSearchRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_GET = Operation(
    path="/v1.0/organization/get", arguments=models.OrganizationGetRequest, safe=True
)
ORGANIZATION_QUERY = Operation(
    path="/v1.0/organization/query",
    arguments=models.OrganizationQueryRequest,
    safe=True,
)
ORGANIZATION_CREATE = Operation(
    path="/v1.0/organization/create",
    method="POST",
    arguments=models.OrganizationCreateRequest,
)
ORGANIZATION_UPDATE = Operation(
    path="/v1.0/organization/update",
    method="POST",
    arguments=models.OrganizationUpdateRequest,
)
ORGANIZATION_DELETE = Operation(
    path="/v1.0/organization/delete", arguments=models.OrganizationDeleteRequest
)
