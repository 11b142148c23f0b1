# Made by `make generate` from spec/openapi/resources/system.yaml; edits are lost.
"""Descriptors of the operations of system: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import system as models

SYSTEM_INFORMATION = Operation(path="/v1.0/system/information", safe=True)
SYSTEM_CAPACITY = Operation(path="/v1.0/system/capacity", safe=True)
SYSTEM_GET_MENUOPTIONS = Operation(
    path="/v1.0/system/get_menuoptions",
    arguments=models.SystemGetMenuoptionsRequest,
    safe=True,
)
SYSTEM_SENDEMAIL = Operation(
    path="/v1.0/system/sendemail",
    method="POST",
    arguments=models.SystemSendemailRequest,
)
