"""Reads frames as plain values that can be printed, compared and written as JSON again."""

from __future__ import annotations

import json
import math
import re
from typing import Any, cast

from ...decoding.tolerant_json import load

# No documented frame goes deeper than six. What does not end here is no report of a
# PBX, and printing or comparing it would run into Python's own limit.
_DEEPEST = 100

_ESCAPE = re.compile(
    rb"""\\(?:
        u[dD][89abAB][\da-fA-F]{2} \\u[dD][c-fC-F][\da-fA-F]{2}  # a whole pair
        | (?P<half>u[dD][89a-fA-F][\da-fA-F]{2})
        | .
    )""",
    re.VERBOSE | re.DOTALL,
)


def read(content: bytes) -> object:
    """Return JSON as plain values.

    Halves of surrogate pairs become U+FFFD, numbers that are not finite text.

    Raises:
        ValueError: it is no JSON, or nested too deeply.
    """
    if b"\\ud" in content or b"\\uD" in content:
        content = _ESCAPE.sub(_whole, content)
    holder = [load(content)]
    level: list[Any] = [holder]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _containers(outer)]
        if not level:
            return holder[0]
    raise ValueError("JSON is nested too deeply")


def read_body(value: object) -> object:
    """Return the msg of a frame as plain values; a string of JSON is parsed."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            return read(value.encode("utf-8", "replace"))
        except ValueError:
            return value
    return value


def _containers(outer: dict[str, object] | list[object]) -> list[object]:
    """Return the arrays and objects in one; change its numbers that are not finite."""
    entries = cast(
        "Any", outer.items() if isinstance(outer, dict) else enumerate(outer)
    )
    found: list[object] = []
    for key, value in entries:
        if isinstance(value, (dict, list)):
            found.append(cast("object", value))
        elif isinstance(value, float) and not math.isfinite(value):
            # No key is new, so the loop goes on undisturbed.
            cast("Any", outer)[key] = json.dumps(value)
    return found


def _whole(escape: re.Match[bytes]) -> bytes:
    return rb"\ufffd" if escape["half"] else escape[0]
