# Made by `make generate` from generator/runtime/events/queue.py; edits are lost.
"""The bounded queue between the reader and one consumer, without its waiting."""

from __future__ import annotations

from collections import deque
from typing import Literal, TypeAlias

from .frames.event import Event
from .gap import SLOW_CONSUMER, Gap, utc

Item: TypeAlias = Event | Gap
Overflow: TypeAlias = Literal["drop_oldest", "block"]


class EventQueue:
    """First in, first out, never more than `size` events.

    Args:
        size: most events held.
        overflow: what a full queue does with one more event: "drop_oldest" forgets
            the oldest and leaves a Gap in its place, "block" refuses the new one.

    Until the first `take` a full queue drops in either case: a consumer that nobody
    reads must not stop the others.
    """

    def __init__(self, size: int, overflow: Overflow) -> None:
        if size < 1:
            raise ValueError("queue_size must be at least 1")
        if overflow not in ("drop_oldest", "block"):
            raise ValueError('overflow is "drop_oldest" or "block"')
        self._size = size
        self._blocks = overflow == "block"
        self._taken = False
        self._items: deque[tuple[float, Item]] = deque()
        self._lost: Gap | None = None
        self.dropped = 0

    def __bool__(self) -> bool:
        return bool(self._items) or self._lost is not None

    def __len__(self) -> int:
        return len(self._items)

    @property
    def full(self) -> bool:
        """True if one more event would have to wait or to push out another."""
        return len(self._items) >= self._size

    def offer(self, event: Event, at: float) -> bool:
        """Append an event that came at this time; False if the caller has to wait."""
        if len(self._items) >= self._size:
            if self._blocks and self._taken:
                return False
            self._drop_oldest()
        self._items.append((at, event))
        return True

    def mark(self, gap: Gap) -> None:
        """Append a gap. Gaps in a row become one, so that they need no limit."""
        if self._items and isinstance(last := self._items[-1][1], Gap):
            gap = last.merge(gap)
            self._items.pop()
        self._items.append((gap.until.timestamp(), gap))

    def take(self) -> Item:
        """Return the oldest entry.

        Raises:
            IndexError: there is none.
        """
        self._taken = True
        if self._lost is not None:
            lost, self._lost = self._lost, None
            return lost
        return self._items.popleft()[1]

    def clear(self) -> None:
        """Forget everything that is queued."""
        self._items.clear()
        self._lost = None

    def _drop_oldest(self) -> None:
        at, item = self._items.popleft()
        if isinstance(item, Gap):
            gap = item
        else:
            self.dropped += 1
            gap = Gap(utc(at), utc(at), SLOW_CONSUMER, dropped=1)
        self._lost = gap if self._lost is None else self._lost.merge(gap)
