# Made by `make generate` from generator/runtime/events/dedup.py; edits are lost.
"""Duplicates: while two connections overlap, and when a PBX delivers again."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Iterable
from hashlib import blake2b


class Overlap:
    """What an old connection delivered while its successor was being subscribed.

    Both connections carry the same events for a moment. The old one is read up to a
    heartbeat reply sent after the successor was acknowledged, the successor up to
    a heartbeat reply after that: between these points each event of the overlap has
    come on both, and the successor's copies are taken out by content. Only this window
    is compared; two equal events outside it are two events.

    Args:
        limit: most frames remembered; the oldest are forgotten first.
    """

    def __init__(self, limit: int = 20_000) -> None:
        self._seen: deque[tuple[float, bytes]] = deque(maxlen=limit)

    def record(self, frame: bytes, now: float) -> None:
        """Note that the old connection delivered this frame now (monotonic seconds)."""
        self._seen.append((now, frame))

    def fresh(self, frames: Iterable[bytes], since: float) -> list[bytes]:
        """Those of the successor's frames that the old connection did not deliver.

        Args:
            frames: what came on the successor, in order.
            since: when the successor's topic list was sent.
        """
        seen = Counter(frame for at, frame in self._seen if at >= since)
        kept: list[bytes] = []
        for frame in frames:
            if seen[frame] > 0:
                seen[frame] -= 1
            else:
                kept.append(frame)
        return kept


class RecentFrames:
    """Recognises a frame that comes again within a while.

    Args:
        window: seconds for which a frame is remembered.
        limit: most frames remembered (each takes about 150 bytes).
    """

    def __init__(self, window: float, limit: int = 10_000) -> None:
        self._window = window
        self._limit = limit
        self._seen: OrderedDict[bytes, float] = OrderedDict()

    def repeated(self, frame: bytes, now: float) -> bool:
        """Tell whether this frame was noted within the window; if not, note it."""
        key = _digest(frame)
        while self._seen and next(iter(self._seen.values())) <= now - self._window:
            self._seen.popitem(last=False)
        if key in self._seen:
            return True
        self._seen[key] = now
        if len(self._seen) > self._limit:
            self._seen.popitem(last=False)
        return False

    def forget(self, frame: bytes) -> None:
        """Let the next copy of this frame through, because handling it failed."""
        self._seen.pop(_digest(frame), None)


def _digest(frame: bytes) -> bytes:
    return blake2b(frame, digest_size=16).digest()
