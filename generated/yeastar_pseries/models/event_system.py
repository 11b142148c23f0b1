# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEvent:
    """Something that happened to or in the PBX."""

    event_name: str | None = None
    """Name of the event, e.g. web_login_fail."""
    event_type: (
        Literal["operation", "telephony", "system", "security", "reminder"] | str | None
    ) = None
    """Field the event belongs to."""
    event_level: Literal["info", "warn", "error"] | str | None = None
    """Level of the event. `info` Sent with 30034, `warn` Sent with 30035, `error` Sent
    with 30036."""
    event_content: str | None = None
    """Text for people, several lines."""
    create_time: str | None = None
    """Time, YYYY/MM/DD HH:MM:SS in the samples, without a zone."""
