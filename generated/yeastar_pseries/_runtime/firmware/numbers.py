# Made by `make generate` from generator/runtime/firmware/numbers.py; edits are lost.
"""Firmware numbers, compared: an edition has the first one, the others grow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..exceptions import ApiError

_NUMBERS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){3}")


class Missing(NamedTuple):
    """A firmware that a PBX does not have yet.

    Attributes:
        edition: of the PBX, e.g. ``appliance``.
        needed: the first firmware of that edition that has what is asked for.
    """

    edition: str
    needed: str


@lru_cache(maxsize=256)
def numbers_of(text: str) -> tuple[int, ...] | None:
    """Return the four numbers of a firmware such as ``37.23.0.123``; None for others."""
    found = _NUMBERS.fullmatch(text)
    return tuple(map(int, found[0].split("."))) if found else None


def missing(firmware: str, since: Mapping[str, str]) -> Missing | None:
    """Tell what a PBX lacks; None where nothing is known to be missing.

    Args:
        firmware: that of the PBX.
        since: edition to the first firmware. An edition that is not in it is not
            judged, because the vendor tells nothing of it.
    """
    has = numbers_of(firmware)
    for edition, first in since.items():
        needs = numbers_of(first)
        # The first number is that of the edition: 37, 83, 84.
        if has and needs and has[0] == needs[0]:
            return Missing(edition, first) if has < needs else None
    return None


def add_hint(error: ApiError, since: Mapping[str, str], firmware: str | None) -> None:
    """Say with an error which firmware the call needs, unless the PBX has it.

    Args:
        error: of a code that a PBX also gives to what it does not have.
        since: edition to the first firmware that has the call.
        firmware: that of the PBX, if known.
    """
    if firmware is not None and missing(firmware, since) is None:
        return
    told = f"{error.operation} needs firmware {listed(since)} or newer."
    error.hint = f"{error.hint} {told}" if error.hint else told


def listed(since: Mapping[str, str]) -> str:
    """Return first firmwares as people read them: ``37.23.0.123 (appliance), ...``."""
    return ", ".join(f"{first} ({edition})" for edition, first in since.items())
