"""All calls of a PBX: events and answers in, changes out. No I/O here.

It holds three things that are true whatever comes, in whatever order: a call that has
ended comes back only if the PBX is asked and says so; a call that nobody hears of again is
asked for; and an answer of the PBX never overrules what was heard after the question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..events.call_ids import same_call
from ..events.frames.event import Event
from .call import LiveCall
from .changes import CallChange, CallForwarded, CallUpdated
from .doubts import Doubts
from .ended import EndedCalls
from .legs import Leg, legs_of
from .moments import Mark, Moment
from .track import CallTrack, Heard, Note

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

# The PBX's answer and its events may not be made at the same instant.
GRACE_SECONDS: Final = 0.5


class CallBook:
    """The calls that are going on, and what becomes of them.

    Args:
        settle: seconds for which the end of a call waits for its details (30012), and a
            contradiction for the event that explains it.
    """

    def __init__(self, settle: float = 2.0) -> None:
        self._settle = settle
        self._tracks: dict[str, CallTrack] = {}
        self._channels: dict[str, str] = {}
        self._ended = EndedCalls()
        self._ending: dict[str, tuple[float, bool]] = {}
        self._doubts = Doubts(settle)
        self._count = 0
        # When events were lost that no answer has made up for yet.
        self._lost_at: float | None = None
        # Captured reports name one party, and nobody tells whether all do: it is found
        # out by asking, once.
        self._leaves_out = False

    @property
    def calls(self) -> tuple[LiveCall, ...]:
        """The calls that are going on, in the order in which they were heard of."""
        return tuple(t.picture() for t in self._tracks.values() if t.live)

    @property
    def next(self) -> float | None:
        """When `tick` or `doubtful` has something to do (monotonic seconds)."""
        due = [at for key, (at, _) in self._ending.items() if key not in self._doubts]
        if self._doubts.next is not None:
            due.append(self._doubts.next)
        return min(due, default=None)

    @property
    def unrecorded(self) -> list[str]:
        """Calls that are over, and whose details have not come."""
        return list(self._ending)

    def mark(self, now: float) -> Mark:
        """Return the present moment; take it before the PBX is asked."""
        return Mark(self._count, now)

    def doubtful(self, now: float) -> list[str]:
        """Return the ids of calls to ask the PBX for, now."""
        return self._doubts.ready(now)

    def lost(self, now: float) -> None:
        """Take in that events are missing; until the PBX is asked, no end is certain."""
        self._lost_at = now

    def apply(self, event: Event, at: Moment) -> list[CallChange]:
        """Take in an event of the PBX; others than `TOPICS` change nothing.

        Args:
            event: the event.
            at: when it came.
        """
        self._count += 1
        msg: Any = event.msg
        if event.type == EXTENSION_STATE:
            return self._extension(msg, at)
        call_id = self._spelt(str(getattr(msg, "call_id", None) or "").strip())
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

    def snapshot(
        self,
        found: Mapping[str, list[Leg]],
        asked: Mark,
        at: Moment,
        *,
        only: str | None = None,
        first: bool = False,
        patience: float = 0.0,
    ) -> list[CallChange]:
        """Take in what the PBX answered to the question which calls are going on.

        Args:
            found: call id to its parties.
            asked: when the question was sent.
            at: when this is taken in; what came meanwhile must have been applied.
            only: it was asked for this call only.
            first: the calls were there before anybody looked: nothing has changed.
            patience: seconds for which calls that are not there any more wait for their
                details, if that is longer than `settle`.
        """
        changes: list[CallChange] = []
        found = {self._spelt(call_id): legs for call_id, legs in found.items()}
        if only is None and self._lost_at is not None:
            self._lost_at = None if self._lost_at <= asked.seconds else self._lost_at
        for call_id, legs in found.items():
            if any(leg.live for leg in legs):
                changes += self._found(call_id, legs, asked, at, first)
        for call_id, track in list(self._tracks.items()):
            if call_id not in found and only in (None, call_id) and track.live:
                changes += self._absent(track, asked, at, patience)
        asked_for = [only] if only else self._doubts.older(asked.seconds)
        live = {call_id for call_id, track in self._tracks.items() if track.live}
        for call_id in set(asked_for) - set(found) - live:
            self._doubts.drop(call_id)
        return changes

    @property
    def may_park(self) -> bool:
        """True if a call may be parked: one party is alone in it."""
        return any(track.alone for track in self._tracks.values())

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

    def parked(self, slots: Mapping[str, str], asked: Mark) -> list[CallChange]:
        """Take in which calls are parked.

        Args:
            slots: channel to parking slot, of all parked parties.
            asked: when the question was sent.
        """
        changes: list[CallChange] = []
        for track in self._tracks.values():
            if track.live and track.count <= asked.events:
                found = [slots[key] for key in track.legs if key in slots]
                notes = track.park(found[0] if found else None)
                changes += track.told(notes, True) if notes else []
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
        for call_id, (due, recovered) in self._ending.items():
            track = self._tracks[call_id]
            if due <= now and call_id not in self._doubts and not track.searched:
                track.searched = True
                self._ending[call_id] = (now + wait, recovered)
                found.append(track.heard_at)
        return min(found, default=None)

    def tick(self, at: Moment) -> list[CallChange]:
        """Return the ends of calls whose details have not come in time."""
        changes: list[CallChange] = []
        for call_id, (due, recovered) in list(self._ending.items()):
            # The end of one that is doubted is not certain: its party may be elsewhere.
            if due <= at.seconds and call_id not in self._doubts:
                changes += self._finish(self._tracks[call_id], at, recovered)
        return changes

    def _spelt(self, call_id: str) -> str:
        """Return an id as it was first heard: 30015 was seen to spell it otherwise."""
        if call_id in self._tracks:
            return call_id
        return next((x for x in self._tracks if same_call(x, call_id)), call_id)

    def _track(self, call_id: str, at: Moment, seeded: bool = False) -> CallTrack:
        track = self._tracks.get(call_id)
        if track is None:
            track = self._tracks[call_id] = CallTrack(call_id, at, seeded)
        return track

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
        if call_id in self._ended:
            if any(leg.live for leg in legs):
                self._doubts.add(call_id, at.seconds)
            return []
        track = self._track(call_id, at)
        changes, merged = self._moved(track, legs, at)
        heard = track.hear(legs, at)
        track.heard_at, track.count = at.seconds, self._count
        omits = heard.omitted and not self._leaves_out
        # Others may be in it of whom nothing was heard.
        blind = not track.live and (track.unseen or self._lost_at is not None)
        if heard.doubtful or omits or blind or heard.left and track.alone:
            self._doubts.add(call_id, at.seconds)
        if transferred or merged or heard.handed:
            notes = [*notes, *track.transfer(at, heard, merged)]
        return changes + self._settled(track, heard, at, recovered, notes)

    def _settled(
        self,
        track: CallTrack,
        heard: Heard,
        at: Moment,
        recovered: bool,
        notes: Iterable[Note] = (),
    ) -> list[CallChange]:
        """Return the changes of a call whose parties have been taken in."""
        call_id = track.call_id
        self._channels.update({key: call_id for key in track.legs})
        for leg in heard.left:
            if self._channels.get(leg.key) == call_id:
                del self._channels[leg.key]
        all_notes = [*notes, *heard.notes]
        if heard.changed and track.begun and not all_notes and track.live:
            all_notes.append(_updated)
        changes = track.told(all_notes, recovered)
        if track.live:
            track.searched = False
            self._ending.pop(call_id, None)
        elif track.record is not None:
            return changes + self._finish(track, at, recovered)
        else:
            due = at.seconds + self._settle
            self._ending.setdefault(call_id, (due, recovered))
        return changes

    def _moved(
        self, track: CallTrack, legs: list[Leg], at: Moment
    ) -> tuple[list[CallChange], tuple[str, ...]]:
        """Take parties out of the calls that they were in: a transfer joined them.

        Returns:
            Changes of those calls, and the ids of those in which nobody is left.
        """
        changes: list[CallChange] = []
        merged: list[str] = []
        for leg in legs:
            other = self._tracks.get(self._channels.get(leg.key, track.call_id))
            if other is None or other is track or not leg.live:
                continue
            other.drop(leg, at)
            self._doubts.add(other.call_id, at.seconds)
            self._doubts.add(track.call_id, at.seconds)
            if other.live:
                changes += other.told([_updated], False)
            else:
                other.merge_into(track.call_id)
                merged.append(other.call_id)
                self._ending[other.call_id] = (at.seconds + self._settle, False)
        return changes, tuple(merged)

    def _transferred(
        self, call_id: str, legs: list[Leg], at: Moment
    ) -> list[CallChange]:
        if call_id not in self._ended:
            self._doubts.add(call_id, at.seconds)
        return self._report(call_id, legs, at, False, transferred=True)

    def _failed(
        self, call_id: str, legs: list[Leg], reason: object, at: Moment
    ) -> list[CallChange]:
        """Take in that a call could not be set up; perhaps only one way of it."""
        if call_id in self._ended:
            return []
        track = self._track(call_id, at)
        track.fail(str(reason or "").strip() or None)
        changes = self._report(call_id, legs, at, False)
        if track.live:
            self._doubts.add(call_id, at.seconds)
            return changes
        return changes + self._finish(track, at, False)

    def _record(
        self, call_id: str, msg: object, at: Moment, recovered: bool
    ) -> list[CallChange]:
        """Take in the details of a call that has ended.

        A record may be one of a leg: while parties take part, the PBX is asked.
        """
        if call_id in self._ended:
            return []
        track = self._track(call_id, at)
        if not recovered:
            track.heard_at, track.count = at.seconds, self._count
        track.book(msg)
        if not track.live:
            return self._finish(track, at, recovered)
        self._doubts.add(call_id, at.seconds)
        return []

    def _extension(self, msg: object, at: Moment) -> list[CallChange]:
        """Doubt the calls of an extension that is said to be idle."""
        number = getattr(msg, "extension", None)
        if str(getattr(msg, "status", "")).lower() == "idle":
            for track in self._tracks.values():
                for leg in track.legs.values():
                    if leg.kind == "extension" and leg.number == number:
                        self._doubts.add(track.call_id, at.seconds)
        return []

    def _found(
        self, call_id: str, legs: list[Leg], asked: Mark, at: Moment, first: bool
    ) -> list[CallChange]:
        """Take in a call that the PBX says is going on."""
        ended = self._ended.at(call_id)
        if ended is not None:
            if ended > asked.seconds - GRACE_SECONDS:
                self._doubts.renew(call_id, at.seconds)
                return []
            self._ended.revive(call_id)
        track = self._tracks.get(call_id)
        if track is not None and self._newer(track, asked):
            return self._compared(track, legs, at, first)
        self._doubts.drop(call_id)
        if track is not None:
            there = {leg.key for leg in legs if leg.live}
            if track.omitted and track.omitted <= there:
                self._leaves_out = True
            if track.live:
                # A record that came was one of a leg.
                track.book(None)
        track = self._track(call_id, at, seeded=first)
        if first:
            track.known()
        changes, merged = self._moved(track, legs, at)
        heard = track.hear(legs, at, whole=True)
        handed = merged or heard.handed
        notes = track.transfer(at, heard, merged) if handed else []
        told = self._settled(track, heard, at, True, notes)
        return [] if first else changes + told

    def _compared(
        self, track: CallTrack, legs: list[Leg], at: Moment, first: bool
    ) -> list[CallChange]:
        """Compare an answer with a call that was heard of meanwhile."""
        there = {leg.key: leg.status for leg in legs if leg.live}
        if there == {key: leg.status for key, leg in track.legs.items()}:
            self._doubts.drop(track.call_id)
            return []
        if first and track.live:
            # It was there before, and events name some of its parties only.
            track.add(legs, at)
            self._channels.update({key: track.call_id for key in track.legs})
        self._doubts.renew(track.call_id, at.seconds)
        return []

    def _absent(
        self, track: CallTrack, asked: Mark, at: Moment, patience: float
    ) -> list[CallChange]:
        """Take in that the PBX knows nothing of a call."""
        if self._newer(track, asked):
            self._doubts.renew(track.call_id, at.seconds)
            return []
        self._doubts.drop(track.call_id)
        track.end(at)
        if track.record is not None:
            return self._finish(track, at, True)
        due = at.seconds + max(self._settle, patience)
        track.searched = patience > 0
        self._ending[track.call_id] = (due, True)
        return []

    def _newer(self, track: CallTrack, asked: Mark) -> bool:
        """Tell whether a call was heard of after the question, or just before it."""
        recent = track.heard_at > asked.seconds - GRACE_SECONDS
        return track.count > asked.events or recent

    def _finish(
        self, track: CallTrack, at: Moment, recovered: bool
    ) -> list[CallChange]:
        """Let a call be over."""
        track.end(at)
        call_id = track.call_id
        self._tracks.pop(call_id, None)
        self._ending.pop(call_id, None)
        self._doubts.drop(call_id)
        self._ended.add(call_id, at.seconds)
        for key in track.channels:
            if self._channels.get(key) == call_id:
                del self._channels[key]
        return track.ended(recovered)


def _updated(call: LiveCall, recovered: bool) -> CallChange:
    return CallUpdated(call=call, recovered=recovered)
