"""What one client does about answers and events that do not fit the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..client.later import Later
from ..concurrency.process import ProcessLock
from ..decoding.provenance import provenance_of
from ..exceptions import SchemaError, misfit_untold

if TYPE_CHECKING:
    from ..calls import call
    from ..events.frames import event as events
    from . import report as reports
else:
    call = Later("..calls.call", __package__)
    events = Later("..events.frames.event", __package__)
    reports = Later(".report", __package__)


# Threads may find the first differences of a client at the same time.
_MAKING = ProcessLock()


class SchemaWatch:
    """Looks at what an exact type has refused, counts it, and makes the error of strict=.

    Args:
        strict: whether it is an error.
        counts: whether it keeps counts of its own.
    """

    def __init__(self, strict: bool, counts: bool = True) -> None:
        self.strict = strict
        self._keeps = counts
        self._counts: reports.SchemaCounts | None = None

    @property
    def report(self) -> reports.SchemaReport:
        """What did not fit so far."""
        from .report import SchemaReport

        return SchemaReport() if self._counts is None else self._counts.report

    def answered(
        self, spec: call.CallSpec[Any], answer: call.Answer[Any]
    ) -> SchemaError | None:
        """Compare an answer; return the error to raise, if any.

        Args:
            spec: the call.
            answer: its answer, of which something did not fit.
        """
        from .spots import spot_of
        from .walk import Walk, compare

        result: object = answer.result
        provenance, _ = provenance_of(result)
        if provenance is None:
            return None
        received = provenance.received
        repaired = bool(received.http and received.http.repairs)
        walk = Walk(operation=spec.operation or spec.path)
        tree = received.tree if repaired else None
        compare(received.content, tree, spot_of(type(result)), walk)
        if not self._told(walk.found, walk.left_out):
            return None
        return SchemaError(
            _message(walk.found),
            operation=spec.operation,
            path=spec.path,
            differences=tuple(walk.found),
            answer=result,
            maybe_applied=not spec.safe,
        )

    def happened(self, event: events.Event) -> SchemaError | None:
        """Compare an event; return the error to raise, if any."""
        try:
            from .events import differences_of

            found, left_out = differences_of(event)
            if not self._told(found, left_out):
                return None
        except OSError as error:
            # Loaded for the first such event, where no descriptor may be left.
            if not self.strict:
                return None
            return misfit_untold(error, "event", event=event.type, answer=event)
        return SchemaError(
            _message(found),
            event=event.type,
            differences=tuple(found),
            answer=event,
        )

    def _told(self, found: dict[Any, int], left_out: int) -> bool:
        """Count and log; return whether it is an error."""
        if not found:
            return False
        from .report import SchemaCounts, tell

        with _MAKING:
            if self._counts is None and self._keeps:
                self._counts = SchemaCounts()
        tell(found, left_out, self._counts)
        return self.strict


NO_CLIENT = SchemaWatch(strict=False, counts=False)
"""For what comes without a client: webhooks, `parse_event`."""

NO_CLIENT_STRICT = SchemaWatch(strict=True, counts=False)
"""The same, of which each difference is an error."""


def _message(found: dict[Any, int]) -> str:
    first, *others = found
    more = f" (and {len(others)} more)" if others else ""
    return f"{first}{more}"
