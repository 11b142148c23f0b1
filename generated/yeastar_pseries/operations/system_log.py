# Made by `make generate` from spec/openapi/resources/system_log.yaml; edits are lost.
"""Descriptors of the operations of system_log: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.system_log import SystemLogDownloadRequest, SystemLogListRequest

SYSTEM_LOG_LIST = Operation(
    id="system_log.list",
    method="GET",
    path="/v1.0/system_log/list",
    arguments=SystemLogListRequest,
    safe=True,
    paging=Paging(),
)
SYSTEM_LOG_DOWNLOAD = Operation(
    id="system_log.download",
    method="GET",
    path="/v1.0/system_log/download",
    arguments=SystemLogDownloadRequest,
    safe=True,
    download="download_resource_url",
)
