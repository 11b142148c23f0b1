"""Calls of which the PBX is to be asked, and when. No I/O here."""

from __future__ import annotations


class Doubts:
    """Calls that may not be what they seem.

    Args:
        settle: seconds from the doubt to the question; most doubts end by themselves
            within them, when the next event comes.
    """

    def __init__(self, settle: float) -> None:
        self._settle = settle
        self._due: dict[str, float] = {}

    def add(self, call_id: str, now: float) -> None:
        """Doubt a call; one that is doubted already is asked for no later."""
        self._due.setdefault(call_id, now + self._settle)

    def drop(self, call_id: str) -> None:
        """End the doubt."""
        self._due.pop(call_id, None)

    def renew(self, call_id: str, now: float) -> None:
        """Doubt a call from now on, whatever was before."""
        self._due[call_id] = now + self._settle

    def older(self, than: float) -> list[str]:
        """Return the calls that were doubted before that moment."""
        return [each for each, due in self._due.items() if due - self._settle <= than]

    def __contains__(self, call_id: str) -> bool:
        return call_id in self._due

    def ready(self, now: float) -> list[str]:
        """Return the calls to ask for now."""
        return [call_id for call_id, due in self._due.items() if due <= now]

    @property
    def next(self) -> float | None:
        """When the next one is to be asked for (monotonic seconds)."""
        return min(self._due.values(), default=None)
