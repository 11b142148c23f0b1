# Made by `make generate` from spec/openapi/resources/company_contact.yaml; edits are lost.
"""Descriptors of the operations of company_contact: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import company_contact as models

COMPANY_CONTACT_LIST = Operation(
    "/v1.0/company_contact/list",
    models.CompanyContactListResponse,
    arguments=models.CompanyContactListRequest,
    safe=True,
    paging=Paging(),
)
COMPANY_CONTACT_SEARCH = Operation(
    "/v1.0/company_contact/search",
    models.CompanyContactSearchResponse,
    arguments=models.CompanyContactSearchRequest,
    safe=True,
    paging=Paging(),
)
COMPANY_CONTACT_GET = Operation(
    "/v1.0/company_contact/get",
    models.CompanyContactGetResponse,
    arguments=models.CompanyContactGetRequest,
    safe=True,
)
COMPANY_CONTACT_QUERY = Operation(
    "/v1.0/company_contact/query",
    models.CompanyContactQueryResponse,
    arguments=models.CompanyContactQueryRequest,
    safe=True,
    joined={"ids": ","},
)
COMPANY_CONTACT_CREATE = Operation(
    "/v1.0/company_contact/create",
    models.CompanyContactCreateResponse,
    method="POST",
    arguments=models.CompanyContactCreateRequest,
)
COMPANY_CONTACT_UPDATE = Operation(
    "/v1.0/company_contact/update",
    Envelope,
    method="POST",
    arguments=models.CompanyContactUpdateRequest,
)
COMPANY_CONTACT_DELETE = Operation(
    "/v1.0/company_contact/delete",
    Envelope,
    arguments=models.CompanyContactDeleteRequest,
)
