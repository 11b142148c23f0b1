# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class InboundRouteCallerPattern(Model, kw_only=True, gc=False):
    """A pattern of caller numbers; its fields are open."""


class InboundRouteCreateRequest(Arguments, kw_only=True):
    name: str
    trunk_list: list[InboundRouteTrunk]
    def_dest: InboundRouteDefDest
    alert_info: str | UnsetType = UNSET
    did_pattern_list: list[InboundRouteDidPattern] | UnsetType = UNSET
    did_pattern_to_ext: str | UnsetType = UNSET
    did_to_ext_start: str | UnsetType = UNSET
    did_to_ext_end: str | UnsetType = UNSET
    did_pattern_to_ext_list: list[InboundRouteDidExtensionInput] | UnsetType = UNSET
    cid_option: Literal["patterns", "phonebook"] | UnsetType = UNSET
    cid_pattern_list: list[InboundRouteCallerPattern] | UnsetType = UNSET
    cid_to_phonebook: list[int] | UnsetType = UNSET
    def_dest_prefix: str | UnsetType = UNSET
    def_dest_value: str | UnsetType = UNSET
    did_option: InboundRouteDidOption | UnsetType = UNSET
    def_dest_ext_list: list[InboundRouteExtension] | UnsetType = UNSET


InboundRouteCurrentDestination: TypeAlias = (
    Literal[
        "end_call",
        "extension",
        "pattern_to_ext",
        "range_to_ext_dest",
        "ext_vm",
        "ivr",
        "call_flow",
        "ring_group",
        "queue",
        "group_vm",
        "conference",
        "external_num",
        "outroute",
        "play_greeting",
        "fax_to_email",
    ]
    | str
)


InboundRouteDefDest: TypeAlias = Literal[
    "disabled",
    "end_call",
    "extension",
    "pattern_to_ext",
    "range_to_ext",
    "pattern_to_ext_list",
    "ext_vm",
    "ivr",
    "call_flow",
    "ring_group",
    "queue",
    "group_vm",
    "conference",
    "external_num",
    "outroute",
    "play_greeting",
    "fax_to_email",
]


class InboundRouteDeleteRequest(Arguments, kw_only=True):
    id: int


InboundRouteDestination: TypeAlias = (
    Literal[
        "disabled",
        "end_call",
        "extension",
        "pattern_to_ext",
        "range_to_ext",
        "pattern_to_ext_list",
        "ext_vm",
        "ivr",
        "call_flow",
        "ring_group",
        "queue",
        "group_vm",
        "conference",
        "external_num",
        "outroute",
        "play_greeting",
        "fax_to_email",
    ]
    | str
)


class InboundRouteDetail(Model, kw_only=True, gc=False):
    """Settings of an inbound route."""

    id: int | None = None
    """Inbound route id."""
    name: str | None = None
    """Name of the route."""
    alert_info: str | None = None
    """Text of the Alert-Info header of calls over the route."""
    did_option: InboundRouteDidOptionInput | None = None
    """How the called number is matched."""
    did_pattern_list: list[InboundRouteDidPattern] | None = None
    """Patterns of called numbers (patterns)."""
    did_pattern_to_ext: str | None = None
    """Pattern of called numbers (pattern_to_ext)."""
    did_to_ext_start: str | None = None
    """First called number (range_to_ext)."""
    did_to_ext_end: str | None = None
    """Last called number (range_to_ext)."""
    did_pattern_to_ext_list: list[InboundRouteDidExtension] | None = None
    """Called numbers with their extensions (pattern_to_ext_list)."""
    cid_option: Literal["patterns", "phonebook"] | str | None = None
    """How the caller is matched."""
    cid_pattern_list: list[InboundRouteCallerPattern] | None = None
    """Patterns of caller numbers (patterns)."""
    cid_to_phonebook: list[int] | None = None
    """Phonebook ids (phonebook)."""
    trunk_list: list[InboundRouteTrunk] | None = None
    """Trunks whose calls use the route."""
    def_dest: InboundRouteDestination | None = None
    """Kind of the default destination."""


class InboundRouteDidExtension(Model, kw_only=True, gc=False):
    """A called number with its extension, as it is read; its fields are open."""


class InboundRouteDidExtensionInput(Arguments, kw_only=True):
    """A called number with its extension, as it is written; its fields are open."""


InboundRouteDidOption: TypeAlias = Literal[
    "patterns", "pattern_to_ext", "range_to_ext", "pattern_to_ext_list"
]


InboundRouteDidOptionInput: TypeAlias = (
    Literal["patterns", "pattern_to_ext", "range_to_ext", "pattern_to_ext_list"] | str
)


class InboundRouteDidPattern(Model, kw_only=True, gc=False):
    """A pattern of called numbers; its fields are open."""


class InboundRouteExtension(Arguments, kw_only=True):
    """An extension or group of an inbound route; its fields are open."""


class InboundRouteGetRequest(Arguments, kw_only=True):
    id: int


class InboundRouteGetResponse(Envelope, kw_only=True):
    """One inbound route."""

    data: InboundRouteDetail | None = None
    """The inbound route."""


class InboundRouteListItem(Model, kw_only=True, gc=False):
    """An inbound route, as list and search show it."""

    id: int | None = None
    """Inbound route id; other inbound route calls ask for it."""
    pos: int | None = None
    """Position in the list of routes."""
    name: str | None = None
    """Name of the route."""
    default_destination: InboundRouteDestination | None = None
    """Kind of the default destination."""
    default_destination_value: str | None = field(
        name="default_desination_value", default=None
    )
    """Target of the default destination."""
    current_destination: InboundRouteCurrentDestination | None = None
    """Kind of the destination in force now."""
    current_destination_value: str | None = field(
        name="current_desination_value", default=None
    )
    """Target of the destination in force now."""
    time_condition: str | None = None
    """Kind of time condition; disabled treats all calls alike."""


class InboundRouteListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "pos", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class InboundRouteListResponse(Envelope, kw_only=True):
    """A page of inbound routes."""

    total_number: int | None = None
    """Inbound routes there are, or that match."""
    last_pos: int | None = None
    """Highest position in use."""
    data: list[InboundRouteListItem] | None = None
    """Inbound routes of this page."""


class InboundRouteQueryRequest(Arguments, kw_only=True):
    ids: str


class InboundRouteQueryResponse(Envelope, kw_only=True):
    """Several inbound routes."""

    data: list[InboundRouteDetail] | None = None
    """The inbound routes asked for."""


class InboundRouteSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "pos", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class InboundRouteTrunk(Model, kw_only=True, gc=False):
    """A trunk of an inbound route."""

    id: int | None = None
    """Trunk id."""


class InboundRouteUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    alert_info: str | UnsetType = UNSET
    did_pattern_list: list[InboundRouteDidPattern] | UnsetType = UNSET
    did_pattern_to_ext: str | UnsetType = UNSET
    did_to_ext_start: str | UnsetType = UNSET
    did_to_ext_end: str | UnsetType = UNSET
    did_pattern_to_ext_list: list[InboundRouteDidExtensionInput] | UnsetType = UNSET
    cid_option: Literal["patterns", "phonebook"] | UnsetType = UNSET
    cid_pattern_list: list[InboundRouteCallerPattern] | UnsetType = UNSET
    cid_to_phonebook: list[int] | UnsetType = UNSET
    trunk_list: list[InboundRouteTrunk] | UnsetType = UNSET
    def_dest: InboundRouteDefDest | UnsetType = UNSET
    def_dest_prefix: str | UnsetType = UNSET
    def_dest_value: str | UnsetType = UNSET
    did_option: InboundRouteDidOption | UnsetType = UNSET
