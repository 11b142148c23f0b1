# Made by `make generate` from spec/openapi/resources/vm_global_greeting.yaml; edits are lost.
"""Descriptors of the operations of vm_global_greeting: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import vm_global_greeting as models

VM_GLOBAL_GREETING_LIST = Operation(
    "/v1.0/vm_global_greeting/list", models.VmGlobalGreetingListResponse, safe=True
)
