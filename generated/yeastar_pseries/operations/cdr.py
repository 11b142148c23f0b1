# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""Descriptors of the operations of cdr: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.cdr import (
    CdrDownloadRequest,
    CdrListRequest,
    CdrSearchRequest,
    CdrUpdatedownloadoptionV2Request,
    CdrUpdateoptionRequest,
    CdrUpdateoptionV2Request,
    V2CdrDetailRequest,
    V2CdrGetaicontextRequest,
    V2CdrListRequest,
    V2CdrSearchRequest,
)

CDR_LIST = Operation(
    id="cdr.list",
    method="GET",
    path="/v1.0/cdr/list",
    arguments=CdrListRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_SEARCH = Operation(
    id="cdr.search",
    method="GET",
    path="/v1.0/cdr/search",
    arguments=CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("pin_code",)),
)
CDR_DOWNLOAD = Operation(
    id="cdr.download",
    method="GET",
    path="/v1.0/cdr/download",
    arguments=CdrDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CDR_GETOPTION = Operation(
    id="cdr.getoption", method="GET", path="/v1.0/cdr/getoption", safe=True
)
CDR_UPDATEOPTION = Operation(
    id="cdr.updateoption",
    method="POST",
    path="/v1.0/cdr/updateoption",
    arguments=CdrUpdateoptionRequest,
    safe=False,
)
V2_CDR_LIST = Operation(
    id="v2.cdr.list",
    method="GET",
    path="/v2.0/cdr/list",
    arguments=V2CdrListRequest,
    safe=True,
    paging=Paging(),
)
V2_CDR_SEARCH = Operation(
    id="v2.cdr.search",
    method="GET",
    path="/v2.0/cdr/search",
    arguments=V2CdrSearchRequest,
    safe=True,
    paging=Paging(),
    secrets=frozenset(("account_code",)),
)
V2_CDR_DETAIL = Operation(
    id="v2.cdr.detail",
    method="GET",
    path="/v2.0/cdr/detail",
    arguments=V2CdrDetailRequest,
    safe=True,
)
V2_CDR_DOWNLOAD = Operation(
    id="v2.cdr.download", method="GET", path="/v2.0/cdr/download", safe=True
)
V2_CDR_GETOPTION = Operation(
    id="v2.cdr.getoption", method="GET", path="/v2.0/cdr/getoption", safe=True
)
V2_CDR_UPDATEOPTION = Operation(
    id="v2.cdr.updateoption",
    method="POST",
    path="/v2.0/cdr/updateoption",
    arguments=CdrUpdateoptionV2Request,
    safe=False,
)
V2_CDR_GETDOWNLOADOPTION = Operation(
    id="v2.cdr.getdownloadoption",
    method="GET",
    path="/v2.0/cdr/getdownloadoption",
    safe=True,
)
V2_CDR_UPDATEDOWNLOADOPTION = Operation(
    id="v2.cdr.updatedownloadoption",
    method="POST",
    path="/v2.0/cdr/updatedownloadoption",
    arguments=CdrUpdatedownloadoptionV2Request,
    safe=False,
)
V2_CDR_GETAICONTEXT = Operation(
    id="v2.cdr.getaicontext",
    method="GET",
    path="/v2.0/cdr/getaicontext",
    arguments=V2CdrGetaicontextRequest,
    safe=True,
)
