"""Integers that somebody wrote as digits: a PBX, an agent, a user."""

from __future__ import annotations

_MOST = 40


def integer_of(text: str) -> int | None:
    """Return the integer that a text of digits stands for, or None.

    Not by `isdigit` and `int`: "²" is a digit and no integer, and Python refuses to read
    thousands of digits.
    """
    return int(text) if len(text) <= _MOST and text.isdecimal() else None
