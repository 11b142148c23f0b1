"""A view without I/O or clock: the book, an unreliable way to it, and questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

from tests.runtime_live.model_pbx import ModelPbx
from yeastar_pseries._runtime.live.book.book import CallBook
from yeastar_pseries._runtime.live.legs import Leg, legs_of
from yeastar_pseries._runtime.live.moments import Mark, Moment
from yeastar_pseries.events import Event, parse_event
from yeastar_pseries.live import CallChange, CallStarted


class Lost:
    """Stands for a Gap."""


@dataclass
class Way:
    """What is on its way from the PBX to the view, and what happens to it there.

    Attributes:
        loses: may lose events, with a gap behind them.
        doubles: may bring an event twice.
        swaps: may bring events in another order.
    """

    random: Random
    loses: bool = False
    doubles: bool = False
    swaps: bool = False
    silent: bool = False
    items: list[Event | Lost] = field(default_factory=list["Event | Lost"])
    late: list[Event] = field(default_factory=list[Event])

    def send(self, events: list[Event]) -> None:
        if self.loses and self.random.random() < 0.15:
            self.silent = not self.silent
            if not self.silent:
                self.items.append(Lost())
        for event in events:
            if not self.silent:
                self._put(event)

    def _put(self, event: Event) -> None:
        self.items.append(event)
        if self.swaps and self.random.random() < 0.2:
            last = self.items[-2:-1]
            if last and not isinstance(last[0], Lost):
                self.items[-2:] = reversed(self.items[-2:])
        if self.doubles and self.random.random() < 0.2:
            self.items.append(event)
            # Much later, too, which is out of order.
            if self.swaps:
                self.late.append(event)
        if self.late and self.random.random() < 0.2:
            self.items.append(self.late.pop(0))

    def lose(self) -> None:
        """Lose what comes until the next gap."""
        self.silent = True

    def end(self) -> None:
        """Lose nothing any more."""
        if self.silent:
            self.silent = False
            self.items.append(Lost())
        self.loses = self.doubles = self.swaps = False


class ModelView:
    """What a worker does, step by step."""

    def __init__(self, pbx: ModelPbx, way: Way) -> None:
        self.pbx, self.way = pbx, way
        self.book = CallBook()
        self.now = 100.0
        self.changes: list[CallChange] = []
        self.wanted = False
        # The question that is under way: for which call, since when, and its answer.
        self.asking: tuple[str | None, Mark, dict[str, list[Leg]] | None] | None = None

    @property
    def at(self) -> Moment:
        return Moment(self.now, datetime.fromtimestamp(self.now, UTC))

    def statuses(self) -> dict[str, dict[str, str]]:
        """The picture, as `ModelPbx.statuses` has the truth."""
        return {
            call.call_id: {leg.channel_id: leg.status for leg in call.legs}
            for call in self.book.calls
        }

    def receive(self, most: int) -> None:
        """Take in what has arrived, while no question is under way."""
        if self.asking is None:
            self._drain(most)
            # Details that do not come in time are searched in the call records.
            if self.book.unrecorded_since(self.now, 10.0) is not None:
                told = {
                    c.call.call_id for c in self.changes if isinstance(c, CallStarted)
                }
                self.changes += self.book.recovered(self.pbx.records(told), self.at)
            self.changes += self.book.tick(self.at)

    def ask(self, call_id: str | None) -> None:
        self.asking = (call_id, self.book.mark(self.now), None)

    def answer(self) -> None:
        """The PBX answers a question; that is on its way back then."""
        if self.asking is not None and self.asking[2] is None:
            call_id, mark, _ = self.asking
            found = {
                each: list(legs_of(_members(named)))
                for each, named in self.pbx.query(call_id).items()
            }
            self.asking = (call_id, mark, found)

    def take_answer(self, arrived: int, first: bool = False) -> None:
        """The answer is here, and so are some events that came meanwhile."""
        if self.asking is None or self.asking[2] is None:
            return
        call_id, mark, found = self.asking
        self.asking = None
        if call_id is None:
            self.wanted = False
        self._drain(arrived)
        self.changes += self.book.snapshot(
            found, mark, self.at, only=call_id, first=first
        )

    def ask_what_is_due(self) -> bool:
        """Begin a question if there is one."""
        if self.asking is not None:
            return False
        if self.wanted:
            self.ask(None)
            return True
        for call_id in self.book.doubtful(self.now)[:1]:
            self.ask(call_id)
            return True
        return False

    def _drain(self, most: int) -> None:
        for _ in range(min(most, len(self.way.items))):
            item = self.way.items.pop(0)
            if isinstance(item, Lost):
                self.wanted = True
                self.book.lost(self.now)
            else:
                self.changes += self.book.apply(item, self.at)


def _members(named: list[Any]) -> object:
    event = parse_event({"type": 30011, "msg": {"call_id": "1", "members": named}})
    return event.msg.members
