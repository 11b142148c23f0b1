"""When a question that failed is asked again. No I/O here."""

from __future__ import annotations

_FIRST, _LONGEST = 1.0, 30.0


class Repeats:
    """Growing pauses between questions that fail.

    Attributes:
        next: nothing is asked before (monotonic seconds).
    """

    def __init__(self) -> None:
        self._pause = _FIRST
        self.next = 0.0

    def failed(self, now: float) -> None:
        """Wait longer each time."""
        self.next = now + self._pause
        self._pause = min(self._pause * 2, _LONGEST)

    def succeeded(self) -> None:
        """Wait no more."""
        self._pause, self.next = _FIRST, 0.0
