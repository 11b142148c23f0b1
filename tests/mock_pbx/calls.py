"""Live calls: the story of a call, told in events while it goes on."""

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Literal

from .callparts import (
    STATUS,
    TRUNK,
    Call,
    Leg,
    Outcome,
    Timing,
    details,
    kind_of,
    whole_seconds,
)
from .clock import VirtualClock
from .events import EventBus
from .extensions import Extensions, display_name
from .history import History
from .rows import EndedCall
from .settings import Settings

SHORTEST_OUTSIDE_NUMBER = 6
_NOT_FOUND = "404 NOT found"
WAKE_UP = "wakeup"
"""Who calls an extension whose alarm rings; see CallEngine.wake."""


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
        self.route: Callable[[str], str | None] = lambda number: None
        """Agent who gets a call to that queue, "" if none is free; None: no queue."""
        self.records: Callable[[Call], bool] = lambda call: True
        """Whether a call is recorded by itself; see memory/auto_record.py."""
        self.left: Callable[[str, str, str], None] = lambda mailbox, sender, uid: None
        """Told of a voicemail: mailbox, sender, uid; see memory/voicemail.py."""

    @property
    def live(self) -> list[Call]:
        """Calls that are going on, oldest first."""
        return list(self._calls.values())

    def plan(self, outcome: Outcome, reason: str) -> None:
        """Decide how the next call ends; one that fails has a reason."""
        # Orders over HTTP are checked before; a test in the same process is not.
        if outcome not in STATUS:
            raise ValueError(f"outcome is one of {', '.join(STATUS)}, not {outcome!r}")
        reason = reason or (_NOT_FOUND if outcome == "failed" else "")
        self._planned.append((outcome, reason))

    def dial(
        self,
        caller: str,
        callee: str,
        incoming: bool = False,
        timing: Timing | None = None,
        waits: bool = False,
        members: Sequence[str] = (),
    ) -> Call:
        """Start a call. A call that cannot be set up is told by event 30015 only.

        incoming: an outside caller came in on a trunk; else the PBX calls him too.
        timing: None for one as long as the settings say.
        waits: nobody takes it unless `answer` is ordered.
        members: who rings when the callee is dialled, as those of a ring group or the
            agents of a queue; those that are busy do not.
        """
        planned = bool(self._planned)
        agent = self.route(callee)
        free = [
            each for each in members or [agent or ""] if each and not self._busy(each)
        ]
        rings = free[0] if free else callee
        no_one = not free and (agent is not None or bool(members))
        outcome, reason = self._verdict(rings, waiting=no_one)
        if waits and not planned and outcome == "answered":
            outcome = "no_answer"
        source = self.leg(caller, "inbound" if incoming else "outbound")
        target = self.leg(rings, "outbound")
        forks = [target, *(self.leg(each, "outbound") for each in free[1:])]
        for leg in (source, target):
            if leg.kind != "extension":
                leg.fields = {"from": caller, "to": callee, "trunk_name": TRUNK}
        call = Call(
            id=f"{int(self._clock.now())}.{next(self._counter)}",
            kind=kind_of(source, target),
            timing=timing or Timing.spread(self._settings.call_seconds),
            caller=source,
            callee=target,
            outcome=outcome,
            reason=reason,
            started=self._clock.now(),
            queue="" if agent is None else callee,
        )
        if members:
            call.group, call.forks = callee, forks if free else []
            for leg in call.forks:
                leg.path = callee
        self._calls[call.id] = call
        call.task = asyncio.create_task(self._play(call))
        return call

    def wake(self, number: str) -> Call:
        """Let an alarm ring at an extension.

        It is told like an internal call, by a caller that is no extension
        [assumed: wake-up-caller].
        """
        return self.dial(WAKE_UP, number)

    def ring(self, number: str) -> Call:
        """Call one number by itself, to play a prompt or to record one.

        It has one party, and its record no caller [assumed: lone-party].
        """
        call = self.dial("", number)
        call.lone = True
        return call

    def invite(
        self,
        caller: str,
        callee: str,
        timing: Timing | None = None,
        waits: bool = False,
    ) -> Call:
        """An inbound call that waits for accept_inbound or refuse_inbound (30016)."""
        call = self.dial(caller, callee, True, timing, waits)
        call.held_until = self._clock.now() + self._settings.inbound_window
        call.caller.status = "ALERT"
        call.shown = [call.caller]
        self._bus.publish(30016, call.info())
        return call

    def decide(self, call: Call, accept: bool) -> None:
        """End the wait of an invitation: it rings, or it is over."""
        call.held_until = None
        self.go_on(call, self._play(call))
        if not accept:
            call.outcome = "no_answer"  # [assumed: refused-inbound]
            self.end(call, self._clock.now())

    def answer(self, call_id: str, talk: float | None, number: str = "") -> None:
        """Somebody takes a call that rings.

        talk: seconds; None keeps the planned length.
        number: who takes it, of several that ring; "" for the first.
        """
        call = self._live(call_id)
        call.callee = self._ringing(call, number)
        now = self._clock.now()
        call.outcome, call.reason = "answered", ""
        self._answer(call, now)
        if talk is None:
            talk = call.timing.end - call.timing.answer
        self.go_on(call, self._talk(call, now + talk))

    def decline(self, call_id: str, number: str = "") -> None:
        """Somebody declines; the others that ring go on [assumed: declined-is-busy].

        number: who does, of several that ring; "" for the first.
        """
        call = self._live(call_id)
        leg = self._ringing(call, number)
        others = [each for each in call.forks if each is not leg]
        if not others:
            self.finish(call_id, "busy")
            return
        leg.status = "BYE"
        self.report(call)
        call.forks, call.callee = others, others[0]
        call.shown = [each for each in call.shown if each is not leg]
        self.tell_extension(leg, "Idle")

    def finish(self, call_id: str, outcome: Outcome) -> None:
        """End a call now; the outcome is for one that nobody has taken yet."""
        call = self._live(call_id)
        if call.answered_at is None:
            call.outcome = outcome
        self.end(call, self._clock.now())

    def hold(self, call: Call, leg: Leg, held: bool) -> None:
        """Let a party wait, or talk again."""
        talking = "ANSWERED" if leg is call.caller else "ANSWER"
        leg.status = "HOLD" if held else talking
        self.report(call)

    def stop(self) -> None:
        """Forget all live calls."""
        for call in self._calls.values():
            if call.task is not None:
                call.task.cancel()
            call.over.set()
        self._calls.clear()

    async def _play(self, call: Call) -> None:
        """From ALERT to BYE [assumed: call-life].

        Steps have planned times, so that a jump of the clock passes through them all.
        """
        if call.held_until is not None:
            await self._clock.sleep_until(call.held_until)
            call.held_until = None
        timing = call.timing
        begin = self._clock.now()
        await self._clock.sleep_until(begin + timing.alert)
        call.started = begin
        self._alert(call)
        at = begin + timing.ring
        await self._clock.sleep_until(at)
        if call.outcome == "failed":
            self.end(call, at)
            return
        self._ring(call, at)
        at = begin + timing.answer
        await self._clock.sleep_until(at)
        if call.outcome == "answered":
            self._answer(call, at)
            await self._talk(call, begin + timing.end)
        else:
            self.end(call, at)

    async def _talk(self, call: Call, until: float) -> None:
        await self._clock.sleep_until(until)
        self.end(call, until)

    async def taken_over(self, call: Call) -> None:
        """The new party takes a call that was transferred, after ringing as planned."""
        at = self._clock.now() + call.timing.answer - call.timing.ring
        await self._clock.sleep_until(at)
        self._answer(call, at)
        await self._talk(call, at + call.timing.end - call.timing.answer)

    def go_on(self, call: Call, how: Coroutine[Any, Any, None]) -> None:
        """Give a call another course than the one it has."""
        if call.task is not None:
            call.task.cancel()
        call.task = asyncio.create_task(how)

    def _alert(self, call: Call) -> None:
        if call.lone:
            return
        call.caller.status = "ALERT"
        call.shown = [call.caller]
        self.report(call)
        self.tell_extension(call.caller, "Busy")

    def _ring(self, call: Call, at: float) -> None:
        call.ringing_at = at
        if call.callee.number in (call.queue, call.group):
            return  # it waits for an agent, and rings nobody
        rings = call.forks or [call.callee]
        for leg in rings:
            leg.status = "RING"
        call.shown = rings if call.lone else [call.caller, *rings]
        self.report(call)
        for leg in rings:
            self.tell_extension(leg, "Ringing")

    def _answer(self, call: Call, at: float) -> None:
        # A transferred call is answered again.
        call.answered_at = at if call.answered_at is None else call.answered_at
        call.recording = call.recording or self.records(call)
        call.caller.status, call.callee.status = "ANSWERED", "ANSWER"
        # The others that rang get a BYE in the same report [assumed: forks-of-a-group].
        left = [leg for leg in call.forks if leg is not call.callee]
        for leg in left:
            leg.status = "BYE"
        self.report(call)
        call.forks = []
        call.shown = [leg for leg in call.shown if leg not in left]
        self.tell_extension(call.callee, "Busy")
        for leg in left:
            self.tell_extension(leg, "Idle")

    def end(self, call: Call, at: float) -> None:
        task, call.task = call.task, None
        if task is not None and task is not asyncio.current_task():
            task.cancel()
        del self._calls[call.id]
        for leg in call.shown:
            leg.status = "BYE"
        self.report(call)
        for leg in call.shown:
            self.tell_extension(leg, "Idle")
        self._book(call, at)
        call.over.set()

    def _book(self, call: Call, ended: float) -> None:
        status = STATUS[call.outcome]
        talked = call.outcome == "answered" and call.answered_at is not None
        called = call.callee.number
        if call.group and not talked:
            called = call.group  # [assumed: forks-of-a-group]
        ring_end = call.answered_at if talked else ended
        record = EndedCall(
            call_id=call.id,
            started=call.started,
            caller=call.caller.number,
            caller_name=self.name(call.caller),
            callee=called,
            callee_name=self.name(call.callee),
            kind=call.kind,
            status=status,
            reason=call.reason,
            ring=whole_seconds(call.ringing_at, ring_end),
            talk=whole_seconds(call.answered_at, ended) if talked else 0,
            trunk_in=TRUNK if call.caller.kind == "inbound" else "",
            trunk_out=TRUNK if call.callee.kind == "outbound" else "",
            did=call.callee.number if call.caller.kind == "inbound" else "",
        )
        entry = self._history.add(record, ended, call.recording)
        if call.outcome == "failed":
            if call.reason:
                failure = {**call.info(), "reason": call.reason}
                # null where there are no members to tell of
                # [observed: no-members-is-null]
                failure["members"] = failure["members"] or None
                self._bus.publish(30015, failure)
            return
        if call.outcome == "voicemail":
            self.left(call.mailbox or record.callee, record.caller, entry.uid)
        self._bus.publish(30012, details(record, entry.uid, entry.file, self._clock))

    def report(self, call: Call) -> None:
        if call.shown:
            self._bus.publish(30011, call.info())

    def tell_extension(self, leg: Leg, status: str) -> None:
        if leg.kind == "extension" and leg.number != WAKE_UP:
            self._bus.publish(30008, {"extension": leg.number, "status": status})

    def name(self, leg: Leg) -> str:
        """Name of the person, if it is an extension."""
        row = self._extensions.find(leg.number)
        return display_name(row) if row else ""

    def _live(self, call_id: str) -> Call:
        if call_id not in self._calls:
            raise LookupError(f"no such call is going on: {call_id}")
        return self._calls[call_id]

    def is_extension(self, number: str) -> bool:
        """Whether it is the number of an extension."""
        return self._extensions.find(number) is not None

    def leg(self, number: str, outside: Literal["inbound", "outbound"]) -> Leg:
        channel = f"{next(self._counter):08x}"
        inside = not number or self.is_extension(number)
        if inside or number == WAKE_UP or self.route(number) is not None:
            fields = {"number": number}
            return Leg("extension", number, f"PJSIP/{number}-{channel}", fields)
        return Leg(outside, number, f"PJSIP/trunk-{TRUNK}-endpoint-{channel}", {})

    def _verdict(self, callee: str, waiting: bool) -> tuple[Outcome, str]:
        """How a call will end: as planned, else as the state of the parties tells.

        waiting: in a queue that has no free agent, where nobody can answer.
            [assumed: busy-callee]
        """
        if self._planned:
            planned = self._planned.popleft()
            if not waiting or planned[0] != "answered":
                return planned
        if waiting:
            return "no_answer", ""
        target = self._extensions.find(callee)
        if target is None and len(callee) < SHORTEST_OUTSIDE_NUMBER:
            return "failed", _NOT_FOUND
        if target is not None and target.get("presence_status") == "do_not_disturb":
            return "failed", "DND"
        if self._busy(callee):
            return "failed", "486 Busy here"
        return "answered", ""

    def _busy(self, number: str) -> bool:
        return any(
            number in (leg.number for leg in (call.caller, call.callee, *call.forks))
            for call in self.live
        )

    def _ringing(self, call: Call, number: str) -> Leg:
        """Who rings; that one, if a number is given."""
        for leg in call.forks or [call.callee]:
            if leg.status == "RING" and number in ("", leg.number):
                return leg
        raise ValueError(f"call {call.id} does not ring{number and f' at {number}'}")
