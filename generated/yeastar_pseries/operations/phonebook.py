# Made by `make generate` from spec/openapi/resources/phonebook.yaml; edits are lost.
"""Descriptors of the operations of phonebook: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.phonebook import (
    PhonebookCreateRequest,
    PhonebookDeleteRequest,
    PhonebookGetRequest,
    PhonebookListRequest,
    PhonebookQueryRequest,
    PhonebookSearchRequest,
    PhonebookUpdateRequest,
)

PHONEBOOK_LIST = Operation(
    id="phonebook.list",
    method="GET",
    path="/v1.0/phonebook/list",
    arguments=PhonebookListRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_SEARCH = Operation(
    id="phonebook.search",
    method="GET",
    path="/v1.0/phonebook/search",
    arguments=PhonebookSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_GET = Operation(
    id="phonebook.get",
    method="GET",
    path="/v1.0/phonebook/get",
    arguments=PhonebookGetRequest,
    safe=True,
)
PHONEBOOK_QUERY = Operation(
    id="phonebook.query",
    method="GET",
    path="/v1.0/phonebook/query",
    arguments=PhonebookQueryRequest,
    safe=True,
)
PHONEBOOK_CREATE = Operation(
    id="phonebook.create",
    method="POST",
    path="/v1.0/phonebook/create",
    arguments=PhonebookCreateRequest,
    safe=False,
)
PHONEBOOK_UPDATE = Operation(
    id="phonebook.update",
    method="POST",
    path="/v1.0/phonebook/update",
    arguments=PhonebookUpdateRequest,
    safe=False,
)
PHONEBOOK_DELETE = Operation(
    id="phonebook.delete",
    method="GET",
    path="/v1.0/phonebook/delete",
    arguments=PhonebookDeleteRequest,
    safe=False,
)
