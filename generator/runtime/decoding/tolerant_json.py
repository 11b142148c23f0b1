"""Reads JSON that a strict parser refuses: bad UTF-8, raw control characters, junk."""

from __future__ import annotations

import json
from typing import cast

_DECODER = json.JSONDecoder(strict=False)


def load(content: bytes) -> object:
    """Read the first JSON value of a body.

    Returns:
        Plain Python values; what follows the first value is ignored.

    Raises:
        ValueError: there is none, or it is nested too deeply.
    """
    # Byte order mark, blanks and stray zero bytes in front; anything goes behind.
    text = content.decode("utf-8", "replace").lstrip("\ufeff\x00 \t\r\n")
    try:
        value, _ = _DECODER.raw_decode(text)
    except RecursionError:
        value = None
        nested = True
    else:
        nested = False
    if nested:
        raise ValueError("JSON is nested too deeply")
    return cast("object", value)


def load_object(content: bytes) -> dict[str, object]:
    """Read a JSON object.

    Raises:
        ValueError: the body does not start with one.
    """
    value = load(content)
    if not isinstance(value, dict):
        raise ValueError(f"not a JSON object but {type(value).__name__}")
    return cast("dict[str, object]", value)
