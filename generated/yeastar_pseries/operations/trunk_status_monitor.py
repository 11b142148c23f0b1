# Made by `make generate` from spec/openapi/resources/trunk_status_monitor.yaml; edits are lost.
"""Descriptors of the operations of trunk_status_monitor: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import trunk_status_monitor as models

TRUNK_STATUS_MONITOR_LIST = Operation(
    "/v1.0/trunk_status_monitor/list",
    models.TrunkStatusMonitorListResponse,
    arguments=models.TrunkStatusMonitorListRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_STATUS_MONITOR_UPDATE = Operation(
    "/v1.0/trunk_status_monitor/update",
    Envelope,
    method="POST",
    arguments=models.TrunkStatusMonitorUpdateRequest,
)
