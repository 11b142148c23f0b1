# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class RingGroupCreateRequest(Arguments, kw_only=True):
    name: Annotated[str, Meta(max_length=127)]
    ring_strategy: RinggroupRingStrategyInput
    number: Annotated[str, Meta(max_length=7, min_length=1)]
    ring_timeout: int | UnsetType = UNSET
    join_prompt: str | UnsetType = UNSET
    play_full_join_prompt: Literal[0, 1] | UnsetType = UNSET
    welcome_prompt: str | UnsetType = UNSET
    moh: str | UnsetType = UNSET
    alert_info: (
        Annotated[
            str,
            Meta(
                description="Text of the Alert-Info header; letters, digits, spaces, - and _",
                max_length=31,
                pattern="^[^\\t\\r\\n!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    client_unique_ringtone: str | UnsetType = UNSET


class RingGroupDetail(Model, kw_only=True, gc=False):
    """Settings and members of a ring group."""

    id: int | None = None
    """Ring group id."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the ring group."""
    ring_strategy: RinggroupRingStrategy | None = None
    """How members are rung. `ring_all` All members at once, `sequentially` One member
    after the other, `memory_hunt` The first member, then one more each time,
    `custom` Each member with a delay and timeout of its own."""
    ring_timeout: int | None = None
    """Seconds before the next member or fail_dest; unused with custom."""
    member_list: list[RingGroupMember] | None = None
    """Members of the group."""
    fail_dest: RinggroupFailDest | None = None
    """Kind of destination of unanswered calls."""
    fail_dest_prefix: str | None = None
    """Dial prefix (external_num) or play count (play_greeting) of fail_dest."""
    fail_dest_value: str | None = None
    """Number (external_num), prompt file (play_greeting) or target id."""
    alert_info: str | None = None
    """Text of the Alert-Info header of calls to the group."""


class RingGroupGetResponse(Envelope, kw_only=True):
    """One ring group."""

    data: RingGroupDetail | None = None
    """The ring group."""


class RingGroupGetoptionsResponse(Envelope, kw_only=True):
    """Global ring group settings."""

    data: RingGroupOptions | None = None
    """The settings."""


class RingGroupListItem(Model, kw_only=True, gc=False):
    """A ring group, as list and search show it."""

    id: int | None = None
    """Ring group id; other ring group calls ask for it."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the ring group."""
    ring_strategy: RinggroupRingStrategy | None = None
    """How members are rung."""
    member_count: int | None = None
    """Number of members."""


class RingGroupListResponse(Envelope, kw_only=True):
    """A page of ring groups."""

    total_number: int | None = None
    """Ring groups there are, or that match."""
    data: list[RingGroupListItem] | None = None
    """Ring groups of this page."""


class RingGroupMember(Model, kw_only=True, gc=False):
    """A member of a ring group; the vendor's table was not visible, so its fields are
    open."""


class RingGroupOptions(Model, kw_only=True, gc=False):
    """Settings that all ring groups share."""

    enb_transfer_to_voicemail: Literal[0, 1] | int | None = None
    """1 lets members send a ringing call to their voicemail."""


class RingGroupQueryResponse(Envelope, kw_only=True):
    """Several ring groups."""

    data: list[RingGroupDetail] | None = None
    """The ring groups asked for."""


class RingGroupUpdateRequest(Arguments, kw_only=True):
    id: int
    name: Annotated[str, Meta(max_length=127)] | UnsetType = UNSET
    ring_strategy: RinggroupRingStrategyInput | UnsetType = UNSET
    ring_timeout: int | UnsetType = UNSET
    join_prompt: str | UnsetType = UNSET
    play_full_join_prompt: Literal[0, 1] | UnsetType = UNSET
    welcome_prompt: str | UnsetType = UNSET
    moh: str | UnsetType = UNSET
    alert_info: (
        Annotated[
            str,
            Meta(
                description="Text of the Alert-Info header; letters, digits, spaces, - and _",
                max_length=31,
                pattern="^[^\\t\\r\\n!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    client_unique_ringtone: str | UnsetType = UNSET
    member_list: list[RingGroupMember] | UnsetType = UNSET
    fail_dest: RinggroupFailDestInput | UnsetType = UNSET


class RingGroupUpdateoptionsRequest(Arguments, kw_only=True):
    enb_transfer_to_voicemail: Literal[0, 1]


class RinggroupDeleteRequest(Arguments, kw_only=True):
    id: int


RinggroupFailDest: TypeAlias = (
    Literal[
        "end_call",
        "extension",
        "ext_vm",
        "group_vm",
        "ivr",
        "call_flow",
        "ring_group",
        "queue",
        "external_num",
        "play_greeting",
    ]
    | str
)


RinggroupFailDestInput: TypeAlias = Literal[
    "end_call",
    "extension",
    "ext_vm",
    "group_vm",
    "ivr",
    "call_flow",
    "ring_group",
    "queue",
    "external_num",
    "play_greeting",
]


class RinggroupGetRequest(Arguments, kw_only=True):
    id: int


class RinggroupListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: RinggroupSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class RinggroupQueryRequest(Arguments, kw_only=True):
    ids: str


RinggroupRingStrategy: TypeAlias = (
    Literal["ring_all", "sequentially", "memory_hunt", "custom"] | str
)


RinggroupRingStrategyInput: TypeAlias = Literal[
    "ring_all", "sequentially", "memory_hunt", "custom"
]


class RinggroupSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: RinggroupSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


RinggroupSortBy: TypeAlias = Literal["id", "number", "name", "ring_strategy"]
