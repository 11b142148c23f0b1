"""A small PBX without I/O: random calls, what it reports of them, and the truth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from yeastar_pseries._runtime.events.frames.event import mark_recovered
from yeastar_pseries.events import Event, parse_event

Legs = dict[str, "Party"]


@dataclass
class Party:
    """One party: what it is, and its status."""

    kind: str
    number: str
    status: str
    path: str = ""

    def member(self, channel: str) -> dict[str, Any]:
        tail = {"channel_id": channel, "member_status": self.status}
        if self.kind == "extension":
            fields = {"number": self.number}
        else:
            fields = {"from": self.number, "to": "6400", "trunk_name": "t"}
        return {self.kind: {**fields, **tail, "call_path": self.path}}


@dataclass
class ModelPbx:
    """Random calls.

    Attributes:
        random: decides everything.
        whole: whether a report names all parties, or those that changed only.
        shrinks: whether who leaves a call that goes on is left out, without a BYE.
        calls: the truth: call id to its live parties by channel.
        ended: how each call ended that is over: the status of its record.
    """

    random: Random
    whole: bool
    shrinks: bool = False
    calls: dict[str, Legs] = field(default_factory=dict[str, Legs])
    ended: dict[str, str] = field(default_factory=dict[str, str])
    answered: set[str] = field(default_factory=set[str])
    transferred: dict[str, int] = field(default_factory=dict[str, int])
    count: int = 0

    def step(self) -> list[Event]:
        """Let something happen, and return what is reported of it."""
        options = [self._start]
        if self.calls:
            options += [self._ring, self._answer, self._hold] * 4
            options += [self._transfer, self._decline] * 2
            options += [self._merge, self._end]
        return self.random.choice(options)()

    def reboot(self) -> None:
        """All calls are gone, and nothing is told of them."""
        self.ended.update(dict.fromkeys(self.calls, ""))
        self.calls.clear()

    def query(self, call_id: str | None = None) -> dict[str, list[Any]]:
        """What call/query answers: members by call id."""
        return {
            each: [party.member(channel) for channel, party in legs.items()]
            for each, legs in self.calls.items()
            if call_id in (None, each)
        }

    def statuses(self) -> dict[str, dict[str, str]]:
        """The truth, to compare with."""
        return {
            call_id: {channel: party.status for channel, party in legs.items()}
            for call_id, legs in self.calls.items()
        }

    def _number(self) -> str:
        self.count += 1
        return str(self.count)

    def _pick(self) -> tuple[str, Legs]:
        call_id = self.random.choice(list(self.calls))
        return call_id, self.calls[call_id]

    def _report(self, call_id: str, changed: list[str], gone: Legs) -> Event:
        legs = self.calls.get(call_id, {})
        named = [
            party.member(channel)
            for channel, party in legs.items()
            if self.whole or channel in changed
        ]
        if not (self.shrinks and legs):
            named += [party.member(channel) for channel, party in gone.items()]
        return _event(30011, {"call_id": call_id, "members": named})

    def _start(self) -> list[Event]:
        call_id = f"17.{self._number()}"
        kind = self.random.choice(["extension", "inbound"])
        channel = f"C/{self._number()}"
        self.calls[call_id] = {channel: Party(kind, self._number(), "ALERT")}
        return [self._report(call_id, [channel], {})]

    def _ring(self) -> list[Event]:
        """One or more parties ring, as in a ring group."""
        call_id, legs = self._pick()
        if any(party.status == "RING" for party in legs.values()):
            return []
        new = [f"C/{self._number()}" for _ in range(self.random.randint(1, 3))]
        for channel in new:
            legs[channel] = Party("extension", self._number(), "RING", "6400")
        return [self._report(call_id, new, {})]

    def _answer(self) -> list[Event]:
        call_id, legs = self._pick()
        ringing = [c for c, party in legs.items() if party.status == "RING"]
        if not ringing:
            return []
        taken, others = ringing[0], ringing[1:]
        legs[taken].status = "ANSWER"
        gone = {channel: legs.pop(channel) for channel in others}
        for party in gone.values():
            party.status = "BYE"
        changed = [taken]
        for channel, party in legs.items():
            if party.status == "ALERT":
                party.status = "ANSWERED"
                changed.append(channel)
        self.answered.add(call_id)
        return [self._report(call_id, changed, gone)]

    def _hold(self) -> list[Event]:
        call_id, legs = self._pick()
        channel, party = self.random.choice(list(legs.items()))
        if party.status in ("ANSWER", "ANSWERED"):
            party.status = "HOLD"
        elif party.status == "HOLD":
            party.status = "ANSWER" if party.path else "ANSWERED"
        else:
            return []
        return [self._report(call_id, [channel], {})]

    def _decline(self) -> list[Event]:
        """A party that rings stops ringing."""
        call_id, legs = self._pick()
        ringing = [c for c, party in legs.items() if party.status == "RING"]
        if not ringing or len(legs) < 2:
            return []
        party = legs.pop(ringing[0])
        party.status = "BYE"
        return [self._report(call_id, [], {ringing[0]: party})]

    def _transfer(self) -> list[Event]:
        """A talking party leaves, and another rings in its place."""
        call_id, legs = self._pick()
        talking = [c for c, p in legs.items() if p.status in ("ANSWER", "ANSWERED")]
        if len(legs) != 2 or len(talking) != 2:
            return []
        party = legs.pop(talking[1])
        party.status = "BYE"
        new = f"C/{self._number()}"
        legs[new] = Party("extension", self._number(), "RING", "6400")
        self.transferred[call_id] = self.transferred.get(call_id, 0) + 1
        reports = [self._report(call_id, [new], {talking[1]: party})]
        if self.random.random() < 0.5:
            named = [each.member(channel) for channel, each in legs.items()]
            reports.append(_event(30013, {"call_id": call_id, "members": named}))
            self.random.shuffle(reports)
        return reports

    def _merge(self) -> list[Event]:
        """An attended transfer: a party of one call goes over to another one."""
        if len(self.calls) < 2:
            return []
        gone_id, kept_id = self.random.sample(list(self.calls), 2)
        gone, kept = self.calls[gone_id], self.calls[kept_id]
        movable = [c for c, p in gone.items() if p.status in ("ANSWER", "ANSWERED")]
        if not movable:
            return []
        channel = movable[0]
        kept[channel] = gone.pop(channel)
        return [self._report(kept_id, [channel], {}), *self._over(gone_id)]

    def _end(self) -> list[Event]:
        call_id, _ = self._pick()
        return self._over(call_id)

    def records(self, among: Iterable[str]) -> list[Event]:
        """The records of those of these calls that are over, as a search gives them."""
        return [
            mark_recovered(_event(30012, {"call_id": each, "status": status}))
            for each, status in self.ended.items()
            if each in among
        ]

    def _over(self, call_id: str) -> list[Event]:
        legs = self.calls.pop(call_id)
        status = "ANSWERED" if call_id in self.answered else "NO ANSWER"
        self.ended[call_id] = status
        for party in legs.values():
            party.status = "BYE"
        reports = [self._report(call_id, [], {c: p}) for c, p in legs.items()]
        record = {"call_id": call_id, "status": status}
        return [*reports, _event(30012, record)]


def _event(kind: int, msg: dict[str, Any]) -> Event:
    return parse_event({"type": kind, "sn": "1", "msg": msg})
