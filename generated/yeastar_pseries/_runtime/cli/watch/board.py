# Made by `make generate` from generator/runtime/cli/watch/board.py; edits are lost.
"""What the dashboard shows, as data: rows, counts, the last calls. No terminal here."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from ...live.call import CallPhase, LiveCall
from ...live.changes import CallEnded, Change
from ...live.legs import Leg
from ...printable import clean

State: TypeAlias = Literal["ringing", "talking", "held", "parked", "ended"]

LATELY = 50
"""Calls that are over and still shown, where there is room."""
SPAN = timedelta(minutes=10)
"""How far back the curve of calls goes."""
_ORDER: dict[CallPhase, int] = {"ringing": 0, "parked": 1, "held": 2, "talking": 3}


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a call, as people know it.

    Attributes:
        number: what was dialled or who calls; "" where nobody told.
        name: of an extension, queue or group; "" for none.
        note: what else there is to say, as `3 ring`; "" for nothing.
    """

    number: str
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One call that goes on.

    Attributes:
        state: what it does.
        since: since when it does that.
        caller, callee: its ends.
        via: direction and trunk.
        older: it was going on before anybody looked: it has lasted longer than shown.
        call_id: of the PBX.
    """

    state: CallPhase
    since: datetime
    caller: Party
    callee: Party
    via: str
    older: bool
    call_id: str


@dataclass(frozen=True, slots=True)
class Over:
    """One call that ended.

    Attributes:
        outcome: how: `answered`, `missed`, `unanswered`, `failed`, `unknown`.
        at: when.
        seconds: how long it was talked; or rang, if nobody answered.
        reason: of a call that failed.
    """

    outcome: str
    at: datetime
    caller: Party
    callee: Party
    seconds: float
    reason: str = ""


@dataclass(slots=True)
class Board:
    """Keeps what is shown; told of changes and, several times a second, of the calls.

    Attributes:
        title: which PBX this is.
        names: number to name, as far as they are known.
        rows: the calls that go on; those that somebody has to do something about first.
        over: the calls that ended, the last one first.
        answered, missed: how many ended so since the start.
        synced: False while something may be missing.
        began: since when this looks.
    """

    began: datetime
    title: str = ""
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    rows: tuple[Row, ...] = ()
    over: deque[Over] = field(default_factory=lambda: deque[Over](maxlen=LATELY))
    answered: int = 0
    missed: int = 0
    synced: bool = True
    _since: dict[str, tuple[CallPhase, datetime]] = field(
        default_factory=dict[str, tuple[CallPhase, datetime]]
    )
    _curve: deque[tuple[datetime, int]] = field(
        default_factory=deque[tuple[datetime, int]]
    )

    def apply(self, change: Change, now: datetime) -> None:
        """Take a change: only the end of a call is kept, `look` sees all else."""
        if not isinstance(change, CallEnded):
            return
        call = change.call
        if call.merged_into is not None:
            # Its parties talk on in another call.
            return
        outcome = call.outcome or "unknown"
        self.answered += outcome == "answered"
        self.missed += outcome == "missed"
        ended = call.ended_at or now
        began = call.answered_at if outcome == "answered" else None
        self.over.appendleft(
            Over(
                outcome=outcome,
                at=ended,
                caller=self._caller(call),
                callee=self._ended_with(call, outcome),
                seconds=_seconds(call, began or call.started_at, ended),
                reason=clean(call.reason or ""),
            )
        )

    def look(self, calls: Iterable[LiveCall], now: datetime, synced: bool) -> None:
        """Take the calls that go on.

        Args:
            calls: `calls` of a view.
            now: aware; moments of the calls are of the same clock.
            synced: `synced` of the view.
        """
        self.synced = synced
        seen: dict[str, tuple[CallPhase, datetime]] = {}
        rows: list[Row] = []
        for call in calls:
            before = self._since.get(call.call_id)
            if before is None or before[0] != call.state:
                before = (call.state, self._begin(call, now, known=before is not None))
            seen[call.call_id] = before
            rows.append(self._row(call, before[1]))
        self._since = seen
        rows.sort(key=lambda row: (_ORDER.get(row.state, 9), row.since, row.call_id))
        self.rows = tuple(rows)
        self._curve.append((now, len(rows)))
        while self._curve[0][0] < now - SPAN:
            self._curve.popleft()

    def count(self, *states: CallPhase) -> int:
        """Return how many calls are in one of these states."""
        return sum(row.state in states for row in self.rows)

    def curve(self, points: int, now: datetime) -> list[int | None]:
        """Return the most calls at a time in each of so many parts of the last minutes.

        Args:
            points: how many parts.
            now: end of the last one.

        Returns:
            Oldest first; None for a part in which nobody looked.
        """
        found: list[int | None] = [None] * points
        for moment, count in self._curve:
            part = points - 1 - int((now - moment) / SPAN * points)
            if 0 <= part < points:
                found[part] = max(count, found[part] or 0)
        return found

    def _row(self, call: LiveCall, since: datetime) -> Row:
        return Row(
            state=call.state,
            since=since,
            caller=self._caller(call),
            callee=self._callee(call),
            via=_via(call),
            older=call.seeded and since <= self.began + timedelta(seconds=5),
            call_id=call.call_id,
        )

    @staticmethod
    def _begin(call: LiveCall, now: datetime, known: bool) -> datetime:
        """Return since when a call is in its state."""
        if call.state == "talking" and not (known and call.transferred):
            return call.answered_at or call.started_at
        return now if known else call.started_at

    def _caller(self, call: LiveCall) -> Party:
        leg = call.caller
        if leg is None:
            return self._party(call.number or "")
        return self._party(leg.number)

    def _callee(self, call: LiveCall) -> Party:
        """Return who was called: the one who talks, or else what was dialled."""
        by = call.answered_by
        if call.state == "parked":
            return self._party(call.dialled or "", f"slot {call.slot}")
        if by is not None:
            return self._party(by.number, self._through(call, by))
        ringing = call.ringing
        if len(ringing) == 1:
            return self._party(ringing[0].number, self._through(call, ringing[0]))
        if ringing:
            return self._party(call.path or call.dialled or "", f"{len(ringing)} ring")
        return self._party(call.dialled or "")

    def _ended_with(self, call: LiveCall, outcome: str) -> Party:
        """Return who answered, as far as that is known, or else what was dialled."""
        caller = call.caller
        legs = [leg for leg in call.all_legs if leg is not caller and leg.number]
        if outcome == "answered" and legs:
            return self._party(legs[-1].number, self._through(call, legs[-1]))
        return self._party(call.dialled or call.path or "")

    def _through(self, call: LiveCall, leg: Leg) -> str:
        """Return the queue or group that a call came through, by name or number."""
        path = leg.path or call.path
        if not path or path == leg.number:
            return ""
        return clean(self.names.get(path) or path)

    def _party(self, number: str, note: str = "") -> Party:
        return Party(clean(number), clean(self.names.get(number, "")), clean(note))


def _via(call: LiveCall) -> str:
    trunks = [leg.trunk for leg in call.all_legs if leg.trunk]
    words = {"inbound": "in", "outbound": "out", "internal": "internal"}
    word = words[call.direction]
    return clean(f"{word}, {trunks[0]}" if trunks else word)


def _seconds(call: LiveCall, began: datetime, ended: datetime) -> float:
    """Return how long a call lasted: its record knows best."""
    told = getattr(call.record, "talk_duration", None)
    if call.outcome == "answered" and isinstance(told, int):
        return float(told)
    return max(0.0, (ended - began).total_seconds())
