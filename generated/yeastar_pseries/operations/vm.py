# Made by `make generate` from spec/openapi/resources/vm.yaml; edits are lost.
"""Descriptors of the operations of vm: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import vm as models

VM_QUERY = Operation(
    path="/v1.0/vm/query",
    result=models.VmQueryResponse,
    arguments=models.VmQueryRequest,
    safe=True,
)
VM_GET = Operation(
    path="/v1.0/vm/get",
    result=models.VmGetResponse,
    arguments=models.VmGetRequest,
    safe=True,
    paging=Paging(),
)
VM_DOWNLOAD = Operation(
    path="/v1.0/vm/download",
    result=models.VmDownloadResponse,
    arguments=models.VmDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_CREATE = Operation(
    path="/v1.0/vm/create",
    result=models.VmCreateResponse,
    method="POST",
    arguments=models.VmCreateRequest,
)
VM_UPDATE = Operation(
    path="/v1.0/vm/update",
    result=Envelope,
    method="POST",
    arguments=models.VmUpdateRequest,
)
VM_DELETE = Operation(
    path="/v1.0/vm/delete", result=Envelope, arguments=models.VmDeleteRequest
)
VM_DELETE_EXTENSION_VM = Operation(
    path="/v1.0/vm/delete_extension_vm",
    result=Envelope,
    arguments=models.VmDeleteExtensionVmRequest,
)
