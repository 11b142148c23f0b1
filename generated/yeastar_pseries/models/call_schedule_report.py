# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CallScheduleReportDownloadRequest(Arguments, kw_only=True):
    id: int
    need_detail: Literal[0, 1] | UnsetType = UNSET
    is_async: Literal[0, 1] | UnsetType = UNSET


class CallScheduleReportDownloadResponse(Envelope, kw_only=True):
    """Where the file of a scheduled report is."""

    file: str | None = None
    """Name of the file."""
    download_resource_url: str | None = None
    """Path of the file, good for 30 minutes."""


class CallScheduleReportListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class CallScheduleReportListResponse(Envelope, kw_only=True):
    """A page of scheduled call reports."""

    total_number: int | None = None
    """Number of reports on all pages."""
    data: list[ScheduledCallReport] | None = None
    """Reports of this page."""


class ScheduledCallReport(Model, kw_only=True, gc=False):
    """A call report that is made on a schedule."""

    id: int | None = None
    """Id of the report."""
    name: str | None = None
    """Name of the report."""
    format: str | None = None
    """File format, such as csv."""
    date: str | None = None
    """Scheduled time in the display format of the PBX, as in 2022/04/12 19:19:38."""


class V2CallScheduleReportDownloadRequest(Arguments, kw_only=True):
    id: int
    need_detail: Literal[0, 1] | UnsetType = UNSET
    is_async: Literal[0, 1] | UnsetType = UNSET


class V2CallScheduleReportListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
