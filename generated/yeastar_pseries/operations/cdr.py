# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""Descriptors of the operations of cdr: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import cdr as models

CDR_LIST = Operation(
    path="/v1.0/cdr/list",
    arguments=models.CdrListRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_SEARCH = Operation(
    path="/v1.0/cdr/search",
    arguments=models.CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_DOWNLOAD = Operation(
    path="/v1.0/cdr/download",
    arguments=models.CdrDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CDR_GETOPTION = Operation(path="/v1.0/cdr/getoption", safe=True)
CDR_UPDATEOPTION = Operation(
    path="/v1.0/cdr/updateoption",
    method="POST",
    arguments=models.CdrUpdateoptionRequest,
)
V2_CDR_LIST = Operation(
    path="/v2.0/cdr/list", arguments=models.V2CdrListRequest, safe=True, paging=Paging()
)
V2_CDR_SEARCH = Operation(
    path="/v2.0/cdr/search",
    arguments=models.V2CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("account_code",)),
)
V2_CDR_DETAIL = Operation(
    path="/v2.0/cdr/detail", arguments=models.V2CdrDetailRequest, safe=True
)
V2_CDR_DOWNLOAD = Operation(path="/v2.0/cdr/download", safe=True)
V2_CDR_GETOPTION = Operation(path="/v2.0/cdr/getoption", safe=True)
V2_CDR_UPDATEOPTION = Operation(
    path="/v2.0/cdr/updateoption",
    method="POST",
    arguments=models.CdrUpdateoptionV2Request,
)
V2_CDR_GETDOWNLOADOPTION = Operation(path="/v2.0/cdr/getdownloadoption", safe=True)
V2_CDR_UPDATEDOWNLOADOPTION = Operation(
    path="/v2.0/cdr/updatedownloadoption",
    method="POST",
    arguments=models.CdrUpdatedownloadoptionV2Request,
)
V2_CDR_GETAICONTEXT = Operation(
    path="/v2.0/cdr/getaicontext", arguments=models.V2CdrGetaicontextRequest, safe=True
)
V2_CDR_GETAISUMMARY = Operation(
    path="/v2.0/cdr/getaisummary", arguments=models.V2CdrGetaisummaryRequest, safe=True
)
V2_CDR_AIDOWNLOAD = Operation(
    path="/v2.0/cdr/aidownload",
    arguments=models.V2CdrAidownloadRequest,
    safe=True,
    download="download_resource_url",
)
