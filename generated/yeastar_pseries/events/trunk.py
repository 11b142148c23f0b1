# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_trunk import TrunkChange, TrunkRegistrationState
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TrunkRegistrationStateChanged(Event):
    """30010: The state of a trunk changed.

    Covers registration, reachability and hardware faults; which states occur depends on
    the kind of trunk.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-trunk-registration-status-changed.html
    """

    type: Literal[30010] | int = 30010
    sn: str | None = None
    msg: TrunkRegistrationState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TrunkInformationUpdated(Event):
    """30023: A trunk was created, edited or deleted.

    Names the trunk and what was done; read the rest with trunk/search or trunk/get.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-trunk-configuration-changed.html
    """

    type: Literal[30023] | int = 30023
    sn: str | None = None
    msg: TrunkChange | None = None
