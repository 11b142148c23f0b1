# Made by `make generate` from generator/runtime/following/_async/following.py; edits are lost.
"""Follows one call: by events where a stream is open, else by asking."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ...calls.operation import Operation
from ...concurrency.deadline import Deadline
from ...concurrency.sleep import sleep
from ...exceptions import (
    CertificateError,
    RequestTimeoutError,
    SchemaError,
    TransportError,
    YeastarError,
)
from ..outcome import CallOutcome, Until
from ..rules import CallRules
from ..track import Track
from .asking import Asking
from .turns import Turns

if TYPE_CHECKING:
    from ...calls._sync.caller import Caller
    from ...client._sync.lazy import EventStream
    from ...events._sync.subscription import Subscription
    from ...events.frames.event import Event
    from ...events.gap import Gap

# Seconds between two questions where no stream tells; they grow.
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 3.0
# Where a stream has all events, its silence means little: trunks and extensions whose
# monitor is off are not told of. So it is asked after so many seconds of it.
_QUIET = 10.0
# And so many where all have hung up and only the reason is missing.
_REASON = 2.0
# So often it is looked whether the stream is still healthy.
_LOOK = 5.0
# Events that may come before they are looked at; until the id of the call is known,
# those of other calls come too.
_QUEUE = 200


class Following:
    """One call that was started.

    Args:
        caller: makes the calls.
        operation: what started it.
        values: arguments of that, by wire name.
    """

    def __init__(
        self, caller: Caller, operation: Operation[Any], values: dict[str, object]
    ) -> None:
        follow = operation.follow
        assert follow is not None
        self.caller = caller
        self.operation = operation
        self._follow = follow
        self._number = _text(values.get(follow.number or ""))
        self.track = Track(follow, _text(values.get(follow.caller or "")), self._number)
        self._stream: EventStream | None = None
        self._news: Subscription | None = None
        self._whole = False
        # When to ask next (monotonic seconds).
        self._due = 0.0
        self._pause = _FIRST_PAUSE
        self._turns = Turns()

    @property
    def rules(self) -> CallRules:
        """What is asked of calls."""
        return self._follow.rules()

    def begun(self, answer: object) -> None:
        """Take the id of the call from the answer."""
        name = self._follow.call_id
        self.track.call_id = _text(getattr(answer, name, None)) if name else None
        if self._news is not None:
            self._due = time.monotonic() + self._patience()

    def listen(self, stream: EventStream | None = None) -> bool:
        """Take part in an event stream.

        Args:
            stream: that one; None for one of the client's, best one that has all
                events of calls.

        Returns:
            True if it takes part from now on, so that events may have been missed.

        Raises:
            InvalidArgumentError: the stream that was given has none of the events.
        """
        if stream is not None:
            if stream is not self._stream:
                self._join(stream)
                return True
            return False
        if self._news is None and self.caller.streams is not None:
            streams = sorted(self.caller.streams.members(), key=self._has, reverse=True)
            for each in streams:
                if self._has(each):
                    with suppress(YeastarError):
                        self._join(each)
                        return True
        return False

    def end(self) -> None:
        """Listen no more."""
        news, self._news, self._stream = self._news, None, None
        if news is not None:
            news.discard()

    def __del__(self) -> None:
        # Nobody will wait any more; a subscription that is merely dropped would warn.
        news = getattr(self, "_news", None)
        if news is not None:
            news.discard()

    def result(
        self, until: Until, deadline: Deadline, stream: EventStream | None
    ) -> CallOutcome:
        """Wait for that, or for the end.

        Raises:
            RequestTimeoutError: neither came in time.
            ApiError: the PBX refused when it was asked.
        """
        track, turns = self.track, self._turns
        if not track.ended and self.listen(stream):
            self._due = 0.0
        while not track.reached(until):
            if turns.take(lambda: track.reached(until), deadline.left()):
                try:
                    self._look(until, deadline)
                finally:
                    turns.end()
            elif deadline.passed and not track.reached(until):
                raise self._late(until, deadline)
        if track.ended:
            self.end()
        return track.outcome()

    def _look(self, until: Until, deadline: Deadline) -> None:
        """Ask if it is time to, or else wait for what the stream brings next.

        Raises:
            RequestTimeoutError: the time is up.
            ApiError: the PBX refused when it was asked.
        """
        now = time.monotonic()
        if now >= self._due:
            self._ask(deadline)
            now = time.monotonic()
            self._due = now + self._patience()
            if self.track.reached(until):
                return
        if deadline.passed:
            raise self._late(until, deadline)
        seconds = min(max(self._due - now, 0.0), _LOOK)
        item = self._item(deadline.cap(seconds) or 0.0)
        if item is not None:
            self._heard(item)
        elif not self._complete:
            self.listen()
            self._due = min(self._due, time.monotonic() + self._pause)

    @property
    def _complete(self) -> bool:
        """True while a stream tells all that becomes of the call."""
        return self._stream is not None and self._whole and self._stream.healthy

    def _patience(self) -> float:
        """Return for how many seconds to wait before the next question."""
        if self._complete:
            return _REASON if self.track.leaving else _QUIET
        pause = self._pause
        self._pause = min(pause * 1.25, _LONGEST_PAUSE)
        return pause

    def _has(self, stream: EventStream) -> int:
        return len(set(self._follow.events) & set(stream.topics))

    def _join(self, stream: EventStream) -> None:
        events = self._follow.events
        known = tuple(event for event in events if event in stream.topics)
        news = stream.subscribe(
            known or events,
            self.track.wants,
            queue_size=_QUEUE,
            overflow="drop_oldest",
        )
        if self._news is not None:
            self._news.discard()
        self._news, self._stream = news, stream
        self._whole = len(known) == len(events)

    def _item(self, seconds: float) -> Event | Gap | None:
        """Return what the stream brings within so many seconds."""
        news = self._news
        if news is None:
            sleep(seconds)
            return None
        try:
            return news.get(seconds)
        except TimeoutError:
            return None
        except SchemaError:
            self._due = 0.0  # an event of this call, perhaps
            return None
        except (StopIteration, YeastarError):
            if news is self._news:  # or else another stream was given meanwhile
                self.end()
            self._due = 0.0
            return None

    def _heard(self, item: Event | Gap) -> None:
        if getattr(item, "msg", None) is None:
            self._due = 0.0  # a gap, in which events of this call may have been
            return
        self.track.take(item, self.rules)
        self._due = time.monotonic() + self._patience()

    def _ask(self, deadline: Deadline) -> None:
        """Ask; a PBX that cannot be reached now may be there the next time."""
        if deadline.passed:
            return
        track, asking = self.track, Asking(self.caller, self.rules, deadline)
        if track.call_id is None and self._number is None:
            track.give_up()  # the answer told no id, and nothing else leads to the call
            return
        try:
            calls = asking.going_on(track.call_id, self._number)
            if track.shown(calls):
                return
            rows = asking.records(*track.window()) if track.call_id else []
        except CertificateError:
            raise
        except TransportError:
            return
        if not track.recorded(rows, self.rules) and track.lost:
            track.give_up()

    def _late(self, until: Until, deadline: Deadline) -> RequestTimeoutError:
        operation = self.operation
        return RequestTimeoutError(
            f"{operation.id}: the call has not {until} in time"
            f" ({deadline.elapsed:.1f} s); `wait` can be called again",
            operation=operation.id,
            path=operation.path,
            elapsed=deadline.elapsed,
        )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
