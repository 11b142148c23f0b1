"""Troubles ordered by a test: the next answers of an operation go wrong."""

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from .jsontypes import JsonObject

Mode = Literal[
    "drop", "drop_after", "truncate", "slow", "drip", "garbage", "bad_utf8", "cut"
]
"""drop: the connection breaks, nothing was done. drop_after: the work is done, the
answer never comes. truncate: the answer breaks off half-way. slow: the answer waits
`seconds`. cut: the answer breaks off after `after` bytes of its body. drip: the answer comes byte by byte over `seconds`. garbage: an HTML page
with status 200. bad_utf8: bytes that are no UTF-8 within the JSON."""

ANY = "*"
STATUSES = range(100, 600)
"""Numbers that mean an HTTP status where an errcode may stand as well."""


@dataclass(slots=True)
class Fault:
    """One kind of trouble, for a number of times."""

    mode: Mode | None = None
    errcode: int | None = None
    status: int | None = None
    answer: JsonObject | None = None
    checked: bool = True  # the answer is for a good request only
    seconds: float = 1.0
    left: int = 1
    after: int = 0

    @property
    def is_bare(self) -> bool:
        """True for an HTTP status that comes without an answer of the PBX."""
        return self.status is not None and self.errcode is None and self.answer is None

    @property
    def is_none(self) -> bool:
        """True for a good answer in a sequence of bad ones."""
        return self == Fault(left=self.left)


@dataclass(slots=True)
class FaultPlan:
    """Faults by operation id; "*" stands for any operation."""

    _faults: dict[str, deque[Fault]] = field(default_factory=dict[str, deque[Fault]])
    _latency: dict[str, float] = field(default_factory=dict[str, float])

    def slow_down(self, operation_id: str, seconds: float) -> None:
        """Let every answer of an operation wait so long; 0 ends that."""
        self._latency[operation_id] = seconds

    def latency(self, operation_id: str | None) -> float:
        """Seconds that an answer has to wait."""
        if not self._latency:
            return 0.0
        everybody = self._latency.get(ANY, 0.0)
        return self._latency.get(operation_id or ANY, everybody)

    def add(self, operation_id: str, fault: Fault) -> None:
        """Order a fault behind those that were ordered before."""
        if fault.left > 0:
            self._faults.setdefault(operation_id, deque()).append(fault)

    def take(self, operation_id: str) -> Fault | None:
        """The fault for the next answer of an operation, if any."""
        for key in (operation_id, ANY):
            queue = self._faults.get(key)
            if queue:
                fault = queue[0]
                fault.left -= 1
                if fault.left <= 0:
                    queue.popleft()
                return fault
        return None

    def clear(self) -> None:
        """Forget all orders."""
        self._faults.clear()
        self._latency.clear()
