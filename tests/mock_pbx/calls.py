"""Live calls: the story of a call, told in events while it goes on."""

import asyncio
import itertools
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from .answers import Refused, bad_parameter, success
from .clock import VirtualClock
from .events import EventBus
from .extensions import Extensions, display_name
from .history import History
from .jsontypes import JsonObject
from .rows import EndedCall
from .settings import Settings

Outcome = Literal["answered", "no_answer", "busy", "voicemail", "failed"]
STATUS: dict[Outcome, str] = {
    "answered": "ANSWERED",
    "no_answer": "NO ANSWER",
    "busy": "BUSY",
    "voicemail": "VOICEMAIL",
    "failed": "FAILED",
}
TRUNK = "mock-trunk"
SHORTEST_OUTSIDE_NUMBER = 6


@dataclass(slots=True)
class Leg:
    """One party of a call."""

    kind: Literal["extension", "inbound", "outbound"]
    number: str
    channel: str
    fields: JsonObject
    status: str = ""

    def member(self) -> JsonObject:
        """The party as a list item of `members`: one object under one key."""
        tail = {
            "channel_id": self.channel,
            "member_status": self.status,
            "call_path": "",
        }
        return {self.kind: {**self.fields, **tail}}


@dataclass(eq=False, slots=True)
class Call:
    """One call that is going on."""

    id: str
    kind: str
    caller: Leg
    callee: Leg
    outcome: Outcome
    reason: str
    started: float
    shown: list[Leg] = field(default_factory=list[Leg])
    ringing_at: float | None = None
    answered_at: float | None = None
    held_until: float | None = None  # end of the wait for accept or refuse
    task: asyncio.Task[None] | None = None
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def info(self) -> JsonObject:
        """The call as in event 30011 and call/query."""
        return {"call_id": self.id, "members": [leg.member() for leg in self.shown]}


class CallEngine:
    """All live calls. All methods belong to the server's event loop."""

    def __init__(
        self,
        settings: Settings,
        clock: VirtualClock,
        bus: EventBus,
        extensions: Extensions,
        history: History,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self._extensions = extensions
        self._history = history
        self._calls: dict[str, Call] = {}
        self._planned: deque[tuple[Outcome, str]] = deque()
        self._counter = itertools.count(1)

    @property
    def live(self) -> list[Call]:
        """Calls that are going on, oldest first."""
        return list(self._calls.values())

    def plan(self, outcome: Outcome, reason: str) -> None:
        """Decide how the next call ends."""
        self._planned.append((outcome, reason))

    def dial(self, caller: str, callee: str, incoming: bool = False) -> Call:
        """Start a call. A call that cannot be set up is told by event 30015 only.

        incoming: an outside caller came in on a trunk; else the PBX calls him too.
        """
        outcome, reason = self._verdict(callee)
        source = self._leg(caller, "inbound" if incoming else "outbound")
        target = self._leg(callee, "outbound")
        for leg in (source, target):
            if leg.kind != "extension":
                leg.fields = {"from": caller, "to": callee, "trunk_name": TRUNK}
        call = Call(
            id=f"{int(self._clock.now())}.{next(self._counter)}",
            kind=_kind(source, target),
            caller=source,
            callee=target,
            outcome=outcome,
            reason=reason,
            started=self._clock.now(),
        )
        self._calls[call.id] = call
        call.task = asyncio.create_task(self._play(call))
        return call

    def invite(self, caller: str, callee: str) -> Call:
        """An inbound call that waits for accept_inbound or refuse_inbound (30016)."""
        call = self.dial(caller, callee, incoming=True)
        call.held_until = self._clock.now() + self._settings.inbound_window
        call.caller.status = "ALERT"
        call.shown = [call.caller]
        self._bus.publish(30016, call.info())
        return call

    def decide(self, channel: str, accept: bool) -> Call:
        """Answer an invitation; the window for it is 10 s."""
        call, _ = self._by_channel(channel)
        if call.held_until is None or call.held_until <= self._clock.now():
            raise Refused(70132)  # assumed code outside the window
        call.held_until = None
        self._restart(call)
        if not accept:
            call.outcome = "no_answer"  # assumed status of a refused call
            self._end(call, self._clock.now())
        return call

    def hangup(self, body: JsonObject) -> JsonObject | None:
        """call/hangup: ends the call that the channel belongs to."""
        if "channel_id" not in body:
            if "paging_number" in body:
                return None  # paging calls are not part of the mock's state
            raise bad_parameter("channel_id", "required")
        call, _ = self._by_channel(str(body["channel_id"]))
        if call.answered_at is None and call.outcome == "answered":
            call.outcome = "no_answer"
        self._end(call, self._clock.now())
        return success(call_id=call.id)

    def hold(self, body: JsonObject, held: bool) -> JsonObject:
        """call/hold and call/unhold."""
        call, leg = self._by_channel(str(body["channel_id"]))
        if call.answered_at is None:
            raise Refused(70132)  # assumed code for a call that is not answered yet
        talking = "ANSWERED" if leg is call.caller else "ANSWER"
        leg.status = "HOLD" if held else talking
        self._report(call)
        return success(call_id=call.id)

    def other(self, body: JsonObject) -> JsonObject | None:
        """Further orders to a live call change nothing here, but tell its call_id."""
        channel = body.get("channel_id", body.get("callee_channel"))
        try:
            return success(call_id=self._by_channel(str(channel))[0].id)
        except Refused:
            return None  # no live call: answered like an operation without state

    def query(self, query: JsonObject) -> JsonObject:
        """call/query: by call_id, type or extension; all calls without a filter.

        Observed: without calls the answer has no data key.
        """
        found = [
            call
            for call in self._calls.values()
            if call.shown
            and query.get("call_id", call.id) == call.id
            and query.get("type", call.kind.lower()) == call.kind.lower()
            and query.get("extension", call.caller.number)
            in (call.caller.number, call.callee.number)
        ]
        return success(data=[call.info() for call in found]) if found else success()

    def stop(self) -> None:
        """Forget all live calls."""
        for call in self._calls.values():
            if call.task is not None:
                call.task.cancel()
            call.over.set()
        self._calls.clear()

    async def _play(self, call: Call) -> None:
        """From ALERT to BYE; call_seconds is the whole length.

        Steps have planned times, so that a jump of the clock passes through them all.
        """
        if call.held_until is not None:
            await self._clock.sleep_until(call.held_until)
            call.held_until = None
        length = self._settings.call_seconds
        begin = self._clock.now()
        await self._clock.sleep_until(begin + length * 0.04)
        call.started = begin
        self._alert(call)
        at = begin + length * 0.2
        await self._clock.sleep_until(at)
        if call.outcome == "failed":
            self._end(call, at)
            return
        self._ring(call, at)
        at = begin + length * 0.45
        await self._clock.sleep_until(at)
        if call.outcome == "answered":
            self._answer(call, at)
            at = begin + length
            await self._clock.sleep_until(at)
        self._end(call, at)

    def _restart(self, call: Call) -> None:
        if call.task is not None:
            call.task.cancel()
        call.task = asyncio.create_task(self._play(call))

    def _alert(self, call: Call) -> None:
        call.caller.status = "ALERT"
        call.shown = [call.caller]
        self._report(call)
        self._extension_state(call.caller, "Busy")

    def _ring(self, call: Call, at: float) -> None:
        call.ringing_at = at
        call.callee.status = "RING"
        call.shown = [call.caller, call.callee]
        self._report(call)
        self._extension_state(call.callee, "Ringing")

    def _answer(self, call: Call, at: float) -> None:
        call.answered_at = at
        call.caller.status, call.callee.status = "ANSWERED", "ANSWER"
        self._report(call)
        self._extension_state(call.callee, "Busy")

    def _end(self, call: Call, at: float) -> None:
        task, call.task = call.task, None
        if task is not None and task is not asyncio.current_task():
            task.cancel()
        del self._calls[call.id]
        for leg in call.shown:
            leg.status = "BYE"
        self._report(call)
        for leg in call.shown:
            self._extension_state(leg, "Idle")
        self._book(call, at)
        call.over.set()

    def _book(self, call: Call, ended: float) -> None:
        status = STATUS[call.outcome]
        talked = call.outcome == "answered" and call.answered_at is not None
        ring_end = call.answered_at if talked else ended
        record = EndedCall(
            call_id=call.id,
            started=call.started,
            caller=call.caller.number,
            caller_name=self._name(call.caller),
            callee=call.callee.number,
            callee_name=self._name(call.callee),
            kind=call.kind,
            status=status,
            reason=call.reason,
            ring=_seconds(call.ringing_at, ring_end),
            talk=_seconds(call.answered_at, ended) if talked else 0,
            trunk_in=TRUNK if call.caller.kind == "inbound" else "",
            trunk_out=TRUNK if call.callee.kind == "outbound" else "",
            did=call.callee.number if call.caller.kind == "inbound" else "",
        )
        entry = self._history.add(record, ended)
        if call.outcome == "failed":
            if call.reason:
                failure = {**call.info(), "reason": call.reason}
                # captured: null where there are no members to tell of
                failure["members"] = failure["members"] or None
                self._bus.publish(30015, failure)
            return
        self._bus.publish(30012, _details(record, entry.uid, entry.file, self._clock))

    def _report(self, call: Call) -> None:
        if call.shown:
            self._bus.publish(30011, call.info())

    def _extension_state(self, leg: Leg, status: str) -> None:
        if leg.kind == "extension":
            self._bus.publish(30008, {"extension": leg.number, "status": status})

    def _name(self, leg: Leg) -> str:
        row = self._extensions.find(leg.number)
        return display_name(row) if row else ""

    def _by_channel(self, channel: str) -> tuple[Call, Leg]:
        for call in self._calls.values():
            for leg in call.shown:
                if leg.channel == channel:
                    return call, leg
        raise Refused(70130)

    def _leg(self, number: str, outside: Literal["inbound", "outbound"]) -> Leg:
        channel = f"{next(self._counter):08x}"
        if self._extensions.find(number) is not None:
            fields = {"number": number}
            return Leg("extension", number, f"PJSIP/{number}-{channel}", fields)
        return Leg(outside, number, f"PJSIP/trunk-{TRUNK}-endpoint-{channel}", {})

    def _verdict(self, callee: str) -> tuple[Outcome, str]:
        """How a call will end: as planned, else as the state of the parties tells."""
        if self._planned:
            return self._planned.popleft()
        target = self._extensions.find(callee)
        if target is None and len(callee) < SHORTEST_OUTSIDE_NUMBER:
            return "failed", "404 NOT found"
        if target is not None and target.get("presence_status") == "do_not_disturb":
            return "failed", "DND"
        if any(callee in (c.caller.number, c.callee.number) for c in self.live):
            return "failed", "486 Busy here"
        return "answered", ""


def _kind(caller: Leg, callee: Leg) -> str:
    if caller.kind == "inbound":
        return "Inbound"
    return "Outbound" if "outbound" in (caller.kind, callee.kind) else "Internal"


def _seconds(start: float | None, end: float | None) -> int:
    """Whole seconds, at least one: a fast test call should not look unanswered."""
    if start is None or end is None:
        return 0
    return max(1, round(end - start))


def _details(call: EndedCall, uid: str, file: str, clock: VirtualClock) -> JsonObject:
    return {
        "call_id": call.call_id,
        "time_start": clock.local(call.started).strftime("%Y-%m-%d %H:%M:%S"),
        "call_from": call.caller,
        "call_to": call.callee,
        "call_duration": call.ring + call.talk,
        "talk_duration": call.talk,
        "src_trunk_name": call.trunk_in,
        "dst_trunk_name": call.trunk_out,
        "pin_code": "",
        "status": call.status,
        "type": call.kind,
        "recording": file,
        "did_number": call.did,
        "agent_ring_time": 0,
        "uid": uid,
        "call_note_id": "",
        "enb_call_note": 1,
    }
