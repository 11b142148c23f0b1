# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""Descriptors of the operations of cdr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import cdr as models
from ..models.common import Envelope

CDR_LIST = Operation(
    "/v1.0/cdr/list",
    models.CdrListResponse,
    arguments=models.CdrListRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
    joined={"disposition_code_list": ","},
)
CDR_SEARCH = Operation(
    "/v1.0/cdr/search",
    models.CdrListResponse,
    arguments=models.CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
    times={"start_time": "unix-seconds-text", "end_time": "unix-seconds-text"},
    joined={"disposition_code_list": ",", "did": ","},
)
CDR_DOWNLOAD = Operation(
    "/v1.0/cdr/download",
    models.CdrDownloadResponse,
    arguments=models.CdrDownloadRequest,
    safe=True,
    download="download_resource_url",
    times={"start_time": "unix-seconds-text", "end_time": "unix-seconds-text"},
    joined={"disposition_code_list": ",", "did": ","},
)
CDR_GETOPTION = Operation("/v1.0/cdr/getoption", models.CdrGetoptionResponse, safe=True)
CDR_UPDATEOPTION = Operation(
    "/v1.0/cdr/updateoption",
    Envelope,
    method="POST",
    arguments=models.CdrUpdateoptionRequest,
)
V2_CDR_LIST = Operation(
    "/v2.0/cdr/list",
    models.CdrListV2Response,
    arguments=models.V2CdrListRequest,
    safe=True,
    paging=Paging(),
    since={
        "appliance": "37.23.0.123",
        "software": "83.23.0.123",
        "cloud": "84.23.0.123",
    },
)
V2_CDR_SEARCH = Operation(
    "/v2.0/cdr/search",
    models.CdrListV2Response,
    arguments=models.V2CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("account_code",)),
    times={"time_begin": "display", "time_end": "display"},
    joined={
        "ext_group": ",",
        "disposition_code_list": ",",
        "did": ",",
        "queue_list": ",",
    },
    since={
        "appliance": "37.23.0.123",
        "software": "83.23.0.123",
        "cloud": "84.23.0.123",
    },
)
V2_CDR_DETAIL = Operation(
    "/v2.0/cdr/detail",
    models.CdrDetailV2Response,
    arguments=models.V2CdrDetailRequest,
    safe=True,
    since={
        "appliance": "37.23.0.123",
        "software": "83.23.0.123",
        "cloud": "84.23.0.123",
    },
)
V2_CDR_DOWNLOAD = Operation(
    "/v2.0/cdr/download",
    Envelope,
    safe=True,
    since={
        "appliance": "37.23.0.123",
        "software": "83.23.0.123",
        "cloud": "84.23.0.123",
    },
)
V2_CDR_GETOPTION = Operation(
    "/v2.0/cdr/getoption", models.CdrGetoptionV2Response, safe=True
)
V2_CDR_UPDATEOPTION = Operation(
    "/v2.0/cdr/updateoption",
    Envelope,
    method="POST",
    arguments=models.CdrUpdateoptionV2Request,
)
V2_CDR_GETDOWNLOADOPTION = Operation(
    "/v2.0/cdr/getdownloadoption",
    models.CdrGetdownloadoptionV2Response,
    safe=True,
    since={"appliance": "37.23.0.123", "software": "83.23.0.123"},
)
V2_CDR_UPDATEDOWNLOADOPTION = Operation(
    "/v2.0/cdr/updatedownloadoption",
    Envelope,
    method="POST",
    arguments=models.CdrUpdatedownloadoptionV2Request,
)
V2_CDR_GETAICONTEXT = Operation(
    "/v2.0/cdr/getaicontext",
    models.CdrGetaicontextV2Response,
    arguments=models.V2CdrGetaicontextRequest,
    safe=True,
    joined={"cdr_ids": ","},
)
V2_CDR_GETAISUMMARY = Operation(
    "/v2.0/cdr/getaisummary",
    models.CdrGetaisummaryV2Response,
    arguments=models.V2CdrGetaisummaryRequest,
    safe=True,
)
V2_CDR_AIDOWNLOAD = Operation(
    "/v2.0/cdr/aidownload",
    models.CdrAidownloadV2Response,
    arguments=models.V2CdrAidownloadRequest,
    safe=True,
    download="download_resource_url",
    times={"start_time": "display", "end_time": "display"},
)
