"""Parties that change places: transfers, parking, and who takes a parked call."""

import itertools
import math
from dataclasses import replace

from .answers import Refused
from .callparts import TRUNK, Call, Leg, Timing, kind_of
from .calls import CallEngine
from .clock import VirtualClock
from .events import EventBus


class CallMoves:
    """Moves parties between calls. All methods belong to the server's event loop."""

    def __init__(self, calls: CallEngine, clock: VirtualClock, bus: EventBus) -> None:
        self._calls = calls
        self._clock = clock
        self._bus = bus

    def transfer(self, call: Call, moved: Leg, number: str) -> None:
        """A party goes on with another one, who rings first.

        The one who was left gets a BYE, and event 30013 comes [assumed: blind-transfer].
        """
        left = call.callee if moved is call.caller else call.caller
        target = self._calls.leg(number, "outbound")
        if target.kind != "extension":
            fields = {"from": moved.number, "to": target.number, "trunk_name": TRUNK}
            target.fields = fields
        left.status, target.status = "BYE", "RING"
        call.shown = [moved, target, left]
        self._calls.report(call)
        call.caller, call.callee, call.shown = moved, target, [moved, target]
        self._bus.publish(30013, call.info())
        self._calls.tell_extension(left, "Idle")
        self._calls.tell_extension(target, "Ringing")
        self._calls.go_on(call, self._calls.taken_over(call))

    def consult(self, call: Call, by: Leg, number: str, timing: Timing) -> None:
        """A party lets the other one wait and calls somebody [assumed: attended-transfer].

        call: in which both are.
        by: who calls.
        number: whom.
        timing: of the second call, which has no end by itself.
        """
        self._calls.hold(call, _other(call, by), True)
        timing = replace(timing, end=math.inf)
        call.consultation = self._calls.dial(by.number, number, timing=timing)

    def complete(self, call: Call, by: Leg) -> Call:
        """Who waits goes over to the second call; the first is over.

        Returns:
            The call that goes on.
        """
        second = self._consulted(call)
        if second.answered_at is None:
            raise Refused(70132)  # as for any call that is not answered yet
        moved, gone = _other(call, by), second.caller
        gone.status, moved.status = "BYE", "ANSWERED"
        second.shown = [moved, second.callee, gone]
        self._calls.report(second)
        second.caller, second.shown = moved, [moved, second.callee]
        second.kind = kind_of(moved, second.callee)
        self._bus.publish(30013, second.info())
        call.shown, call.consultation = [by], None
        self._calls.end(call, self._clock.now())
        return second

    def abort(self, call: Call, by: Leg) -> None:
        """The second call ends, and the first goes on."""
        second = self._consulted(call)
        self._calls.finish(second.id, "no_answer")
        call.consultation = None
        self._calls.hold(call, _other(call, by), False)

    def park(self, call: Call, parked: Leg, slot: str | None) -> None:
        """A party waits on hold, the other one gets a BYE; slot: None for a free one.

        It waits until somebody takes it or hangs up [assumed: parked-is-held].
        """
        left = _other(call, parked)
        taken = {each.slot for each in self._calls.live}
        free = (str(number) for number in itertools.count(6000))
        call.slot = slot or next(each for each in free if each not in taken)
        call.parker = left
        parked.status, left.status = "HOLD", "BYE"
        call.shown = [parked, left]
        self._calls.report(call)
        call.shown = [parked]
        self._calls.tell_extension(left, "Idle")
        if call.task is not None:
            call.task.cancel()

    def unpark(self, call_id: str, number: str) -> None:
        """An extension takes a parked party [assumed: unparked-in-its-call]."""
        found = [each for each in self._calls.live if each.id == call_id]
        if not found or found[0].parker is None:
            raise LookupError(f"no such call is parked: {call_id}")
        (call,) = found
        (parked,) = call.shown
        taker = self._calls.leg(number, "outbound")
        was_caller = parked is call.caller
        parked.status = "ANSWERED" if was_caller else "ANSWER"
        taker.status = "ANSWER" if was_caller else "ANSWERED"
        call.caller, call.callee = (parked, taker) if was_caller else (taker, parked)
        call.shown = [call.caller, call.callee]
        call.slot, call.parker = "", None
        self._calls.report(call)
        self._calls.tell_extension(taker, "Busy")

    def _consulted(self, call: Call) -> Call:
        second = call.consultation
        if second is None or second.over.is_set():
            raise Refused(70132)  # [assumed: attended-transfer]
        return second


def _other(call: Call, leg: Leg) -> Leg:
    return call.callee if leg is call.caller else call.caller
