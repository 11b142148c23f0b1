# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_system import SystemEvent
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SystemEventInformation(Event):
    """30034: A system event of level information occurred.

    For system events whose notification is on in the PBX.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-information.html
    """

    type: Literal[30034] | int = 30034
    sn: str | None = None
    msg: SystemEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SystemEventWarning(Event):
    """30035: A system event of level warning occurred.

    For system events whose notification is on in the PBX.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-warning.html
    """

    type: Literal[30035] | int = 30035
    sn: str | None = None
    msg: SystemEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SystemEventAlert(Event):
    """30036: A system event of level alert occurred.

    For system events whose notification is on in the PBX. Its `event_level` says error.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-alert.html
    """

    type: Literal[30036] | int = 30036
    sn: str | None = None
    msg: SystemEvent | None = None
