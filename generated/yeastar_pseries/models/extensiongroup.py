# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class ExtensionGroupCreateRequest(Arguments, kw_only=True):
    member_select: Literal["sel_all_ext", "sel_specific"]
    name: str
    members: list[ExtensionGroupMember] | UnsetType = UNSET
    mgr_enb_chg_presence: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_distribution: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_conn: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_monitor: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_park: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_ivr: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_call_flow: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_ai_receptionist: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_office_time_switch: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_mgr_recording: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_company_contact_match: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ext_call_distribution: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ext_call_conn: Literal[0, 1] | UnsetType = UNSET


class ExtensionGroupDetail(Model, kw_only=True, gc=False):
    """An extension group with members and manager permissions."""

    id: int | None = None
    """Id of the group."""
    name: str | None = None
    """Name of the group."""
    member_select: Literal["sel_all_ext", "sel_specific"] | str | None = None
    """Who is in the group. `sel_all_ext` All extensions, `sel_specific` Chosen
    extensions."""
    members: list[ExtensionGroupMember] | None = None
    """Members of the group."""
    mgr_enb_chg_presence: Literal[0, 1] | int | None = None
    """Managers may change members' presence, on the Operator Panel."""
    mgr_enb_call_distribution: Literal[0, 1] | int | None = None
    """Managers may redirect, transfer and drag calls, on the Operator Panel."""
    mgr_enb_call_conn: Literal[0, 1] | int | None = None
    """Managers may pick up and hang up others' calls, on the Operator Panel."""
    mgr_enb_monitor: Literal[0, 1] | int | None = None
    """Managers may listen in on calls, on the Operator Panel."""
    mgr_enb_call_park: Literal[0, 1] | int | None = None
    """Managers may park and retrieve calls, on the Operator Panel."""
    mgr_enb_ctrl_ivr: Literal[0, 1] | int | None = None
    """Managers may control IVR calls, on the Operator Panel."""
    mgr_enb_ctrl_call_flow: Literal[0, 1] | int | None = None
    """Managers may control call flows, on the Operator Panel."""
    mgr_enb_ctrl_ai_receptionist: Literal[0, 1] | int | None = None
    """Managers may manage calls of the AI receptionist, on the Operator Panel."""
    mgr_enb_office_time_switch: Literal[0, 1] | int | None = None
    """Managers may switch business hours and holidays, on the Operator Panel."""
    mgr_enb_mgr_recording: Literal[0, 1] | int | None = None
    """Managers may switch recording on and off, on the Operator Panel."""
    mgr_enb_company_contact_match: Literal[0, 1] | int | None = None
    """Managers may match callers to company contacts that they cannot view."""
    mgr_enb_ext_call_distribution: Literal[0, 1] | int | None = None
    """Managers may redirect and transfer calls, on the Extensions page."""
    mgr_enb_ext_call_conn: Literal[0, 1] | int | None = None
    """Managers may pick up and hang up others' calls, on the Extensions page."""


class ExtensionGroupGetResponse(Envelope, kw_only=True):
    """One extension group."""

    data: ExtensionGroupDetail | None = None
    """The group."""


class ExtensionGroupListItem(Model, kw_only=True, gc=False):
    """An extension group in a list."""

    id: int | None = None
    """Id of the group."""
    name: str | None = None
    """Name of the group."""
    member_select: Literal["sel_all_ext", "sel_specific"] | str | None = None
    """Who is in the group. `sel_all_ext` All extensions, `sel_specific` Chosen
    extensions."""
    total_extensions: int | None = None
    """Number of members."""


class ExtensionGroupListResponse(Envelope, kw_only=True):
    """A page of extension groups."""

    total_number: int | None = None
    """Number of groups on all pages."""
    data: list[ExtensionGroupListItem] | None = None
    """Groups of this page."""


class ExtensionGroupMember(Model, kw_only=True, gc=False):
    """A member of an extension group."""


class ExtensionGroupQueryResponse(Envelope, kw_only=True):
    """Several extension groups."""

    data: list[ExtensionGroupDetail] | None = None
    """The groups."""


class ExtensionGroupUpdateRequest(Arguments, kw_only=True):
    id: int
    member_select: Literal["sel_all_ext", "sel_specific"] | UnsetType = UNSET
    members: list[ExtensionGroupMember] | UnsetType = UNSET
    mgr_enb_chg_presence: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_distribution: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_conn: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_monitor: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_call_park: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_ivr: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_call_flow: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ctrl_ai_receptionist: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_office_time_switch: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_mgr_recording: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_company_contact_match: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ext_call_distribution: Literal[0, 1] | UnsetType = UNSET
    mgr_enb_ext_call_conn: Literal[0, 1] | UnsetType = UNSET


class ExtensiongroupDeleteRequest(Arguments, kw_only=True):
    id: int


class ExtensiongroupGetRequest(Arguments, kw_only=True):
    id: int


class ExtensiongroupListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class ExtensiongroupQueryRequest(Arguments, kw_only=True):
    ids: str


class ExtensiongroupSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
