"""Counts differences, and tells of each kind once."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import msgspec

from ..concurrency.process import ProcessLock
from .difference import SchemaDifference

_log = logging.getLogger("yeastar_pseries.schema")

# A PBX that invents field after field must not fill the memory.
MOST_KINDS = 1_000


class SchemaReport(msgspec.Struct, frozen=True):
    """What did not fit the schema so far.

    A report without differences is false.

    Attributes:
        counts: each difference, and how often it came, in the order of their first.
        left_out: how often another one came after the first thousand.
    """

    counts: Mapping[SchemaDifference, int] = msgspec.field(
        default_factory=dict[SchemaDifference, int]
    )
    left_out: int = 0

    def __bool__(self) -> bool:
        return bool(self.counts) or self.left_out > 0

    def __str__(self) -> str:
        lines = [f"{count} x {each}" for each, count in self.counts.items()]
        if self.left_out:
            lines.append(f"{self.left_out} x others")
        return "\n".join(lines) or "everything fitted the schema"


class SchemaCounts:
    """Counts for one client, or for the process; threads may share it."""

    def __init__(self) -> None:
        self._lock = ProcessLock()
        self._counts: dict[SchemaDifference, int] = {}
        self._left_out = 0

    def add(self, found: Mapping[SchemaDifference, int], left_out: int) -> None:
        """Count what one answer or frame had."""
        with self._lock:
            self._left_out += left_out
            for difference, count in found.items():
                known = self._counts.get(difference)
                if known is None and len(self._counts) >= MOST_KINDS:
                    self._left_out += count
                else:
                    self._counts[difference] = (known or 0) + count

    def forget(self) -> None:
        """Count from nothing again; for tests."""
        with self._lock:
            self._counts.clear()
            self._left_out = 0

    @property
    def report(self) -> SchemaReport:
        """What was counted so far; it does not change any more."""
        with self._lock:
            return SchemaReport(dict(self._counts), self._left_out)


class _Told:
    """What the logger was told of in this process."""

    def __init__(self) -> None:
        self._lock = ProcessLock()
        self._told: set[SchemaDifference] = set()

    def new(self, difference: SchemaDifference) -> bool:
        """Tell whether a difference is new and is to be told; it no longer is then."""
        with self._lock:
            if difference in self._told or len(self._told) >= MOST_KINDS:
                return False
            self._told.add(difference)
            return True

    def forget(self) -> None:
        """Tell of everything anew; for tests."""
        with self._lock:
            self._told.clear()


TOLD = _Told()

WHOLE_PROCESS = SchemaCounts()
"""Counts of everything in this process, webhooks and `parse_event` included."""


def tell(
    found: Mapping[SchemaDifference, int], left_out: int, counts: SchemaCounts | None
) -> None:
    """Count what differs, and log what was not logged before.

    What is only unknown here is for information: nothing is lost. Of a value that was
    converted or set aside, and of a missing field, a warning tells.

    Args:
        found: differences, and how often each came.
        left_out: how often others came.
        counts: those of the client, if there is one.
    """
    WHOLE_PROCESS.add(found, left_out)
    if counts is not None:
        counts.add(found, left_out)
    for difference in found:
        if TOLD.new(difference):
            harmless = difference.kind in ("unknown_field", "unknown_value")
            level = logging.INFO if harmless else logging.WARNING
            _log.log(level, "%s", difference, extra=_fields(difference))


def _fields(difference: SchemaDifference) -> dict[str, object]:
    return {
        "difference": difference.kind,
        "operation": difference.operation,
        "event": difference.event,
        "pointer": difference.at,
        "expected": difference.expected,
        "got": difference.got,
    }
