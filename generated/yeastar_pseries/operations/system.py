# Made by `make generate` from spec/openapi/resources/system.yaml; edits are lost.
"""Descriptors of the operations of system: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.system import SystemGetMenuoptionsRequest, SystemSendemailRequest

SYSTEM_INFORMATION = Operation(
    id="system.information", method="GET", path="/v1.0/system/information", safe=True
)
SYSTEM_CAPACITY = Operation(
    id="system.capacity", method="GET", path="/v1.0/system/capacity", safe=True
)
SYSTEM_GET_MENUOPTIONS = Operation(
    id="system.get_menuoptions",
    method="GET",
    path="/v1.0/system/get_menuoptions",
    arguments=SystemGetMenuoptionsRequest,
    safe=True,
)
SYSTEM_SENDEMAIL = Operation(
    id="system.sendemail",
    method="POST",
    path="/v1.0/system/sendemail",
    arguments=SystemSendemailRequest,
    safe=False,
)
