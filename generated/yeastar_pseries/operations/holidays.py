# Made by `make generate` from spec/openapi/resources/holidays.yaml; edits are lost.
"""Descriptors of the operations of holidays: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models import holidays as models

HOLIDAYS_CREATE = Operation(
    path="/v1.0/holidays/create", method="POST", arguments=models.HolidaysCreateRequest
)
HOLIDAYS_DELETE = Operation(
    path="/v1.0/holidays/delete", arguments=models.HolidaysDeleteRequest
)
HOLIDAYS_IMPORT = Operation(
    path="/v1.0/holidays/import",
    method="POST",
    arguments=models.HolidaysImportRequest,
    multipart=("file",),
)
HOLIDAYS_EXPORT = Operation(
    path="/v1.0/holidays/export",
    arguments=models.HolidaysExportRequest,
    safe=True,
    download="download_url",
)
