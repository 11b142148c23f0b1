# Made by `make generate` from spec/openapi/resources/vm_group.yaml; edits are lost.
"""Descriptors of the operations of vm_group: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import vm_group as models

VM_GROUP_LIST = Operation(
    "/v1.0/vm_group/list",
    models.VmGroupListResponse,
    arguments=models.VmGroupListRequest,
    safe=True,
    paging=Paging(items="vm_group_list"),
)
