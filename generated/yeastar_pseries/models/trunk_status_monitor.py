# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class TrunkStatusMonitorInput(Arguments, kw_only=True):
    """What shall be reported for a trunk."""

    trunk_id: int
    """Trunk id, from trunk_status_monitor/list."""
    name: str | UnsetType = UNSET
    """Name of the trunk."""
    enb_call_status: Literal[0, 1] | UnsetType = UNSET
    """1 reports the state of calls (event 30011)."""
    enb_control_inbound_call: Literal[0, 1] | UnsetType = UNSET
    """1 lets the API control incoming calls (event 30016)."""


class TrunkStatusMonitorItem(Model, kw_only=True, gc=False):
    """What is reported for a trunk."""

    trunk_id: int | None = None
    """Trunk id."""
    name: str | None = None
    """Name of the trunk."""
    enb_call_status: Literal[0, 1] | int | None = None
    """1 reports the state of calls (event 30011)."""
    enb_control_inbound_call: Literal[0, 1] | int | None = None
    """1 lets the API control incoming calls (event 30016)."""


class TrunkStatusMonitorListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["trunk_id"] | UnsetType = UNSET
    order_by: Literal["asc"] | UnsetType = UNSET


class TrunkStatusMonitorListResponse(Envelope, kw_only=True):
    """A page of trunks with what is reported for them."""

    total_number: int | None = None
    """Trunks there are."""
    data: list[TrunkStatusMonitorItem] | None = None
    """Trunks of this page."""


class TrunkStatusMonitorUpdateRequest(Arguments, kw_only=True):
    trunk_monitor_list: list[TrunkStatusMonitorInput] | UnsetType = UNSET
