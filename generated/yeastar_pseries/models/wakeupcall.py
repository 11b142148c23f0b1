# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class WakeupcallAlarm(Model, kw_only=True, gc=False):
    """A wake-up call."""

    id: int | None = None
    """Alarm id."""
    alarm_time: str | None = None
    """Time of day as HH:MM, 24 hours."""
    repeat_type: str | None = None
    """Days of repetition, joined by commas, e.g. every_monday,every_tuesday."""
    number_of_snoozes: int | None = None
    """How often the alarm rings again."""
    snooze_duration: int | None = None
    """Minutes between two rings."""
    alarm_prompt: str | None = None
    """Custom prompt to play, with its suffix in the samples."""
    alarm_day: str | None = None
    """Day of the alarm."""
    repeat_option: str | None = None
    """How the alarm repeats."""
    ring_timeout: int | None = None
    """Seconds that the phone rings."""
    fail_dest_type: str | None = None
    """Where the call goes when nobody answers."""
    fail_dest_data: int | None = None
    """Id of the extension or ring group it goes to."""
    remark: str | None = None
    """Free note."""


class WakeupcallCreateRequest(Arguments, kw_only=True):
    alarm_time: Annotated[
        str,
        Meta(
            description="Time of day as HH:MM, 24 hours, e.g. 07:30",
            pattern="^([01]?[0-9]|2[0-3]):[0-5][0-9]\\Z",
        ),
    ]
    ext_id: int
    repeat_type: (
        Annotated[
            str,
            Meta(
                description="Days of repetition, never or every_monday to every_sunday; join several with commas",
                pattern="^((never|every_(mon|tues|wednes|thurs|fri|satur|sun)day)(, ?|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    number_of_snoozes: Literal[0, 1, 2, 3] | UnsetType = UNSET
    snooze_duration: int | UnsetType = UNSET
    alarm_prompt: str | UnsetType = UNSET
    alarm_day: (
        Annotated[
            str,
            Meta(
                description="Day as YYYY/MM/DD, e.g. 2025/01/05",
                pattern="^([0-9]{4}/((0?[13578]|1[02])/(0?[1-9]|[12][0-9]|3[01])|(0?[469]|11)/(0?[1-9]|[12][0-9]|30)|0?2/(0?[1-9]|[12][0-9])))?\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    repeat_option: WakeupcallRepeatOption | UnsetType = UNSET
    ring_timeout: int | UnsetType = UNSET
    fail_dest_type: Literal["hangup", "ext", "ringgroup"] | UnsetType = UNSET
    fail_dest_data: int | UnsetType = UNSET
    remark: str | UnsetType = UNSET


class WakeupcallCreateResponse(Envelope, kw_only=True):
    """Where the new alarm is."""

    id: int | None = None
    """Id of the new alarm."""


class WakeupcallDeleteRequest(Arguments, kw_only=True):
    ext_id: int
    wakeup_call_id: int | str | UnsetType = UNSET


class WakeupcallExtension(Model, kw_only=True, gc=False):
    """An extension with its wake-up calls."""

    ext_id: int | None = None
    """Extension id, not its number."""
    wakeup_call: list[WakeupcallAlarm] | None = None
    """Alarms of the extension."""


class WakeupcallGetRequest(Arguments, kw_only=True):
    ext_id: int


class WakeupcallGetResponse(Envelope, kw_only=True):
    """One extension's alarms."""

    data: WakeupcallExtension | list[WakeupcallExtension] | None = None
    """The extension with its alarms."""


class WakeupcallListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class WakeupcallListResponse(Envelope, kw_only=True):
    """A page of extensions with alarms."""

    data: list[WakeupcallExtension] | None = None
    """Extensions with their alarms."""


class WakeupcallQueryRequest(Arguments, kw_only=True):
    ext_id: str


class WakeupcallQueryResponse(Envelope, kw_only=True):
    """Several extensions' alarms."""

    data: list[WakeupcallExtension] | None = None
    """Extensions with their alarms."""


WakeupcallRepeatOption: TypeAlias = Literal[
    "never", "every_day", "every_week", "every_month"
]


WakeupcallRepeatType: TypeAlias = (
    Literal[
        "never",
        "every_monday",
        "every_tuesday",
        "every_wednesday",
        "every_thursday",
        "every_friday",
        "every_saturday",
        "every_sunday",
    ]
    | str
)


class WakeupcallUpdateRequest(Arguments, kw_only=True):
    id: int
    alarm_time: (
        Annotated[
            str,
            Meta(
                description="Time of day as HH:MM, 24 hours, e.g. 07:30",
                pattern="^([01]?[0-9]|2[0-3]):[0-5][0-9]\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    repeat_type: (
        Annotated[
            str,
            Meta(
                description="Days of repetition, never or every_monday to every_sunday; join several with commas",
                pattern="^((never|every_(mon|tues|wednes|thurs|fri|satur|sun)day)(, ?|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    number_of_snoozes: Literal[0, 1, 2, 3] | UnsetType = UNSET
    snooze_duration: int | UnsetType = UNSET
    alarm_prompt: str | UnsetType = UNSET
    alarm_day: (
        Annotated[
            str,
            Meta(
                description="Day as YYYY/MM/DD, e.g. 2025/01/05",
                pattern="^([0-9]{4}/((0?[13578]|1[02])/(0?[1-9]|[12][0-9]|3[01])|(0?[469]|11)/(0?[1-9]|[12][0-9]|30)|0?2/(0?[1-9]|[12][0-9])))?\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    repeat_option: WakeupcallRepeatOption | UnsetType = UNSET
    ring_timeout: int | UnsetType = UNSET
    fail_dest_type: Literal["hangup", "ext", "ringgroup"] | UnsetType = UNSET
    fail_dest_data: int | UnsetType = UNSET
    remark: str | UnsetType = UNSET
