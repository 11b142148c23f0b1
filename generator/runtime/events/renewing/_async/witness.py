"""An old connection that is kept until it has told whether it was still served."""

from __future__ import annotations

import time
from contextlib import suppress

from ..._async.connection import AsyncConnection
from ..._async.delivery import AsyncDelivery
from ...session import FrameKind
from ...socket.errors import SocketClosed
from ..doubts import Doubts, Serving

# How often it is looked at. A PBX serves one connection after the other: between the
# two copies of an event, at least so much may pass.
_LOOK_SECONDS = 0.25
# For so long a read waits that is to find what has come already.
_READ_SECONDS = 0.01
# A token that is about to end proves nothing any more.
_SPARE_SECONDS = 1.0
_ENDS = (FrameKind.TOKEN_EXPIRED, FrameKind.REFUSED)


class AsyncWitness:
    """Learns from the first event after a renewal whom the PBX reports to.

    If it comes on the old connection, and the new one is open after that, none was
    lost: the PBX served the old one when the new one was already in effect. If it comes
    on the new one alone, the old one had been left alone before, and nobody knows for
    how long.

    Args:
        delivery: tells which events the new connection brings.
        doubts: are settled.

    Attributes:
        look_at: when to `look` again (monotonic seconds).
    """

    def __init__(self, delivery: AsyncDelivery, doubts: Doubts) -> None:
        self._delivery = delivery
        self._doubts = doubts
        self._old: AsyncConnection | None = None
        self._new: AsyncConnection | None = None
        self._ends_at = 0.0
        # What the old connection has told, and when: it counts once the new one has
        # answered after that.
        self._told: Serving | None = None
        self._told_at = 0.0
        self._seen = False  # an event has come on the new connection
        self._asked = False  # and a heartbeat was sent on the old one after that
        self.look_at = float("inf")

    def expect(self) -> None:
        """Note from now on what comes on the new connection."""
        self._delivery.types = set()

    async def keep(
        self, old: AsyncConnection, new: AsyncConnection, *, useful: bool
    ) -> None:
        """Keep a connection for as long as it may tell something, and close it then.

        Args:
            old: connection that is not in charge any more.
            new: that is.
            useful: it was read up to a heartbeat reply: what comes now happened after that.
        """
        now = time.monotonic()
        self._old, self._new = old, new
        self._seen = self._asked = False
        self._told = None
        self._ends_at = old.opened_at + old.lifetime - _SPARE_SECONDS
        self.look_at = now + _LOOK_SECONDS
        known = self._doubts.serving is Serving.BOTH
        if known or not useful or now >= self._ends_at:
            await self.settle(Serving.UNKNOWN)

    async def look(self, now: float) -> None:
        """Do what is due."""
        old, new = self._old, self._new
        if old is None or new is None or now < self.look_at:
            return
        self.look_at = now + _LOOK_SECONDS
        if self._told is not None:
            if new.proved_at >= self._told_at:
                await self.settle(self._told)
            return
        try:
            told = await self._hear(old, now)
        except SocketClosed:
            told = Serving.UNKNOWN
        if told is Serving.NEWEST:
            await self.settle(told)
        elif told is not None or now >= self._ends_at:
            # Unless the new one has ended, and the old one is the newest again.
            self._told, self._told_at = told or Serving.UNKNOWN, time.time()
            with suppress(SocketClosed):
                await new.send_heartbeat()

    async def settle(self, serving: Serving) -> None:
        """Let go of the old connection, if there is one, and note what it has told."""
        if (old := self._drop()) is None:
            return
        self._tell(serving)
        with suppress(SocketClosed):
            await old.socket.aclose()

    def abort(self) -> None:
        """Let go of the old connection at once; what it might have told stays open."""
        if (old := self._drop()) is not None:
            old.socket.abort()

    def end(self) -> None:
        """Tell of what is certainly doubtful, because the stream ends."""
        if self._doubts.serving is Serving.NEWEST:
            self._doubts.taken_over()
            self._tell(Serving.NEWEST)

    def _tell(self, serving: Serving) -> None:
        gap = self._doubts.tell(serving)
        if gap is not None:
            self._delivery.mark(gap)

    def _drop(self) -> AsyncConnection | None:
        old, self._old, self._new = self._old, None, None
        self._delivery.types = None
        self.look_at = float("inf")
        return old

    async def _hear(self, old: AsyncConnection, now: float) -> Serving | None:
        """Return what the old connection tells; None if that is nothing yet."""
        session, heard = old.session, await self._read(old)
        if session.silent(now) or not heard.isdisjoint(_ENDS):
            return Serving.UNKNOWN
        if FrameKind.EVENT in heard:
            return Serving.BOTH
        if self._asked and not session.unanswered:
            # Whatever was reported to it before its reply has been read.
            return Serving.NEWEST
        if self._seen != self._asked or session.due(now):
            await old.send_heartbeat()
            self._asked = self._seen
        # Its copy may be on its way until the next look.
        types = self._delivery.types or ()
        self._seen = self._seen or not set(old.topics).isdisjoint(types)
        return None

    async def _read(self, old: AsyncConnection) -> set[FrameKind]:
        """Read what has come on the old connection; return of which kinds that is."""
        kinds: set[FrameKind] = set()
        end = time.monotonic() + _READ_SECONDS
        with suppress(TimeoutError):
            while time.monotonic() < end:
                kind, _ = await old.receive(end)
                kinds.add(kind)
        return kinds
