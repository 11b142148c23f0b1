# Made by `make generate` from spec/openapi/resources/vm.yaml; edits are lost.
"""Descriptors of the operations of vm: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import vm as models

VM_QUERY = Operation(path="/v1.0/vm/query", arguments=models.VmQueryRequest, safe=True)
VM_GET = Operation(
    path="/v1.0/vm/get", arguments=models.VmGetRequest, safe=True, paging=Paging()
)
VM_DOWNLOAD = Operation(
    path="/v1.0/vm/download",
    arguments=models.VmDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_CREATE = Operation(
    path="/v1.0/vm/create", method="POST", arguments=models.VmCreateRequest
)
VM_UPDATE = Operation(
    path="/v1.0/vm/update", method="POST", arguments=models.VmUpdateRequest
)
VM_DELETE = Operation(path="/v1.0/vm/delete", arguments=models.VmDeleteRequest)
VM_DELETE_EXTENSION_VM = Operation(
    path="/v1.0/vm/delete_extension_vm", arguments=models.VmDeleteExtensionVmRequest
)
