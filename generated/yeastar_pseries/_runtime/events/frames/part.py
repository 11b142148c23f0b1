# Made by `make generate` from generator/runtime/events/frames/part.py; edits are lost.
"""Defines the base of event parts with wire names that are no Python names."""

from __future__ import annotations

import msgspec


class EventPart(msgspec.Struct, frozen=True, kw_only=True):
    """Base of objects inside an event that have a field such as `from`.

    Events are dataclasses. msgspec decodes those too but ignores renamed fields in
    them, so such an object is a frozen struct instead. Both work the same in `match`.
    """
