# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class OutboundRouteCreateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin"})

    name: str
    pin_protect: Literal["disable", "single_pin", "pin_list"]
    outbound_cid: str | UnsetType = UNSET
    dial_pattern_list: list[OutboundRouteDialPatternInput] | UnsetType = UNSET
    trunk_list: list[OutboundRouteTrunkInput] | UnsetType = UNSET
    ext_list: list[OutboundRouteExtensionInput] | UnsetType = UNSET
    pin: str | UnsetType = UNSET
    pin_list: int | UnsetType = UNSET


class OutboundRouteCreateResponse(Envelope, kw_only=True):
    """The new outbound route."""

    id: int | None = None
    """Id of the new outbound route."""


class OutboundRouteDeleteRequest(Arguments, kw_only=True):
    id: int


class OutboundRouteDetail(Model, kw_only=True, gc=False):
    """Settings of an outbound route."""

    __secrets__ = frozenset({"pin"})

    id: int | None = None
    """Outbound route id."""
    name: str | None = None
    """Name of the route."""
    outbound_cid: str | None = None
    """Caller id of calls over the route; empty if unset."""
    dial_pattern_list: list[OutboundRouteDialPattern] | None = None
    """Dial patterns of the route."""
    trunk_list: list[OutboundRouteTrunk] | None = None
    """Trunks of the route."""
    ext_list: list[OutboundRouteExtension] | None = None
    """Who may use the route."""
    pos: int | None = None
    """Position in the list of routes."""
    pin_protect: Literal["disable", "single_pin", "pin_list"] | str | None = None
    """Whether callers need a PIN."""
    pin: str | None = None
    """PIN of the route (single_pin)."""
    pin_list: int | None = None
    """PIN list id (pin_list)."""


class OutboundRouteDialPattern(Model, kw_only=True, gc=False):
    """A dial pattern of an outbound route."""

    id: int | None = None
    """Pattern id."""
    pattern: str | None = None
    """Pattern that the dialled number must match, e.g. "9X."."""
    strip: int | None = None
    """Leading digits to drop."""
    prepend: str | None = None
    """Digits to put in front."""


class OutboundRouteDialPatternInput(Arguments, kw_only=True):
    """A dial pattern as it is written."""

    pattern: str | UnsetType = UNSET
    """Pattern that the dialled number must match, e.g. "9X."."""
    strip: int | UnsetType = UNSET
    """Leading digits to drop."""
    prepend: str | UnsetType = UNSET
    """Digits to put in front."""


class OutboundRouteExtension(Model, kw_only=True, gc=False):
    """Who may use an outbound route."""

    ext_number: str | None = None
    """Extension number."""
    ext_name: str | None = None
    """Name of the extension, group or organization."""
    type: OutboundRouteType | None = None
    """What the id stands for. `extension` An extension, `ext_group` An extension
    group, `organization` An organization."""
    id: int | None = None
    """Id of the extension, group or organization."""


class OutboundRouteExtensionInput(Arguments, kw_only=True):
    """Who may use an outbound route, as it is written."""

    id: int
    """Id of it, from system/get_menuoptions."""
    type: OutboundRouteTypeInput
    """What the id stands for. `extension` An extension, `ext_group` An extension
    group, `organization` An organization."""
    ext_number: str | UnsetType = UNSET
    """Extension number; not needed."""
    ext_name: str | UnsetType = UNSET
    """Name; not needed."""


class OutboundRouteGetRequest(Arguments, kw_only=True):
    id: int


class OutboundRouteGetResponse(Envelope, kw_only=True):
    """One outbound route."""

    data: OutboundRouteDetail | None = None
    """The outbound route."""


class OutboundRouteListItem(Model, kw_only=True, gc=False):
    """An outbound route, as list and search show it."""

    id: int | None = None
    """Outbound route id; other outbound route calls ask for it."""
    name: str | None = None
    """Name of the route."""
    dial_pattern: list[str] | None = None
    """Dial patterns such as "9X."."""
    trunk: list[OutboundRouteTrunkName] | None = None
    """Trunks of the route."""
    pos: int | None = None
    """Position in the list of routes."""


class OutboundRouteListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "pos", "name", "outb_cid"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class OutboundRouteListResponse(Envelope, kw_only=True):
    """A page of outbound routes."""

    total_number: int | None = None
    """Outbound routes there are, or that match."""
    last_pos: int | None = None
    """Highest position in use."""
    data: list[OutboundRouteListItem] | None = None
    """Outbound routes of this page."""


class OutboundRouteQueryRequest(Arguments, kw_only=True):
    ids: str


class OutboundRouteQueryResponse(Envelope, kw_only=True):
    """Several outbound routes."""

    data: list[OutboundRouteDetail] | None = None
    """The outbound routes asked for."""


class OutboundRouteSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "pos", "name", "outb_cid"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class OutboundRouteTrunk(Model, kw_only=True, gc=False):
    """A trunk of an outbound route."""

    id: int | None = None
    """Trunk id."""
    name: str | None = None
    """Name of the trunk."""
    type: str | None = None
    """Kind of trunk, as in trunk/list."""


class OutboundRouteTrunkInput(Arguments, kw_only=True):
    """A trunk as it is written."""

    id: int
    """Trunk id, from trunk/list."""
    name: str | UnsetType = UNSET
    """Name of the trunk; not needed."""
    type: str | UnsetType = UNSET
    """Kind of trunk; not needed."""


class OutboundRouteTrunkName(Model, kw_only=True, gc=False):
    """A trunk of an outbound route, by id and name."""

    id: int | None = None
    """Trunk id."""
    name: str | None = None
    """Name of the trunk."""


OutboundRouteType: TypeAlias = Literal["extension", "ext_group", "organization"] | str


OutboundRouteTypeInput: TypeAlias = Literal["extension", "ext_group", "organization"]


class OutboundRouteUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin"})

    id: int
    name: str | UnsetType = UNSET
    outbound_cid: str | UnsetType = UNSET
    dial_pattern_list: list[OutboundRouteDialPatternInput] | UnsetType = UNSET
    trunk_list: list[OutboundRouteTrunkInput] | UnsetType = UNSET
    ext_list: list[OutboundRouteExtensionInput] | UnsetType = UNSET
    pin_protect: Literal["disable", "single_pin", "pin_list"] | UnsetType = UNSET
    pin: str | UnsetType = UNSET
    pin_list: int | UnsetType = UNSET
