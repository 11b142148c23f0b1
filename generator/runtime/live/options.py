"""What can be set on a view of the live calls."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveOptions:
    """Settings of a view; see `Client.live_calls`.

    Attributes:
        queue_size: most changes that wait to be taken.
        settle: seconds for which the end of a call waits for its details, and a
            contradiction for the event that explains it.
        check_interval: seconds between questions which calls are going on, while there
            are any; None for never.
        record_wait: seconds for which a call whose details did not come, as one that
            ended in a gap, waits for its record.
        longest_call: seconds, as of `reconcile`.
        skew: likewise.
    """

    queue_size: int = 10_000
    settle: float = 2.0
    check_interval: float | None = 60.0
    record_wait: float = 10.0
    longest_call: float = 4 * 3600.0
    skew: float = 120.0
