# Made by `make generate` from spec/openapi/resources/extension.yaml; edits are lost.
"""Descriptors of the operations of extension: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import extension as models

EXTENSION_LIST = Operation(
    path="/v1.0/extension/list",
    result=models.ExtensionListResponse,
    arguments=models.ExtensionListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_SEARCH = Operation(
    path="/v1.0/extension/search",
    result=models.ExtensionListResponse,
    arguments=models.ExtensionSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_GET = Operation(
    path="/v1.0/extension/get",
    result=models.ExtensionGetResponse,
    arguments=models.ExtensionGetRequest,
    safe=True,
)
EXTENSION_QUERY = Operation(
    path="/v1.0/extension/query",
    result=models.ExtensionQueryResponse,
    arguments=models.ExtensionQueryRequest,
    safe=True,
)
EXTENSION_GETPASSWORD = Operation(
    path="/v1.0/extension/getpassword",
    result=models.ExtensionGetpasswordResponse,
    arguments=models.ExtensionGetpasswordRequest,
    safe=True,
)
EXTENSION_CREATE = Operation(
    path="/v1.0/extension/create",
    result=Envelope,
    method="POST",
    arguments=models.ExtensionCreateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_SEND_WELCOME_EMAIL = Operation(
    path="/v1.0/extension/send_welcome_email",
    result=Envelope,
    method="POST",
    arguments=models.ExtensionSendWelcomeEmailRequest,
)
EXTENSION_UPDATE = Operation(
    path="/v1.0/extension/update",
    result=Envelope,
    method="POST",
    arguments=models.ExtensionUpdateRequest,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_DELETE = Operation(
    path="/v1.0/extension/delete",
    result=Envelope,
    arguments=models.ExtensionDeleteRequest,
)
