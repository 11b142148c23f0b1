# Made by `make generate` from spec/openapi/resources/holidays.yaml; edits are lost.
"""Descriptors of the operations of holidays: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.holidays import (
    HolidaysCreateRequest,
    HolidaysDeleteRequest,
    HolidaysExportRequest,
    HolidaysImportRequest,
)

HOLIDAYS_CREATE = Operation(
    id="holidays.create",
    method="POST",
    path="/v1.0/holidays/create",
    arguments=HolidaysCreateRequest,
    safe=False,
)
HOLIDAYS_DELETE = Operation(
    id="holidays.delete",
    method="GET",
    path="/v1.0/holidays/delete",
    arguments=HolidaysDeleteRequest,
    safe=False,
)
HOLIDAYS_IMPORT = Operation(
    id="holidays.import",
    method="POST",
    path="/v1.0/holidays/import",
    arguments=HolidaysImportRequest,
    safe=False,
    multipart=("file",),
)
HOLIDAYS_EXPORT = Operation(
    id="holidays.export",
    method="GET",
    path="/v1.0/holidays/export",
    arguments=HolidaysExportRequest,
    safe=True,
    download="download_url",
)
