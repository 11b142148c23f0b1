# Made by `make generate` from spec/openapi/resources/call_report.yaml; edits are lost.
"""Descriptors of the operations of call_report: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Poll
from ..models import call_report as models
from ..models.common import Envelope

CALL_REPORT_LIST = Operation(
    "/v1.0/call_report/list",
    models.CallReportListResponse,
    arguments=models.CallReportListRequest,
    safe=True,
    times={"start_time": "display", "end_time": "display", "time": "display-day"},
    joined={
        "ext_id_list": ",",
        "trunk_id_list": ",",
        "ivr_id_list": ",",
        "ring_group_id_list": ",",
        "queue_id_list": ",",
        "agent_id_list": ",",
    },
)
V2_CALL_REPORT_LIST = Operation(
    "/v2.0/call_report/list",
    models.CallReportListResponse,
    arguments=models.V2CallReportListRequest,
    safe=True,
    times={"start_time": "display", "end_time": "display", "time": "display-day"},
    joined={
        "ext_id_list": ",",
        "trunk_id_list": ",",
        "ivr_id_list": ",",
        "ring_group_id_list": ",",
        "queue_id_list": ",",
        "agent_id_list": ",",
    },
    since={
        "appliance": "37.21.0.117",
        "software": "83.21.0.117",
        "cloud": "84.21.0.117",
    },
)
CALL_REPORT_DETAIL = Operation(
    "/v1.0/call_report/detail",
    models.CallReportDetailResponse,
    arguments=models.CallReportDetailRequest,
    safe=True,
    times={
        "start_time": "display",
        "end_time": "display",
        "detail_time_begin": "display",
        "detail_time_end": "display",
        "time": "display-day",
    },
)
V2_CALL_REPORT_DETAIL = Operation(
    "/v2.0/call_report/detail",
    models.CallReportDetailResponse,
    arguments=models.V2CallReportDetailRequest,
    safe=True,
    times={
        "start_time": "display",
        "end_time": "display",
        "detail_time_begin": "display",
        "detail_time_end": "display",
        "time": "display-day",
    },
    since={
        "appliance": "37.21.0.117",
        "software": "83.21.0.117",
        "cloud": "84.21.0.117",
    },
)
CALL_REPORT_DOWNLOAD = Operation(
    "/v1.0/call_report/download",
    Envelope,
    arguments=models.CallReportDownloadRequest,
    safe=True,
    download="download_resource_url",
    poll=Poll(errcode=2, event=30027),
    times={"start_time": "display", "end_time": "display", "time": "display-day"},
    joined={"ext_id_list": ",", "trunk_id_list": ",", "ivr_id_list": ","},
)
V2_CALL_REPORT_DOWNLOAD = Operation(
    "/v2.0/call_report/download",
    Envelope,
    arguments=models.V2CallReportDownloadRequest,
    safe=True,
    download="download_resource_url",
    poll=Poll(errcode=2, event=30027),
    times={"start_time": "display", "end_time": "display", "time": "display-day"},
    joined={"ext_id_list": ",", "trunk_id_list": ",", "ivr_id_list": ","},
    since={
        "appliance": "37.21.0.117",
        "software": "83.21.0.117",
        "cloud": "84.21.0.117",
    },
)
