# Made by `make generate` from generator/runtime/following/_async/turns.py; edits are lost.
"""Several that wait for one call: one takes in the news, the others see what it says."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ...concurrency.conditions import Condition
from ...concurrency.process import know_forks


class Turns:
    """The turn to listen and to ask, which one has at a time.

    Without it, the news that one took of a common queue would reach the others late.
    """

    def __init__(self) -> None:
        self._taken = False
        self._lock = threading.RLock()
        self._changed = Condition(self._lock)
        know_forks(self)

    def after_fork(self) -> None:
        """Forget who had the turn."""
        self._taken = False
        self._lock = threading.RLock()
        self._changed = Condition(self._lock)

    def take(self, done: Callable[[], bool], seconds: float | None) -> bool:
        """Wait for the turn.

        Args:
            done: tells that there is nothing to wait for any more.
            seconds: to wait at most; None for as long as it takes.

        Returns:
            True with the turn: `end` it. False without.
        """
        changed = self._changed
        changed.wait_until(lambda: done() or not self._taken, seconds)
        with self._lock:
            if done() or self._taken:
                return False
            self._taken = True
            return True

    def end(self) -> None:
        """Give the turn back, and let all look what is new."""
        with self._lock:
            self._taken = False
            self._changed.notify_all()
