"""The one door through which words of the spec become Python.

Spec text is wrapped in `SpecText`, which cannot print itself: a template that
forgets a filter shows an error instead of running somebody's description.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from functools import cache
from typing import NoReturn

# Control characters, other line ends, half characters, and the marks that turn the
# reading direction: a reader has to see what the compiler sees.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ufeff\ud800-\udfff]"
)
_LAST = 88 - len('"""')


@dataclass(frozen=True, slots=True)
class SpecText:
    """Words from the spec, not yet fit for any place in a Python file."""

    value: str

    def __str__(self) -> NoReturn:
        raise TypeError("spec text needs a filter: docstring, literal or comment")

    __format__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        return bool(self.value.strip())


def clean(value: str) -> str:
    """Return one line of plain words: control characters out, white space folded."""
    return " ".join(_CONTROL.sub(" ", value).split())


def visible(value: str) -> str:
    """Return a text whose control characters are spaces; lines and indents stay."""
    return _CONTROL.sub(" ", value)


def literal(value: object) -> str:
    """Return the Python literal of a text, a number, a truth value or None.

    Raises:
        TypeError: the value is of another type.
    """
    if isinstance(value, SpecText):
        return _quoted(value.value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, (int, float, bool, type(None))):
        return repr(value)
    raise TypeError(f"no literal for {type(value).__name__}")


def _quoted(text: str) -> str:
    # Double quotes unless they need more escapes, as formatters have it: a line must
    # not change its length when it is formatted.
    if text.count('"') > text.count("'"):
        return repr(text)
    # With a `"` and no `'` in it, repr escapes neither.
    pieces = [repr(f'"{piece}')[2:-1] for piece in text.split("'")]
    body = "'".join(piece.replace('"', '\\"') for piece in pieces)
    return f'"{body}"'


def doc_escape(value: str) -> str:
    """Return text that stays text between triple quotes."""
    return value.replace("\\", "\\\\").replace('"""', "'''")


def docstring_line(value: SpecText | str) -> str:
    """Return one line for a docstring, never ending in `"`."""
    text = doc_escape(clean(value.value if isinstance(value, SpecText) else value))
    return _spaced(text)


def docstring_block(
    value: SpecText | str, indent: int, width: int = 88, hanging: int = 0
) -> str:
    """Return a wrapped paragraph for the inside of a docstring, never ending in `"`.

    The first line carries no indent: the template stands there already.

    Args:
        value: the words.
        indent: the column of the text.
        width: the last column.
        hanging: what further lines add to the indent.
    """
    return _wrapped(docstring_line(value), indent, width, hanging)


def docstring_end(value: SpecText | str, indent: int, width: int = 84) -> str:
    """Return the same for the end of a docstring: the quotes follow at once.

    Where they would make the last of several lines too long, they get their own.
    """
    return _room_for_quotes(docstring_block(value, indent, width), indent)


def plain_end(value: str, indent: int, width: int = 84) -> str:
    """Return the same for a tool that escapes what is given to it."""
    text = _wrapped(clean(value).replace('"""', "'''"), indent, width, 0)
    return _room_for_quotes(text, indent)


# Both clients and the models say the same words.
@cache
def _wrapped(text: str, indent: int, width: int, hanging: int) -> str:
    if len(text) <= width - indent:
        return _spaced(text)
    lines = textwrap.wrap(
        text,
        width=max(width - indent, 30),
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return _spaced(("\n" + " " * indent).join(lines))


def _spaced(text: str) -> str:
    # What formatters make of a quote before the quotes that close a docstring.
    return f"{text} " if text.endswith('"') else text


def _room_for_quotes(text: str, indent: int) -> str:
    # black moves the quotes down, ruff leaves them where they are.
    _, several, last = text.rpartition("\n")
    return f"{text}\n{' ' * indent}" if several and len(last) > _LAST else text
