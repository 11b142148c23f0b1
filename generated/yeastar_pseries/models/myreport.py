# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MyReport(Model, kw_only=True, gc=False):
    """A saved call report."""

    id: int | None = None
    """Id of the report; my_report_id of call_report."""
    name: str | None = None
    """Name of the report."""
    dataset: str | None = None
    """What it reports, a type of call_report such as extcallstatistics."""
    type: Literal["custom_report", "default_report"] | str | None = None
    """Whether somebody made it or it came with the PBX. `custom_report` Made by a
    user, `default_report` Came with the PBX."""
    creator: str | None = None
    """User who made it."""


class MyReportListResponse(Envelope, kw_only=True):
    """A page of saved call reports."""

    total_number: int | None = None
    """Number of reports on all pages."""
    data: list[MyReport] | None = None
    """Reports of this page."""


class MyreportListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
