# Made by `make generate` from generator/runtime/printable.py; edits are lost.
"""Text that acts on no terminal and begins no line of a log."""

from __future__ import annotations


def clean(text: str) -> str:
    """Return a text in which what cannot be printed is written out, as `\\x1b`."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in text
    )
