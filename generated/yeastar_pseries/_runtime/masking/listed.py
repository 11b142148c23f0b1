# Made by `make generate` from generator/runtime/masking/listed.py; edits are lost.
"""Whether a text could be one more of the values that the spec lists in its place."""

from __future__ import annotations

import re

LONGEST = 40
_WORD = r"(?:[A-Za-z]+\d{0,2}|\d{1,2})"
# Words with few digits: E1, 1_way_paging. More digits are a number of somebody.
WORDS = re.compile(rf"(?=.*[A-Za-z]){_WORD}(?:[ _\-/]{_WORD}){{0,3}}")
SHORT_NUMBER = re.compile(r"\d{1,3}")


def like_listed(text: str, listed: frozenset[str]) -> bool:
    """Return whether a text looks like the values that are listed.

    Args:
        text: what came.
        listed: what the spec has there.
    """
    if text.isdecimal():
        numbers = any(each.isdecimal() for each in listed)
        return numbers and bool(SHORT_NUMBER.fullmatch(text))
    if not WORDS.fullmatch(text) or len(text) > LONGEST:
        return False
    style = _style(text)
    alike = [each for each in listed if _style(each) == style]
    if style == "mixed" and len(text.split()) > 1:
        # Two words with capitals are a name, unless such words are listed.
        return any(len(each.split()) > 1 for each in alike)
    return bool(alike)


def could_be_listed(text: str) -> bool:
    """Return whether a text could stand in some list of values."""
    return len(text) <= LONGEST and bool(
        WORDS.fullmatch(text) or SHORT_NUMBER.fullmatch(text)
    )


def _style(text: str) -> str:
    letters = "".join(filter(str.isalpha, text))
    if letters.islower():
        return "lower"
    return "upper" if letters.isupper() else "mixed"
