# Made by `make generate` from generator/runtime/concurrency/deadline.py; edits are lost.
"""The time that a call has, shared by all its steps."""

from __future__ import annotations

import time


class Deadline:
    """A moment after which a call must have ended.

    Args:
        seconds: time from now; None for no limit.

    Attributes:
        started: when it was set (monotonic seconds).
        end: when it will have passed (likewise); None for never.
    """

    __slots__ = ("end", "started")

    def __init__(self, seconds: float | None) -> None:
        self.started = time.monotonic()
        self.end = None if seconds is None else self.started + seconds

    def left(self) -> float | None:
        """Return the seconds left, never below zero; None without a limit."""
        if self.end is None:
            return None
        return max(0.0, self.end - time.monotonic())

    def cap(self, seconds: float | None) -> float | None:
        """Return the smaller of a timeout and the time left."""
        left = self.left()
        if left is None or seconds is None:
            return seconds if left is None else left
        return min(left, seconds)

    def until(self, seconds: float | None) -> float | None:
        """Return when a step has to end that may take so many seconds; None for never.

        Raises:
            TimeoutError: the time is up already.
        """
        now = time.monotonic()
        if self.end is not None and now >= self.end:
            raise TimeoutError("the time is up")
        if seconds is None:
            return self.end
        return now + seconds if self.end is None else min(self.end, now + seconds)

    @property
    def passed(self) -> bool:
        """True when the time is up."""
        return self.end is not None and time.monotonic() >= self.end

    @property
    def elapsed(self) -> float:
        """Seconds since the deadline was set."""
        return time.monotonic() - self.started


def share_of(until: float | None, parts: int) -> float | None:
    """Return the end of the first of so many equal parts of the time up to then."""
    if until is None or parts == 1:
        return until
    now = time.monotonic()
    return now + (until - now) / parts
