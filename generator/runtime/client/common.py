"""What a client and its copies have in common, whoever changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..concurrency.process import ProcessLock
from .later import Later

if TYPE_CHECKING:
    from ..clock.pbx_clock import PbxClock
    from ..schema import watch
else:
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
