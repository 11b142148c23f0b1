# Made by `make generate` from generator/runtime/client/common.py; edits are lost.
"""What a client and its copies have in common, whoever changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..concurrency.process import ProcessLock
from ..exceptions import SchemaError, misfit_untold
from .later import Later

if TYPE_CHECKING:
    from ..calls import call
    from ..clock.pbx_clock import PbxClock
    from ..schema import watch
else:
    call = Later("..calls.call", __package__)
    watch = Later("..schema.watch", __package__)

# Threads may find the first answers that do not fit at the same time.
_MAKING = ProcessLock()


class Common:
    """What changes after a client was made; a copy has the same object.

    Args:
        strict: whether what does not fit the schema is an error.

    Attributes:
        clock: the PBX's clock, by which times are written; None while unknown.
        closed: True once the client is closed; nothing is sent any more then.
        used: True once something may have been sent.
    """

    __slots__ = ("_schema", "_strict", "clock", "closed", "used")

    def __init__(self, strict: bool = False) -> None:
        self.clock: PbxClock | None = None
        self.closed = False
        self.used = False
        self._strict = strict
        self._schema: watch.SchemaWatch | None = None

    @property
    def schema(self) -> watch.SchemaWatch:
        """What looks at answers that do not fit the schema; most clients need none."""
        if self._schema is None:
            from ..schema.watch import SchemaWatch

            with _MAKING:
                if self._schema is None:
                    self._schema = SchemaWatch(self._strict)
        return self._schema

    def misfit(
        self, spec: call.CallSpec[Any], answer: call.Answer[Any]
    ) -> SchemaError | None:
        """Compare an answer with the schema; return the error to raise, if any.

        Args:
            spec: the call.
            answer: its answer, of which something does not fit.
        """
        try:
            return self.schema.answered(spec, answer)
        except OSError as error:
            # What compares is loaded for the first such answer, and no descriptor may be
            # left. The call is done, and its answer is there.
            if not self._strict:
                return None
            return misfit_untold(
                error,
                "answer",
                operation=spec.operation,
                path=spec.path,
                answer=answer.result,
                maybe_applied=not spec.safe,
            )
