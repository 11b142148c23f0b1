# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class BusinesshourCreateRequest(Arguments, kw_only=True):
    months: (
        Annotated[
            str,
            Meta(
                description="Months, jan to dec or all, separated by spaces; used with time_condition_switch 1",
                pattern="^((all|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)( +|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    days_of_week: (
        Annotated[
            str,
            Meta(
                description="Days of the week, sun to sat or all, separated by spaces; used with time_condition_switch 0",
                pattern="^((all|sun|mon|tue|wed|thu|fri|sat)( +|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    days: str | UnsetType = UNSET
    office_times: list[BusinesshourPeriod] | UnsetType = UNSET
    reset_times: list[BusinesshourPeriod] | UnsetType = UNSET
    time_condition_switch: Literal[0, 1] | UnsetType = UNSET
    remark: str | UnsetType = UNSET
    timezone_id: int | UnsetType = UNSET


class BusinesshourCreateResponse(Envelope, kw_only=True):
    """Where the new business hours are."""

    id: int | None = None
    """Id of the new business hours."""


BusinesshourDaysOfWeek: TypeAlias = (
    Literal["all", "sun", "mon", "tue", "wed", "thu", "fri", "sat"] | str
)


class BusinesshourDeleteRequest(Arguments, kw_only=True):
    id: int


class BusinesshourGetRequest(Arguments, kw_only=True):
    id: int


class BusinesshourGetResponse(Envelope, kw_only=True):
    """One entry of the business hours."""

    data: BusinesshourDetail | None = None
    """The business hours."""


class BusinesshourListItem(Model, kw_only=True, gc=False):
    """Business hours as list returns them."""

    id: int | None = None
    """Business hours id."""
    timezone_id: int | None = None
    """Time zone id."""
    months: BusinesshourMonths | None = None
    """Months, separated by spaces. `all` Every month."""
    days_of_week: BusinesshourDaysOfWeek | None = None
    """Days of the week, separated by spaces. `all` Every day."""
    days: str | None = None
    """Days of the month, 1 to 31, or all."""
    time_condition_switch: Literal[0, 1] | int | None = None
    """Whether months and days of the month apply. `0` Simple: days of the week only,
    `1` Advanced: months and days apply too."""
    remark: str | None = None
    """Free note."""


class BusinesshourDetail(BusinesshourListItem, kw_only=True):
    """Business hours as get and query return them."""

    office_times: list[BusinesshourTime] | None = None
    """Times of business."""
    reset_times: list[BusinesshourTime] | None = None
    """Break times."""


class BusinesshourListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    timezone_id: int | UnsetType = UNSET


class BusinesshourListResponse(Envelope, kw_only=True):
    """A page of business hours."""

    total_number: int | None = None
    """Total number of entries, on all pages."""
    data: list[BusinesshourListItem] | None = None
    """Business hours of this page."""


BusinesshourMonths: TypeAlias = (
    Literal[
        "all",
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


class BusinesshourPeriod(Arguments, kw_only=True):
    """A period of the day."""

    value: (
        Annotated[
            str,
            Meta(
                description="Start and end as HH:MM-HH:MM; the end is later than the start",
                pattern="^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    """Start and end as HH:MM-HH:MM; the end is later than the start."""


class BusinesshourQueryRequest(Arguments, kw_only=True):
    ids: str


class BusinesshourQueryResponse(Envelope, kw_only=True):
    """Several entries of the business hours."""

    data: list[BusinesshourDetail] | None = None
    """The business hours."""


class BusinesshourTime(Model, kw_only=True, gc=False):
    """A period of the day, as the PBX tells it."""

    value: str | None = None
    """Start and end as HH:MM-HH:MM."""


class BusinesshourUpdateRequest(Arguments, kw_only=True):
    id: int
    months: (
        Annotated[
            str,
            Meta(
                description="Months, jan to dec or all, separated by spaces; used with time_condition_switch 1",
                pattern="^((all|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)( +|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    days_of_week: (
        Annotated[
            str,
            Meta(
                description="Days of the week, sun to sat or all, separated by spaces; used with time_condition_switch 0",
                pattern="^((all|sun|mon|tue|wed|thu|fri|sat)( +|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    days: str | UnsetType = UNSET
    office_times: list[BusinesshourPeriod] | UnsetType = UNSET
    reset_times: list[BusinesshourPeriod] | UnsetType = UNSET
    time_condition_switch: Literal[0, 1] | UnsetType = UNSET
    remark: str | UnsetType = UNSET
