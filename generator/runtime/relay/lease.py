"""One leader for each PBX: a record that the leader keeps writing.

No clocks are compared. Who waits takes over when the record has not changed for `seconds`
while it was looked at; who leads counts from when it sent what was written last, so it
stops believing before anybody can take over. That a leader that was stopped for a while
publishes nothing more is seen to by the stream: it takes messages only behind the last one
that their sender knows of.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from ..exceptions import YeastarError
from .broker import Broker, LeaseRecord, RelayError, Seen

_log = logging.getLogger("yeastar_pseries.relay")


class LeaseLostError(YeastarError):
    """Another relay leads this PBX now."""


class Vacancy:
    """Judges whether nobody keeps a lease any more. No I/O here.

    Args:
        seconds: for which a record must have stayed the same.
        owner: whose records need no waiting: this relay itself.
    """

    def __init__(self, seconds: float, owner: str) -> None:
        self._seconds = seconds
        self._owner = owner
        self._revision: int | None = None
        self._since = 0.0

    def judge(self, seen: Seen | None, now: float) -> bool:
        """Say whether the lease may be taken.

        Args:
            seen: what the broker has.
            now: monotonic seconds, from before it was asked.
        """
        if seen is None or seen.record.owner in ("", self._owner):
            return True
        if seen.revision != self._revision:
            self._revision, self._since = seen.revision, now
        return now - self._since >= self._seconds

    def forget(self) -> None:
        """Begin anew: the broker was away, and so it was for the leader."""
        self._revision = None


class Lease:
    """The lease of one PBX, for one relay.

    Args:
        broker: keeps it.
        pbx: name of the PBX.
        owner: of this relay, and of no other that runs or ran.
        seconds: after which others may take it when it is not written.
    """

    def __init__(self, broker: Broker, pbx: str, owner: str, seconds: float) -> None:
        import asyncio

        self._broker = broker
        self._pbx = pbx
        self._owner = owner
        self._seconds = seconds
        self._record = self._newest = LeaseRecord("", 0)
        self._revision = 0
        self._valid_until = 0.0
        self._ended: Exception | None = None
        self._changed = asyncio.Condition()

    @property
    def epoch(self) -> int:
        """Of the record that was written last."""
        return self._record.epoch

    @property
    def held(self) -> bool:
        """True while nobody else can have it."""
        return self._ended is None and time.monotonic() < self._valid_until

    async def acquire(self) -> LeaseRecord | None:
        """Wait until nobody keeps the lease, and take it.

        Returns:
            The record of the leader before; None if there was none.
        """
        import asyncio

        vacancy = Vacancy(self._seconds, self._owner)
        while True:
            try:
                now = time.monotonic()
                seen = await self._broker.read(self._pbx)
                if seen is not None and seen.record.epoch >= self._newest.epoch:
                    self._newest = seen.record
                if vacancy.judge(seen, now) and (before := await self._take(seen)):
                    return before if before.epoch else None
            except RelayError as error:
                _log.debug("%s: no lease: %s", self._pbx, error)
                vacancy.forget()
            await asyncio.sleep(self._seconds / 4)

    async def _take(self, seen: Seen | None) -> LeaseRecord | None:
        """Take it; returns the record before, one of epoch 0 if there was none."""
        before = LeaseRecord("", 0) if seen is None else seen.record
        if before.epoch < self._newest.epoch:
            # The broker has lost it; this relay remembers.
            before = self._newest
        self._newest = before
        await self._broker.prepare(self._pbx)
        epoch = max(before.epoch, (await self._broker.tail(self._pbx)).epoch) + 1
        record = LeaseRecord(self._owner, epoch, before.complete_until)
        revision = 0 if seen is None else seen.revision
        return before if await self._write(record, revision) else None

    async def keep(self, complete_until: Callable[[], float | None]) -> None:
        """Write the record again and again, until it is lost.

        Args:
            complete_until: what to write into it; None for what is there.

        Raises:
            LeaseLostError: somebody else has written it.
        """
        import asyncio

        pause = self._seconds / 4
        while True:
            await asyncio.sleep(pause)
            pause = self._seconds / 4
            try:
                until = complete_until() or self._record.complete_until
                record = LeaseRecord(self._owner, self.epoch, until)
                async with asyncio.timeout(self._seconds / 2):
                    if not await self._write(record, self._revision):
                        await self._look()
            except (RelayError, TimeoutError) as error:
                _log.debug("%s: lease not written: %s", self._pbx, error)
                pause = self._seconds / 10
            except LeaseLostError as error:
                await self._tell(error)
                raise

    async def _look(self) -> None:
        """Find out whose record it is that was not expected."""
        seen = await self._broker.read(self._pbx)
        mine = seen is not None and (
            (seen.record.owner, seen.record.epoch) == (self._owner, self.epoch)
        )
        if seen is None or not mine:
            raise LeaseLostError(f"{self._pbx}: another relay has taken over")
        # It was written all right, only the answer was lost.
        self._revision = seen.revision

    async def wait_held(self) -> None:
        """Return while the lease is held, be it later.

        Raises:
            LeaseLostError: another relay has it.
            RelayError: it will not be held any more.
        """
        if self.held:
            return
        async with self._changed:
            await self._changed.wait_for(lambda: self.held or self._ended is not None)
        if self._ended is not None:
            raise self._ended

    async def stop(self) -> None:
        """Let nobody wait for it any more: nobody keeps it from now on."""
        if self._ended is None:
            await self._tell(RelayError(f"{self._pbx}: its lease is not kept any more"))

    async def release(self, complete_until: float | None) -> None:
        """Let others take it at once."""
        until = complete_until or self._record.complete_until
        record = LeaseRecord("", self.epoch, until)
        self._valid_until = 0.0
        try:
            if await self._broker.write(self._pbx, record, self._revision) is None:
                # A write that was cut off when this began may have arrived all the same.
                await self._look()
                await self._broker.write(self._pbx, record, self._revision)
        except LeaseLostError:
            return  # there is nothing to give back
        except RelayError as error:
            _log.warning("%s: lease not given back: %s", self._pbx, error)

    async def _write(self, record: LeaseRecord, revision: int) -> bool:
        sent = time.monotonic()
        written = await self._broker.write(self._pbx, record, revision)
        if written is None:
            return False
        self._record, self._revision = record, written
        self._newest = record
        self._valid_until = sent + self._seconds * 0.9
        self._ended = None
        await self._tell(None)
        return True

    async def _tell(self, ended: Exception | None) -> None:
        self._ended = ended
        async with self._changed:
            self._changed.notify_all()
