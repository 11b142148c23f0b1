# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_queue import AgentAutoPause, AgentStatus, AgentUnansweredCall
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AgentAutoPaused(Event):
    """30025: An agent was paused after too many missed calls.

    Lists the missed calls that led to the pause. The queue's enb_auto_pause and
    max_pause_miss_call rule it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-auto-pause.html
    """

    type: Literal[30025] | int = 30025
    sn: str | None = None
    msg: AgentAutoPause | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AgentRingingTimeout(Event):
    """30026: An agent let a call ring out.

    Sent per agent and call.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-ringing-timeout.html
    """

    type: Literal[30026] | int = 30026
    sn: str | None = None
    msg: AgentUnansweredCall | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AgentStatusChanged(Event):
    """30029: The status of an agent changed.

    Sent per queue; for a pause with its reason.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-status-changed.html
    """

    type: Literal[30029] | int = 30029
    sn: str | None = None
    msg: AgentStatus | None = None
