# Made by `make generate` from spec/openapi/resources/extension.yaml; edits are lost.
"""Descriptors of the operations of extension: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import extension as models

EXTENSION_LIST = Operation(
    path="/v1.0/extension/list",
    arguments=models.ExtensionListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_SEARCH = Operation(
    path="/v1.0/extension/search",
    arguments=models.ExtensionSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_GET = Operation(
    path="/v1.0/extension/get", arguments=models.ExtensionGetRequest, safe=True
)
EXTENSION_QUERY = Operation(
    path="/v1.0/extension/query", arguments=models.ExtensionQueryRequest, safe=True
)
EXTENSION_GETPASSWORD = Operation(
    path="/v1.0/extension/getpassword",
    arguments=models.ExtensionGetpasswordRequest,
    safe=True,
)
EXTENSION_CREATE = Operation(
    path="/v1.0/extension/create",
    method="POST",
    arguments=models.ExtensionCreateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_SEND_WELCOME_EMAIL = Operation(
    path="/v1.0/extension/send_welcome_email",
    method="POST",
    arguments=models.ExtensionSendWelcomeEmailRequest,
)
EXTENSION_UPDATE = Operation(
    path="/v1.0/extension/update",
    method="POST",
    arguments=models.ExtensionUpdateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_DELETE = Operation(
    path="/v1.0/extension/delete", arguments=models.ExtensionDeleteRequest
)
