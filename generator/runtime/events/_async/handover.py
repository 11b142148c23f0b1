"""What can be under way while a stream runs: a loss, a new topic list, a successor."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ...concurrency.primitives import AsyncEvent, async_spawn
from ...exceptions import ConnectError, StreamError
from .connect import AsyncLink

# How long closing waits for an attempt to connect that cannot be interrupted.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Loss:
    """A connection that ended.

    Attributes:
        reason: as in a Gap.
        since: up to when everything has come on it (seconds since the epoch).
        held: had it proved itself?
    """

    reason: str
    since: float
    held: bool


class AsyncTopicChange:
    """A topic list on its way to the PBX."""

    def __init__(self, topics: tuple[int, ...]) -> None:
        self.topics = topics
        self.error: StreamError | None = None
        self.done = AsyncEvent()


class AsyncSuccessor:
    """A connection that is being made in the background, to replace another."""

    def __init__(self, dial: Callable[[], Awaitable[AsyncLink]]) -> None:
        self._dial = dial
        self._link: AsyncLink | None = None
        self._job = async_spawn(self._run, "yeastar-renewal")

    async def _run(self) -> None:
        self._link = await self._dial()

    @property
    def done(self) -> bool:
        """Has the attempt ended, in whatever way?"""
        return self._job.done

    def take(self) -> AsyncLink:
        """The link, once `done`; raises what the attempt raised."""
        if self._link is None:
            raise self._job.error or ConnectError("the attempt to connect was stopped")
        return self._link

    async def drop(self) -> None:
        """Nobody wants the link any more."""
        self._job.cancel()
        await self._job.join(_PATIENCE)
        if self._link is not None:
            self._link.socket.abort()
