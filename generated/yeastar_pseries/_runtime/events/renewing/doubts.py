# Made by `make generate` from generator/runtime/events/renewing/doubts.py; edits are lost.
"""Whether a PBX reports to two connections at a time. No I/O here."""

from __future__ import annotations

import time
from enum import Enum, auto

from ..gap import RENEWAL, Gap, utc


class Serving(Enum):
    """To which of two connections of a stream a PBX reports its events."""

    UNKNOWN = auto()
    BOTH = auto()
    ONE = auto()


class Doubts:
    """What may have been lost because a second connection was asked for.

    A PBX that reports to one connection alone, the newest for instance, may end the old
    one's events before the new one's begin: at the handshake, or when it acknowledges,
    while the subscription takes effect later. Nothing tells the moment between from a
    quiet one. What tells is the next event: it comes on both, or on one.

    Attributes:
        serving: what the events have told so far.
        since: up to when nothing is missing, while a renewal goes on that may yet turn
            out to have lost some; None otherwise.
    """

    def __init__(self) -> None:
        self.serving = Serving.UNKNOWN
        self.since: float | None = None
        self._until = 0.0
        self._held: float | None = None  # as `since`, of what a Gap has told already
        self._first = False  # nothing was in doubt before the last one was asked for
        # Of the first renewal that ended without an event to tell of it.
        self._untold: float | None = None

    def asked(self) -> None:
        """Note that the PBX is asked for another connection from now on."""
        if self.serving is Serving.BOTH:
            return
        self._first = self.since is None
        if self.since is None:
            self.since = time.time()

    def refused(self) -> None:
        """Note that the PBX has made none, so that it went on with the old one."""
        if self._first:
            self.since = None

    def taken_over(self) -> None:
        """Note that the new connection certainly reports by now."""
        self._until = time.time()

    def hold(self) -> None:
        """Note that the old connection is kept, and may have what the new one lacks."""
        self._held = self._until

    @property
    def complete_until(self) -> float | None:
        """Up to when nothing is missing that no Gap has told of; None without doubt."""
        return self._held if self.since is None else self.since

    def missed(self) -> float:
        """Note that the old one has brought what the new one has not.

        Returns:
            Since when events are missing, and until the new one brings some.
        """
        since = self.since if self._untold is None else self._untold
        self.serving = Serving.ONE
        self.since = self._held = self._untold = None
        return self._until if since is None else since

    def tell(self, serving: Serving) -> Gap | None:
        """Note what an event has told; return the gap if some are missing.

        Args:
            serving: UNKNOWN if the old connection ended before an event came.
        """
        since = self.since if self._untold is None else self._untold
        self.since = self._held = None
        if serving is Serving.UNKNOWN:
            # Told of as soon as a renewal shows that something may be missing.
            self._untold = since
            return None
        self.serving, self._untold = serving, None
        if serving is Serving.BOTH or since is None:
            return None
        # The computer's clock may have been set back meanwhile.
        return Gap(utc(since), utc(max(self._until, since)), RENEWAL)

    def cover(self, since: float) -> float:
        """Return since when events are missing, for a gap that lasts until now."""
        for doubtful in (self.since, self._held):
            if doubtful is not None:
                since = min(since, doubtful)
        self.since = self._held = None
        if self.serving is Serving.ONE and self._untold is not None:
            since, self._untold = min(since, self._untold), None
        return since

    def lost(self) -> None:
        """Note that a connection was lost: the PBX may come back with other ways."""
        self.serving = Serving.UNKNOWN
