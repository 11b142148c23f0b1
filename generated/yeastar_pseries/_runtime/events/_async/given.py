# Made by `make generate` from generator/runtime/events/_async/given.py; edits are lost.
"""Judges an event stream that somebody gives to what listens to it."""

from __future__ import annotations

from ...exceptions import InvalidArgumentError
from .stream import AsyncEventStream


def check_given(stream: object) -> None:
    """Judge it.

    Raises:
        InvalidArgumentError: it is something else, a stream of the other half for one:
            nobody could await that.
    """
    if not isinstance(stream, AsyncEventStream):
        kind = type(stream)
        # Ours are known by their names; where they are written is no business of users.
        ours = kind.__module__.startswith(__name__.partition("_runtime.")[0])
        place = "" if ours else f"{kind.__module__}."
        raise InvalidArgumentError(
            f"stream must be what `events` of a client gives, an"
            f" {AsyncEventStream.__name__}, not {place}{kind.__qualname__}",
            argument="stream",
        )
