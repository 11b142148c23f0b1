"""How deep an answer may be nested to be walked: what is deeper is kept as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

DEEPEST = 100
"""Levels of objects and arrays; no documented answer has more than a dozen."""


def read_json(content: bytes) -> Any:
    """Return what JSON says; `UNSET` for what is none, or cannot be walked."""
    try:
        value: object = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return msgspec.UNSET
    return msgspec.UNSET if too_deep(value) else value


def too_deep(value: object) -> bool:
    """Return whether a JSON value has more levels than can be walked safely."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for each in level for inner in _holders(each)]
        if not level:
            return False
    return True


def _holders(value: object) -> Iterator[object]:
    """Yield the objects and arrays in an object or array."""
    inner: object = ()
    if isinstance(value, dict):
        inner = cast("dict[str, object]", value).values()
    elif isinstance(value, list):
        inner = cast("list[object]", value)
    for each in cast("list[object]", inner):
        if isinstance(each, (dict, list)):
            yield cast(object, each)
