# Made by `make generate` from generator/runtime/transfers/_async/waiting.py; edits are lost.
"""Waits for a file that the PBX makes in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ...calls.operation import Operation
from ...concurrency.deadline import Deadline
from ...concurrency.dependents import Dependents
from ...concurrency.sleep import sleep
from ...exceptions import (
    CertificateError,
    DownloadFailedError,
    RequestTimeoutError,
    TransportError,
    YeastarError,
)
from ..matching import Jobs, Located, located, verdict

if TYPE_CHECKING:
    from ...client._sync.lazy import EventStream
    from ...events._sync.subscription import Subscription
    from ...events.frames.event import Event
    from ...events.gap import Gap

# Seconds between two questions; they grow.
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 15.0
# So often it is looked whether the stream is still healthy.
_LOOK = 5.0
# Events that may come before they are looked at; those of other files come too.
_QUEUE = 100

Streams = Dependents["EventStream"]
Again = Callable[[Deadline], Located | None]


class Waiting:
    """One download whose file is still being made.

    Args:
        operation: the call.
        sent: its arguments, by wire name.
        streams: event streams of the client.
        jobs: all that the PBX makes for the client.
        again: makes the call once more; gives where the file lies, None for not yet.

    Attributes:
        answered: fields of the answer that the schema does not know.
    """

    def __init__(
        self,
        operation: Operation[Any],
        sent: Mapping[str, object],
        streams: Streams | None,
        jobs: Jobs,
        again: Again,
    ) -> None:
        self.answered: Mapping[str, object] = {}
        self._operation = operation
        self._poll = operation.poll
        self._sent = sent
        self._streams = streams
        self._jobs = jobs
        self._job = jobs.begin(self.event)
        self._again = again
        self._stream: EventStream | None = None
        self._news: Subscription | None = None
        # Whether the event may have been missed, and nobody could be asked since.
        self._ask = False
        self._asked = time.monotonic()

    @property
    def event(self) -> int:
        """Return the id of the event that ends it."""
        assert self._poll is not None
        return self._poll.event

    def listen(self, stream: EventStream | None = None) -> bool:
        """Take part in an event stream, so that the event is not missed.

        Args:
            stream: that one; None for one of the client's, if one has the event.

        Returns:
            False if it took part before, or there is none.

        Raises:
            InvalidArgumentError: the stream that was given does not have the event.
        """
        if stream is not None:
            if stream is not self._stream:
                self._join(stream)
                return True
            return False
        if self._news is None and self._streams is not None:
            for each in self._streams.members():
                if self.event in each.topics:
                    with suppress(YeastarError):
                        self._join(each)
                        return True
        return False

    def drop(self) -> None:
        """End it: the file is there already, or the call failed."""
        self._jobs.drop(self._job)
        self.end()

    def end(self) -> None:
        """Listen no more: it is over."""
        self._jobs.end(self._job)
        news, self._news, self._stream = self._news, None, None
        if news is not None:
            news.discard()

    def __del__(self) -> None:
        # Nobody will wait any more; a subscription that is merely dropped would warn.
        news = getattr(self, "_news", None)
        if news is not None:
            news.discard()

    def result(self, deadline: Deadline, stream: EventStream | None) -> Located:
        """Wait until the file is there.

        Raises:
            DownloadFailedError: the PBX could not make it.
            RequestTimeoutError: it was not there in time.
            ApiError: the PBX refused when it was asked again.
        """
        pause = _FIRST_PAUSE
        # Before it was listened to, the event may have come.
        self._ask |= self.listen(stream)
        if self._news is None:
            # Many short waits get on, too.
            self._ask |= time.monotonic() - self._asked >= _FIRST_PAUSE
        while True:
            found = self._again_within(deadline) if self._ask else None
            if found is not None:
                break
            item = self._item(deadline.cap(_LOOK if self._news else pause) or 0.0)
            if item is not None:
                found = self._judged(item)
                if found is not None:
                    break
            if deadline.passed:
                raise self._late(deadline)
            if item is None and not self._healthy():
                self._ask = True
                pause = min(pause * 1.5, _LONGEST_PAUSE)
                self.listen()
        self.end()
        return found

    def _join(self, stream: EventStream) -> None:
        news = stream.subscribe(
            (self.event,), queue_size=_QUEUE, overflow="drop_oldest"
        )
        if self._news is not None:
            self._news.discard()
        self._news, self._stream = news, stream

    def _healthy(self) -> bool:
        return self._stream is not None and self._stream.healthy

    def _item(self, seconds: float) -> Event | Gap | None:
        """Return what the stream brings within so many seconds."""
        if self._news is None:
            sleep(seconds)
            return None
        try:
            return self._news.get(seconds)
        except TimeoutError:
            return None
        except (StopIteration, YeastarError):
            self._news = self._stream = None
            return None

    def _judged(self, item: Event | Gap) -> Located | None:
        """Return where the file lies; None if the item does not tell."""
        msg = getattr(item, "msg", None)
        if msg is None:
            self._ask = True  # a gap, in which the event may have been
            return None
        assert self._poll is not None
        alone = not self._job.peers
        judged = verdict(self._poll, msg, self._sent, self.answered, alone)
        if judged != "ours":
            self._ask |= judged == "unsure"
            return None
        found = located(msg)
        if isinstance(found, str):
            self.end()
            name = self._operation.id
            raise DownloadFailedError(
                f"{name}: the PBX could not make the file ({found})",
                operation=name,
                reason=found,
            )
        return found

    def _again_within(self, deadline: Deadline) -> Located | None:
        """Ask; a PBX that cannot be reached now may be there the next time."""
        self._asked = time.monotonic()
        try:
            found = self._again(deadline)
        except CertificateError:
            raise
        except TransportError:
            if deadline.passed:
                raise self._late(deadline) from None
            return None
        # Without any time left nobody was asked.
        self._ask = found is None and deadline.passed
        return found

    def _late(self, deadline: Deadline) -> RequestTimeoutError:
        operation = self._operation
        return RequestTimeoutError(
            f"{operation.id}: the file was not ready in time ({deadline.elapsed:.1f} s);"
            " `wait` can be called again, it goes on listening",
            operation=operation.id,
            path=operation.path,
            elapsed=deadline.elapsed,
        )
