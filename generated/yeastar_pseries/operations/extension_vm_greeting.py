# Made by `make generate` from spec/openapi/resources/extension_vm_greeting.yaml; edits are lost.
"""Descriptors of the operations of extension_vm_greeting: what is sent where, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.calls.operation import Follow, Operation, Paging
from .._runtime.client.later import Later
from ..models.common import Envelope
from ..models import extension_vm_greeting as models

if TYPE_CHECKING:
    from .._runtime.following import rules
else:
    rules = Later(".._runtime.following.rules", __package__)


def _call_rules() -> rules.CallRules:
    from .._call_rules import RULES

    return RULES


EXTENSION_VM_GREETING_LIST = Operation(
    "/v1.0/extension_vm_greeting/list",
    models.ExtensionVmGreetingListResponse,
    arguments=models.ExtensionVmGreetingListRequest,
    safe=True,
    paging=Paging(items="greeting_list"),
)
EXTENSION_VM_GREETING_CREATE = Operation(
    "/v1.0/extension_vm_greeting/create",
    models.ExtensionVmGreetingCreateResponse,
    method="POST",
    arguments=models.ExtensionVmGreetingCreateRequest,
)
EXTENSION_VM_GREETING_UPDATE = Operation(
    "/v1.0/extension_vm_greeting/update",
    Envelope,
    method="POST",
    arguments=models.ExtensionVmGreetingUpdateRequest,
)
EXTENSION_VM_GREETING_UPLOAD = Operation(
    "/v1.0/extension_vm_greeting/upload",
    models.ExtensionVmGreetingUploadResponse,
    method="POST",
    arguments=models.ExtensionVmGreetingUploadRequest,
    multipart=("file",),
)
EXTENSION_VM_GREETING_RECORD = Operation(
    "/v1.0/extension_vm_greeting/record",
    models.ExtensionVmGreetingRecordResponse,
    arguments=models.ExtensionVmGreetingRecordRequest,
    follow=Follow(
        number="recorder", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
EXTENSION_VM_GREETING_PLAY = Operation(
    "/v1.0/extension_vm_greeting/play",
    models.ExtensionVmGreetingPlayResponse,
    arguments=models.ExtensionVmGreetingPlayRequest,
    safe=True,
)
EXTENSION_VM_GREETING_DOWNLOAD = Operation(
    "/v1.0/extension_vm_greeting/download",
    models.ExtensionVmGreetingDownloadResponse,
    arguments=models.ExtensionVmGreetingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
EXTENSION_VM_GREETING_DELETE = Operation(
    "/v1.0/extension_vm_greeting/delete",
    Envelope,
    arguments=models.ExtensionVmGreetingDeleteRequest,
)
