# Made by `make generate` from spec/openapi/resources/myreport.yaml; edits are lost.
"""Descriptors of the operations of myreport: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import myreport as models

MYREPORT_LIST = Operation(
    "/v1.0/myreport/list",
    models.MyReportListResponse,
    arguments=models.MyreportListRequest,
    safe=True,
    paging=Paging(),
)
