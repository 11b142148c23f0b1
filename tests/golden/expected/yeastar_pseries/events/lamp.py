# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_lamp import LampSwitch
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LampSwitched(Event):
    """39001: A lamp was switched

    By hand or by "schedule".

    Since: cloud 84.3.0.1.

    https://vendor.example/lamp-event.html
    """

    type: Literal[39001] | int = 39001
    sn: str | None = None
    msg: LampSwitch | None = None
