"""What a client and its copies have in common, whoever changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..clock.pbx_clock import PbxClock


class Common:
    """What changes after a client was made.

    Attributes:
        clock: the PBX's clock, by which times are written; None while unknown.
        closed: True once the client is closed; nothing is sent any more then.
        used: True once something may have been sent.
    """

    __slots__ = ("clock", "closed", "used")

    def __init__(self) -> None:
        self.clock: PbxClock | None = None
        self.closed = False
        self.used = False


class HasCommon:
    """Base of what makes calls: the attributes of `Common` are its own.

    A copy made by `copy.copy` shares them.
    """

    def __init__(self) -> None:
        self._common = Common()

    @property
    def clock(self) -> PbxClock | None:
        """The PBX's clock, by which times are written; None while unknown."""
        return self._common.clock

    @clock.setter
    def clock(self, clock: PbxClock | None) -> None:
        self._common.clock = clock

    @property
    def closed(self) -> bool:
        """True once the client is closed; nothing is sent any more then."""
        return self._common.closed

    @closed.setter
    def closed(self, closed: bool) -> None:
        self._common.closed = closed

    @property
    def used(self) -> bool:
        """True once something may have been sent."""
        return self._common.used

    @used.setter
    def used(self, used: bool) -> None:
        self._common.used = used
