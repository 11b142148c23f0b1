# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class QueuePauseReason(Model, kw_only=True, gc=False):
    """A reason that an agent can give for a pause."""

    code: str | None = None
    """Feature code of the reason, e.g. *01."""
    reason: str | None = None
    """Text of the reason."""


class QueuePauseReasonInput(Arguments, kw_only=True):
    """A pause reason as it is written."""

    code: str
    """Feature code; a known one edits its reason, a new one adds a reason."""
    reason: str
    """Text of the reason."""


class QueuePauseReasonListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class QueuePauseReasonListResponse(Envelope, kw_only=True):
    """Pause reasons."""

    data: list[QueuePauseReason] | None = None
    """Pause reasons of this page."""


class QueuePauseReasonUpdateRequest(Arguments, kw_only=True):
    pause_reason_list: list[QueuePauseReasonInput]
