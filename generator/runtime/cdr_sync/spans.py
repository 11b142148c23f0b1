"""Cuts time into spans that fit into one answer of the PBX. No I/O here.

Rows that are read page after page slip from one page to the next when the list changes
meanwhile. A span of time that one answer holds has no second page. How many rows a span
has shows when it is asked for: too many, and it is cut shorter.

Times are naive here: those that the PBX searches by. Spans begin and end on whole
minutes, since some PBXs write no seconds, and each begins a minute before the end of the
one before: whether a PBX counts the very end in is not documented.
"""

from __future__ import annotations

from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
_FIRST = timedelta(days=1)
_LONGEST = timedelta(days=400)
# Full enough, and room for a busier hour.
_AIM = 0.6
_GROWTH = 4
# A PBX that does not answer in time is asked for a shorter span, so many times in a row.
_SLOWER = 8
_MOST_SLOW = 4


class Spans:
    """The spans from one moment to another, in order.

    Args:
        begin: of the first.
        end: of the last.
        most: rows that one answer holds.
    """

    def __init__(self, begin: datetime, end: datetime, most: int) -> None:
        self._at = begin.replace(second=0, microsecond=0)
        self._end = end
        self._length = _FIRST
        self._longest = _LONGEST
        self._slow = 0
        self.most = most

    @property
    def over(self) -> bool:
        """True when the end is reached."""
        return self._at >= self._end

    @property
    def shortest(self) -> bool:
        """True when the present span cannot be cut."""
        return self.end - self._at <= MINUTE

    @property
    def begin(self) -> datetime:
        """From when on to ask."""
        return self._at - MINUTE

    @property
    def end(self) -> datetime:
        """Until when to ask."""
        return min(self._at + self._length, self._end)

    def cut(self, total: int) -> None:
        """Make the present span shorter: it has too many rows.

        Args:
            total: how many it has.
        """
        length = self.end - self._at
        wanted = min(length * (_AIM * self.most / max(total, 1)), length / 2)
        self._length = max(MINUTE, timedelta(minutes=wanted // MINUTE))

    def too_slow(self) -> bool:
        """Make the present span, and those to come, shorter: no answer came in time.

        Returns:
            False if that does not help: it cannot be cut, or was cut often enough.
        """
        length = self.end - self._at
        self._slow += 1
        if self.shortest or self._slow > _MOST_SLOW:
            return False
        self._length = max(MINUTE, timedelta(minutes=length / _SLOWER // MINUTE))
        self._longest = self._length
        return True

    def go_on(self, total: int) -> None:
        """Go to the next span.

        Args:
            total: how many rows the present one had.
        """
        length = self.end - self._at
        self._slow = 0
        self._at = self.end
        fitting = _AIM * self.most / total if total else _GROWTH
        wanted = length * min(_GROWTH, fitting)
        self._length = max(
            MINUTE, min(self._longest, timedelta(minutes=wanted // MINUTE))
        )
