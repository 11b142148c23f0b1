"""Base of event parts whose wire names are no Python names."""

from __future__ import annotations

import msgspec


class EventPart(msgspec.Struct, frozen=True, kw_only=True):
    """An object inside an event with a field such as `from`.

    Events are dataclasses; msgspec decodes those too but ignores renamed fields in
    them, so such an object is a frozen struct instead. It reads the same in `match`.
    """
