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


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, and of the processor by this process alone."""

    wall: float
    cpu: float

    def over(self, parts: int) -> Spent:
        """The same for one of so many parts."""
        return Spent(self.wall / parts, self.cpu / parts)


def timed(work: Callable[[], object]) -> Spent:
    """What one call takes, without the garbage of others and without its own."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    spent = Spent(time.perf_counter() - wall, time.process_time() - cpu)
    del result  # freeing what was made is another matter than making it
    return spent


def median(runs: list[Spent]) -> Spent:
    """Medians of both."""
    return Spent(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
    )


def alternate(
    ours: Callable[[], object], peer: Callable[[], object], rounds: int
) -> tuple[Spent, Spent]:
    """Medians of both, each in turn, so that a noisy moment hits both."""
    runs: tuple[list[Spent], list[Spent]] = ([], [])
    for index in range(rounds + 1):
        for kept, work in zip(runs, (ours, peer), strict=True):
            spent = timed(work)
            if index:  # the first round warms up
                kept.append(spent)
    return median(runs[0]), median(runs[1])


def ratio(
    what: str,
    ours: Spent,
    peer: Spent,
    *,
    target: float | None = None,
    unit: str = "ms",
    note: str = "",
) -> Row:
    """A row that compares two times: judged by the processor's, the clock's beside."""
    scale = {"s": 1.0, "ms": 1e3, "us": 1e6}[unit]
    clock = (
        f"{shown(ours.wall * scale)} {unit} and {shown(peer.wall * scale)} on the clock"
    )
    return Row(
        what=what,
        ours=f"{shown(ours.cpu * scale)} {unit}",
        peer=f"{shown(peer.cpu * scale)} {unit}",
        value=ours.cpu / peer.cpu,
        target=target,
        note="; ".join(part for part in (clock, note) if part),
    )


def shown(number: float) -> str:
    """Three digits of a number, and never a power of ten."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


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
