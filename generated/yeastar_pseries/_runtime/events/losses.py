# Made by `make generate` from generator/runtime/events/losses.py; edits are lost.
"""What a stream has lost and its consumers have yet to be told. No I/O here."""

from __future__ import annotations

import time

import msgspec

from .gap import Gap, utc


class Disconnect(msgspec.Struct, frozen=True):
    """A connection that ended.

    Attributes:
        reason: as in a Gap.
        since: up to when everything has come on it (seconds since the epoch).
        confirmed: was it subscribed, and did it answer a heartbeat after that?
    """

    reason: str
    since: float
    confirmed: bool


class Losses:
    """Makes gaps of lost connections.

    A gap lasts until the next connection certainly brings events: until the first one
    comes, or until a PBX that acknowledges a subscription before it takes effect must
    be through with that.

    Args:
        linger: seconds that the latter may take.
    """

    def __init__(self, linger: float) -> None:
        self._linger = linger
        self._reason: str | None = None
        self._since = 0.0
        self.ends_at = float("inf")
        """When the open gap ends at the latest (monotonic seconds)."""

    @property
    def open(self) -> bool:
        """True while there is a gap that has not been told."""
        return self._reason is not None

    def begin(self, reason: str, since: float) -> None:
        """Open a gap, or widen the open one; the connection is subscribed since now.

        Args:
            reason: as in the gap; the last one stays.
            since: up to when nothing is missing (seconds since the epoch).
        """
        self._since = min(since, self._since) if self.open else since
        self._reason = reason
        self.ends_at = time.monotonic() + self._linger

    def end(self) -> Gap | None:
        """Return the open gap, which ends now."""
        reason, self._reason = self._reason, None
        self.ends_at = float("inf")
        if reason is None:
            return None
        # The computer's clock may have been set back meanwhile.
        return Gap(utc(self._since), utc(max(time.time(), self._since)), reason)
