"""Text that acts on no terminal and in no spreadsheet, and begins no line of a log."""

from __future__ import annotations

import json
import re

# What begins a formula: at the start of a cell, or after what separates cells where a
# spreadsheet wants semicolons, since it pays no heed to the quotes then, and drops a pair
# that begins a cell. Wide signs count in Japan. Digits and what stands between them call
# nothing: +49 151 23 stays a number.
_FORMULA = re.compile(
    r"(^[^\S\t\r\n]*|(?<=[;\t\r\n])(?:[^\S\t\r\n]|\")*)"
    r"(?![+-][0-9 ().*#/-]*(?:$|[;\t\r\n]))(?=[=+\-@\0＝＋－＠])"
)
_CONTROLS = ("\t", "\r", "\n", "\0")


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


def no_formula(text: str) -> str:
    """Return the text of a cell that no spreadsheet takes for a formula.

    A quote in front says that it is text, as OWASP wants it. Numbers stay as they are.
    """
    text = _FORMULA.sub(r"\1'", text)
    return f"'{text}" if text.startswith(_CONTROLS) else text
