# Made by `make generate` from generator/runtime/decoding/strict_json.py; edits are lost.
"""The typed decoders of answers, and what they refuse."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

REFUSALS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What a decoder raises for a value that it does not take, or for no JSON."""

RAW_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
"""Cuts an object into its fields."""

RAW_ARRAY = msgspec.json.Decoder(list[msgspec.Raw])
"""Cuts an array into its items."""


@cache
def decoder_of(cls: type[msgspec.Struct]) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a type; cached, because building one is slow."""
    return msgspec.json.Decoder(cls)
