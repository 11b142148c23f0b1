# Made by `make generate` from generator/runtime/schema/listed.py; edits are lost.
"""The values that a schema lists: which fit, and how they are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import Any, cast

_SHOWN = 12
# As `x-separator` has it for arguments; an answer has the same text.
_BETWEEN = re.compile(r"[ ,&]+")


def are_listed(text: str, values: Set[Any]) -> bool:
    """Tell whether a text is several of the values at once."""
    parts = _BETWEEN.split(text)
    return len(parts) > 1 and all(part in values for part in parts)


def values_in_words(values: Iterable[Any]) -> str:
    """Return some values, at most a dozen."""
    shown = [str(value) for value in in_order(values)]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more


def in_order(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return values sorted, numbers first."""
    return tuple(sorted(values, key=_order))


def _order(value: object) -> tuple[bool, float, str]:
    number = isinstance(value, (int, float))
    return (not number, float(cast(float, value)) if number else 0.0, str(value))
