# Made by `make generate` from spec/; edits are lost.
"""The calls of a PBX as they go on: `client.live_calls()`, and what it tells.

`match change: case CallAnswered(leg=leg, call=call): ...`. Of these classes `CallEnded`,
`CallForwarded` and `CallTransferred` have namesakes in `events`: those are what the PBX
sends, these what is known of the call afterwards. None is an instance of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime.live.agent_state import AgentSource, AgentState
from ._runtime.live.call import CallPhase, Direction, LiveCall, Outcome
from ._runtime.live.changes import (
    CallAnswered,
    CallChange,
    CallEnded,
    CallForwarded,
    CallHeld,
    CallMissed,
    CallParked,
    CallResumed,
    CallRinging,
    CallStarted,
    CallTransferred,
    CallUpdated,
    Change,
    Resynced,
)
from ._runtime.live.legs import Leg, LegKind, LegState, Role
from ._runtime.live.record import CallRecord

if TYPE_CHECKING:
    from ._runtime.live._async.view import AsyncLiveCalls
    from ._runtime.live._sync.view import LiveCalls

__all__ = [
    "AgentSource",
    "AgentState",
    "AsyncLiveCalls",
    "CallAnswered",
    "CallChange",
    "CallEnded",
    "CallForwarded",
    "CallHeld",
    "CallMissed",
    "CallParked",
    "CallPhase",
    "CallRecord",
    "CallResumed",
    "CallRinging",
    "CallStarted",
    "CallTransferred",
    "CallUpdated",
    "Change",
    "Direction",
    "Leg",
    "LegKind",
    "LegState",
    "LiveCall",
    "LiveCalls",
    "Outcome",
    "Resynced",
    "Role",
]


_HOMES = {
    "AsyncLiveCalls": "_runtime.live._async.view",
    "LiveCalls": "_runtime.live._sync.view",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})
