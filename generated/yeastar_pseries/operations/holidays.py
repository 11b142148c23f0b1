# Made by `make generate` from spec/openapi/resources/holidays.yaml; edits are lost.
"""Descriptors of the operations of holidays: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import holidays as models

HOLIDAYS_SEARCH = Operation(
    path="/v1.0/holidays/search",
    result=models.HolidaysSearchResponse,
    arguments=models.HolidaysSearchRequest,
    safe=True,
    paging=Paging(),
)
HOLIDAYS_GET = Operation(
    path="/v1.0/holidays/get",
    result=models.HolidaysGetResponse,
    arguments=models.HolidaysGetRequest,
    safe=True,
)
HOLIDAYS_QUERY = Operation(
    path="/v1.0/holidays/query",
    result=models.HolidaysQueryResponse,
    arguments=models.HolidaysQueryRequest,
    safe=True,
)
HOLIDAYS_CREATE = Operation(
    path="/v1.0/holidays/create",
    result=models.HolidaysCreateResponse,
    method="POST",
    arguments=models.HolidaysCreateRequest,
)
HOLIDAYS_UPDATE = Operation(
    path="/v1.0/holidays/update",
    result=Envelope,
    method="POST",
    arguments=models.HolidaysUpdateRequest,
)
HOLIDAYS_DELETE = Operation(
    path="/v1.0/holidays/delete",
    result=Envelope,
    arguments=models.HolidaysDeleteRequest,
)
HOLIDAYS_IMPORT = Operation(
    path="/v1.0/holidays/import",
    result=models.HolidaysImportResponse,
    method="POST",
    arguments=models.HolidaysImportRequest,
    multipart=("file",),
)
HOLIDAYS_EXPORT = Operation(
    path="/v1.0/holidays/export",
    result=models.HolidaysExportResponse,
    arguments=models.HolidaysExportRequest,
    safe=True,
    download="download_url",
)
