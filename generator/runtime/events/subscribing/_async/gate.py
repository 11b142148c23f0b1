"""Which topics a PBX is too old for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....calls._async.caller import AsyncCaller
from ....client.later import Later
from ....concurrency.deadline import Deadline
from ...frames.codec import EventCodec

if TYPE_CHECKING:
    from ....firmware._async import guard as guards
else:
    guards = Later("....firmware._async.guard", __package__)


class AsyncTopicGate:
    """Keeps a stream from asking for events that are newer than the firmware.

    Args:
        caller: asks for the firmware, if need be.
        guard: knows it.
        codec: knows the first firmware of events.
        timeout: seconds that a call may take.
    """

    def __init__(
        self,
        caller: AsyncCaller,
        guard: guards.AsyncFirmwareGuard,
        codec: EventCodec,
        timeout: float,
    ) -> None:
        self._caller = caller
        self._guard = guard
        self._since = codec.since
        self._timeout = timeout

    def known(self, topics: tuple[int, ...]) -> tuple[int, ...]:
        """Return the topics without those that the PBX certainly lacks."""
        return self._guard.known_topics(topics, self._since)

    async def admit(self, topics: tuple[int, ...], deadline: Deadline) -> None:
        """Raise FirmwareTooOldError for a topic that the PBX lacks.

        Args:
            topics: what is to be subscribed to.
            deadline: asking takes no more than half of what is left.
        """
        seconds = deadline.cap(self._timeout) or 0.0
        await self._guard.admit_events(topics, self._since, seconds, self._caller)
