# Made by `make generate` from spec/openapi/resources/extension_status_monitor.yaml; edits are lost.
"""Descriptors of the operations of extension_status_monitor: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import extension_status_monitor as models

EXTENSION_STATUS_MONITOR_LIST = Operation(
    "/v1.0/extension_status_monitor/list",
    models.ExtensionStatusMonitorListResponse,
    arguments=models.ExtensionStatusMonitorListRequest,
    safe=True,
    paging=Paging(),
)
EXTENSION_STATUS_MONITOR_UPDATE = Operation(
    "/v1.0/extension_status_monitor/update",
    Envelope,
    method="POST",
    arguments=models.ExtensionStatusMonitorUpdateRequest,
)
