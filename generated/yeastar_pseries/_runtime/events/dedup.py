# Made by `make generate` from generator/runtime/events/dedup.py; edits are lost.
"""Duplicates: while two connections overlap, and when a PBX delivers again."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import islice


class Overlap:
    """What an old connection has delivered while its successor was being made.

    Both connections carry the same events for a while, in the same order, and the
    successor's begin somewhere in the old one's. Where they go on without the old one
    is a matter of time first (see `_async/handover.py`), of content only where time
    does not tell: two equal events are two events.

    Args:
        limit: most frames remembered, by their digests, for frames may be large; the
            oldest are forgotten first.
    """

    def __init__(self, limit: int = 20_000) -> None:
        self._seen: deque[tuple[float, bytes]] = deque(maxlen=limit)

    def record(self, frame: bytes, now: float) -> None:
        """Note that the old connection delivered this frame now (monotonic seconds)."""
        self._seen.append((now, _digest(frame)))

    def since(self, moment: float) -> int:
        """Return how many frames the old connection has delivered since then."""
        count = 0
        for at, _ in reversed(self._seen):
            if at < moment:
                break
            count += 1
        return count

    def joints(self, frames: Sequence[bytes]) -> list[int]:
        """Where the successor's frames may go on behind the old connection's last one.

        Args:
            frames: what came on the successor, in order.

        Returns:
            Each n, longest first, for which its first n frames are the last n of the
            old connection. 0 is always one of them.
        """
        begin = max(0, len(self._seen) - len(frames))
        tail = [digest for _, digest in islice(self._seen, begin, None)]
        # The borders of both in a row (Knuth, Morris, Pratt); None equals no frame.
        row: list[bytes | None] = [*map(_digest, frames), None, *tail]
        borders = [0] * len(row)
        for index in range(1, len(row)):
            length = borders[index - 1]
            while length and row[length] != row[index]:
                length = borders[length - 1]
            borders[index] = length + (row[length] == row[index])
        found = [borders[-1]]
        while found[-1]:
            found.append(borders[found[-1] - 1])
        return found

    def fresh(self, frames: Iterable[bytes], since: float) -> list[bytes]:
        """Those of the successor's frames that the old connection did not deliver.

        They are counted, whatever their order is: for connections of which one has
        broken, or brought something else than the other.

        Args:
            frames: what came on the successor, in order.
            since: when the successor's topic list was sent.
        """
        seen = Counter(digest for at, digest in self._seen if at >= since)
        kept: list[bytes] = []
        for frame in frames:
            digest = _digest(frame)
            if seen[digest] > 0:
                seen[digest] -= 1
            else:
                kept.append(frame)
        return kept


class Arrivals:
    """What has come on a connection since it is in charge, to compare another one with.

    Attributes:
        types: the ids of its events.
    """

    def __init__(self) -> None:
        self.types: set[int] = set()
        self._frames = Overlap()

    def note(self, type_: int, frame: bytes) -> None:
        """Note that an event has come."""
        self.types.add(type_)
        self._frames.record(frame, 0.0)

    def lacking(self, frames: Iterable[bytes]) -> list[bytes]:
        """Return those of these frames of the other one that have not come."""
        return self._frames.fresh(frames, 0.0)


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
