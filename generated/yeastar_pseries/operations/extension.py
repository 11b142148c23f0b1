# Made by `make generate` from spec/openapi/resources/extension.yaml; edits are lost.
"""Descriptors of the operations of extension: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.extension import (
    ExtensionCreateRequest,
    ExtensionDeleteRequest,
    ExtensionGetRequest,
    ExtensionGetpasswordRequest,
    ExtensionListRequest,
    ExtensionQueryRequest,
    ExtensionSearchRequest,
    ExtensionSendWelcomeEmailRequest,
    ExtensionUpdateRequest,
)

EXTENSION_LIST = Operation(
    id="extension.list",
    method="GET",
    path="/v1.0/extension/list",
    arguments=ExtensionListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_SEARCH = Operation(
    id="extension.search",
    method="GET",
    path="/v1.0/extension/search",
    arguments=ExtensionSearchRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_GET = Operation(
    id="extension.get",
    method="GET",
    path="/v1.0/extension/get",
    arguments=ExtensionGetRequest,
    safe=True,
)
EXTENSION_QUERY = Operation(
    id="extension.query",
    method="GET",
    path="/v1.0/extension/query",
    arguments=ExtensionQueryRequest,
    safe=True,
)
EXTENSION_GETPASSWORD = Operation(
    id="extension.getpassword",
    method="GET",
    path="/v1.0/extension/getpassword",
    arguments=ExtensionGetpasswordRequest,
    safe=True,
)
EXTENSION_CREATE = Operation(
    id="extension.create",
    method="POST",
    path="/v1.0/extension/create",
    arguments=ExtensionCreateRequest,
    safe=False,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_SEND_WELCOME_EMAIL = Operation(
    id="extension.send_welcome_email",
    method="POST",
    path="/v1.0/extension/send_welcome_email",
    arguments=ExtensionSendWelcomeEmailRequest,
    safe=False,
)
EXTENSION_UPDATE = Operation(
    id="extension.update",
    method="POST",
    path="/v1.0/extension/update",
    arguments=ExtensionUpdateRequest,
    safe=False,
    secrets=frozenset(("reg_password", "user_password", "vm_pin")),
)
EXTENSION_DELETE = Operation(
    id="extension.delete",
    method="GET",
    path="/v1.0/extension/delete",
    arguments=ExtensionDeleteRequest,
    safe=False,
)
