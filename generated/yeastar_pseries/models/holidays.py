# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class HolidayListItem(Model, kw_only=True, gc=False):
    """A holiday as search returns it."""

    id: int | None = None
    """Holiday id."""
    timezone_id: int | None = None
    """Time zone id."""
    name: str | None = None
    """Name of the holiday."""
    type: Literal["date", "month", "week", "weekday"] | str | None = None
    """How the holiday is dated. `date` On one date, `month` On a month and day of
    every year, `week` On a weekday of the nth week, every year, `weekday` On the
    nth weekday of a month, every year."""
    month: HolidaysMonth | None = None
    """Month; empty if the type has none."""
    how_week: Literal[0, 1, 2, 3, 4, 5] | int | None = None
    """Number of the week; 0 if the type has none. `0` The type has none, `5` The last
    week."""
    weekday: HolidaysWeekday | None = None
    """Day of the week; empty if the type has none."""
    date: str | None = None
    """Date or range in the PBX's date format; empty if the type has none."""
    time_period: str | None = None
    """Start and end as HH:MM-HH:MM; empty if the type has none."""


class HolidayDetail(HolidayListItem, kw_only=True):
    """A holiday with its prompt."""

    prompt: str | None = None
    """File name of the prompt."""


class HolidaysCreateRequest(Arguments, kw_only=True):
    name: str
    type: Literal["date", "month", "week", "weekday"]
    timezone_id: int | UnsetType = UNSET
    month: HolidaysMonthInput | UnsetType = UNSET
    how_week: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET
    weekday: HolidaysWeekdayInput | UnsetType = UNSET
    date: str | UnsetType = UNSET
    time_period: (
        Annotated[
            str,
            Meta(
                description="Start and end as HH:MM-HH:MM; needed for type week or weekday",
                pattern="^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]\\Z",
            ),
        ]
        | UnsetType
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


class HolidaysGetRequest(Arguments, kw_only=True):
    id: int


class HolidaysGetResponse(Envelope, kw_only=True):
    """One holiday."""

    data: HolidayDetail | None = None
    """The holiday."""


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


HolidaysMonth: TypeAlias = (
    Literal[
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
    | str
)


HolidaysMonthInput: TypeAlias = Literal[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
]


class HolidaysQueryRequest(Arguments, kw_only=True):
    ids: str


class HolidaysQueryResponse(Envelope, kw_only=True):
    """Several holidays."""

    data: list[HolidayDetail] | None = None
    """The holidays."""


class HolidaysSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
    sort_by: Literal["id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    timezone_id: int | UnsetType = UNSET


class HolidaysSearchResponse(Envelope, kw_only=True):
    """A page of matching holidays."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[HolidayListItem] | None = None
    """Holidays of this page."""


class HolidaysUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    type: Literal["date", "month", "week", "weekday"] | UnsetType = UNSET
    month: HolidaysMonthInput | UnsetType = UNSET
    how_week: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET
    weekday: HolidaysWeekdayInput | UnsetType = UNSET
    date: str | UnsetType = UNSET
    time_period: str | UnsetType = UNSET


HolidaysWeekday: TypeAlias = (
    Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"] | str
)


HolidaysWeekdayInput: TypeAlias = Literal[
    "sun", "mon", "tue", "wed", "thu", "fri", "sat"
]
