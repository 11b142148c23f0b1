# Made by `make generate` from spec/openapi/resources/trunk_status_monitor.yaml; edits are lost.
"""Descriptors of the operations of trunk_status_monitor: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.trunk_status_monitor import (
    TrunkStatusMonitorListRequest,
    TrunkStatusMonitorUpdateRequest,
)

TRUNK_STATUS_MONITOR_LIST = Operation(
    id="trunk_status_monitor.list",
    method="GET",
    path="/v1.0/trunk_status_monitor/list",
    arguments=TrunkStatusMonitorListRequest,
    safe=True,
    paging=Paging(),
)
TRUNK_STATUS_MONITOR_UPDATE = Operation(
    id="trunk_status_monitor.update",
    method="POST",
    path="/v1.0/trunk_status_monitor/update",
    arguments=TrunkStatusMonitorUpdateRequest,
    safe=False,
)
