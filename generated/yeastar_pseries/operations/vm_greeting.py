# Made by `make generate` from spec/openapi/resources/vm_greeting.yaml; edits are lost.
"""Descriptors of the operations of vm_greeting: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.vm_greeting import (
    VmGreetingDeleteRequest,
    VmGreetingDownloadRequest,
    VmGreetingListRequest,
    VmGreetingPlayRequest,
    VmGreetingRecordRequest,
    VmGreetingUploadRequest,
)

VM_GREETING_LIST = Operation(
    id="vm_greeting.list",
    method="GET",
    path="/v1.0/vm_greeting/list",
    arguments=VmGreetingListRequest,
    safe=True,
    paging=Paging(items="greeting_list"),
)
VM_GREETING_UPLOAD = Operation(
    id="vm_greeting.upload",
    method="POST",
    path="/v1.0/vm_greeting/upload",
    arguments=VmGreetingUploadRequest,
    safe=False,
    multipart=("file",),
)
VM_GREETING_RECORD = Operation(
    id="vm_greeting.record",
    method="GET",
    path="/v1.0/vm_greeting/record",
    arguments=VmGreetingRecordRequest,
    safe=False,
)
VM_GREETING_PLAY = Operation(
    id="vm_greeting.play",
    method="GET",
    path="/v1.0/vm_greeting/play",
    arguments=VmGreetingPlayRequest,
    safe=True,
)
VM_GREETING_DOWNLOAD = Operation(
    id="vm_greeting.download",
    method="GET",
    path="/v1.0/vm_greeting/download",
    arguments=VmGreetingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_GREETING_DELETE = Operation(
    id="vm_greeting.delete",
    method="GET",
    path="/v1.0/vm_greeting/delete",
    arguments=VmGreetingDeleteRequest,
    safe=False,
)
