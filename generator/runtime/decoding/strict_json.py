"""The typed decoders of answers, and what they refuse."""

from __future__ import annotations

import os
import threading
from typing import Any, TypeVar

import msgspec

from ..concurrency.process import ProcessLock

S = TypeVar("S", bound=msgspec.Struct)

REFUSALS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What a decoder raises for a value that it does not take, or for no JSON."""

RAW_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
"""Cuts an object into its fields."""

RAW_ARRAY = msgspec.json.Decoder(list[msgspec.Raw])
"""Cuts an array into its items."""


BUILDING = ProcessLock()
"""Held while msgspec learns what is in a type.

It marks a type as known before it knows all of it, and another thread that decodes into
the same type meanwhile ends the process (seen with msgspec 0.22.0).
"""


_FORK_SECONDS = 1.0
_held: dict[int, bool] = {}


def _before_fork() -> None:
    # A child would have types that nobody goes on with. Who holds the lock may be
    # waiting for this very fork, in a signal handler: then not for ever.
    _held[threading.get_ident()] = BUILDING.acquire(_FORK_SECONDS)


def _after_fork() -> None:
    if _held.pop(threading.get_ident(), False):
        BUILDING.release()


# Windows does not fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_held.clear
    )

# Classes and what to decode into for each; what is being looked into just now.
_known: dict[type, Any] = {}
_under_way: list[Any] = []
_decoders: dict[type, msgspec.json.Decoder[Any]] = {}


def decoder_of(cls: type[msgspec.Struct]) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a type; kept, because building one is slow."""
    decoder = _decoders.get(cls)
    if decoder is None:
        decoder = _decoders[cls] = msgspec.json.Decoder(known_type(cls))
    return decoder


def known_type(cls: type[S]) -> type[S]:
    """Return a type that msgspec knows all of.

    It is the class itself, but not where msgspec is in the middle of it: for a signal
    handler that came just then, and in a child that was forked just then. They get a
    subclass with the same fields, whose objects become those of the class when they
    are linked.
    """
    kind = _known.get(cls)
    if kind is None:
        with BUILDING:
            if learnt(cls) is None:
                from ..schema.exact import spare

                kind = spare(cls)
            else:
                kind = cls
            _known[cls] = kind
    return kind


def learnt(kind: Any, strict: bool = True) -> msgspec.json.Decoder[Any] | None:
    """Return a decoder of a type after msgspec has learnt all of it.

    Args:
        kind: any type.
        strict: as of the decoder.

    Returns:
        None where msgspec is in the middle of some type, so that nothing may be decoded
        into one that it may know a half of.
    """
    with BUILDING:
        if _under_way:
            return None
        _under_way.append(kind)
        try:
            return msgspec.json.Decoder(kind, strict=strict)
        finally:
            _under_way.clear()
