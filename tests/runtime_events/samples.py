"""Event classes as the templates make them, for the tests of the runtime."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from tests.runtime_events.package import load

base = load("events.frames.event")
Event = base.Event
UnknownEvent = base.UnknownEvent

Status = Literal["ALERT", "RING", "ANSWERED", "ANSWER", "HOLD", "BYE"]


class InboundMember(
    msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}
):
    from_: str | None = None
    to: str | None = None
    member_status: Status | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionMember:
    number: str | None = None
    member_status: Status | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    extension: ExtensionMember | None = None
    inbound: InboundMember | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallInfo:
    call_id: str | None = None
    reason: str | None = None
    members: list[Member] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallStateChanged(Event):
    """30011"""

    type: Literal[30011] | int = 30011
    sn: str | None = None
    msg: CallInfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDetails:
    call_id: str | None = None
    call_duration: int | None = None
    status: Literal["ANSWERED", "NO ANSWER", "BUSY", "VOICEMAIL"] | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallEnded(Event):
    """30012"""

    type: Literal[30012] | int = 30012
    sn: str | None = None
    msg: CallDetails | None = None


EVENTS = {30011: CallStateChanged, 30012: CallEnded}
CODEC = load("events.frames.codec").EventCodec(EVENTS)


def call(call_id: str, **more: Any) -> dict[str, Any]:
    """A 30011 frame about one call, as parsed JSON."""
    return {"type": 30011, "sn": "3633D2000000", "msg": {"call_id": call_id, **more}}
