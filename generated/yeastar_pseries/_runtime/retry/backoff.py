# Made by `make generate` from generator/runtime/retry/backoff.py; edits are lost.
"""Delays between attempts to connect."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator


class Backoff(Iterator[float]):
    """Jittered exponential delays in seconds, without end.

    `reset()` is for a connection that has proved itself. A server that accepts
    and drops at once must not reset it: the delays would never grow.

    Args:
        initial: upper bound of the first delay, in seconds.
        maximum: upper bound of every delay, in seconds.
        factor: growth from one delay to the next.
        chance: source of numbers in [0, 1); a test passes its own.

    Each delay lies between half of its bound and the bound, so that many clients of
    one PBX do not come back in the same moment, and none comes back at once.
    """

    def __init__(
        self,
        initial: float = 1.0,
        maximum: float = 60.0,
        factor: float = 2.0,
        chance: Callable[[], float] = random.random,
    ) -> None:
        if not 0 < initial <= maximum or factor < 1:
            raise ValueError("need 0 < initial <= maximum and factor >= 1")
        self._initial = initial
        self._maximum = maximum
        self._factor = factor
        self._chance = chance
        self._bound = initial
        self.attempts = 0

    def __next__(self) -> float:
        delay = self._bound * (0.5 + 0.5 * self._chance())
        self._bound = min(self._bound * self._factor, self._maximum)
        self.attempts += 1
        return delay

    def reset(self) -> None:
        """Start again from the first delay: the last connection has held."""
        self._bound = self._initial
        self.attempts = 0
