"""Masks secrets by their value: what was sent, wherever an answer repeats it.

A server that prints the request knows no names. It may write a secret as it is, encoded
for a URL, once or twice, or escaped for JSON or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from typing import cast
from urllib.parse import quote

from .hidden import Hidden

MASK = "***"

# No answer has that many levels, and Python's stack is not endless.
MAX_LEVELS = 50

# A shorter one may be a word, or part of a number: it is left alone.
_SHORTEST = 8
# So much of one at the end of a text that was cut there is masked too.
_BEGINNING = 6

_Told = Callable[[], Sequence[Hidden[str]]]
_in_flight: ContextVar[tuple[_Told, ...]] = ContextVar("secrets", default=())


class in_flight:
    """Has the loggers of other libraries mask these meanwhile, in this thread or task.

    A class, for three are entered for a call, and one made of a generator takes thrice as
    long.

    Args:
        secrets: returns them; called for each record, as hardly any is ever made.
    """

    def __init__(self, secrets: _Told) -> None:
        self._secrets = secrets

    def __enter__(self) -> None:
        self._before = _in_flight.set((*_in_flight.get(), self._secrets))

    def __exit__(self, *_: object) -> None:
        _in_flight.reset(self._before)


def mask_in_flight(text: str) -> str:
    """Return a text without the secrets of the request that is going on."""
    for secrets in _in_flight.get():
        text = mask_sent(text, secrets())
    return text


def mask_sent(text: str, sent: Iterable[Hidden[str]]) -> str:
    """Return a text with the secrets that were sent masked wherever it repeats them.

    Args:
        text: what a server answered, or the beginning of that.
        sent: the secrets of the request.
    """
    for secret in sent:
        value = secret.reveal()
        if len(value) < _SHORTEST:
            continue
        if _core(value) in text:
            text = re.sub("".join(map(_forms, value)), MASK, text)
        text = _without_beginning(text, value)
    return text


def repeats(text: str, sent: Iterable[Hidden[str]]) -> bool:
    """Tell whether a text may hold one of the secrets; quick, for the usual no."""
    return any(_core(secret.reveal()) in text for secret in sent)


def mask_value(
    value: object, sent: Sequence[Hidden[str]], depth: int = MAX_LEVELS
) -> object:
    """Return a JSON value without the secrets that were sent.

    Args:
        value: any JSON value.
        sent: the secrets.
        depth: levels that are looked at; what lies deeper is left out.
    """
    if isinstance(value, str):
        return mask_sent(value, sent)
    if depth == 0 and isinstance(value, (Mapping, list, tuple)):
        return "…"
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        return {
            mask_value(key, sent): mask_value(item, sent, depth - 1)
            for key, item in fields.items()
        }
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return [mask_value(item, sent, depth - 1) for item in items]
    # Digits may come back as a number.
    if isinstance(value, int) and value >= 10**_SHORTEST:
        return MASK if any(str(value) == each.reveal() for each in sent) else value
    return value


def mask_fields(
    fields: Mapping[str, object], sent: Sequence[Hidden[str]]
) -> dict[str, object]:
    """Return a JSON object without the secrets that were sent, at any depth."""
    return cast("dict[str, object]", mask_value(fields, sent))


def _core(value: str) -> str:
    """Return the longest part of a secret that is the same in every encoding."""
    if value.isalnum() and value.isascii():
        return value
    # As tokens are; a pattern would be compiled for the first of them.
    parts = value.replace("-", " ").replace("_", " ").split()
    if all(part.isalnum() and part.isascii() for part in parts):
        return max(parts, key=len, default="")
    return max(re.split(r"[^A-Za-z0-9]+", value), key=len)


def _forms(char: str) -> str:
    """Return a pattern for the ways to write a character."""
    if char.isascii() and (char.isalnum() or char in "-_.~"):
        return re.escape(char)
    once = quote(char, safe="")
    ways = [
        # Logs show bytes, with each backslash twice.
        rf"\\*{re.escape(char)}",
        f"(?i:{once})",
        f"(?i:{once.replace('%', '%25')})",
        rf"(?i:\\+u{ord(char):04x})",
        f"&#0*{ord(char)};",
        f"(?i:&#x0*{ord(char):x};)",
    ]
    if char == " ":
        ways.append(r"\+")
    if not char.isascii():
        # UTF-8 where Python shows bytes, and where it was taken for Latin-1.
        coded = char.encode("utf-8", "surrogatepass")
        shown = "".join(rf"\\+x{byte:02x}" for byte in coded)
        ways.append(f"(?i:{shown})")
        ways.append(re.escape(coded.decode("latin-1")))
    # Nearly three thousand names, for what seldom happens.
    from html.entities import codepoint2name

    if ord(char) in codepoint2name:
        ways.append(f"&{codepoint2name[ord(char)]};")
    return f"(?:{'|'.join(ways)})"


def _without_beginning(text: str, value: str) -> str:
    """Mask the beginning of a secret where a text was cut inside of it."""
    whole = text.removesuffix("…")
    if whole == text:
        return text
    for form in {value, quote(value, safe="")}:
        for size in range(min(len(form) - 1, len(whole)), _BEGINNING - 1, -1):
            if whole.endswith(form[:size]):
                return f"{whole[:-size]}{MASK}…"
    return text
