# Made by `make generate` from spec/openapi/resources/call_schedule_report.yaml; edits are lost.
"""Descriptors of the operations of call_schedule_report: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.call_schedule_report import (
    CallScheduleReportDownloadRequest,
    CallScheduleReportListRequest,
    V2CallScheduleReportDownloadRequest,
    V2CallScheduleReportListRequest,
)

CALL_SCHEDULE_REPORT_LIST = Operation(
    id="call_schedule_report.list",
    method="GET",
    path="/v1.0/call_schedule_report/list",
    arguments=CallScheduleReportListRequest,
    safe=True,
    paging=Paging(),
)
V2_CALL_SCHEDULE_REPORT_LIST = Operation(
    id="v2.call_schedule_report.list",
    method="GET",
    path="/v2.0/call_schedule_report/list",
    arguments=V2CallScheduleReportListRequest,
    safe=True,
    paging=Paging(),
)
CALL_SCHEDULE_REPORT_DOWNLOAD = Operation(
    id="call_schedule_report.download",
    method="GET",
    path="/v1.0/call_schedule_report/download",
    arguments=CallScheduleReportDownloadRequest,
    safe=True,
    download="download_resource_url",
)
V2_CALL_SCHEDULE_REPORT_DOWNLOAD = Operation(
    id="v2.call_schedule_report.download",
    method="GET",
    path="/v2.0/call_schedule_report/download",
    arguments=V2CallScheduleReportDownloadRequest,
    safe=True,
    download="download_resource_url",
)
