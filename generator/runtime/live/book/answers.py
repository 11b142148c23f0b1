"""What the PBX answers, against what is kept of its calls. No I/O here.

An answer never overrules what was heard after the question.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..changes import CallChange
from ..legs import Leg
from ..moments import Mark, Moment
from ..track import CallTrack
from .kept import GRACE_SECONDS, KeptCalls


class Answers:
    """Takes in answers of the PBX.

    Args:
        kept: what is kept of the calls.
    """

    def __init__(self, kept: KeptCalls) -> None:
        self._kept = kept

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
        found = {self._kept.spelt(call_id): legs for call_id, legs in found.items()}
        lost_at = self._kept.lost_at
        if only is None and lost_at is not None and lost_at <= asked.seconds:
            self._kept.lost_at = None
        for call_id, legs in found.items():
            if any(leg.live for leg in legs):
                changes += self._found(call_id, legs, asked, at, first)
        for call_id, track in list(self._kept.tracks.items()):
            if call_id not in found and only in (None, call_id) and track.live:
                changes += self._absent(track, asked, at, patience)
        asked_for = [only] if only else self._kept.doubts.older(asked.seconds)
        live = {call_id for call_id, track in self._kept.tracks.items() if track.live}
        for call_id in set(asked_for) - set(found) - live:
            self._kept.doubts.drop(call_id)
        return changes

    def parked(self, slots: Mapping[str, str], asked: Mark) -> list[CallChange]:
        """Take in which calls are parked.

        Args:
            slots: channel to parking slot, of all parked parties.
            asked: when the question was sent.
        """
        changes: list[CallChange] = []
        for track in self._kept.tracks.values():
            if track.live and track.count <= asked.events:
                found = [slots[key] for key in track.legs if key in slots]
                notes = track.park(found[0] if found else None)
                changes += track.told(notes, True) if notes else []
        return changes

    def _found(
        self, call_id: str, legs: list[Leg], asked: Mark, at: Moment, first: bool
    ) -> list[CallChange]:
        """Take in a call that the PBX says is going on."""
        ended = self._kept.ended.at(call_id)
        if ended is not None:
            if ended > asked.seconds - GRACE_SECONDS:
                self._kept.doubts.renew(call_id, at.seconds)
                return []
            self._kept.ended.revive(call_id)
        track = self._kept.tracks.get(call_id)
        if track is not None and self._kept.newer(track, asked):
            return self._compared(track, legs, at, first)
        self._kept.doubts.drop(call_id)
        if track is not None:
            there = {leg.key for leg in legs if leg.live}
            if track.omitted and track.omitted <= there:
                self._kept.leaves_out = True
            if track.live:
                # A record that came was one of a leg.
                track.book(None)
        track = self._kept.track(call_id, at, seeded=first)
        if first:
            track.known()
        changes, merged = self._kept.moved(track, legs, at)
        heard = track.hear(legs, at, whole=True)
        handed = merged or heard.handed
        notes = track.transfer(at, heard, merged) if handed else []
        told = self._kept.settled(track, heard, at, True, notes)
        return [] if first else changes + told

    def _compared(
        self, track: CallTrack, legs: list[Leg], at: Moment, first: bool
    ) -> list[CallChange]:
        """Compare an answer with a call that was heard of meanwhile."""
        there = {leg.key: leg.status for leg in legs if leg.live}
        if there == {key: leg.status for key, leg in track.legs.items()}:
            self._kept.doubts.drop(track.call_id)
            return []
        if first and track.live:
            # It was there before, and events name some of its parties only.
            track.add(legs, at)
            self._kept.channels.update({key: track.call_id for key in track.legs})
        self._kept.doubts.renew(track.call_id, at.seconds)
        return []

    def _absent(
        self, track: CallTrack, asked: Mark, at: Moment, patience: float
    ) -> list[CallChange]:
        """Take in that the PBX knows nothing of a call."""
        if self._kept.newer(track, asked):
            self._kept.doubts.renew(track.call_id, at.seconds)
            return []
        self._kept.doubts.drop(track.call_id)
        track.end(at)
        if track.record is not None:
            return self._kept.finish(track, at, True)
        due = at.seconds + max(self._kept.settle, patience)
        track.searched = patience > 0
        self._kept.ending[track.call_id] = (due, True)
        return []
