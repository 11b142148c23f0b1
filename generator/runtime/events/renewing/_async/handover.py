"""From a connection to its successor without losing or doubling an event.

A token ends, and the connection with it. Before that, a second one is subscribed with
a new token. For a moment the PBX reports each event on both, and nothing in a frame
tells one event from another: two equal frames may be two events, as when a key is
pressed twice. Where the successor goes on is therefore told by time, in this order:

1. The successor is subscribed and acknowledged. The old connection is read and
   delivered all the time; what comes on the new one is put by.
2. Nothing more is done for `renewal_linger` seconds.
3. Once the old connection is quiet, a heartbeat is sent on the new one. What the new
   one brings before the reply was reported before it, so the old one has it too.
4. The old connection is read up to the reply to a heartbeat sent after that. If it has
   brought nothing meanwhile, nothing has happened meanwhile: what the new one brought
   before its reply is a copy, and what it brings later is new.
5. Else 3 and 4 are repeated for a while. On a PBX that is never quiet the frames
   themselves have to tell: those at the beginning of the new connection are the last
   ones of the old connection, and there is one way to lay them over each other. If
   there is none (a frame was spoiled on one of them) or more than one (equal frames
   only), what the old one has brought is taken out by number, and a Gap says so.

A PBX may acknowledge a subscription

- when it takes effect: the events of the lingering are copies;
- before it takes effect, by less than the lingering: until then the old connection
  alone has the events, and it is read until after that;
- after it takes effect: what comes before the acknowledgement was put by as well, and
  is as much a copy as what comes behind it.

Both connections have to have the same topics all that time. A list that the
application sets meanwhile goes to the old connection; the successor is dropped and
another one made. So it is if it was given fewer topics than the old one has. An old
connection that breaks on the way leaves a Gap.

All this takes for granted that the PBX reports to both. Whether it does, the first
event tells that comes after step 5, or one that the successor alone has brought
before: see `witness.py`.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import ClassVar

from ....concurrency.flags import AsyncFlag
from ....concurrency.jobs import async_spawn
from ....exceptions import ConnectError
from ..._async.connection import AsyncConnection
from ...dedup import Overlap
from ...gap import RENEWAL
from ...losses import Disconnect
from ...session import FrameKind
from ...socket.errors import SocketClosed

# How long closing waits for an attempt to connect that cannot be interrupted.
_CLOSE_SECONDS = 2.0
# A PBX serves one connection after the other: a moment may lie between two copies.
_QUIET_SECONDS = 0.05
# For so long a quiet moment is waited for.
_CROSSING_SECONDS = 0.5

Take = Callable[[FrameKind, bytes], Awaitable[bool]]
"""Takes a frame; False if no other is of use after it."""


class AsyncHandover:
    """A connection that is being made in the background, to replace another.

    Args:
        connect: makes it.
        changes: how many topic changes there have been before.

    Attributes:
        check_seconds: how often a reader that waits for it looks whether it is there.
    """

    check_seconds: ClassVar = 0.1

    def __init__(
        self, connect: Callable[[], Awaitable[AsyncConnection]], changes: int
    ) -> None:
        self.changes = changes
        self._connect = connect
        self._connection: AsyncConnection | None = None
        self._job = async_spawn(self._run, "yeastar-renewal")

    async def _run(self) -> None:
        self._connection = await self._connect()

    @property
    def done(self) -> bool:
        """True when the attempt has ended, in whatever way."""
        return self._job.done

    async def ended(self, closing: AsyncFlag) -> bool:
        """Wait until it is done; False if the stream is closed before."""
        while not self.done:
            if await closing.wait(self.check_seconds):
                return False
        return True

    def take(self) -> AsyncConnection:
        """Return the connection, once `done`; raise what the attempt raised."""
        if self._connection is None:
            raise self._job.error or ConnectError("the attempt to connect was stopped")
        return self._connection

    async def drop(self) -> None:
        """Nobody wants the connection any more."""
        self._job.cancel()
        await self._job.join(_CLOSE_SECONDS)
        if self._connection is not None:
            self._connection.socket.abort()


class AsyncCrossing:
    """Finds out which frames of a successor are new: steps 3 to 5 from above.

    Args:
        old: the connection that is read and delivered so far.
        new: its successor, subscribed and lingered on.
        overlap: what the old one has delivered since the new one was asked for.
        take: takes a frame of the old connection.
        patience: seconds in which either must have been read to its end.

    Attributes:
        frames: those of the successor; in the end, those that are new.
        complete: was the old connection read to the end?
        certain: is nothing missing and nothing there twice?
        alone: has the successor brought events, and the old one none of them?
    """

    def __init__(
        self,
        old: AsyncConnection,
        new: AsyncConnection,
        overlap: Overlap,
        take: Take,
        patience: float,
    ) -> None:
        self._old = old
        self._new = new
        self._overlap = overlap
        self._take = take
        self._patience = patience
        self.frames = list(new.early)
        self.complete = True
        self.certain = True
        self.alone = False

    async def run(self) -> bool:
        """Read both connections; False if the successor cannot be used.

        It cannot be read then, or has been given fewer topics.
        """
        end = time.monotonic() + _CROSSING_SECONDS
        copies = late = 0
        while self.complete:
            if not await self._old_is_served(end):
                self.complete = False
                break
            asked = time.monotonic()
            if not await collect(self._new, self.frames, self._patience):
                return False
            copies = len(self.frames)
            self.complete = await read_out(self._old, self._take, self._patience)
            late = self._overlap.since(asked - _QUIET_SECONDS)
            if self.complete and not late:
                # Mostly none: on a connection with frames that the other one lacks.
                known = self._fresh(self.frames[:copies])
                self.alone = 0 < copies == len(known) and self._has_no_more_topics()
                self.frames = known + self.frames[copies:]
                return self._has_all_topics()
            if time.monotonic() >= end:
                break
        # Whatever the old one has brought, the new one has to have brought it as well.
        if not await collect(self._new, self.frames, self._patience):
            return False
        if not self.complete or not self._lay_over(copies, late):
            self.certain = False
            self.frames = self._fresh(self.frames)
        return self._has_all_topics()

    def _lay_over(self, copies: int, late: int) -> bool:
        """Take out copies by content; False if that is not clear.

        Args:
            copies: how many of the successor's frames are certainly copies.
            late: how many more may be.
        """
        joints = self._overlap.joints(self.frames)
        likely = [each for each in joints if copies <= each <= copies + late]
        likely = likely or [each for each in joints if each]
        if len(likely) != 1:
            return False
        self.frames = self.frames[likely[0] :]
        return True

    def _fresh(self, frames: list[bytes]) -> list[bytes]:
        return self._overlap.fresh(frames, self._new.asked_at)

    def loss(self) -> Disconnect:
        """Return what may be missing, or there twice, although the old one was read."""
        asked = time.time() - (time.monotonic() - self._new.asked_at)
        return Disconnect(RENEWAL, asked, confirmed=True)

    def _has_all_topics(self) -> bool:
        return set(self._old.topics) <= set(self._new.topics)

    def _has_no_more_topics(self) -> bool:
        return set(self._new.topics) <= set(self._old.topics)

    async def _old_is_served(self, end: float) -> bool:
        """Read the old connection until it is quiet; False if it ended."""
        try:
            while (now := time.monotonic()) < end:
                kind, frame = await self._old.receive(now + _QUIET_SECONDS)
                if not await self._take(kind, frame):
                    return False
        except TimeoutError:
            pass
        except SocketClosed:
            return False
        return True


async def read_out(connection: AsyncConnection, take: Take, patience: float) -> bool:
    """Read everything that the PBX sent before it answers one more heartbeat.

    Args:
        connection: the one to read.
        take: gets each frame.
        patience: seconds that it may take, not counting slow consumers.

    Returns:
        Whether the answer came.
    """
    end = time.monotonic() + patience - connection.waited
    try:
        await connection.send_heartbeat()
        # Counted, because only the answer to this very heartbeat will do.
        while connection.session.unanswered:
            if time.monotonic() > end + connection.waited:
                return False
            kind, frame = await connection.receive(end + connection.waited)
            if not await take(kind, frame):
                return False
    except (TimeoutError, SocketClosed):
        return False
    return True


async def collect(
    connection: AsyncConnection, frames: list[bytes], patience: float
) -> bool:
    """Do as `read_out`, and put the event frames by.

    Args:
        connection: the one to read.
        frames: where they are put.
        patience: as of `read_out`.
    """

    async def keep(kind: FrameKind, frame: bytes) -> bool:
        if kind is FrameKind.EVENT:
            frames.append(frame)
        return kind is not FrameKind.TOKEN_EXPIRED

    return await read_out(connection, keep, patience)
