# Made by `make generate` from generator/runtime/masking/embedded.py; edits are lost.
"""JSON in a text: read, and written again the way it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from ..record.nesting import too_deep

_HALF = re.compile("[\ud800-\udfff]")
_STYLES: tuple[Mapping[str, Any], ...] = tuple(
    {"ensure_ascii": escaped, "separators": separators, "indent": indent}
    for escaped in (False, True)
    for separators, indent in (
        ((",", ":"), None),
        ((", ", ": "), None),
        ((",", ": "), 2),
        ((",", ": "), 4),
        ((",", ": "), "\t"),
    )
)


@dataclass(frozen=True, slots=True)
class Embedded:
    """JSON that came in a text.

    Attributes:
        value: what it says.
        style: arguments for `json.dumps` that write it as it came.
    """

    value: object
    style: Mapping[str, Any]

    @classmethod
    def read(cls, text: str) -> Embedded | None:
        """Return the object, array or text that a text holds as JSON; else None."""
        if text.lstrip()[:1] not in ("{", "[", '"'):
            return None
        try:
            value = cast(object, json.loads(text))
        except (ValueError, RecursionError):
            return None
        if too_deep(value):
            return None
        for style in _STYLES:
            if json.dumps(value, **style) == text.strip():
                return cls(value, style)
        return cls(value, _STYLES[0] if text.isascii() else _STYLES[1])

    def write(self, value: object) -> str:
        """Return another value in the same style."""
        text = json.dumps(value, **self.style)
        # Half of a pair that an escape named is no text by itself.
        broken = not text.isascii() and _HALF.search(text)
        return json.dumps(value) if broken else text
