# Made by `make generate` from spec/openapi/resources/vm_greeting.yaml; edits are lost.
"""Descriptors of the operations of vm_greeting: what is sent where, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.calls.operation import Follow, Operation, Paging
from .._runtime.client.later import Later
from ..models.common import Envelope
from ..models import vm_greeting as models

if TYPE_CHECKING:
    from .._runtime.following import rules
else:
    rules = Later(".._runtime.following.rules", __package__)


def _call_rules() -> rules.CallRules:
    from .._call_rules import RULES

    return RULES


VM_GREETING_LIST = Operation(
    "/v1.0/vm_greeting/list",
    models.VmGreetingListResponse,
    arguments=models.VmGreetingListRequest,
    safe=True,
    paging=Paging(items="greeting_list"),
)
VM_GREETING_UPDATE = Operation(
    "/v1.0/vm_greeting/update",
    Envelope,
    method="POST",
    arguments=models.VmGreetingUpdateRequest,
)
VM_GREETING_UPLOAD = Operation(
    "/v1.0/vm_greeting/upload",
    models.VmGreetingUploadResponse,
    method="POST",
    arguments=models.VmGreetingUploadRequest,
    multipart=("file",),
)
VM_GREETING_RECORD = Operation(
    "/v1.0/vm_greeting/record",
    models.VmGreetingRecordResponse,
    arguments=models.VmGreetingRecordRequest,
    follow=Follow(
        number="recorder", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
VM_GREETING_PLAY = Operation(
    "/v1.0/vm_greeting/play",
    models.VmGreetingPlayResponse,
    arguments=models.VmGreetingPlayRequest,
    safe=True,
)
VM_GREETING_DOWNLOAD = Operation(
    "/v1.0/vm_greeting/download",
    models.VmGreetingDownloadResponse,
    arguments=models.VmGreetingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_GREETING_DELETE = Operation(
    "/v1.0/vm_greeting/delete", Envelope, arguments=models.VmGreetingDeleteRequest
)
