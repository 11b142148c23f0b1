"""What is kept of the calls of a PBX, and what follows wherever it changes. No I/O here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...events.call_ids import same_call
from ..call import LiveCall
from ..changes import CallChange, CallUpdated
from ..legs import Leg
from ..moments import Mark, Moment
from ..track import CallTrack, Heard, Note
from .doubts import Doubts
from .ended import EndedCalls

# The PBX's answer and its events may not be made at the same instant.
GRACE_SECONDS: Final = 0.5


class KeptCalls:
    """The calls that are going on, and those whose end is not told yet.

    Args:
        settle: seconds for which the end of a call waits for its details (30012), and a
            contradiction for the event that explains it.

    Attributes:
        tracks: each call by its id.
        channels: channel of a party to the call that it is in.
        ended: calls that are over.
        ending: call that is over to when its end is told without details, and whether
            it was heard of late.
        doubts: calls to ask the PBX for.
        count: how many events came.
        lost_at: when events were lost that no answer has made up for yet.
        leaves_out: reports leave out parties that are there. Captured ones name one
            party, and nobody tells whether all do: it is found out by asking, once.
    """

    def __init__(self, settle: float) -> None:
        self.settle = settle
        self.tracks: dict[str, CallTrack] = {}
        self.channels: dict[str, str] = {}
        self.ended = EndedCalls()
        self.ending: dict[str, tuple[float, bool]] = {}
        self.doubts = Doubts(settle)
        self.count = 0
        self.lost_at: float | None = None
        self.leaves_out = False

    def spelt(self, call_id: str) -> str:
        """Return an id as it was first heard: 30015 was seen to spell it otherwise."""
        if call_id in self.tracks:
            return call_id
        return next((x for x in self.tracks if same_call(x, call_id)), call_id)

    def track(self, call_id: str, at: Moment, seeded: bool = False) -> CallTrack:
        """Return a call, a new one if nothing was heard of it yet."""
        track = self.tracks.get(call_id)
        if track is None:
            track = self.tracks[call_id] = CallTrack(call_id, at, seeded)
        return track

    def settled(
        self,
        track: CallTrack,
        heard: Heard,
        at: Moment,
        recovered: bool,
        notes: Iterable[Note] = (),
    ) -> list[CallChange]:
        """Return the changes of a call whose parties have been taken in."""
        call_id = track.call_id
        self.channels.update({key: call_id for key in track.legs})
        for leg in heard.left:
            if self.channels.get(leg.key) == call_id:
                del self.channels[leg.key]
        all_notes = [*notes, *heard.notes]
        if heard.changed and track.begun and not all_notes and track.live:
            all_notes.append(updated)
        changes = track.told(all_notes, recovered)
        if track.live:
            track.searched = False
            self.ending.pop(call_id, None)
        elif track.record is not None:
            return changes + self.finish(track, at, recovered)
        else:
            due = at.seconds + self.settle
            self.ending.setdefault(call_id, (due, recovered))
        return changes

    def moved(
        self, track: CallTrack, legs: list[Leg], at: Moment
    ) -> tuple[list[CallChange], tuple[str, ...]]:
        """Take parties out of the calls that they were in: a transfer joined them.

        Returns:
            Changes of those calls, and the ids of those in which nobody is left.
        """
        changes: list[CallChange] = []
        merged: list[str] = []
        for leg in legs:
            other = self.tracks.get(self.channels.get(leg.key, track.call_id))
            if other is None or other is track or not leg.live:
                continue
            other.drop(leg, at)
            self.doubts.add(other.call_id, at.seconds)
            self.doubts.add(track.call_id, at.seconds)
            if other.live:
                changes += other.told([updated], False)
            else:
                other.merge_into(track.call_id)
                merged.append(other.call_id)
                self.ending[other.call_id] = (at.seconds + self.settle, False)
        return changes, tuple(merged)

    def newer(self, track: CallTrack, asked: Mark) -> bool:
        """Tell whether a call was heard of after the question, or just before it."""
        recent = track.heard_at > asked.seconds - GRACE_SECONDS
        return track.count > asked.events or recent

    def finish(self, track: CallTrack, at: Moment, recovered: bool) -> list[CallChange]:
        """Let a call be over."""
        track.end(at)
        call_id = track.call_id
        self.tracks.pop(call_id, None)
        self.ending.pop(call_id, None)
        self.doubts.drop(call_id)
        self.ended.add(call_id, at.seconds)
        for key in track.channels:
            if self.channels.get(key) == call_id:
                del self.channels[key]
        return track.ended(recovered)


def updated(call: LiveCall, recovered: bool) -> CallChange:
    """Return the change of a call of which nothing else is to be told."""
    return CallUpdated(call=call, recovered=recovered)
