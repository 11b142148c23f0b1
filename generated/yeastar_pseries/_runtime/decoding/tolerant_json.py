# Made by `make generate` from generator/runtime/decoding/tolerant_json.py; edits are lost.
"""Reads JSON that a strict parser refuses: bad UTF-8, raw control characters, junk.

What follows the value and is none itself is junk: it is ignored, and whoever reads says
that the whole was no JSON. Another object or array behind is no junk. Nobody can tell
which of the two counts, or the second would be lost, so there is no value then.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import cast

_DECODER = json.JSONDecoder(strict=False)
# Blanks, and what is as empty: byte order marks, stray zero bytes.
_BLANK = "\ufeff\x00 \t\r\n"


class SeveralValues(ValueError):
    """One JSON value follows another."""


class TooDeep(ValueError):
    """Values stand in others more deeply than can be read."""

    def __init__(self) -> None:
        super().__init__("JSON is nested too deeply")


def load(content: bytes) -> object:
    """Read the JSON value of a body; junk that follows it is ignored.

    Raises:
        ValueError: there is none, or more than one, or it is nested too deeply.
    """
    value, rest = load_first(content)
    if rest.lstrip(_BLANK)[:1] in ("{", "["):
        raise SeveralValues("there is more than one JSON value")
    return value


def load_first(content: bytes) -> tuple[object, str]:
    """Read the first JSON value of a body, whatever follows.

    Returns:
        Plain Python values, and the text that follows them. A number of so many digits
        that Python does not convert it comes as text.

    Raises:
        ValueError: there is none, or it is nested too deeply.
    """
    text = content.decode("utf-8", "replace").lstrip(_BLANK)
    try:
        return _read(text)
    except RecursionError:
        pass
    # Not in there, where the other would be its context.
    raise TooDeep


def past_blanks(content: bytes) -> bytes:
    """Return a body from where something stands that is more than a blank."""
    text = content
    while text != (text := text.lstrip(b"\x00 \t\r\n").removeprefix(b"\xef\xbb\xbf")):
        pass
    return text


def load_object(content: bytes) -> dict[str, object]:
    """Read a JSON object.

    Raises:
        ValueError: there is none, or something else, or it is nested too deeply.
    """
    value = load(content)
    if not isinstance(value, dict):
        raise ValueError(f"not a JSON object but {type(value).__name__}")
    return cast("dict[str, object]", value)


def _read(text: str) -> tuple[object, str]:
    try:
        value, end = cast("tuple[object, int]", _DECODER.raw_decode(text))
        return value, text[end:]
    except json.JSONDecodeError:
        raise
    except ValueError:
        # Too many digits. This one calls back for each number, which takes its time.
        decoder = json.JSONDecoder(strict=False, parse_int=_number)
    value, end = cast("tuple[object, int]", decoder.raw_decode(text))
    return value, text[end:]


def _number(digits: str) -> int | str:
    with suppress(ValueError):
        return int(digits)
    return digits
