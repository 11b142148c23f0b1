# Made by `make generate` from generator/runtime/concurrency/process.py; edits are lost.
"""What a forked process must not share with its parent.

A child has one thread: the one that forked. A lock that another one held stays locked
in the child, work that another one did never ends there, and what the parent has on the
PBX is the parent's. Whoever has such a thing says what becomes of it.
"""

from __future__ import annotations

import os
import threading
import weakref
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:

    class Forkable(Protocol):
        """Something that changes in a forked child."""

        def after_fork(self) -> None:
            """Become what it is to be in the child; nothing else runs there yet."""
            ...

else:
    # A Protocol takes a tenth of a millisecond to make, in every program.
    Forkable = object


_kept: weakref.WeakSet[Forkable] = weakref.WeakSet()


def know_forks(thing: Forkable) -> None:
    """Have `after_fork` called in each child, while the thing is in use."""
    _kept.add(thing)


def _after_fork() -> None:
    for thing in list(_kept):
        thing.after_fork()


# Windows does not fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class ProcessLock:
    """A lock among the threads of one process; in a child nobody holds it.

    A signal handler may close what its own thread has locked.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        know_forks(self)

    def after_fork(self) -> None:
        """Forget who held it."""
        self._lock = threading.RLock()

    def acquire(self, timeout: float) -> bool:
        """Take it for longer than a block; False if another thread keeps it so long."""
        return self._lock.acquire(timeout=timeout)

    def release(self) -> None:
        """Give back what `acquire` has taken."""
        self._lock.release()

    # Both are those of the lock itself: in a method a signal handler could raise where
    # the lock is taken and nobody will release it.
    __enter__ = property(attrgetter("_lock.__enter__"))
    __exit__ = property(attrgetter("_lock.__exit__"))
