# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments


class AgentLoginRequest(Arguments, kw_only=True):
    ext_id: int
    operation: Literal["login", "logout"]
    queue_ids: str | UnsetType = UNSET
    is_paused: Literal[0, 1] | UnsetType = UNSET
    max_threshold_for_pause_time: int | UnsetType = UNSET
    max_threshold_for_logout_time: int | UnsetType = UNSET
    reason: str | UnsetType = UNSET
    is_login_last: Literal[0, 1] | UnsetType = UNSET


class AgentPauseRequest(Arguments, kw_only=True):
    ext_id: int
    operation: Literal["pause", "unpause"]
    queue_ids: str | UnsetType = UNSET
    max_threshold_for_pause_time: int | UnsetType = UNSET
    reason: str | UnsetType = UNSET
