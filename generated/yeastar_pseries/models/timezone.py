# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class TimeZone(Model, kw_only=True, gc=False):
    """A time zone of the PBX."""

    id: int | None = None
    """Id of the time zone."""
    name: str | None = None
    """Name given on the PBX."""
    timezone: str | None = None
    """Offset from UTC and name of the zone, such as UTC+8 Asia/Shanghai."""
    timezone_name: str | None = None
    """Name to show, e.g. 8 China (Beijing)."""
    enable_dst: Literal[0, 1] | int | None = None
    """Whether daylight saving time is observed. `0` Off, `1` On."""
    timezone_type: Literal["global", "custom"] | str | None = None
    """The PBX's own time zone or an added one."""
    feature_code: str | None = None
    """Code that switches or watches its business hours, e.g. *99."""


class TimeZoneAssignment(Arguments, kw_only=True):
    """Who is in a time zone."""

    type: TimezoneType
    """Kind of the member."""
    id: int
    """Id of the extension, extension group or organization."""


class TimeZoneDetail(TimeZone, kw_only=True):
    """A time zone as get returns it."""

    feature_code_seq: int | None = None
    """Integer that goes with feature_code; the vendor does not say what it counts."""


class TimezoneCreateRequest(Arguments, kw_only=True):
    name: str
    timezone: str
    enable_dst: Literal[0, 1] | UnsetType = UNSET
    assign_extension: list[TimeZoneAssignment] | UnsetType = UNSET


class TimezoneCreateResponse(Envelope, kw_only=True):
    """The new time zone."""

    id: int | None = None
    """Id of the new time zone."""
    reboot: Literal[0, 1] | int | None = None
    """Whether the PBX must be rebooted; always 1 here. `0` In force, `1` In force
    after a reboot."""


class TimezoneDeleteRequest(Arguments, kw_only=True):
    id: int


class TimezoneGetRequest(Arguments, kw_only=True):
    id: int


class TimezoneGetResponse(Envelope, kw_only=True):
    """One time zone."""

    data: TimeZoneDetail | None = None
    """The time zone."""


class TimezoneListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
    timezone_type: Literal["global", "custom"] | UnsetType = UNSET


class TimezoneListResponse(Envelope, kw_only=True):
    """A page of time zones."""

    total_number: int | None = None
    """Number of time zones that match."""
    data: list[TimeZone] | None = None
    """Time zones of this page."""


TimezoneType: TypeAlias = Literal["extension", "ext_group", "organization"]


class TimezoneUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    timezone: str | UnsetType = UNSET
    enable_dst: Literal[0, 1] | UnsetType = UNSET
    assign_extension: list[TimeZoneAssignment] | UnsetType = UNSET


class TimezoneUpdateResponse(Envelope, kw_only=True):
    """Result of the change."""

    reboot: Literal[0, 1] | int | None = None
    """Whether the PBX must be rebooted. `0` In force, `1` In force after a reboot."""
