"""What happens to one call, report by report. No I/O here.

A report (30011) may name only the party whose state changed, so parties are kept by their
channel and no report takes one away but one that says BYE. What cannot be right, or may be
out of date, is left as it is and called doubtful: the PBX is to be asked then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from .call import LiveCall, phase_of
from .changes import (
    CallAnswered,
    CallChange,
    CallEnded,
    CallHeld,
    CallParked,
    CallResumed,
    CallRinging,
    CallStarted,
    CallTransferred,
    CallUpdated,
    end_of,
)
from .legs import Leg
from .moments import Moment

# Of a call that is transferred all day, its last parties are enough.
_PAST_LEGS = 50
# One transfer is told by 30013 and by the parties, in whatever order.
_ONE_TRANSFER_SECONDS = 5.0

Note = Callable[[LiveCall, bool], CallChange]
"""Makes a change, given the call after it and whether it was recovered."""


@dataclass(slots=True)
class Heard:
    """What one report has changed.

    Attributes:
        doubtful: it contradicts what was known, or leaves out who was there.
        omitted: it leaves out who was there.
        notes: the changes, still without the call.
        talking: parties that talk now and neither did nor were on hold.
        joined: parties that came.
        left: parties that left, as they were before.
        handed: one of two parties left, and another came in its place.
        changed: anything is different now.
    """

    doubtful: bool = False
    omitted: bool = False
    notes: list[Note] = field(default_factory=list[Note])
    talking: list[Leg] = field(default_factory=list[Leg])
    joined: list[Leg] = field(default_factory=list[Leg])
    left: list[Leg] = field(default_factory=list[Leg])
    handed: bool = False
    changed: bool = False


class CallTrack:
    """One call from its first report on.

    Args:
        call_id: its id.
        at: when it was heard of.
        seeded: it was going on before.
    """

    def __init__(self, call_id: str, at: Moment, seeded: bool = False) -> None:
        self.call_id = call_id
        self.legs: dict[str, Leg] = {}
        self.heard_at = at.seconds
        self.count = 0
        """Number of the last event that named it."""
        self.omitted: set[str] = set()
        """Channels of those whom the last report left out."""
        self.record: Any = None
        self.searched = False
        """It is over, and its call record is searched, or need not be."""
        self._reason: str | None = None
        self._merged_into: str | None = None
        self._past: dict[str, Leg] = {}
        self._started_at, self._seeded = at.time, seeded
        self._answered_at = self._ended_at = None
        self._transferred = 0
        self._transfer_at = float("-inf")
        self._departed: Leg | None = None
        self._slot: str | None = None
        self._told = False
        self.unseen = True
        """No party has been seen to take part."""
        self._picture: LiveCall | None = None

    @property
    def live(self) -> bool:
        """True while a party takes part."""
        return bool(self.legs)

    def picture(self) -> LiveCall:
        """Return the call as it is now."""
        if self._picture is None:
            self._picture = LiveCall(
                call_id=self.call_id,
                state=phase_of(self.legs.values(), self._slot),
                legs=tuple(self.legs.values()),
                past_legs=tuple(self._past.values()),
                started_at=self._started_at,
                answered_at=self._answered_at,
                ended_at=self._ended_at,
                transferred=self._transferred,
                seeded=self._seeded,
                slot=self._slot,
                reason=self._reason,
                merged_into=self._merged_into,
                record=self.record,
            )
        return self._picture

    def hear(
        self,
        legs: Iterable[Leg],
        at: Moment,
        *,
        whole: bool = False,
    ) -> Heard:
        """Take in a report, and return what it changed.

        Args:
            legs: the parties that it names.
            at: when it came.
            whole: it is an answer of the PBX that names them all: it is believed
                whatever was known, and who is not in it has left.
        """
        heard = Heard()
        before = list(self.legs.values())
        named: set[str] = set()
        for leg in legs:
            named.add(leg.key)
            self._take(leg, heard, believed=whole)
        missing = [leg for leg in before if leg.key not in named]
        if whole:
            for leg in missing:
                self._take(replace(leg, status="BYE"), heard, believed=True)
        elif missing:
            heard.omitted = True
            self.omitted = {leg.key for leg in missing}
        if any(leg.state == "ringing" for leg in missing) and self._talks():
            # Those that did not answer of a ring group get a BYE, or should.
            heard.doubtful = True
        self._answers(heard, at)
        self._hand_over(before, heard)
        if heard.joined and self._slot is not None:
            self._slot = None
        self._ends(at)
        self.unseen = self.unseen and not self.legs
        if heard.changed:
            self._picture = None
        return heard

    @property
    def channels(self) -> list[str]:
        """The channels of all parties that it has had."""
        return [*self.legs, *self._past]

    @property
    def alone(self) -> bool:
        """True while one party is left of several: it may be parked."""
        return len(self.legs) == 1 and (bool(self._past) or self._slot is not None)

    def add(self, legs: Iterable[Leg], at: Moment) -> None:
        """Take in parties that no report has named yet; leave the others as they are."""
        known = set(self.channels)
        self.hear([*self.legs.values(), *(x for x in legs if x.key not in known)], at)

    def book(self, record: object) -> None:
        """Take in the details of its end, or take them back with None."""
        self.record, self._picture = record, None

    def fail(self, reason: str | None) -> None:
        """Take in why it could not be set up."""
        self._reason, self._picture = reason or self._reason, None

    def merge_into(self, call_id: str) -> None:
        """Take in that its parties have gone over to another call."""
        # It goes on elsewhere, and may never have a record of its own.
        self.searched = True
        self._merged_into, self._picture = call_id, None

    @property
    def begun(self) -> bool:
        """True once its start has been told, or needs no telling."""
        return self._told

    def transfer(
        self, at: Moment, heard: Heard, merged: tuple[str, ...] = ()
    ) -> list[Note]:
        """Return the change for a transfer, unless it has been told just now.

        Args:
            at: when it was heard of.
            heard: what the parties did then.
            merged: calls that have come over.
        """
        by = heard.left[0] if heard.left else self._departed
        to = heard.joined[0] if heard.joined else None
        self._departed = None
        return self._transfer(at, by, to, merged)

    def drop(self, leg: Leg, at: Moment) -> None:
        """Let a party leave whose channel goes on in another call."""
        self._leave(leg)
        self._ends(at)
        self._picture = None

    def park(self, slot: str | None) -> list[Note]:
        """Set or clear the parking slot, and return the change."""
        if slot == self._slot:
            return []
        self._slot, self._picture = slot, None
        kind = CallUpdated if slot is None else CallParked
        return [lambda call, recovered: kind(call=call, recovered=recovered)]

    def end(self, at: Moment) -> None:
        """Let all parties leave: the call is over, whatever they were doing."""
        for leg in list(self.legs.values()):
            self._leave(leg)
        self._slot = None
        self._ends(at)
        self._ended_at = self._ended_at or at.time
        self._picture = None

    def told(self, notes: Iterable[Note], recovered: bool) -> list[CallChange]:
        """Return changes with the call as it is now; the first time its start, too."""
        call = self.picture()
        changes = [note(call, recovered) for note in notes]
        if not self._told:
            self._told = True
            return [CallStarted(call=call, recovered=recovered), *changes]
        return changes

    def ended(self, recovered: bool) -> list[CallChange]:
        """Return the change that tells the end."""
        self._picture = None
        call = self.picture()
        changes = self.told([], recovered)
        end: CallEnded = end_of(call, recovered)
        return [*changes, end]

    def known(self) -> None:
        """Tell no start: it was in the first picture."""
        self._told = True

    def _take(self, leg: Leg, heard: Heard, *, believed: bool) -> None:
        """Take in one party of a report."""
        known = self.legs.get(leg.key) or self._past.get(leg.key)
        if known is None:
            heard.changed = True
            if leg.live:
                self.legs[leg.key] = leg
                heard.joined.append(leg)
                self._note(None, leg, heard)
            else:
                self._remember(leg)
            return
        if not believed and known.outdated(leg):
            heard.doubtful = True
            return
        leg = known.joined(leg)
        if leg == known:
            return
        heard.changed = True
        if not leg.live:
            self._leave(leg)
            heard.left.append(known)
            return
        if not known.live:
            del self._past[leg.key]
            heard.joined.append(leg)
        self.legs[leg.key] = leg
        self._note(known, leg, heard)

    def _note(self, known: Leg | None, leg: Leg, heard: Heard) -> None:
        """Note what a party does that it did not do before."""
        before = known.state if known is not None else None
        if leg.state == before:
            return
        kind = None
        if leg.state == "ringing":
            kind = CallRinging
        elif leg.state == "held":
            kind = CallHeld
        elif leg.state == "talking" and before == "held":
            kind = CallResumed
        if kind is not None:
            make = kind
            heard.notes.append(
                lambda call, recovered: make(call=call, leg=leg, recovered=recovered)
            )
        elif leg.state == "talking":
            heard.talking.append(leg)

    def _answers(self, heard: Heard, at: Moment) -> None:
        """Note who answered."""
        for leg in heard.talking:
            if leg.role == "caller" and (len(self.legs) > 1 or self._answered_at):
                # The other party tells who answered.
                continue
            if self._answered_at is None:
                self._answered_at = at.time
            heard.notes.append(_answer(leg))

    def _talks(self) -> bool:
        """Tell whether a party that was called has answered and is there."""
        return any(
            leg.role == "callee" and leg.state in ("talking", "held")
            for leg in self.legs.values()
        )

    def _hand_over(self, before: list[Leg], heard: Heard) -> None:
        """Find out whether one of two parties left and another came in its place."""
        talked = [leg for leg in heard.left if leg.state in ("talking", "held")]
        if len(before) == 2 and len(talked) == 1 and len(heard.left) == 1:
            self._departed = talked[0]
        if self._slot is not None:
            self._departed = None
        if self._departed is not None and heard.joined and self._answered_at:
            heard.handed = True

    def _transfer(
        self, at: Moment, by: Leg | None, to: Leg | None, merged: tuple[str, ...] = ()
    ) -> list[Note]:
        recent = at.seconds - self._transfer_at < _ONE_TRANSFER_SECONDS
        self._transfer_at = at.seconds
        if recent and not merged:
            return []
        self._transferred += 1
        self._picture = None
        return [
            lambda call, recovered: CallTransferred(
                call=call, by=by, to=to, merged=merged, recovered=recovered
            )
        ]

    def _leave(self, leg: Leg) -> None:
        self.legs.pop(leg.key, None)
        self._remember(replace(leg, status="BYE"))

    def _remember(self, leg: Leg) -> None:
        self._past[leg.key] = leg
        while len(self._past) > _PAST_LEGS:
            del self._past[next(iter(self._past))]

    def _ends(self, at: Moment) -> None:
        if self.legs:
            self._ended_at = None
        elif self._ended_at is None:
            self._ended_at = at.time


def _answer(leg: Leg) -> Note:
    def make(call: LiveCall, recovered: bool) -> CallChange:
        return CallAnswered(call=call, leg=leg, recovered=recovered)

    return make
