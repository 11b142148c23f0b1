# Made by `make generate` from generator/runtime/events/renewing/_async/witness.py; edits are lost.
"""An old connection that is kept until it has told whether it was still served."""

from __future__ import annotations

import time
from contextlib import suppress

from ..._async.connection import AsyncConnection
from ..._async.delivery import AsyncDelivery
from ...dedup import Arrivals
from ...gap import RENEWAL
from ...losses import Losses
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

    If it comes on both connections, and the new one is open after that, none was lost:
    the PBX served the old one when the new one was already in effect. If it comes on
    the new one alone, the old one had been left alone before, and nobody knows for how
    long; so it is if the old one ends before its token does. If it comes on the old one
    alone, the new one is not served yet, or gets a share, and it is the old one's event
    that nobody has been given.

    Args:
        delivery: tells which events the new connection brings.
        doubts: are settled.
        losses: what it turns out to be missing begins there.

    Attributes:
        look_at: when to `look` again (monotonic seconds).
    """

    def __init__(self, delivery: AsyncDelivery, doubts: Doubts, losses: Losses) -> None:
        self._delivery = delivery
        self._doubts = doubts
        self._losses = losses
        self._old: AsyncConnection | None = None
        self._new: AsyncConnection | None = None
        self._arrivals = Arrivals()
        self._ends_at = 0.0
        # What the old connection has told, and the events that tell it. It counts once
        # the new one has answered what was sent to it after that.
        self._told: Serving | None = None
        self._heard: list[bytes] = []
        self._sent_at: float | None = None
        self._seen = False  # an event has come on the new connection
        self._asked = False  # and a heartbeat was sent on the old one after that
        self.look_at = float("inf")

    def expect(self) -> None:
        """Note from now on what comes on the new connection."""
        self._arrivals = self._delivery.arrivals = Arrivals()

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
        self._told = self._sent_at = None
        self._heard = []
        self._ends_at = old.opened_at + old.lifetime - _SPARE_SECONDS
        self.look_at = now + _LOOK_SECONDS
        known = self._doubts.serving is Serving.BOTH
        if known or not useful or now >= self._ends_at:
            await self.settle(Serving.UNKNOWN)
        else:
            self._doubts.hold()

    async def look(self, now: float) -> None:
        """Do what is due."""
        old, new = self._old, self._new
        if old is None or new is None or now < self.look_at:
            return
        self.look_at = now + _LOOK_SECONDS
        if self._told is None:
            self._told = await self._hear(old, now)
            if self._told is None and now >= self._ends_at:
                self._told = Serving.UNKNOWN
            if self._told is Serving.ONE:
                await self.settle(Serving.ONE)
        elif self._sent_at is None:
            # By now it has the copies. Unless it has ended, and the old one is the
            # newest again.
            self._sent_at = time.time()
            with suppress(SocketClosed):
                await new.send_heartbeat()
        elif new.proved_at >= self._sent_at:
            await self.settle(self._told)

    async def settle(self, serving: Serving) -> None:
        """Let go of the old connection, if there is one, and note what it has told."""
        # Else its copy may yet be on its way.
        lacking = [] if serving is Serving.UNKNOWN else self._lacking()
        missed = any(map(self._wanted, lacking))
        if lacking and not missed:
            # The new one is not to have them: they tell nothing of it.
            serving = Serving.UNKNOWN
        if (old := self._drop()) is None:
            return
        with suppress(SocketClosed):
            await old.socket.aclose()
        if missed:
            # Nor is it known when the new one gets its turn.
            self._losses.begin(RENEWAL, self._doubts.missed())
        else:
            self._tell(serving)

    def abort(self) -> None:
        """Let go of the old connection at once; what it might have told stays open."""
        if (old := self._drop()) is not None:
            old.socket.abort()

    def end(self) -> None:
        """Tell of what is certainly doubtful, because the stream ends."""
        if self._doubts.serving is Serving.ONE:
            self._doubts.taken_over()
            self._tell(Serving.ONE)

    def _tell(self, serving: Serving) -> None:
        gap = self._doubts.tell(serving)
        if gap is not None:
            self._delivery.mark(gap)

    def _lacking(self) -> list[bytes]:
        """Return the events that the old connection alone has brought."""
        return [] if self._old is None else self._arrivals.lacking(self._heard)

    def _wanted(self, frame: bytes) -> bool:
        """Tell whether an event of the old connection is of a topic of the new one."""
        old, new = self._old, self._new
        if old is None or new is None:
            return False
        if set(old.topics) <= set(new.topics):
            return True
        return self._delivery.topic_of(frame) in new.topics

    def _drop(self) -> AsyncConnection | None:
        old, self._old, self._new = self._old, None, None
        self._delivery.arrivals = None
        self.look_at = float("inf")
        return old

    async def _hear(self, old: AsyncConnection, now: float) -> Serving | None:
        """Return what the old connection tells; None if that is nothing yet."""
        ended = await self._read(old)
        session = old.session
        if self._heard:
            return Serving.BOTH
        if ended or session.silent(now):
            return Serving.ONE
        if self._asked and not session.unanswered:
            # Whatever was reported to it before its reply has been read.
            return Serving.ONE
        if self._seen != self._asked or session.due(now):
            with suppress(SocketClosed):
                await old.send_heartbeat()
            self._asked = self._seen
        # Its copy may be on its way until the next look.
        types = self._arrivals.types
        self._seen = self._seen or not set(old.topics).isdisjoint(types)
        return None

    async def _read(self, old: AsyncConnection) -> bool:
        """Read the events that have come on the old connection; True if it has ended."""
        end = time.monotonic() + _READ_SECONDS
        try:
            while time.monotonic() < end:
                kind, frame = await old.receive(end)
                if kind is FrameKind.EVENT:
                    self._heard.append(frame)
                elif kind in _ENDS:
                    return True
        except TimeoutError:
            pass
        except SocketClosed:
            return True
        return False
