# Made by `make generate` from spec/openapi/resources/system_log.yaml; edits are lost.
"""Descriptors of the operations of system_log: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import system_log as models

SYSTEM_LOG_LIST = Operation(
    "/v1.0/system_log/list",
    models.SystemLogListResponse,
    arguments=models.SystemLogListRequest,
    safe=True,
    paging=Paging(),
)
SYSTEM_LOG_DOWNLOAD = Operation(
    "/v1.0/system_log/download",
    models.SystemLogDownloadResponse,
    arguments=models.SystemLogDownloadRequest,
    safe=True,
    download="download_resource_url",
    joined={"files": ","},
)
