"""When something was heard. No I/O here, and no look at a clock."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """One moment, by two clocks.

    Attributes:
        seconds: monotonic seconds, for what is due later.
        time: aware datetime in UTC, for people.
    """

    seconds: float
    time: datetime


class Mark(NamedTuple):
    """The moment before the PBX was asked: what is heard later is newer.

    Attributes:
        events: how many events had been taken in.
        seconds: monotonic seconds.
    """

    events: int
    seconds: float
