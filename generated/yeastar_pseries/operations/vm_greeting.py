# Made by `make generate` from spec/openapi/resources/vm_greeting.yaml; edits are lost.
"""Descriptors of the operations of vm_greeting: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import vm_greeting as models

VM_GREETING_LIST = Operation(
    path="/v1.0/vm_greeting/list",
    result=models.VmGreetingListResponse,
    arguments=models.VmGreetingListRequest,
    safe=True,
    paging=Paging(items="greeting_list"),
)
VM_GREETING_UPDATE = Operation(
    path="/v1.0/vm_greeting/update",
    result=Envelope,
    method="POST",
    arguments=models.VmGreetingUpdateRequest,
)
VM_GREETING_UPLOAD = Operation(
    path="/v1.0/vm_greeting/upload",
    result=models.VmGreetingUploadResponse,
    method="POST",
    arguments=models.VmGreetingUploadRequest,
    multipart=("file",),
)
VM_GREETING_RECORD = Operation(
    path="/v1.0/vm_greeting/record",
    result=models.VmGreetingRecordResponse,
    arguments=models.VmGreetingRecordRequest,
)
VM_GREETING_PLAY = Operation(
    path="/v1.0/vm_greeting/play",
    result=models.VmGreetingPlayResponse,
    arguments=models.VmGreetingPlayRequest,
    safe=True,
)
VM_GREETING_DOWNLOAD = Operation(
    path="/v1.0/vm_greeting/download",
    result=models.VmGreetingDownloadResponse,
    arguments=models.VmGreetingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_GREETING_DELETE = Operation(
    path="/v1.0/vm_greeting/delete",
    result=Envelope,
    arguments=models.VmGreetingDeleteRequest,
)
