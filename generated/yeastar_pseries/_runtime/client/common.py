# Made by `make generate` from generator/runtime/client/common.py; edits are lost.
"""What a client and its copies have in common, whoever changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..clock.pbx_clock import PbxClock


class Common:
    """What changes after a client was made; a copy has the same object.

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
