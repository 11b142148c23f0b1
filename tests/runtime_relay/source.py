"""A PBX that counts its events, and knows when each of them happened."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence

from tests.scripted_pbx import ScriptedPbx
from yeastar_pseries.events import Event
from yeastar_pseries.relay import Gap, RelayMessage

# How often the loop of the PBX comes around while it produces.
_BURST = 20


class CountingPbx(ScriptedPbx):
    """Event n is a 30011 with the call_id n.

    Attributes:
        happened: when event n did, at index n (seconds since the epoch).
    """

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[float] = []

    def produce(self, count: int, rate: float = 0.0) -> None:
        """Let so many events happen, so many a second; returns when they have."""
        self.start_producing(count, rate)
        self.finish_producing()

    def start_producing(self, count: int, rate: float) -> None:
        """The same, but return at once."""

        async def begin() -> None:
            self._work = asyncio.create_task(self._produce(count, rate))

        self.run(begin())

    def finish_producing(self) -> None:
        """Wait until the events of `start_producing` have happened."""
        while not self._work.done():
            time.sleep(0.02)
        self._work.result()

    async def _produce(self, count: int, rate: float) -> None:
        began, target = time.monotonic(), len(self.happened) + count
        first = len(self.happened)
        while len(self.happened) < target:
            for _ in range(min(_BURST, target - len(self.happened))):
                await self._happen()
            if rate:
                due = began + (len(self.happened) - first) / rate
                await asyncio.sleep(max(0.0, due - time.monotonic()))
            else:
                await asyncio.sleep(0)

    async def _happen(self) -> None:
        number = len(self.happened)
        text = json.dumps(
            {
                "type": 30011,
                "sn": "3631A2128341",
                "msg": json.dumps({"call_id": str(number), "members": []}),
            }
        )
        self.happened.append(time.time())
        for each in self.open_connections:
            if each.topics and each.is_open:
                try:
                    await each.send(text)
                except OSError:
                    continue


def numbers(messages: Sequence[RelayMessage]) -> list[int]:
    """The numbers of the events among these."""
    return [
        int(each.entry.to_dict()["msg"]["call_id"])
        for each in messages
        if isinstance(each.entry, Event)
    ]


def gaps(messages: Sequence[RelayMessage]) -> list[Gap]:
    """The gaps among these."""
    return [each.entry for each in messages if isinstance(each.entry, Gap)]


def lost(pbx: CountingPbx, messages: Sequence[RelayMessage]) -> list[int]:
    """The numbers of events that are neither there nor in a gap."""
    there = set(numbers(messages))
    spans = [(g.since.timestamp(), g.until.timestamp()) for g in gaps(messages)]
    return [
        number
        for number, at in enumerate(pbx.happened)
        if number not in there and not any(a <= at <= b for a, b in spans)
    ]


def check_order(messages: Sequence[RelayMessage]) -> None:
    """Each epoch begins with a gap, and goes on without a hole; none comes back."""
    epoch, sequence = 0, 0
    for message in messages:
        if message.epoch != epoch:
            assert message.epoch > epoch, f"{message.id} of a leader that was followed"
            assert isinstance(message.entry, Gap), message
            epoch, sequence = message.epoch, 0
        assert message.sequence == sequence + 1, f"{message.id} after {sequence}"
        sequence = message.sequence
    found = numbers(messages)
    assert found == sorted(set(found)), "an event twice, or out of order"
