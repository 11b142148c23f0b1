# Made by `make generate` from spec/openapi/resources/call_report.yaml; edits are lost.
"""Descriptors of the operations of call_report: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.call_report import (
    CallReportDetailRequest,
    CallReportDownloadRequest,
    CallReportListRequest,
    V2CallReportDetailRequest,
    V2CallReportDownloadRequest,
    V2CallReportListRequest,
)

CALL_REPORT_LIST = Operation(
    id="call_report.list",
    method="GET",
    path="/v1.0/call_report/list",
    arguments=CallReportListRequest,
    safe=True,
)
V2_CALL_REPORT_LIST = Operation(
    id="v2.call_report.list",
    method="GET",
    path="/v2.0/call_report/list",
    arguments=V2CallReportListRequest,
    safe=True,
)
CALL_REPORT_DETAIL = Operation(
    id="call_report.detail",
    method="GET",
    path="/v1.0/call_report/detail",
    arguments=CallReportDetailRequest,
    safe=True,
)
V2_CALL_REPORT_DETAIL = Operation(
    id="v2.call_report.detail",
    method="GET",
    path="/v2.0/call_report/detail",
    arguments=V2CallReportDetailRequest,
    safe=True,
)
CALL_REPORT_DOWNLOAD = Operation(
    id="call_report.download",
    method="GET",
    path="/v1.0/call_report/download",
    arguments=CallReportDownloadRequest,
    safe=True,
)
V2_CALL_REPORT_DOWNLOAD = Operation(
    id="v2.call_report.download",
    method="GET",
    path="/v2.0/call_report/download",
    arguments=V2CallReportDownloadRequest,
    safe=True,
)
