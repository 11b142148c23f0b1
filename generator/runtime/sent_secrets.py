"""Masks secrets by their value: what was sent, wherever an answer repeats it.

A server that prints the request knows no names. It may write a secret as it is, encoded
for a URL, once or twice, or escaped for JSON or HTML.

A secret of at least 8 characters is masked wherever it stands, in good answers and logs,
too. A shorter one may be a word or part of a number, and is masked only in what errors
show: there as a whole value of any length, and from 4 characters on between others than
letters and digits. Three digits in a text are left: they may well be a status.
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

_SHORTEST = 8
_SHORTEST_WORD = 4
# A longer number is not read; no secret has so many digits.
_DIGITS = 4000
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


def mask_shown(text: str, sent: Sequence[Hidden[str]]) -> str:
    """Return a text that only an error shows without the secrets that were sent.

    Short ones are masked, too, and those with characters between that nobody sees.

    Args:
        text: of an answer.
        sent: the secrets of the request.
    """
    masked = _with_short(text, sent)
    if text.isprintable():
        return masked
    lean = "".join(each for each in text if each.isprintable() or each in "\t\n\r")
    if lean == text:
        return masked
    # What was left out may have been a character of the secret in another encoding.
    in_ascii = [
        Hidden(each.reveal().encode("ascii", "ignore").decode())
        for each in sent
        if not each.reveal().isascii()
    ]
    found = _with_short(lean, [*sent, *in_ascii])
    return masked if found == lean else found


def mask_value(
    value: object, sent: Sequence[Hidden[str]], depth: int = MAX_LEVELS
) -> object:
    """Return a JSON value that only an error shows without the secrets that were sent.

    Args:
        value: any JSON value.
        sent: the secrets.
        depth: levels that are looked at; what lies deeper is left out.
    """
    if isinstance(value, str):
        whole = value != "" and any(value == each.reveal() for each in sent)
        return MASK if whole else mask_shown(value, sent)
    if depth == 0 and isinstance(value, (Mapping, list, tuple)):
        return "…"
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        return {
            # The name of a field may well be a word that is a bad password, too.
            mask_sent(key, sent) if isinstance(key, str) else key: mask_value(
                item, sent, depth - 1
            )
            for key, item in fields.items()
        }
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return [mask_value(item, sent, depth - 1) for item in items]
    # Digits may come back as a number.
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return MASK if any(_is_number(each.reveal(), value) for each in sent) else value
    return value


def mask_fields(
    fields: Mapping[str, object], sent: Sequence[Hidden[str]]
) -> dict[str, object]:
    """Return an answer that only an error shows without the secrets that were sent.

    Its code stays: it says what went wrong, even if a PIN is the same number.
    """
    masked = cast("dict[str, object]", mask_value(fields, sent))
    if "errcode" in masked and isinstance(fields["errcode"], (int, float)):
        masked["errcode"] = fields["errcode"]
    return masked


def _is_number(secret: str, value: float) -> bool:
    """Tell whether a secret is the digits of a number, also with zeros before them."""
    digits = secret.isascii() and secret.isdigit() and len(secret) < _DIGITS
    return digits and int(secret) == value


def _with_short(text: str, sent: Iterable[Hidden[str]]) -> str:
    """Return a text without the secrets, the short ones among them."""
    text = mask_sent(text, sent)
    for secret in sent:
        value = secret.reveal()
        if _SHORTEST_WORD <= len(value) < _SHORTEST and _core(value) in text:
            before = _WORD_BEGINS if _is_word(value[0]) else ""
            behind = r"(?!\w)" if _is_word(value[-1]) else ""
            word = f"{before}{''.join(map(_forms, value))}{behind}"
            text = re.sub(word, MASK, text)
    return text


# The last digit or letter of an escape is no part of a word.
_WORD_BEGINS = r"(?:(?<!\w)|(?<=%[0-9A-Fa-f]{2})|(?<=\\u[0-9A-Fa-f]{4})|(?<=\\[nrt]))"


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


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
