# Made by `make generate` from generator/runtime/printable.py; edits are lost.
"""Text that acts on no terminal and begins no line of a log."""

from __future__ import annotations

import json


def clean(text: str) -> str:
    """Return a text in which what cannot be printed is written out, as `\\x1b`."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in text
    )


def clean_json(text: str) -> str:
    """Return JSON that says the same, with what cannot be printed as `\\u202e`.

    Line feeds between values stay; those in strings are written out anyway.
    """
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1]
        for each in text
    )
