# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PhoneAssignment(Arguments, kw_only=True):
    """A new phone and its extension."""

    mac: str
    """MAC address."""
    ext_id: int
    """Extension id, not its number."""


class PhoneAssignmentUpdate(Arguments, kw_only=True):
    """A known phone and its new extension."""

    id: int
    """Phone id."""
    mac: str
    """MAC address."""
    ext_id: int
    """Extension id, not its number."""


class PhoneBatchRequest(Arguments, kw_only=True):
    batch_id_list: list[int]


class PhoneBatchcreateRequest(Arguments, kw_only=True):
    vendor: str
    model: str
    phone_list: list[PhoneAssignment]
    template_name: str
    provisioning_method: Literal["pnp", "dhcp", "rps", "rps_fqdn"]
    enb_rps_auth: Literal[0, 1] | UnsetType = UNSET


class PhoneBatchupdateRequest(Arguments, kw_only=True):
    batch_id_list: list[int]
    phone_list: list[PhoneAssignmentUpdate]


class PhoneDetail(Model, kw_only=True, gc=False):
    """A provisioned phone."""

    __secrets__ = frozenset({"provisioning_link", "rps_pin"})

    id: int | None = None
    """Phone id."""
    mac: str | None = None
    """MAC address."""
    vendor: str | None = None
    """Maker of the phone."""
    model: str | None = None
    """Model of the phone."""
    template_name: str | None = None
    """Provisioning template."""
    provisioning_method: Literal["pnp", "dhcp", "rps", "rps_fqdn"] | str | None = None
    """How the phone finds its configuration."""
    provisioning_link: str | None = None
    """URL that the phone takes its configuration from."""
    enb_rps_auth: Literal[0, 1] | int | None = None
    """Whether the first provisioning by redirection asks for credentials. `0` Off, `1`
    On."""
    assigned_extension: str | None = None
    """Id of the assigned extension."""
    rps_pin: str | None = None
    """PIN of a Yealink phone that was set up by Yealink's redirection service (RPS)."""


class PhoneGetRequest(Arguments, kw_only=True):
    id: int


class PhoneGetResponse(Envelope, kw_only=True):
    """One phone."""

    data: PhoneDetail | None = None
    """The phone."""


class PhoneListItem(Model, kw_only=True, gc=False):
    """A provisioned phone as searches show it."""

    __secrets__ = frozenset({"rps_pin"})

    id: int | None = None
    """Phone id."""
    mac: str | None = None
    """MAC address."""
    vendor: str | None = None
    """Maker of the phone."""
    model: str | None = None
    """Model of the phone."""
    template_name: str | None = None
    """Provisioning template."""
    ip: str | None = None
    """Private address of a plug-and-play phone, else empty; empty on cloud."""
    firmware: str | None = None
    """Firmware of the phone."""
    assigned_ext_status: Literal["Unregistered", "Registered"] | str | None = None
    """Registration of the assigned extension."""
    assigned_ext_num: str | None = None
    """Number of the assigned extension; the word Unassigned if none."""
    assigned_ext_name: str | None = None
    """Name of the assigned extension; the word Unassigned if none."""
    rps_pin: str | None = None
    """PIN of a Yealink phone that was set up by Yealink's redirection service (RPS)."""


class PhoneListResponse(Envelope, kw_only=True):
    """A page of phones."""

    total_number: int | None = None
    """Number of phones that match."""
    data: list[PhoneListItem] | None = None
    """Phones of this page."""


class PhoneSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["vendor", "model", "ip"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
