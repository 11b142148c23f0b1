# Made by `make generate` from spec/openapi/resources/vm.yaml; edits are lost.
"""Descriptors of the operations of vm: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import vm as models

VM_QUERY = Operation(
    "/v1.0/vm/query",
    models.VmQueryResponse,
    arguments=models.VmQueryRequest,
    safe=True,
    joined={"number": ","},
)
VM_GET = Operation(
    "/v1.0/vm/get",
    models.VmGetResponse,
    arguments=models.VmGetRequest,
    safe=True,
    paging=Paging(),
)
VM_DOWNLOAD = Operation(
    "/v1.0/vm/download",
    models.VmDownloadResponse,
    arguments=models.VmDownloadRequest,
    safe=True,
    download="download_resource_url",
)
VM_CREATE = Operation(
    "/v1.0/vm/create",
    models.VmCreateResponse,
    method="POST",
    arguments=models.VmCreateRequest,
)
VM_UPDATE = Operation(
    "/v1.0/vm/update", Envelope, method="POST", arguments=models.VmUpdateRequest
)
VM_DELETE = Operation("/v1.0/vm/delete", Envelope, arguments=models.VmDeleteRequest)
VM_DELETE_EXTENSION_VM = Operation(
    "/v1.0/vm/delete_extension_vm",
    Envelope,
    arguments=models.VmDeleteExtensionVmRequest,
)
