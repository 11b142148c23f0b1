"""The typed decoders of answers, and what they refuse."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from ..concurrency.process import ProcessLock

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


@cache
def decoder_of(cls: type[msgspec.Struct]) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a type; cached, because building one is slow."""
    with BUILDING:
        return msgspec.json.Decoder(cls)
