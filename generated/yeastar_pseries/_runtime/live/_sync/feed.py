# Made by `make generate` from generator/runtime/live/_async/feed.py; edits are lost.
"""The changes that wait for the application."""

from __future__ import annotations

import threading
import time
from collections import deque
from types import TracebackType

from ... import checks
from ...concurrency.conditions import Condition
from ...concurrency.process import know_forks
from ...exceptions import StreamError
from ..changes import CallChange, Resynced

_FORKED = "the view belongs to the process that opened it; open one in this one"


class Feed:
    """First in, first out; the oldest go where nobody takes them.

    Args:
        size: most changes that wait.
    """

    def __init__(self, size: int) -> None:
        checks.at_least_1("queue_size", size)
        self._size = size
        self._items: deque[CallChange | Resynced | Exception] = deque()
        self._dropped = 0
        self._finished = False
        self._error: BaseException | None = None
        # Each raise adds to the traceback of an error; the next begins with this again.
        self._traceback: TracebackType | None = None
        self._lock = threading.RLock()
        self._changed = Condition(self._lock)
        know_forks(self)

    def __len__(self) -> int:
        return len(self._items)

    @property
    def finished(self) -> bool:
        """True when nothing more will come in."""
        return self._finished

    def after_fork(self) -> None:
        """Have nothing but an error: nothing will come in a child."""
        self._items.clear()
        self._finished, self._error = True, StreamError(_FORKED)
        self._lock = threading.RLock()
        self._changed = Condition(self._lock)

    def offer(self, item: CallChange | Resynced | Exception) -> None:
        """Put one in; an exception is raised in its turn."""
        with self._lock:
            if self._finished:
                return
            if len(self._items) >= self._size:
                self._items.popleft()
                self._dropped += 1
            self._items.append(item)
            self._changed.notify_all()

    def finish(self, error: BaseException | None) -> None:
        """Take nothing more in; what waits can be taken, then `error` is raised."""
        with self._lock:
            if not self._finished:
                self._finished, self._error = True, error
                self._traceback = None if error is None else error.__traceback__
            self._changed.notify_all()

    def discard(self) -> None:
        """Drop what waits, and end."""
        with self._lock:
            self._items.clear()
            self._dropped = 0
            self._error = None
            self._finished = True
            self._changed.notify_all()

    def get(self, timeout: float | None = None) -> CallChange | Resynced:
        """Return the next change.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopIteration: the view was closed.
            YeastarError: the view ended with this error.
        """
        if timeout is not None:
            checks.patience(timeout)
        changed = self._changed
        now = time.monotonic()
        if now > changed.turn_ends:
            changed.give_way()
        end = None if timeout is None else now + timeout
        while True:
            with self._lock:
                # Another thread may have taken what this one was woken for.
                if self._ready():
                    return self._take()
            left = None if end is None else end - time.monotonic()
            if not changed.wait_until(self._ready, left):
                raise TimeoutError

    def _take(self) -> CallChange | Resynced:
        if self._dropped:
            dropped, self._dropped = self._dropped, 0
            return Resynced(dropped=dropped)
        if not self._items:
            if self._error is not None:
                raise self._error.with_traceback(self._traceback)
            raise StopIteration
        item = self._items.popleft()
        if isinstance(item, Exception):
            raise item
        return item

    def _ready(self) -> bool:
        return bool(self._items) or bool(self._dropped) or self._finished
