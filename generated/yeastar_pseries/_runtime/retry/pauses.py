# Made by `make generate` from generator/runtime/retry/pauses.py; edits are lost.
"""How long a failed call waits before it is repeated. No I/O here."""

from __future__ import annotations

import math
import random

from .rules import Repeat, Word

# Seconds before the first repetition, and the most before any.
FIRST_PAUSE = 0.25
LONGEST_PAUSE = 5.0
# A PBX that is busy with a long task needs more than a moment.
FIRST_BUSY_PAUSE = 1.0
# Between logins that are refused for a reason that may pass.
LOGIN_PAUSE = 60.0
LONGEST_LOGIN_PAUSE = 600.0
# A block may be told to last for longer than anybody would wait.
LONGEST_BLOCK = 86400.0


def pause(attempt: int, busy: bool = False, wait: float | None = None) -> float:
    """Return the seconds before the next attempt: growing, with a random part, capped.

    Args:
        attempt: number of the attempt that failed, from 1.
        busy: True when the PBX said so.
        wait: what the server asked for; it wins, up to the cap.
    """
    if wait is not None and not math.isnan(wait):
        return min(max(wait, 0.0), LONGEST_PAUSE)
    first = FIRST_BUSY_PAUSE if busy else FIRST_PAUSE
    longest = min(LONGEST_PAUSE, first * 2 ** (attempt - 1))
    # Half of it at random: clients that failed together do not come back together.
    return longest * (0.5 + random.random() / 2)


def login_pause(word: Word, refusals: int = 1, told: float | None = None) -> float:
    """Return the seconds before the next login; infinity for never by itself.

    Args:
        word: what the rules say of the refusal.
        refusals: how many there were in a row, this one included.
        told: seconds until the refusal ends, if the PBX said so. It is believed once:
            a second refusal shows that it was not understood.
    """
    if word == "later":
        return 0.0
    if word == "in-a-minute":
        return LOGIN_PAUSE
    if word != "slowly":
        return math.inf
    if told is not None and refusals == 1:
        return min(max(told, 1.0), LONGEST_BLOCK)
    seconds = min(LOGIN_PAUSE * 2 ** min(refusals - 1, 10), LONGEST_LOGIN_PAUSE)
    return max(seconds, min(told or 0.0, LONGEST_BLOCK))


def next_pause(
    repeat: Repeat,
    *,
    safe: bool,
    attempt: int,
    retries: int,
    busy: bool,
    wait: float | None,
    left: float | None,
) -> float | None:
    """Return the seconds before a call is tried again; None when it is not.

    Args:
        repeat: what the rules say of the outcome.
        safe: True when the call only reads.
        attempt: number of the attempt that failed, from 1.
        retries: most repetitions.
        busy: True when the PBX asked for patience.
        wait: seconds the server asked for, if it did.
        left: seconds that the call has left; None without a limit.
    """
    wanted = repeat == "unsent" or (repeat == "safe" and safe)
    if not wanted or attempt > retries:
        return None
    seconds = pause(attempt, busy, wait)
    # Otherwise it would only end in a timeout that hides what really happened.
    return seconds if left is None or seconds < left else None
