"""The one door through which words of the spec become Python.

Spec text is wrapped in `SpecText`, which cannot print itself: a template that
forgets a filter shows an error instead of running somebody's description.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import NoReturn

# Control characters, other line ends, half characters, and the marks that turn the
# reading direction: a reader has to see what the compiler sees.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ufeff\ud800-\udfff]"
)


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


def literal(value: object) -> str:
    """Return the Python literal of a text, a number, a truth value or None.

    Raises:
        TypeError: the value is of another type.
    """
    if isinstance(value, SpecText):
        return repr(value.value)
    if isinstance(value, (str, int, float, bool, type(None))):
        return repr(value)
    raise TypeError(f"no literal for {type(value).__name__}")


def doc_escape(value: str) -> str:
    """Return text that stays text between triple quotes."""
    return value.replace("\\", "\\\\").replace('"""', "'''")


def docstring_line(value: SpecText | str) -> str:
    """Return one line for a docstring, such as an attribute's, never ending in `"`."""
    text = doc_escape(clean(value.value if isinstance(value, SpecText) else value))
    return text[:-1] + '\\"' if text.endswith('"') else text


def docstring_block(
    value: SpecText | str, indent: int, width: int = 88, hanging: int = 0
) -> str:
    """Return a wrapped paragraph for the inside of a docstring.

    The first line carries no indent: the template stands there already.

    Args:
        value: the words.
        indent: the column of the text.
        width: the last column.
        hanging: what further lines add to the indent.
    """
    return _wrapped(docstring_line(value), indent, width, hanging)


def plain_block(value: str, indent: int, width: int = 88) -> str:
    """Return the same for a tool that escapes what is given to it."""
    return _wrapped(clean(value).replace('"""', "'''"), indent, width, 0)


def _wrapped(text: str, indent: int, width: int, hanging: int) -> str:
    lines = textwrap.wrap(
        text,
        width=max(width - indent, 30),
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return ("\n" + " " * indent).join(lines)
