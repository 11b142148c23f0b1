# Made by `make generate` from spec/openapi/resources/organization.yaml; edits are lost.
"""Descriptors of the operations of organization: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import organization as models

ORGANIZATION_LIST = Operation(
    path="/v1.0/organization/list",
    result=models.OrganizationListResponse,
    arguments=models.OrganizationListRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_SEARCH = Operation(
    path="/v1.0/organization/search",
    result=models.OrganizationSearchResponse,
    arguments=models.OrganizationSearchRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_GET = Operation(
    path="/v1.0/organization/get",
    result=models.OrganizationGetResponse,
    arguments=models.OrganizationGetRequest,
    safe=True,
)
ORGANIZATION_QUERY = Operation(
    path="/v1.0/organization/query",
    result=models.OrganizationQueryResponse,
    arguments=models.OrganizationQueryRequest,
    safe=True,
)
ORGANIZATION_CREATE = Operation(
    path="/v1.0/organization/create",
    result=models.OrganizationCreateResponse,
    method="POST",
    arguments=models.OrganizationCreateRequest,
)
ORGANIZATION_UPDATE = Operation(
    path="/v1.0/organization/update",
    result=Envelope,
    method="POST",
    arguments=models.OrganizationUpdateRequest,
)
ORGANIZATION_DELETE = Operation(
    path="/v1.0/organization/delete",
    result=Envelope,
    arguments=models.OrganizationDeleteRequest,
)
