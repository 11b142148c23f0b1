# Made by `make generate` from generator/runtime/following/parties.py; edits are lost.
"""Parties of a call, and other values of what events and answers bring."""

from __future__ import annotations

from ..live.legs import Leg
from .outcome import CallParty


def text_of(value: object, name: str) -> str:
    """Return an attribute that holds a text; empty where it does not."""
    found = getattr(value, name, None)
    return found.strip() if isinstance(found, str) else ""


def count_of(value: object, name: str) -> int | None:
    """Return an attribute that holds a number of seconds; None where it does not."""
    found = getattr(value, name, None)
    return found if isinstance(found, int) else None


def party_of(leg: Leg) -> CallParty:
    """Return what is told of a party."""
    return CallParty(
        kind=leg.kind,
        number=leg.number,
        channel_id=leg.channel_id,
        status=leg.status,
    )
