# Made by `make generate` from spec/openapi/resources/vm.yaml; edits are lost.
"""Descriptors of the operations of vm: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.vm import (
    VmCreateRequest,
    VmDeleteExtensionVmRequest,
    VmDeleteRequest,
    VmDownloadRequest,
    VmGetRequest,
    VmQueryRequest,
    VmUpdateRequest,
)

VM_QUERY = Operation(
    id="vm.query",
    method="GET",
    path="/v1.0/vm/query",
    arguments=VmQueryRequest,
    safe=True,
)
VM_GET = Operation(
    id="vm.get",
    method="GET",
    path="/v1.0/vm/get",
    arguments=VmGetRequest,
    safe=True,
    paging=Paging(),
)
VM_DOWNLOAD = Operation(
    id="vm.download",
    method="GET",
    path="/v1.0/vm/download",
    arguments=VmDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_CREATE = Operation(
    id="vm.create",
    method="POST",
    path="/v1.0/vm/create",
    arguments=VmCreateRequest,
    safe=False,
)
VM_UPDATE = Operation(
    id="vm.update",
    method="POST",
    path="/v1.0/vm/update",
    arguments=VmUpdateRequest,
    safe=False,
)
VM_DELETE = Operation(
    id="vm.delete",
    method="GET",
    path="/v1.0/vm/delete",
    arguments=VmDeleteRequest,
    safe=False,
)
VM_DELETE_EXTENSION_VM = Operation(
    id="vm.delete_extension_vm",
    method="GET",
    path="/v1.0/vm/delete_extension_vm",
    arguments=VmDeleteExtensionVmRequest,
    safe=False,
)
