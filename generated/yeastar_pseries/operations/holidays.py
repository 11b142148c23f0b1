# Made by `make generate` from spec/openapi/resources/holidays.yaml; edits are lost.
"""Descriptors of the operations of holidays: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import holidays as models

HOLIDAYS_SEARCH = Operation(
    "/v1.0/holidays/search",
    models.HolidaysSearchResponse,
    arguments=models.HolidaysSearchRequest,
    safe=True,
    paging=Paging(),
)
HOLIDAYS_GET = Operation(
    "/v1.0/holidays/get",
    models.HolidaysGetResponse,
    arguments=models.HolidaysGetRequest,
    safe=True,
)
HOLIDAYS_QUERY = Operation(
    "/v1.0/holidays/query",
    models.HolidaysQueryResponse,
    arguments=models.HolidaysQueryRequest,
    safe=True,
    joined={"ids": ","},
)
HOLIDAYS_CREATE = Operation(
    "/v1.0/holidays/create",
    models.HolidaysCreateResponse,
    method="POST",
    arguments=models.HolidaysCreateRequest,
)
HOLIDAYS_UPDATE = Operation(
    "/v1.0/holidays/update",
    Envelope,
    method="POST",
    arguments=models.HolidaysUpdateRequest,
)
HOLIDAYS_DELETE = Operation(
    "/v1.0/holidays/delete", Envelope, arguments=models.HolidaysDeleteRequest
)
HOLIDAYS_IMPORT = Operation(
    "/v1.0/holidays/import",
    models.HolidaysImportResponse,
    method="POST",
    arguments=models.HolidaysImportRequest,
    multipart=("file",),
)
HOLIDAYS_EXPORT = Operation(
    "/v1.0/holidays/export",
    models.HolidaysExportResponse,
    arguments=models.HolidaysExportRequest,
    safe=True,
    download="download_url",
)
