# Made by `make generate` from generator/runtime/events/_async/handover.py; edits are lost.
"""What can be under way while a stream runs: a loss, a new topic list, a handover."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ...concurrency.flags import AsyncFlag
from ...concurrency.jobs import async_spawn
from ...exceptions import ConnectError, StreamError
from .connection import AsyncConnection

# How long closing waits for an attempt to connect that cannot be interrupted.
_CLOSE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Disconnect:
    """A connection that ended.

    Attributes:
        reason: as in a Gap.
        since: up to when everything has come on it (seconds since the epoch).
        confirmed: was it subscribed, and did it answer a heartbeat after that?
    """

    reason: str
    since: float
    confirmed: bool


class AsyncTopicChange:
    """A topic list on its way to the PBX."""

    def __init__(self, topics: tuple[int, ...]) -> None:
        self.topics = topics
        self.error: StreamError | None = None
        self.done = AsyncFlag()


class AsyncHandover:
    """A connection that is being made in the background, to replace another."""

    def __init__(self, connect: Callable[[], Awaitable[AsyncConnection]]) -> None:
        self._connect = connect
        self._connection: AsyncConnection | None = None
        self._job = async_spawn(self._run, "yeastar-renewal")

    async def _run(self) -> None:
        self._connection = await self._connect()

    @property
    def done(self) -> bool:
        """True when the attempt has ended, in whatever way."""
        return self._job.done

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
