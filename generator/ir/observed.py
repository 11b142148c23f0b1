"""The forms of `x-observed` and `x-seen`: which box showed something, and what.

They stand on their own, since the error codes have them, too.
"""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject

TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
OBSERVED = 'true, or {firmware: "37.24.0.12", edition: appliance}'
SEEN = (
    '[{firmware: "37.24.0.12", edition: appliance, values: [...]}], or types, or'
    " whole: true"
)
_EDITIONS = ("appliance", "software", "cloud")
_BOX = frozenset(("firmware", "edition", "origin"))
_TOLD = frozenset(("values", "types", "whole"))


def is_observed(value: object) -> bool:
    """Return whether a value of `x-observed` is one: true, or which box showed it."""
    return isinstance(value, bool) or _is_box(value, frozenset())


def is_seen(value: object) -> bool:
    """Return whether a value of `x-seen` is one: boxes, and what each showed."""
    entries = cast(list[object], value) if isinstance(value, list) else []
    return bool(entries) and all(map(_is_told, entries))


def _is_box(value: object, more: frozenset[str]) -> bool:
    if not isinstance(value, dict):
        return False
    box = cast(JsonObject, value)
    return (
        isinstance(box.get("firmware"), str)
        and box.get("edition", _EDITIONS[0]) in _EDITIONS
        and box.get("origin", "mock") == "mock"
        and set(box) <= _BOX | more
    )


def _is_told(entry: object) -> bool:
    if not _is_box(entry, _TOLD):
        return False
    told = {k: v for k, v in cast(JsonObject, entry).items() if k in _TOLD}
    return bool(told) and all(_is_right(key, value) for key, value in told.items())


def _is_right(key: str, value: object) -> bool:
    if key == "whole":
        return value is True
    items = cast(list[object], value) if isinstance(value, list) else []
    if key == "types":
        return bool(items) and all(each in TYPES for each in items)
    # A flag is an integer for Python.
    return bool(items) and all(
        isinstance(each, str | int) and not isinstance(each, bool) for each in items
    )
