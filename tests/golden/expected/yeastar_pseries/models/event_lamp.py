# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass

from .event_members import LampPosition


@dataclass(frozen=True, slots=True, kw_only=True)
class LampHolder:
    """What holds a lamp."""

    name: str | None = None
    """Name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LampSwitch:
    """Which lamp, and how."""

    lamp: int | None = None
    """Lamp id."""
    to: LampPosition | None = None
    """Where it stands."""
    holder: LampHolder | None = None
    """What holds a lamp."""
