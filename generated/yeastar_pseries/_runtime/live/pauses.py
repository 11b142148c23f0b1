# Made by `make generate` from generator/runtime/live/pauses.py; edits are lost.
"""When a question that failed is asked again. No I/O here."""

from __future__ import annotations

_FIRST, _LONGEST = 1.0, 30.0


class Repeats:
    """Growing pauses between questions that fail.

    Args:
        first: seconds after the first failure; twice as many after each further one.
        longest: most seconds.

    Attributes:
        next: nothing is asked before (monotonic seconds).
    """

    def __init__(self, first: float = _FIRST, longest: float = _LONGEST) -> None:
        self._first, self._longest = first, longest
        self._pause = first
        self.next = 0.0

    def failed(self, now: float) -> None:
        """Wait longer each time."""
        self.next = now + self._pause
        self._pause = min(self._pause * 2, self._longest)

    def succeeded(self) -> None:
        """Wait no more."""
        self._pause, self.next = self._first, 0.0
