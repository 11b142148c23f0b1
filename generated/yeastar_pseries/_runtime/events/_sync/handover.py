# Made by `make generate` from generator/runtime/events/_async/handover.py; edits are lost.
"""What can be under way while a stream runs: a loss, a new topic list, a successor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...concurrency.primitives import Event, spawn
from ...exceptions import ConnectError, StreamError
from .connect import Link

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


class TopicChange:
    """A topic list on its way to the PBX."""

    def __init__(self, topics: tuple[int, ...]) -> None:
        self.topics = topics
        self.error: StreamError | None = None
        self.done = Event()


class Successor:
    """A connection that is being made in the background, to replace another."""

    def __init__(self, dial: Callable[[], Link]) -> None:
        self._dial = dial
        self._link: Link | None = None
        self._job = spawn(self._run, "yeastar-renewal")

    def _run(self) -> None:
        self._link = self._dial()

    @property
    def done(self) -> bool:
        """Has the attempt ended, in whatever way?"""
        return self._job.done

    def take(self) -> Link:
        """The link, once `done`; raises what the attempt raised."""
        if self._link is None:
            raise self._job.error or ConnectError("the attempt to connect was stopped")
        return self._link

    def drop(self) -> None:
        """Nobody wants the link any more."""
        self._job.cancel()
        self._job.join(_PATIENCE)
        if self._link is not None:
            self._link.socket.abort()
