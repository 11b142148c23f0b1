# Made by `make generate` from spec/openapi/resources/auto_provisioning.yaml; edits are lost.
"""Descriptors of the operations of auto_provisioning: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.auto_provisioning import AutoProvisioningCompatibilityRequest

AUTO_PROVISIONING_COMPATIBILITY = Operation(
    id="auto_provisioning.compatibility",
    method="GET",
    path="/v1.0/auto_provisioning/compatibility",
    arguments=AutoProvisioningCompatibilityRequest,
    safe=True,
)
