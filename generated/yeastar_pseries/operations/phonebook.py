# Made by `make generate` from spec/openapi/resources/phonebook.yaml; edits are lost.
"""Descriptors of the operations of phonebook: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import phonebook as models

PHONEBOOK_LIST = Operation(
    path="/v1.0/phonebook/list",
    result=models.PhonebookListResponse,
    arguments=models.PhonebookListRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_SEARCH = Operation(
    path="/v1.0/phonebook/search",
    result=models.PhonebookSearchResponse,
    arguments=models.PhonebookSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_GET = Operation(
    path="/v1.0/phonebook/get",
    result=models.PhonebookGetResponse,
    arguments=models.PhonebookGetRequest,
    safe=True,
)
PHONEBOOK_QUERY = Operation(
    path="/v1.0/phonebook/query",
    result=models.PhonebookQueryResponse,
    arguments=models.PhonebookQueryRequest,
    safe=True,
)
PHONEBOOK_CREATE = Operation(
    path="/v1.0/phonebook/create",
    result=models.PhonebookCreateResponse,
    method="POST",
    arguments=models.PhonebookCreateRequest,
)
PHONEBOOK_UPDATE = Operation(
    path="/v1.0/phonebook/update",
    result=Envelope,
    method="POST",
    arguments=models.PhonebookUpdateRequest,
)
PHONEBOOK_DELETE = Operation(
    path="/v1.0/phonebook/delete",
    result=Envelope,
    arguments=models.PhonebookDeleteRequest,
)
