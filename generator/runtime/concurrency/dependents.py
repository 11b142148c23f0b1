"""What has to end when its owner is closed, from whatever thread either comes."""

from __future__ import annotations

import threading
import weakref
from typing import Generic, TypeVar

from .process import know_forks

T = TypeVar("T")


class Dependents(Generic[T]):
    """Things that end with their owner.

    They are held weakly: what nobody else wants may go before.
    """

    def __init__(self) -> None:
        # A signal handler may close what its own thread is adding to.
        self._lock = threading.RLock()
        self._members: weakref.WeakSet[T] = weakref.WeakSet()
        self._ended = False
        know_forks(self)

    def after_fork(self) -> None:
        """Forget who held the lock."""
        self._lock = threading.RLock()

    def add(self, member: T) -> bool:
        """Take one in; False if the owner was closed before."""
        with self._lock:
            if not self._ended:
                self._members.add(member)
            return not self._ended

    def members(self) -> list[T]:
        """Return those that are there."""
        with self._lock:
            return list(self._members)

    def end(self) -> list[T]:
        """Return those that are there, to be ended; nothing is taken in any more."""
        with self._lock:
            self._ended = True
            return list(self._members)
