# Made by `make generate` from spec/openapi/resources/auto_provisioning.yaml; edits are lost.
"""Descriptors of the operations of auto_provisioning: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import auto_provisioning as models

AUTO_PROVISIONING_COMPATIBILITY = Operation(
    "/v1.0/auto_provisioning/compatibility",
    models.AutoProvisioningCompatibilityResponse,
    arguments=models.AutoProvisioningCompatibilityRequest,
    safe=True,
)
