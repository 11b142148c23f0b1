# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from yeastar_pseries._shared.model import Arguments

from .common import Envelope


class HolidaysCreateRequest(Arguments, kw_only=True):
    name: str
    type: Literal["date", "month", "week", "weekday"]
    timezone_id: int | UnsetType = UNSET
    month: HolidaysMonth | UnsetType = UNSET
    how_week: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET
    weekday: HolidaysWeekday | UnsetType = UNSET
    date: str | UnsetType = UNSET
    time_period: (
        Annotated[str, Meta(pattern="^\\d{2}:\\d{2}-\\d{2}:\\d{2}$")] | UnsetType
    ) = UNSET
    prompt: str | UnsetType = UNSET


class HolidaysCreateResponse(Envelope, kw_only=True):
    """Where the new holiday is."""

    id: int | None = None
    """Id of the new holiday."""


class HolidaysDeleteRequest(Arguments, kw_only=True):
    id: int


class HolidaysExportRequest(Arguments, kw_only=True):
    format: Literal["csv"]
    timezone_id: int | UnsetType = UNSET
    sort_by: Literal["id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class HolidaysExportResponse(Envelope, kw_only=True):
    """Where the CSV file is."""

    download_url: str | None = None
    """Path of the file, joined to the base URL."""
    file_name: str | None = None
    """File name."""


class HolidaysImportRequest(Arguments, kw_only=True):
    format: Literal["csv"]
    extend: str


class HolidaysImportResponse(Envelope, kw_only=True):
    """What came of the import."""

    error_file_url: str | None = None
    """Link to a file with the failed rows; empty when there are none."""
    fail_number: int | None = None
    """Rows that failed."""
    succ_number: int | None = None
    """Rows that succeeded."""
    total_number: int | None = None
    """All rows."""


HolidaysMonth: TypeAlias = Literal[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
]


HolidaysWeekday: TypeAlias = Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
