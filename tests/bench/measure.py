"""How things are timed, and what a benchmark hands back."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    `value` is what the target is about: a ratio, or seconds, milliseconds, lines.
    """

    what: str
    ours: str
    peer: str = ""
    value: float | None = None
    unit: str = "x"
    target: float | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without a target or a figure."""
        if self.target is None or self.value is None:
            return None
        return self.value <= self.target


def alternate(
    ours: Callable[[], object], peer: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Median seconds of both, each in turn, so that a noisy moment hits both."""
    times: tuple[list[float], list[float]] = ([], [])
    for index in range(rounds + 1):
        for kept, work in zip(times, (ours, peer), strict=True):
            seconds = timed(work)
            if index:  # the first round warms up
                kept.append(seconds)
    return statistics.median(times[0]), statistics.median(times[1])


def timed(work: Callable[[], object]) -> float:
    """Seconds that one call takes, without garbage of the one before."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def ratio(
    what: str,
    ours: float,
    peer: float,
    *,
    target: float | None = None,
    scale: float = 1e3,
    unit: str = "ms",
    note: str = "",
) -> Row:
    """A row that compares two times in seconds."""
    return Row(
        what=what,
        ours=f"{ours * scale:,.3g} {unit}",
        peer=f"{peer * scale:,.3g} {unit}",
        value=ours / peer,
        target=target,
        note=note,
    )


def resident() -> int:
    """Bytes of memory that this process has in RAM; 0 where nobody tells."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def open_files() -> int:
    """Open file descriptors of this process; 0 where nobody tells."""
    try:
        return len(os.listdir("/proc/self/fd"))
    except OSError:
        return 0
