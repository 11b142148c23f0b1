# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from msgspec import field
from .._runtime.events.frames.part import EventPart


class LampPosition(EventPart, kw_only=True, frozen=True, gc=False):
    """Where it stands."""

    from_: str | None = field(name="from", default=None)
    """Before."""
    to: str | None = None
    """After."""
