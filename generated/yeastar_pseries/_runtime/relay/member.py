# Made by `make generate` from generator/runtime/relay/member.py; edits are lost.
"""One PBX of a relay: wait for its lease, lead, give it back, again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from ..exceptions import YeastarError
from ..retry.backoff import Backoff
from .broker import Broker, LeaseRecord, RelayError
from .leading import ClientContext, Leader, Turn
from .lease import Lease, LeaseLostError
from .publishing import Publisher
from .settings import PbxSettings

_log = logging.getLogger("yeastar_pseries.relay")

# Seconds after a PBX that could not be led: the first pause, and the longest. Meanwhile
# another relay may try.
_PAUSES: Final = (1.0, 60.0)
# Seconds after which a broker that does not answer is asked again.
_AGAIN: Final = 0.2

Role: TypeAlias = Literal["waiting", "connecting", "leading", "resting"]


@dataclass(frozen=True, slots=True)
class PbxStatus:
    """What a relay does for one PBX.

    Attributes:
        pbx: its name.
        role: "waiting" for its lease, "connecting" to the PBX, "leading" it, or "resting"
            after an error.
        epoch: the present one of this relay; 0 before the first.
        published: messages that the broker has acknowledged in this epoch.
        gaps: those of them that are gaps.
        queued: entries that wait for the broker.
        healthy: the PBX answers on its event stream.
        error: why this relay does not lead it; None if there was no error.
    """

    pbx: str
    role: Role
    epoch: int
    published: int
    gaps: int
    queued: int
    healthy: bool
    error: str | None


class Member:
    """One PBX of a relay.

    Args:
        broker: where its events go to.
        settings: of the PBX.
        owner: of this relay, and of no other that runs or ran.
        seconds: of the lease.
        client: makes a client of the PBX.
        turn: is entered while a PBX is connected to.
    """

    def __init__(
        self,
        broker: Broker,
        settings: PbxSettings,
        owner: str,
        seconds: float,
        client: Callable[[PbxSettings], ClientContext],
        turn: Turn,
    ) -> None:
        self._broker = broker
        self._settings = settings
        self._lease = Lease(broker, settings.name, owner, seconds)
        self._client = client
        self._turn = turn
        self._role: Role = "waiting"
        self._leader: Leader | None = None
        self._publisher: Publisher | None = None
        self._error: str | None = None

    @property
    def status(self) -> PbxStatus:
        """What it does just now."""
        leader, publisher = self._leader, self._publisher
        role = self._role
        if role == "connecting" and leader is not None and leader.leading:
            role = "leading"
        return PbxStatus(
            self._settings.name,
            role,
            self._lease.epoch,
            publisher.stored if publisher else 0,
            leader.gaps if leader else 0,
            leader.queued if leader else 0,
            leader.healthy if leader else False,
            self._error,
        )

    async def run(self) -> None:
        """Serve until cancelled."""
        import asyncio

        pauses = Backoff(*_PAUSES)
        while True:
            self._role = "waiting"
            before = await self._lease.acquire()
            try:
                await self._lead(before)
            except LeaseLostError as error:
                _log.warning("%s", error)
                pauses.reset()
                continue
            except YeastarError as error:
                self._error = str(error) or type(error).__name__
            if self._leader is not None and self._leader.gaps:
                pauses.reset()
            pause = next(pauses)
            _log.warning(
                "%s: %s; again in %.1f s", self._settings.name, self._error, pause
            )
            self._role = "resting"
            await asyncio.sleep(pause)

    async def _lead(self, before: LeaseRecord | None) -> None:
        """Lead until that ends, and give the lease back unless it is lost."""
        import asyncio

        self._role = "connecting"
        self._leader = None
        keeping = asyncio.create_task(self._lease.keep(self._complete_until))
        leading = asyncio.create_task(self._publish(before))
        tasks = {keeping, leading}
        lost = False
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            lost = keeping.done()
        finally:
            for task in tasks:
                task.cancel()
            # Where a library has swallowed that, it would wait for the lease for ever.
            await self._lease.stop()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            if not lost and not _is_lost(results):
                await self._lease.release(self._complete_until())
        for result in results:
            if isinstance(result, Exception):
                raise result

    async def _publish(self, before: LeaseRecord | None) -> None:
        import asyncio

        name = self._settings.name
        while True:
            try:
                tail = await self._broker.tail(name)
                break
            except RelayError:
                await asyncio.sleep(_AGAIN)
        publisher = Publisher(self._broker, name, self._lease, tail)
        promised = None if before is None else before.complete_until
        leader = Leader(name, self._settings.topics, publisher, promised, tail)
        self._publisher, self._leader = publisher, leader
        await leader.run(self._client(self._settings), self._turn)

    def _complete_until(self) -> float | None:
        return None if self._leader is None else self._leader.complete_until()


def _is_lost(results: Sequence[object]) -> bool:
    return any(isinstance(each, LeaseLostError) for each in results)
