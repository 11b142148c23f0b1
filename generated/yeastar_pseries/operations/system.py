# Made by `make generate` from spec/openapi/resources/system.yaml; edits are lost.
"""Descriptors of the operations of system: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import system as models

SYSTEM_INFORMATION = Operation(
    path="/v1.0/system/information", result=models.SystemInformationResponse, safe=True
)
SYSTEM_CAPACITY = Operation(
    path="/v1.0/system/capacity", result=models.SystemCapacityResponse, safe=True
)
SYSTEM_GET_MENUOPTIONS = Operation(
    path="/v1.0/system/get_menuoptions",
    result=models.SystemGetMenuoptionsResponse,
    arguments=models.SystemGetMenuoptionsRequest,
    safe=True,
)
SYSTEM_SENDEMAIL = Operation(
    path="/v1.0/system/sendemail",
    result=Envelope,
    method="POST",
    arguments=models.SystemSendemailRequest,
)
