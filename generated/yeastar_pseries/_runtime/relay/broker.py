# Made by `make generate` from generator/runtime/relay/broker.py; edits are lost.
"""What a relay asks of a broker, whatever kind it is."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, cast

from ..exceptions import YeastarError, public
from .message import Outgoing

_log = logging.getLogger("yeastar_pseries.relay")

# Seconds in which the same trouble is told once, for however many PBXs.
_TOLD_SECONDS: Final = 60.0


def end_if_cancelled() -> None:
    """Raise the cancellation of this task if a library has swallowed it.

    Before Python 3.12, `asyncio.wait_for` gives its result instead where both come at
    once, and libraries use it: a relay would go on, and wait for a lease for ever.
    """
    import asyncio

    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


class RelayError(YeastarError):
    """The broker could not be used; the text says no more than its kind of error."""


public(RelayError, module=".relay")


class AppendRefusedError(RelayError):
    """The stream does not end where this relay believed: look at its end."""


@dataclass(frozen=True, slots=True)
class LeaseRecord:
    """Who publishes a PBX, as the broker keeps it.

    Attributes:
        owner: name of the relay and a word of chance; empty if it was given back.
        epoch: how many leaders there were, this one included.
        complete_until: up to when everything has been published, gaps included (seconds
            since the epoch); None if nobody knows.
    """

    owner: str
    epoch: int
    complete_until: float | None = None

    def to_bytes(self) -> bytes:
        """Return it as JSON."""
        return json.dumps(
            {
                "owner": self.owner,
                "epoch": self.epoch,
                "complete_until": self.complete_until,
            }
        ).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> LeaseRecord:
        """Return what `to_bytes` has written; one that nobody owns if it is unreadable."""
        try:
            values = cast("dict[str, Any]", json.loads(data))
            until = values["complete_until"]
            return cls(
                str(values["owner"]),
                int(values["epoch"]),
                None if until is None else float(until),
            )
        except (ValueError, KeyError, TypeError):
            return cls("", 0)


@dataclass(frozen=True, slots=True)
class Seen:
    """A record and its revision, which changes each time it is written."""

    record: LeaseRecord
    revision: int


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of what is stored of a PBX.

    Attributes:
        position: the broker's own number of the last message; 0 if it does not count.
        epoch: of the last message; 0 if there is none.
        sequence: likewise.
        at: when the relay had it (seconds since the epoch); None if there is none.
    """

    position: int = 0
    epoch: int = 0
    sequence: int = 0
    at: float | None = None


class Trouble:
    """Tells of a broker that does not do what it is asked, and not too often."""

    def __init__(self) -> None:
        self._told: dict[str, float] = {}

    def tell(self, text: str) -> None:
        """Warn, unless that was told a short time ago."""
        now = time.monotonic()
        if now - self._told.get(text, -_TOLD_SECONDS) >= _TOLD_SECONDS:
            self._told[text] = now
            _log.warning("%s; it is tried again", text)


class Broker(Protocol):
    """Keeps a lease and a stream for each PBX.

    All raise `RelayError` when the broker cannot be reached or does not do it; whether
    it was done is not known then.
    """

    async def open(self) -> None:
        """Connect, for as long as it takes."""
        ...

    async def aclose(self) -> None:
        """Disconnect."""
        ...

    async def prepare(self, pbx: str) -> None:
        """Make the stream of a PBX, if there is none (any more)."""
        ...

    def largest(self) -> int | None:
        """Return how many bytes of data a message may have; None for no limit."""
        ...

    async def read(self, pbx: str) -> Seen | None:
        """Return the lease; None if there never was one."""
        ...

    async def write(self, pbx: str, record: LeaseRecord, revision: int) -> int | None:
        """Write the lease if its revision is still this one (0: there is none).

        Returns:
            The new revision; None if somebody has written meanwhile.
        """
        ...

    async def tail(self, pbx: str) -> Tail:
        """Return the end of the stream."""
        ...

    async def append(self, pbx: str, messages: Sequence[Outgoing], after: Tail) -> Tail:
        """Add messages, in order, if the stream still ends there.

        An error may come after some of them were stored; these are then the first ones.

        Returns:
            The new end.

        Raises:
            AppendRefusedError: the stream ends elsewhere.
        """
        ...
