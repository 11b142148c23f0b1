"""One call as far as it is known, from events and answers in any order. No I/O here.

A party is put together as in the live calls (`live/legs.py`). A call is not: `CallTrack`
there tells what is going on now, so that a report of what had been before changes nothing
and is a doubt that the PBX ends. Here is told what has become of a call: that somebody
answered stays true however late it is heard, a failure or a call record ends all
questions, and the own caller's phone is no answer. The PBX is asked by the clock, not for
doubts, and of whoever leaves or joins nothing is told.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from ..calls.operation import Follow
from ..events.call_ids import began, same_call
from ..live.legs import Leg, legs_of
from ..live.record import was_answered
from .outcome import CallOutcome, CallReason, Until
from .parties import count_of, party_of, text_of
from .rules import CallRules

# Seconds by which the clocks of PBX and computer may differ.
SKEW = 120.0
# A call of which nothing is seen for so many seconds has left no trace.
LOST = 60.0


class Track:
    """What is known of the call that an operation has started.

    Args:
        follow: what the spec says of the operation.
        caller: number of the party whose phone rings first; that it picks up is no
            answer. None where there is none.
        number: number that the PBX calls, for a call whose id is not told.

    Attributes:
        call_id: of the call; None while it is not known.
        ended: it is over.
    """

    def __init__(
        self, follow: Follow, caller: str | None = None, number: str | None = None
    ) -> None:
        self.call_id: str | None = None
        self.ended = False
        self._follow = follow
        self._caller = caller
        self._number = number
        self._begun = time.time()
        self._legs: dict[str, Leg] = {}
        self._answered = False
        self._by = ""
        self._reason: CallReason | None = None
        self._words = ""
        self._lasted: int | None = None
        self._talked: int | None = None
        self._recording = ""
        self._uid = ""
        # Since when nothing is seen of it (monotonic seconds).
        self._absent: float | None = None

    @property
    def leaving(self) -> bool:
        """True when all that was seen of it hung up, but not why."""
        legs = self._legs.values()
        return bool(legs) and not any(leg.live for leg in legs)

    @property
    def lost(self) -> bool:
        """True when nothing of it was seen for long."""
        absent = self._absent
        return absent is not None and time.monotonic() - absent >= LOST

    def reached(self, until: Until) -> bool:
        """Tell whether that has come, or cannot come any more."""
        return self.ended or (until == "answered" and self._answered)

    def outcome(self) -> CallOutcome:
        """Return what is known so far."""
        return CallOutcome(
            call_id=self.call_id or "",
            answered=self._answered,
            ended=self.ended,
            answered_by=self._by,
            reason=self._reason,
            reason_text=self._words,
            parties=tuple(map(party_of, self._legs.values())),
            call_duration=self._lasted,
            talk_duration=self._talked,
            recording=self._recording,
            uid=self._uid,
        )

    def window(self) -> tuple[int, int]:
        """Return between which Unix seconds the call began, by the PBX's clock."""
        told = began(self.call_id) if self.call_id else None
        if told is not None:
            return told - 60, told + 600
        return int(self._begun - SKEW), int(time.time() + SKEW)

    def wants(self, event: object) -> bool:
        """Tell whether an event may be of this call; called by another thread."""
        msg = getattr(event, "msg", None)
        if self.call_id is None and self._number is None:
            return True  # its id is still to come, so each event may be of it
        # An id that was not told is found here: the end of a call names no party.
        return self._mine(msg)

    def take(self, event: object, rules: CallRules) -> None:
        """Take in what an event tells."""
        kind: object = getattr(event, "type", None)
        msg: object = getattr(event, "msg", None)
        if not self._mine(msg) or self.ended:
            return
        self._absent = None
        if kind == self._follow.state:
            self._update(msg)
        elif kind == self._follow.failed:
            self._update(msg)
            # A leg that fails later, of a transfer for one, does not end the call.
            if not self._answered:
                self._end(rules, text_of(msg, "reason"))
        elif kind == self._follow.ended:
            self._by = self._by or self._taker(msg, "status", "call_to")
            self._lasted = count_of(msg, "call_duration")
            self._talked = count_of(msg, "talk_duration")
            self._recording = text_of(msg, "recording")
            self._uid = text_of(msg, "uid")
            self._end(rules, text_of(msg, "status"))

    def shown(self, calls: Iterable[object]) -> bool:
        """Take in which calls are going on; False if this one is not among them."""
        newest = sorted(calls, key=_age, reverse=True)
        found = [call for call in newest if self._mine(call)]
        for call in found:
            self._absent = None
            self._update(call, believed=True)
        if not found and self._absent is None:
            self._absent = time.monotonic()
        return bool(found)

    def recorded(self, rows: Sequence[object], rules: CallRules) -> bool:
        """Take in records of calls; False if this one's is not among them.

        A call may have several records: one for each stage that it went through.
        """
        own = [row for row in rows if self._is_own(row)]
        if not own:
            return False
        own.sort(key=lambda row: count_of(row, "timestamp") or 0)
        taken = [row for row in own if was_answered(text_of(row, "disposition"))]
        last = (taken or own)[-1]
        self._by = self._by or self._taker(last, "disposition", "call_to_number")
        self._lasted = _most(own, "duration")
        self._talked = _most(taken, "talk_duration")
        files = (text_of(row, "record_file") for row in own)
        self._recording = next(filter(None, files), "")
        self._uid = text_of(last, "uid")
        words = text_of(last, "reason")
        known = words and rules.reason(words) != "unknown" and not taken
        self._end(rules, words if known else text_of(last, "disposition"))
        return True

    def give_up(self) -> None:
        """End a call that left no trace."""
        self.ended = True
        if not self._answered:
            self._reason = self._reason or "unknown"

    def _end(self, rules: CallRules, words: str) -> None:
        self.ended = True
        self._answered = self._answered or was_answered(words)
        if not self._answered and self._reason in (None, "unknown"):
            self._reason, self._words = rules.reason(words), words

    def _update(self, source: object, *, believed: bool = False) -> None:
        """Keep each party as it is now; a report may name only one of them.

        Args:
            source: names parties.
            believed: it is an answer of the PBX, so no report that comes late.
        """
        for report in _legs(source):
            known = self._legs.get(report.key)
            leg = report if known is None else known.joined(report)
            # A late report brings nobody back, but one who answered then has answered.
            if known is None or believed or not known.outdated(report):
                self._legs[leg.key] = leg
            if self._takes(leg) and not self._answered:
                self._answered, self._by = True, leg.number

    def _takes(self, leg: Leg) -> bool:
        # One who called in has answered nothing, whoever talks to him: an IVR, perhaps.
        if leg.state not in ("talking", "held") or leg.kind == "inbound":
            return False
        # A call that the PBX itself makes has no caller before the one who picks up.
        own = self._caller
        return own is None or leg.role != "caller" and leg.number != own

    def _taker(self, source: object, status: str, number: str) -> str:
        answered = was_answered(text_of(source, status))
        return text_of(source, number) if answered else ""

    def _is_own(self, source: object) -> bool:
        found = text_of(source, "call_id")
        return bool(found and self.call_id) and same_call(found, self.call_id or "")

    def _mine(self, source: object) -> bool:
        """Tell whether that is this call; one whose id was not told is found here."""
        if self.call_id is None and self._number is not None:
            found = text_of(source, "call_id")
            first = began(found)
            recent = first is None or first >= self._begun - SKEW
            if found and recent and self._rings(source):
                self.call_id = found
        return self._is_own(source)

    def _rings(self, source: object) -> bool:
        return any(
            leg.kind == "extension" and leg.number == self._number and leg.live
            for leg in _legs(source)
        )


def _legs(source: object) -> Iterator[Leg]:
    return legs_of(getattr(source, "members", None))


def _age(call: object) -> int:
    """Return when a call began; what an extension was called for last is newest."""
    return began(text_of(call, "call_id")) or 0


def _most(rows: Iterable[object], name: str) -> int | None:
    """Return the largest of some durations; queue and agent repeat that of one talk."""
    return max((count_of(row, name) or 0 for row in rows), default=None)
