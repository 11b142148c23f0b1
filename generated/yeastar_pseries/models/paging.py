# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PagingCreateRequest(Arguments, kw_only=True):
    name: str
    type: PagingTypeInput
    prompt_play_times: Annotated[int, Meta(ge=0, le=100)]
    broadcast_client: Literal["exten", "linkus", "pc", "web", "pad"] | str
    number: Annotated[str, Meta(min_length=1)]
    prompt: str | UnsetType = UNSET
    broadcast: list[PagingMemberInput] | UnsetType = UNSET
    dial_star_to_answer: Literal[0, 1] | UnsetType = UNSET
    dial_hash_to_stop_prompt: Literal[0, 1] | UnsetType = UNSET
    play_prompt_to_broadcaster: Literal[0, 1] | UnsetType = UNSET
    member_list: list[PagingMemberInput] | UnsetType = UNSET
    multicast_ip_list: list[PagingMulticastIp] | UnsetType = UNSET


class PagingCreateResponse(Envelope, kw_only=True):
    """The new paging group."""

    id: int | None = None
    """Id of the new paging group."""


class PagingDeleteRequest(Arguments, kw_only=True):
    id: int


class PagingDetail(Model, kw_only=True, gc=False):
    """Settings of a paging group."""

    id: int | None = None
    """Paging group id."""
    number: str | None = None
    """Number that broadcasters dial."""
    name: str | None = None
    """Name of the group."""
    broadcast_client: str | None = None
    """Clients that play the page, joined with &: exten, linkus, pc, web, pad."""
    dial_star_to_answer: Literal[0, 1] | int | None = None
    """1 lets a member talk to the broadcaster in private with *."""
    play_prompt_to_broadcaster: Literal[0, 1] | int | None = None
    """1 plays the prompt to the broadcaster too."""
    type: PagingType | None = None
    """Kind of group."""
    member_list: list[PagingMember] | None = None
    """Members of a paging or intercom group."""
    broadcast: list[PagingMember] | None = None
    """Who may start a page."""
    dial_hash_to_stop_prompt: Literal[0, 1] | int | None = None
    """1 lets the broadcaster stop the prompt with #."""
    prompt_play_times: int | None = None
    """How often the prompt is played; 0 plays it in a loop."""


class PagingGetRequest(Arguments, kw_only=True):
    id: int


class PagingGetResponse(Envelope, kw_only=True):
    """One paging group."""

    data: PagingDetail | None = None
    """The paging group."""


class PagingListItem(Model, kw_only=True, gc=False):
    """A paging group, as list and search show it."""

    id: int | None = None
    """Paging group id; other paging calls ask for it."""
    number: str | None = None
    """Number that broadcasters dial."""
    name: str | None = None
    """Name of the group."""
    type: PagingType | None = None
    """Kind of group. `1_way_paging` Members only listen, `1_way_multicast_paging`
    Members listen to a multicast address, `2_way_intercom` Members can talk too."""
    member_list: list[PagingMember] | None = None
    """Members of a paging or intercom group."""
    broadcast: list[PagingMember] | None = None
    """Who may start a page."""


class PagingListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    sort_by: Literal["name", "number"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class PagingListResponse(Envelope, kw_only=True):
    """A page of paging groups."""

    total_number: int | None = None
    """Paging groups there are, or that match."""
    data: list[PagingListItem] | None = None
    """Paging groups of this page."""


class PagingMember(Model, kw_only=True, gc=False):
    """A member or broadcaster of a paging group."""

    type: Literal["extension", "ext_group"] | str | None = None
    """Kind of member. `extension` An extension, `ext_group` An extension group."""
    name: str | None = None
    """Name of the extension or group."""
    number: str | None = None
    """Extension number."""
    id: int | str | None = None
    """Extension or extension group id."""


class PagingMemberInput(Arguments, kw_only=True):
    """Members or broadcasters as they are written."""

    id: list[Any] | int | str | UnsetType = UNSET
    """Extension or group ids, from system/get_menuoptions."""


class PagingMulticastIp(Arguments, kw_only=True):
    """A multicast address that phones listen to."""

    multicast_ip: str | UnsetType = UNSET
    """Multicast IP address."""
    multicast_port: int | UnsetType = UNSET
    """Multicast port."""


class PagingQueryRequest(Arguments, kw_only=True):
    ids: str


class PagingQueryResponse(Envelope, kw_only=True):
    """Several paging groups."""

    data: list[PagingDetail] | None = None
    """The paging groups asked for."""


class PagingSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    sort_by: Literal["name", "number"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


PagingType: TypeAlias = (
    Literal["1_way_paging", "1_way_multicast_paging", "2_way_intercom"] | str
)


PagingTypeInput: TypeAlias = Literal[
    "1_way_paging", "1_way_multicast_paging", "2_way_intercom"
]


class PagingUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    type: PagingTypeInput | UnsetType = UNSET
    prompt: str | UnsetType = UNSET
    prompt_play_times: Annotated[int, Meta(ge=0, le=100)] | UnsetType = UNSET
    broadcast: list[PagingMemberInput] | UnsetType = UNSET
    broadcast_client: (
        Literal["exten", "linkus", "pc", "web", "pad"] | str | UnsetType
    ) = UNSET
    dial_star_to_answer: Literal[0, 1] | UnsetType = UNSET
    dial_hash_to_stop_prompt: Literal[0, 1] | UnsetType = UNSET
    play_prompt_to_broadcaster: Literal[0, 1] | UnsetType = UNSET
    member_list: list[PagingMemberInput] | UnsetType = UNSET
    multicast_ip_list: list[PagingMulticastIp] | UnsetType = UNSET
