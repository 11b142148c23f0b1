# Made by `make generate` from generator/runtime/redact.py; edits are lost.
"""Masks secrets in everything that a person or a log may see."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast
from urllib.parse import quote, quote_plus

from .hidden import Hidden

MASK = "***"

# Names that hold a secret wherever the PBX uses them; an operation adds its own.
SECRET_NAMES = frozenset(
    {
        "access_token",
        "authorization",
        "refresh_token",
        "password",
        "user_password",
        "reg_password",
        "client_secret",
        "secret",
        "pin",
        "pin_code",
        "vm_pin",
        "token",
        "sign",
        "account_code",
        "api_key",
        "apikey",
        "auth_token",
        "auth_value",
        "moderator_password",
        "partic_password",
        "passcode",
        "passwd",
        "pwd",
        "secret_key",
    }
)


@cache
def _in_query() -> re.Pattern[str]:
    """Return a pattern that takes a millisecond to compile, so not on import."""
    names = "|".join(sorted(SECRET_NAMES))
    return re.compile(rf"(?i)\b({names})=[^&\s'\"<>\\]+")


@cache
def _in_header() -> re.Pattern[str]:
    """Return the same for a header; a word of prose has no digit and is short."""
    word = r"[^\s'\"<>,;\\]"
    return re.compile(rf"(?i)\b(bearer)(\s+|%20|\+)(?={word}*\d|{word}{{20}}){word}+")


class Secret(Hidden[str]):
    """A string whose repr is masked, also in a log or a traceback's locals."""

    __slots__ = ()


def is_secret(name: str, more: frozenset[str] = frozenset()) -> bool:
    """Return whether a field of that name must not be shown.

    Args:
        name: wire name of the field, in any case.
        more: names of secret fields beyond `SECRET_NAMES`.
    """
    return name in more or name.lower() in SECRET_NAMES


def redact_value(value: object, more: frozenset[str] = frozenset()) -> object:
    """Return a copy of a JSON value with secret fields masked at any depth.

    An entry of invalid_param_list has the name of the field under `field` and its value
    under `value`; that value is masked too.

    Args:
        value: any JSON value.
        more: names of secret fields beyond `SECRET_NAMES`.
    """
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        named = fields.get("field")
        if isinstance(named, str) and is_secret(named, more):
            fields = {**fields, "value": MASK}
        return {
            key: (
                MASK
                if is_secret(str(key), more) and item not in (None, "")
                else redact_value(item, more)
            )
            for key, item in fields.items()
        }
    if isinstance(value, (list, tuple)):
        return [redact_value(item, more) for item in cast("list[object]", value)]
    if isinstance(value, str):
        return redact_query(value)
    return value


def redact_query(text: str) -> str:
    """Return a text with secrets masked in URLs and behind the word Bearer."""
    text = _in_query().sub(rf"\1={MASK}", text)
    return _in_header().sub(rf"\1\2{MASK}", text) if "earer" in text else text


def mask_sent(text: str, sent: Sequence[Secret]) -> str:
    """Return a text with the secrets that were sent masked wherever it repeats them.

    A server may write one as it is, percent-encoded, or as JSON with escaped slashes.
    One of fewer than eight characters may be a word, so it is left alone.

    Args:
        text: what a server answered.
        sent: the secrets of the request.
    """
    for secret in sent:
        value = secret.reveal()
        if len(value) >= 8:
            forms = {value, quote(value, safe=""), quote(value), quote_plus(value)}
            forms |= {form.replace("/", "\\/") for form in forms}
            for form in forms:
                text = text.replace(form, MASK)
    return text


def redact_text(text: str, more: frozenset[str] = frozenset()) -> str:
    """Return a text with secret fields masked; it looks like JSON but may be broken.

    Args:
        text: a body, or part of one.
        more: names of secret fields beyond `SECRET_NAMES`.
    """
    names = "|".join(map(re.escape, sorted(SECRET_NAMES | more)))
    # The closing quote is optional: an excerpt may end inside the value.
    in_json = rf'(?i)(["\'](?:{names})["\']\s*:\s*)("[^"]*"?|[^\s,}}\]]+)'
    return redact_query(re.sub(in_json, rf'\1"{MASK}"', text))


def excerpt(content: bytes, more: frozenset[str] = frozenset(), size: int = 200) -> str:
    """Return the redacted beginning of a body, for an error message.

    Args:
        content: the body.
        more: names of secret fields beyond `SECRET_NAMES`.
        size: length in characters at which the text is cut.
    """
    text = redact_text(content[: size * 4].decode("utf-8", "replace"), more)
    text = " ".join(text.split())
    return text if len(text) <= size else text[:size] + "…"


def shorten(value: object, size: int = 80) -> str:
    """Return the repr of a value, cut to `size` characters."""
    text = repr(value)
    return text if len(text) <= size else text[: size - 1] + "…"


class TokenFilter(logging.Filter):
    """Masks tokens in records of other libraries.

    httpcore logs response headers at DEBUG, and a redirect repeats our URL there.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the record's message; return True, so that it is always logged."""
        text = record.msg
        if isinstance(text, str) and ("=" in text or "earer" in text):
            record.msg = redact_query(text)
        return True


def guard_logger(name: str) -> None:
    """Put one TokenFilter on a logger, however often this is called."""
    logger = logging.getLogger(name)
    if not any(type(item).__name__ == TokenFilter.__name__ for item in logger.filters):
        logger.addFilter(TokenFilter())
