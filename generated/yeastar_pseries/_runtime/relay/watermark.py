# Made by `make generate` from generator/runtime/relay/watermark.py; edits are lost.
"""Up to which moment everything of a PBX has been published. No I/O here."""

from __future__ import annotations


class Watermark:
    """Follows what a stream proves, some entries later.

    What a stream calls complete may still wait in its queue. So such a moment counts when
    everything that was taken or queued at that time has been published.

    Attributes:
        value: the moment (seconds since the epoch); None before there is one.
    """

    def __init__(self) -> None:
        self.value: float | None = None
        self._next: float | None = None
        self._entries = 0

    def look(self, complete_until: float | None, entries: int) -> None:
        """Note what the stream says just now.

        Args:
            complete_until: as of the stream; None if it does not say.
            entries: how many have been taken from it so far, and are queued.
        """
        if complete_until is not None and self._next is None:
            self._next, self._entries = complete_until, entries

    def published(self, entries: int) -> None:
        """Note how many entries have been published so far."""
        if self._next is not None and entries >= self._entries:
            self.value = max(self._next, self.value or 0.0)
            self._next = None
