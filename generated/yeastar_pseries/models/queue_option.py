# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class QueueOptionGetResponse(Envelope, kw_only=True):
    """Global queue settings."""

    data: QueueOptions | None = None
    """The settings."""


class QueueOptionUpdateRequest(Arguments, kw_only=True):
    dynamic_agent_default_status: Literal["login", "logout"] | UnsetType = UNSET
    enb_honor_wrapup_time: Literal[0, 1] | UnsetType = UNSET
    enb_process_result_sync: int | UnsetType = UNSET
    time_range: int | UnsetType = UNSET


class QueueOptions(Model, kw_only=True, gc=False):
    """Settings that all queues share."""

    enb_honor_wrapup_time: Literal[0, 1] | int | None = None
    """1 shares the break of an agent after a call among all queues."""
    dynamic_agent_default_status: Literal["login", "logout"] | str | None = None
    """State that dynamic agents have when they are added to a queue."""
    enb_process_result_sync: Literal[0, 1] | int | None = None
    """1 copies a processing result to repeat calls of a caller to a queue."""
    time_range: int | None = None
    """Hours back from the result that this copying covers."""
