# Made by `make generate` from generator/runtime/live/book/ended.py; edits are lost.
"""Calls that are over, so that a late report does not bring them back. No I/O here."""

from __future__ import annotations

from collections import OrderedDict

from ...events.call_ids import call_key

_REMEMBERED = 10_000


class EndedCalls:
    """Ids of calls that have ended, and when that was heard; the last ten thousand."""

    def __init__(self) -> None:
        self._at: OrderedDict[str, float] = OrderedDict()

    def add(self, call_id: str, now: float) -> None:
        """Remember a call that has ended."""
        key = call_key(call_id)
        self._at[key] = now
        self._at.move_to_end(key)
        if len(self._at) > _REMEMBERED:
            self._at.popitem(last=False)

    def at(self, call_id: str) -> float | None:
        """Return when its end was heard (monotonic seconds); None if it was not."""
        return self._at.get(call_key(call_id))

    def revive(self, call_id: str) -> None:
        """Forget that it has ended: the PBX says that it goes on."""
        self._at.pop(call_key(call_id), None)

    def __contains__(self, call_id: str) -> bool:
        return call_key(call_id) in self._at
