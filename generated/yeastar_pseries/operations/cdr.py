# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""Descriptors of the operations of cdr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import cdr as models
from ..models.common import Envelope

CDR_LIST = Operation(
    path="/v1.0/cdr/list",
    result=models.CdrListResponse,
    arguments=models.CdrListRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_SEARCH = Operation(
    path="/v1.0/cdr/search",
    result=models.CdrListResponse,
    arguments=models.CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_DOWNLOAD = Operation(
    path="/v1.0/cdr/download",
    result=models.CdrDownloadResponse,
    arguments=models.CdrDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CDR_GETOPTION = Operation(
    path="/v1.0/cdr/getoption", result=models.CdrGetoptionResponse, safe=True
)
CDR_UPDATEOPTION = Operation(
    path="/v1.0/cdr/updateoption",
    result=Envelope,
    method="POST",
    arguments=models.CdrUpdateoptionRequest,
)
V2_CDR_LIST = Operation(
    path="/v2.0/cdr/list",
    result=models.CdrListV2Response,
    arguments=models.V2CdrListRequest,
    safe=True,
    paging=Paging(),
)
V2_CDR_SEARCH = Operation(
    path="/v2.0/cdr/search",
    result=models.CdrListV2Response,
    arguments=models.V2CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("account_code",)),
)
V2_CDR_DETAIL = Operation(
    path="/v2.0/cdr/detail",
    result=models.CdrDetailV2Response,
    arguments=models.V2CdrDetailRequest,
    safe=True,
)
V2_CDR_DOWNLOAD = Operation(path="/v2.0/cdr/download", result=Envelope, safe=True)
V2_CDR_GETOPTION = Operation(
    path="/v2.0/cdr/getoption", result=models.CdrGetoptionV2Response, safe=True
)
V2_CDR_UPDATEOPTION = Operation(
    path="/v2.0/cdr/updateoption",
    result=Envelope,
    method="POST",
    arguments=models.CdrUpdateoptionV2Request,
)
V2_CDR_GETDOWNLOADOPTION = Operation(
    path="/v2.0/cdr/getdownloadoption",
    result=models.CdrGetdownloadoptionV2Response,
    safe=True,
)
V2_CDR_UPDATEDOWNLOADOPTION = Operation(
    path="/v2.0/cdr/updatedownloadoption",
    result=Envelope,
    method="POST",
    arguments=models.CdrUpdatedownloadoptionV2Request,
)
V2_CDR_GETAICONTEXT = Operation(
    path="/v2.0/cdr/getaicontext",
    result=models.CdrGetaicontextV2Response,
    arguments=models.V2CdrGetaicontextRequest,
    safe=True,
)
V2_CDR_GETAISUMMARY = Operation(
    path="/v2.0/cdr/getaisummary",
    result=models.CdrGetaisummaryV2Response,
    arguments=models.V2CdrGetaisummaryRequest,
    safe=True,
)
V2_CDR_AIDOWNLOAD = Operation(
    path="/v2.0/cdr/aidownload",
    result=models.CdrAidownloadV2Response,
    arguments=models.V2CdrAidownloadRequest,
    safe=True,
    download="download_resource_url",
)
