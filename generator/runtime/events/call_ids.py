"""Ids of calls, as they are compared."""

from __future__ import annotations


def call_key(call_id: str) -> str:
    """Return what two spellings of one id have in common.

    An id is Unix seconds and a number. The same id was seen with zeros before that
    number and without: 1702287660.000012 and 1702287660.12.
    """
    seconds, dot, number = call_id.strip().partition(".")
    return f"{seconds}{dot}{number.lstrip('0')}"


def same_call(one: str, other: str) -> bool:
    """Tell whether two ids are of one call."""
    return one == other or call_key(one) == call_key(other)


def began(call_id: str) -> int | None:
    """Return the Unix seconds that an id begins with, by the clock of the PBX.

    Its vendor does not say what they are: assumed to be when the call began, as in all
    that were seen. None for an id of another form.
    """
    seconds, dot, _ = call_id.strip().partition(".")
    return int(seconds) if dot and seconds.isdecimal() and len(seconds) == 10 else None
