# Made by `make generate` from spec/openapi/resources/company_contact.yaml; edits are lost.
"""Descriptors of the operations of company_contact: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.company_contact import (
    CompanyContactCreateRequest,
    CompanyContactDeleteRequest,
    CompanyContactGetRequest,
    CompanyContactListRequest,
    CompanyContactQueryRequest,
    CompanyContactSearchRequest,
    CompanyContactUpdateRequest,
)

COMPANY_CONTACT_LIST = Operation(
    id="company_contact.list",
    method="GET",
    path="/v1.0/company_contact/list",
    arguments=CompanyContactListRequest,
    safe=True,
    paging=Paging(),
)
COMPANY_CONTACT_SEARCH = Operation(
    id="company_contact.search",
    method="GET",
    path="/v1.0/company_contact/search",
    arguments=CompanyContactSearchRequest,
    safe=True,
    paging=Paging(),
)
COMPANY_CONTACT_GET = Operation(
    id="company_contact.get",
    method="GET",
    path="/v1.0/company_contact/get",
    arguments=CompanyContactGetRequest,
    safe=True,
)
COMPANY_CONTACT_QUERY = Operation(
    id="company_contact.query",
    method="GET",
    path="/v1.0/company_contact/query",
    arguments=CompanyContactQueryRequest,
    safe=True,
)
COMPANY_CONTACT_CREATE = Operation(
    id="company_contact.create",
    method="POST",
    path="/v1.0/company_contact/create",
    arguments=CompanyContactCreateRequest,
    safe=False,
)
COMPANY_CONTACT_UPDATE = Operation(
    id="company_contact.update",
    method="POST",
    path="/v1.0/company_contact/update",
    arguments=CompanyContactUpdateRequest,
    safe=False,
)
COMPANY_CONTACT_DELETE = Operation(
    id="company_contact.delete",
    method="GET",
    path="/v1.0/company_contact/delete",
    arguments=CompanyContactDeleteRequest,
    safe=False,
)
