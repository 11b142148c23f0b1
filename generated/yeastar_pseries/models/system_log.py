# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class SystemLogDownloadRequest(Arguments, kw_only=True):
    files: str


class SystemLogDownloadResponse(Envelope, kw_only=True):
    """Where the archive is."""

    file: str | None = None
    """Name of the tar archive."""
    download_resource_url: str | None = None
    """Path of the archive, valid for 30 minutes."""


class SystemLogFile(Model, kw_only=True, gc=False):
    """A log file."""

    file_name: str | None = None
    """File name, a date such as 20240610."""


class SystemLogListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["file_name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class SystemLogListResponse(Envelope, kw_only=True):
    """A page of log files."""

    total_number: int | None = None
    """Total number of log files, on all pages."""
    data: list[SystemLogFile] | None = None
    """Log files of this page."""
