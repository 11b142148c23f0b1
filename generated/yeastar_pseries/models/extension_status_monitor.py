# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class ExtensionStatusMonitorInput(Arguments, kw_only=True):
    """What shall be reported for an extension."""

    ext_id: int
    """Extension id, from extension_status_monitor/list."""
    number: str | UnsetType = UNSET
    """Extension number."""
    name: str | UnsetType = UNSET
    """Name of the extension."""
    enb_register_status: Literal[0, 1] | UnsetType = UNSET
    """1 reports registration (event 30007)."""
    enb_call_status: Literal[0, 1] | UnsetType = UNSET
    """1 reports the call state (event 30008)."""
    enb_presence_status: Literal[0, 1] | UnsetType = UNSET
    """1 reports presence (event 30009)."""


class ExtensionStatusMonitorItem(Model, kw_only=True, gc=False):
    """What is reported for an extension."""

    ext_id: int | None = None
    """Extension id."""
    number: str | None = None
    """Extension number."""
    name: str | None = None
    """Name of the extension."""
    enb_register_status: Literal[0, 1] | int | None = None
    """1 reports registration (event 30007)."""
    enb_call_status: Literal[0, 1] | int | None = None
    """1 reports the call state (event 30008)."""
    enb_presence_status: Literal[0, 1] | int | None = None
    """1 reports presence (event 30009)."""


class ExtensionStatusMonitorListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["ext_id"] | UnsetType = UNSET
    order_by: Literal["asc"] | UnsetType = UNSET


class ExtensionStatusMonitorListResponse(Envelope, kw_only=True):
    """A page of extensions with what is reported for them."""

    total_number: int | None = None
    """Extensions there are."""
    data: list[ExtensionStatusMonitorItem] | None = None
    """Extensions of this page."""


class ExtensionStatusMonitorUpdateRequest(Arguments, kw_only=True):
    ext_monitor_list: list[ExtensionStatusMonitorInput] | UnsetType = UNSET
