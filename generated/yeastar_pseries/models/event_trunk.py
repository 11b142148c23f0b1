# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkChange:
    """What was done to a trunk."""

    trunk_name: str | None = None
    """Name of the trunk."""
    option: Literal["CREATE", "UPDATE", "DELETE"] | str | None = None
    """What was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkRegistrationState:
    """A trunk and its state."""

    trunk_name: str | None = None
    """Name of the trunk."""
    kind: Literal["GSM", "E1", "BRI", "FXO", "PJSIP"] | str | None = None
    """Kind of trunk; the cloud has PJSIP only."""
    status: (
        Literal[
            0,
            1,
            2,
            3,
            4,
            5,
            11,
            12,
            21,
            22,
            23,
            31,
            32,
            33,
            34,
            35,
            36,
            41,
            42,
            43,
            44,
            45,
        ]
        | int
        | None
    ) = None
    """State now; 5 to 36 occur on the appliance only."""
    registered_ip: str | None = None
    """Address of the peer, IP:port in the sample."""
