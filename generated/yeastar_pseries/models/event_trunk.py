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
    """State now; 5 to 36 occur on the appliance only. `0` Unknown, `1` Idle, `2` Busy,
    `3` SIP: idle, not monitored, `4` SIP: registering, `5` GSM: registering, `11`
    FXO: fault, `12` FXO: no line, `21` E1 or BRI: wrong protocol settings, `22` E1
    or BRI: fault of the interface or module, `23` E1 or BRI: nothing plugged in,
    `31` GSM: fault of the module, `32` GSM: module powered off, `33` GSM: no SIM
    card, `34` GSM: no signal, `35` GSM: wrong PIN, `36` GSM: the network refused
    registration, `41` SIP register trunk: registration failed, `42` SIP:
    unreachable, `43` SIP account trunk: unavailable, `44` SIP: disabled, `45` SIP
    register trunk: authentication failed."""
    registered_ip: str | None = None
    """Address of the peer, IP:port in the sample."""
