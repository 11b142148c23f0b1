# Made by `make generate` from spec/openapi/resources/call_schedule_report.yaml; edits are lost.
"""Descriptors of the operations of call_schedule_report: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging, Poll
from ..models import call_schedule_report as models

CALL_SCHEDULE_REPORT_LIST = Operation(
    "/v1.0/call_schedule_report/list",
    models.CallScheduleReportListResponse,
    arguments=models.CallScheduleReportListRequest,
    safe=True,
    paging=Paging(),
)
V2_CALL_SCHEDULE_REPORT_LIST = Operation(
    "/v2.0/call_schedule_report/list",
    models.CallScheduleReportListResponse,
    arguments=models.V2CallScheduleReportListRequest,
    safe=True,
    paging=Paging(),
    since={
        "appliance": "37.21.0.117",
        "software": "83.21.0.117",
        "cloud": "84.21.0.117",
    },
)
CALL_SCHEDULE_REPORT_DOWNLOAD = Operation(
    "/v1.0/call_schedule_report/download",
    models.CallScheduleReportDownloadResponse,
    arguments=models.CallScheduleReportDownloadRequest,
    safe=True,
    download="download_resource_url",
    poll=Poll(errcode=2, event=30027, match={"id": "download_id"}),
)
V2_CALL_SCHEDULE_REPORT_DOWNLOAD = Operation(
    "/v2.0/call_schedule_report/download",
    models.CallScheduleReportDownloadResponse,
    arguments=models.V2CallScheduleReportDownloadRequest,
    safe=True,
    download="download_resource_url",
    poll=Poll(errcode=2, event=30027, match={"id": "download_id"}),
    since={
        "appliance": "37.21.0.117",
        "software": "83.21.0.117",
        "cloud": "84.21.0.117",
    },
)
