# Made by `make generate` from spec/openapi/resources/organization.yaml; edits are lost.
"""Descriptors of the operations of organization: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import organization as models

ORGANIZATION_LIST = Operation(
    "/v1.0/organization/list",
    models.OrganizationListResponse,
    arguments=models.OrganizationListRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_SEARCH = Operation(
    "/v1.0/organization/search",
    models.OrganizationSearchResponse,
    arguments=models.OrganizationSearchRequest,
    safe=True,
    paging=Paging(items="organization_list", total=None),
)
ORGANIZATION_GET = Operation(
    "/v1.0/organization/get",
    models.OrganizationGetResponse,
    arguments=models.OrganizationGetRequest,
    safe=True,
)
ORGANIZATION_QUERY = Operation(
    "/v1.0/organization/query",
    models.OrganizationQueryResponse,
    arguments=models.OrganizationQueryRequest,
    safe=True,
    joined={"ids": ","},
)
ORGANIZATION_CREATE = Operation(
    "/v1.0/organization/create",
    models.OrganizationCreateResponse,
    method="POST",
    arguments=models.OrganizationCreateRequest,
)
ORGANIZATION_UPDATE = Operation(
    "/v1.0/organization/update",
    Envelope,
    method="POST",
    arguments=models.OrganizationUpdateRequest,
)
ORGANIZATION_DELETE = Operation(
    "/v1.0/organization/delete", Envelope, arguments=models.OrganizationDeleteRequest
)
