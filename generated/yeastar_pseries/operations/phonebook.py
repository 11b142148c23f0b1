# Made by `make generate` from spec/openapi/resources/phonebook.yaml; edits are lost.
"""Descriptors of the operations of phonebook: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import phonebook as models

PHONEBOOK_LIST = Operation(
    "/v1.0/phonebook/list",
    models.PhonebookListResponse,
    arguments=models.PhonebookListRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_SEARCH = Operation(
    "/v1.0/phonebook/search",
    models.PhonebookSearchResponse,
    arguments=models.PhonebookSearchRequest,
    safe=True,
    paging=Paging(),
)
PHONEBOOK_GET = Operation(
    "/v1.0/phonebook/get",
    models.PhonebookGetResponse,
    arguments=models.PhonebookGetRequest,
    safe=True,
)
PHONEBOOK_QUERY = Operation(
    "/v1.0/phonebook/query",
    models.PhonebookQueryResponse,
    arguments=models.PhonebookQueryRequest,
    safe=True,
    joined={"ids": ","},
)
PHONEBOOK_CREATE = Operation(
    "/v1.0/phonebook/create",
    models.PhonebookCreateResponse,
    method="POST",
    arguments=models.PhonebookCreateRequest,
)
PHONEBOOK_UPDATE = Operation(
    "/v1.0/phonebook/update",
    Envelope,
    method="POST",
    arguments=models.PhonebookUpdateRequest,
)
PHONEBOOK_DELETE = Operation(
    "/v1.0/phonebook/delete", Envelope, arguments=models.PhonebookDeleteRequest
)
