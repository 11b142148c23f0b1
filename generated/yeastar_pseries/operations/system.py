# Made by `make generate` from spec/openapi/resources/system.yaml; edits are lost.
"""Descriptors of the operations of system: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import system as models

SYSTEM_INFORMATION = Operation(
    "/v1.0/system/information", models.SystemInformationResponse, safe=True
)
SYSTEM_CAPACITY = Operation(
    "/v1.0/system/capacity", models.SystemCapacityResponse, safe=True
)
SYSTEM_GET_MENUOPTIONS = Operation(
    "/v1.0/system/get_menuoptions",
    models.SystemGetMenuoptionsResponse,
    arguments=models.SystemGetMenuoptionsRequest,
    safe=True,
)
SYSTEM_SENDEMAIL = Operation(
    "/v1.0/system/sendemail",
    Envelope,
    method="POST",
    arguments=models.SystemSendemailRequest,
)
