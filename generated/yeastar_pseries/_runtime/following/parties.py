# Made by `make generate` from generator/runtime/following/parties.py; edits are lost.
"""Parties of a call, from the members that events and `call.query` bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast

from .outcome import CallParty

# Which attribute holds the number of the party itself.
_NUMBERS: tuple[tuple[Literal["extension", "inbound", "outbound"], str], ...] = (
    ("extension", "number"),
    ("inbound", "from_"),
    ("outbound", "to"),
)


def text_of(value: object, name: str) -> str:
    """Return an attribute that holds a text; empty where it does not."""
    found = getattr(value, name, None)
    return found.strip() if isinstance(found, str) else ""


def count_of(value: object, name: str) -> int | None:
    """Return an attribute that holds a number of seconds; None where it does not."""
    found = getattr(value, name, None)
    return found if isinstance(found, int) else None


def parties_of(call: object) -> Iterator[CallParty]:
    """Yield the parties of a call, or of the message of an event."""
    members = getattr(call, "members", None)
    for member in cast("Iterable[object]", members or ()):
        for kind, number in _NUMBERS:
            party = getattr(member, kind, None)
            if party is not None:
                yield CallParty(
                    kind=kind,
                    number=text_of(party, number),
                    channel_id=text_of(party, "channel_id"),
                    status=text_of(party, "member_status").upper(),
                )
