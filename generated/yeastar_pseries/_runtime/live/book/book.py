# Made by `make generate` from generator/runtime/live/book/book.py; edits are lost.
"""All calls of a PBX: events and answers in, changes out. No I/O here.

It holds three things that are true whatever comes, in whatever order: a call that has
ended comes back only if the PBX is asked and says so; a call that nobody hears of again is
asked for; and an answer of the PBX never overrules what was heard after the question.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from ...events.frames.event import Event
from ..call import LiveCall
from ..changes import CallChange, CallForwarded
from ..legs import Leg, legs_of
from ..moments import Mark, Moment
from ..track import Note
from .answers import Answers
from .kept import KeptCalls

EXTENSION_STATE: Final = 30008
CALL_STATE: Final = 30011
CALL_ENDED: Final = 30012
CALL_TRANSFERRED: Final = 30013
CALL_FORWARDED: Final = 30014
CALL_FAILED: Final = 30015
TOPICS: Final = (
    EXTENSION_STATE,
    CALL_STATE,
    CALL_ENDED,
    CALL_TRANSFERRED,
    CALL_FORWARDED,
    CALL_FAILED,
)


class CallBook:
    """The calls that are going on, and what becomes of them.

    Args:
        settle: seconds for which the end of a call waits for its details (30012), and a
            contradiction for the event that explains it.

    Attributes:
        snapshot: takes in which calls are going on, as the PBX answers.
        parked: takes in which of them are parked.
    """

    def __init__(self, settle: float = 2.0) -> None:
        self._kept = KeptCalls(settle)
        answers = Answers(self._kept)
        self.snapshot, self.parked = answers.snapshot, answers.parked

    @property
    def calls(self) -> tuple[LiveCall, ...]:
        """The calls that are going on, in the order in which they were heard of."""
        return tuple(t.picture() for t in self._kept.tracks.values() if t.live)

    @property
    def next(self) -> float | None:
        """When `tick` or `doubtful` has something to do (monotonic seconds)."""
        due = [
            at
            for key, (at, _) in self._kept.ending.items()
            if key not in self._kept.doubts
        ]
        if self._kept.doubts.next is not None:
            due.append(self._kept.doubts.next)
        return min(due, default=None)

    @property
    def unrecorded(self) -> list[str]:
        """Calls that are over, and whose details have not come."""
        return list(self._kept.ending)

    def mark(self, now: float) -> Mark:
        """Return the present moment; take it before the PBX is asked."""
        return Mark(self._kept.count, now)

    def doubtful(self, now: float) -> list[str]:
        """Return the ids of calls to ask the PBX for, now."""
        return self._kept.doubts.ready(now)

    def lost(self, now: float) -> None:
        """Take in that events are missing; until the PBX is asked, no end is certain."""
        self._kept.lost_at = now

    def apply(self, event: Event, at: Moment) -> list[CallChange]:
        """Take in an event of the PBX; others than `TOPICS` change nothing.

        Args:
            event: the event.
            at: when it came.
        """
        self._kept.count += 1
        msg: Any = event.msg
        if event.type == EXTENSION_STATE:
            return self._extension(msg, at)
        call_id = self._kept.spelt(str(getattr(msg, "call_id", None) or "").strip())
        if not call_id:
            return []
        recovered = event.recovered
        if event.type == CALL_ENDED:
            return self._record(call_id, msg, at, recovered)
        legs = list(legs_of(getattr(msg, "members", None)))
        if event.type == CALL_STATE:
            return self._report(call_id, legs, at, recovered)
        if event.type == CALL_TRANSFERRED:
            return self._transferred(call_id, legs, at)
        if event.type == CALL_FORWARDED:
            notes: list[Note] = [
                lambda call, told: CallForwarded(call=call, recovered=told)
            ]
            return self._report(call_id, legs, at, recovered, notes)
        if event.type == CALL_FAILED:
            return self._failed(call_id, legs, getattr(msg, "reason", None), at)
        return []

    @property
    def may_park(self) -> bool:
        """True if a call may be parked: one party is alone in it."""
        return any(track.alone for track in self._kept.tracks.values())

    def recovered(self, records: Iterable[Event], at: Moment) -> list[CallChange]:
        """Take in what the PBX answered to the question which calls have ended.

        Args:
            records: a 30012 for each call.
            at: when they are taken in.
        """
        changes: list[CallChange] = []
        for event in records:
            changes += self.apply(event, at)
        return changes

    def unrecorded_since(self, now: float, wait: float) -> float | None:
        """Let calls whose details have not come in time wait for a search, once.

        Args:
            now: monotonic seconds.
            wait: seconds for which they wait now.

        Returns:
            When the first of them was heard of last (likewise); None without any.
        """
        found: list[float] = []
        for call_id, (due, recovered) in self._kept.ending.items():
            track = self._kept.tracks[call_id]
            if due <= now and call_id not in self._kept.doubts and not track.searched:
                track.searched = True
                self._kept.ending[call_id] = (now + wait, recovered)
                found.append(track.heard_at)
        return min(found, default=None)

    def tick(self, at: Moment) -> list[CallChange]:
        """Return the ends of calls whose details have not come in time."""
        changes: list[CallChange] = []
        for call_id, (due, recovered) in list(self._kept.ending.items()):
            # The end of one that is doubted is not certain: its party may be elsewhere.
            if due <= at.seconds and call_id not in self._kept.doubts:
                changes += self._kept.finish(self._kept.tracks[call_id], at, recovered)
        return changes

    def _report(
        self,
        call_id: str,
        legs: list[Leg],
        at: Moment,
        recovered: bool,
        notes: Iterable[Note] = (),
        transferred: bool = False,
    ) -> list[CallChange]:
        """Take in the parties of a call, as an event names them."""
        if call_id in self._kept.ended:
            if any(leg.live for leg in legs):
                self._kept.doubts.add(call_id, at.seconds)
            return []
        track = self._kept.track(call_id, at)
        changes, merged = self._kept.moved(track, legs, at)
        heard = track.hear(legs, at)
        track.heard_at, track.count = at.seconds, self._kept.count
        omits = heard.omitted and not self._kept.leaves_out
        # Others may be in it of whom nothing was heard.
        blind = not track.live and (track.unseen or self._kept.lost_at is not None)
        if heard.doubtful or omits or blind or heard.left and track.alone:
            self._kept.doubts.add(call_id, at.seconds)
        if transferred or merged or heard.handed:
            notes = [*notes, *track.transfer(at, heard, merged)]
        return changes + self._kept.settled(track, heard, at, recovered, notes)

    def _transferred(
        self, call_id: str, legs: list[Leg], at: Moment
    ) -> list[CallChange]:
        if call_id not in self._kept.ended:
            self._kept.doubts.add(call_id, at.seconds)
        return self._report(call_id, legs, at, False, transferred=True)

    def _failed(
        self, call_id: str, legs: list[Leg], reason: object, at: Moment
    ) -> list[CallChange]:
        """Take in that a call could not be set up; perhaps only one way of it."""
        if call_id in self._kept.ended:
            return []
        track = self._kept.track(call_id, at)
        track.fail(str(reason or "").strip() or None)
        changes = self._report(call_id, legs, at, False)
        if track.live:
            self._kept.doubts.add(call_id, at.seconds)
            return changes
        return changes + self._kept.finish(track, at, False)

    def _record(
        self, call_id: str, msg: object, at: Moment, recovered: bool
    ) -> list[CallChange]:
        """Take in the details of a call that has ended.

        A record may be one of a leg: while parties take part, the PBX is asked.
        """
        if call_id in self._kept.ended:
            return []
        track = self._kept.track(call_id, at)
        if not recovered:
            track.heard_at, track.count = at.seconds, self._kept.count
        track.book(msg)
        if not track.live:
            return self._kept.finish(track, at, recovered)
        self._kept.doubts.add(call_id, at.seconds)
        return []

    def _extension(self, msg: object, at: Moment) -> list[CallChange]:
        """Doubt the calls of an extension that is said to be idle."""
        number = getattr(msg, "extension", None)
        if str(getattr(msg, "status", "")).lower() == "idle":
            for track in self._kept.tracks.values():
                for leg in track.legs.values():
                    if leg.kind == "extension" and leg.number == number:
                        self._kept.doubts.add(track.call_id, at.seconds)
        return []
