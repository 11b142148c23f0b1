"""Cells of a table that a spreadsheet opens."""

from __future__ import annotations

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


def no_formula(text: str) -> str:
    """Return the text of a cell that no spreadsheet takes for a formula.

    A quote in front says that it is text, as OWASP wants it. Numbers stay as they are.
    """
    text = _FORMULA.sub(r"\1'", text)
    return f"'{text}" if text.startswith(_CONTROLS) else text
