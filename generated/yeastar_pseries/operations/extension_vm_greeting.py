# Made by `make generate` from spec/openapi/resources/extension_vm_greeting.yaml; edits are lost.
"""Descriptors of the operations of extension_vm_greeting: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.extension_vm_greeting import (
    ExtensionVmGreetingCreateRequest,
    ExtensionVmGreetingDeleteRequest,
    ExtensionVmGreetingDownloadRequest,
    ExtensionVmGreetingListRequest,
    ExtensionVmGreetingPlayRequest,
    ExtensionVmGreetingRecordRequest,
    ExtensionVmGreetingUpdateRequest,
    ExtensionVmGreetingUploadRequest,
)

EXTENSION_VM_GREETING_LIST = Operation(
    id="extension_vm_greeting.list",
    method="GET",
    path="/v1.0/extension_vm_greeting/list",
    arguments=ExtensionVmGreetingListRequest,
    safe=True,
    paging=Paging(items="greeting_list"),
)
EXTENSION_VM_GREETING_CREATE = Operation(
    id="extension_vm_greeting.create",
    method="POST",
    path="/v1.0/extension_vm_greeting/create",
    arguments=ExtensionVmGreetingCreateRequest,
    safe=False,
)
EXTENSION_VM_GREETING_UPDATE = Operation(
    id="extension_vm_greeting.update",
    method="POST",
    path="/v1.0/extension_vm_greeting/update",
    arguments=ExtensionVmGreetingUpdateRequest,
    safe=False,
)
EXTENSION_VM_GREETING_UPLOAD = Operation(
    id="extension_vm_greeting.upload",
    method="POST",
    path="/v1.0/extension_vm_greeting/upload",
    arguments=ExtensionVmGreetingUploadRequest,
    safe=False,
    multipart=("file",),
)
EXTENSION_VM_GREETING_RECORD = Operation(
    id="extension_vm_greeting.record",
    method="GET",
    path="/v1.0/extension_vm_greeting/record",
    arguments=ExtensionVmGreetingRecordRequest,
    safe=False,
)
EXTENSION_VM_GREETING_PLAY = Operation(
    id="extension_vm_greeting.play",
    method="GET",
    path="/v1.0/extension_vm_greeting/play",
    arguments=ExtensionVmGreetingPlayRequest,
    safe=True,
)
EXTENSION_VM_GREETING_DOWNLOAD = Operation(
    id="extension_vm_greeting.download",
    method="GET",
    path="/v1.0/extension_vm_greeting/download",
    arguments=ExtensionVmGreetingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
EXTENSION_VM_GREETING_DELETE = Operation(
    id="extension_vm_greeting.delete",
    method="GET",
    path="/v1.0/extension_vm_greeting/delete",
    arguments=ExtensionVmGreetingDeleteRequest,
    safe=False,
)
