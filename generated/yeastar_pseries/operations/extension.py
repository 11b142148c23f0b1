# Made by `make generate` from spec/openapi/resources/extension.yaml; edits are lost.
"""Descriptors of the operations of extension: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import extension as models

EXTENSION_LIST = Operation(
    "/v1.0/extension/list",
    models.ExtensionListResponse,
    arguments=models.ExtensionListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_SEARCH = Operation(
    "/v1.0/extension/search",
    models.ExtensionListResponse,
    arguments=models.ExtensionSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_GET = Operation(
    "/v1.0/extension/get",
    models.ExtensionGetResponse,
    arguments=models.ExtensionGetRequest,
    safe=True,
    secrets=frozenset(("reg_password", "user_password")),
)
EXTENSION_QUERY = Operation(
    "/v1.0/extension/query",
    models.ExtensionQueryResponse,
    arguments=models.ExtensionQueryRequest,
    safe=True,
    secrets=frozenset(("reg_password", "user_password")),
    joined={"ids": ","},
)
EXTENSION_GETPASSWORD = Operation(
    "/v1.0/extension/getpassword",
    models.ExtensionGetpasswordResponse,
    arguments=models.ExtensionGetpasswordRequest,
    safe=True,
    secrets=frozenset(("password",)),
)
EXTENSION_CREATE = Operation(
    "/v1.0/extension/create",
    Envelope,
    method="POST",
    arguments=models.ExtensionCreateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_SEND_WELCOME_EMAIL = Operation(
    "/v1.0/extension/send_welcome_email",
    Envelope,
    method="POST",
    arguments=models.ExtensionSendWelcomeEmailRequest,
)
EXTENSION_UPDATE = Operation(
    "/v1.0/extension/update",
    Envelope,
    method="POST",
    arguments=models.ExtensionUpdateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_DELETE = Operation(
    "/v1.0/extension/delete", Envelope, arguments=models.ExtensionDeleteRequest
)
