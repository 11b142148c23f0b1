# Made by `make generate` from generator/runtime/retry/_async/retry.py; edits are lost.
"""When a call is tried again, and after which pause."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from ...concurrency.primitives import Deadline, sleep

T = TypeVar("T")

FIRST_PAUSE = 0.25
LONGEST_PAUSE = 5.0
# A PBX that is busy with a long task needs more than a moment.
FIRST_BUSY_PAUSE = 1.0


class Attempt(msgspec.Struct, Generic[T], frozen=True):
    """One attempt and whether another one makes sense.

    Attributes:
        outcome: what came of it.
        again: "no", "safe" (only if the call merely reads) or "unsent" (in any case:
            the request never left).
        busy: True when the PBX asked for patience.
        wait: seconds the server asked us to wait, if it did.
    """

    outcome: T
    again: str = "no"
    busy: bool = False
    wait: float | None = None


def pause(attempt: int, busy: bool = False, wait: float | None = None) -> float:
    """Return the seconds before the next attempt: growing, capped, and never the same.

    Args:
        attempt: number of the attempt that failed, from 1.
        busy: True when the PBX said so.
        wait: what the server asked for; it wins, up to the cap.
    """
    if wait is not None:
        return min(max(wait, 0.0), LONGEST_PAUSE)
    first = FIRST_BUSY_PAUSE if busy else FIRST_PAUSE
    longest = min(LONGEST_PAUSE, first * 2 ** (attempt - 1))
    # Half of it at random: clients that failed together do not come back together.
    return longest * (0.5 + random.random() / 2)


def repeat(
    work: Callable[[], Attempt[T]],
    *,
    retries: int,
    safe: bool,
    deadline: Deadline,
) -> tuple[T, int]:
    """Try until it works, makes no sense, or the time is up.

    Args:
        work: makes one attempt.
        retries: most repetitions.
        safe: True when the call only reads.
        deadline: of the whole call, pauses included.

    Returns:
        The last outcome, and how many attempts were made.
    """
    count = 0
    while True:
        attempt = work()
        count += 1
        wanted = attempt.again == "unsent" or (attempt.again == "safe" and safe)
        if not wanted or count > retries:
            return attempt.outcome, count
        seconds = pause(count, attempt.busy, attempt.wait)
        left = deadline.left()
        if left is not None and seconds >= left:
            # It would only end in a timeout that hides what really happened.
            return attempt.outcome, count
        sleep(seconds)
