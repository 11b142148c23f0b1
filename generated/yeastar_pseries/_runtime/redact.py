# Made by `make generate` from generator/runtime/redact.py; edits are lost.
"""Masks secrets in everything that a person or a log may see."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from .hidden import Hidden
from .printable import clean
from .sent_secrets import MASK as MASK
from .sent_secrets import MAX_LEVELS

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
        "confirm_password",
        "new_password",
        "rps_pin",
        "verify_token",
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


# How a query separates a name from what stands before and behind it; also when the whole
# of it was encoded, for another URL or for HTML.
_BEFORE = r"(?:\b|(?<=%3f)|(?<=%26)|(?<=%253f)|(?<=%2526))"
_EQUALS = r"(?:=|%3d|%253d|&#61;|&#x3d;|&equals;|\\u003d)"
_ESCAPED = r"\\u[0-9a-f]{4}|\\/|&#x?[0-9a-f]+;"
_VALUE = (
    rf"(?:(?!%26|%2526|%22|%3[ce]|&#38;|&#x26;|\\u0026)(?:{_ESCAPED}|[^&\s'\"<>\\]))+"
)


@cache
def _in_query() -> re.Pattern[str]:
    """Return a pattern that takes a millisecond to compile, so not on import."""
    names = "|".join(sorted(SECRET_NAMES))
    return re.compile(rf"(?i){_BEFORE}({names})({_EQUALS}){_VALUE}")


@cache
def _in_header() -> re.Pattern[str]:
    """Return the same for a header; a word of prose has no digit and is short."""
    word = r"[^\s'\"<>,;\\]"
    return re.compile(
        rf"(?i)\b(bearer|basic)(\s+|%20|\+)(?={word}*\d|{word}{{20}}){word}+"
    )


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


def redact_value(
    value: object, more: frozenset[str] = frozenset(), depth: int = MAX_LEVELS
) -> object:
    """Return a copy of a JSON value with secret fields masked at any depth.

    An entry of invalid_param_list has the name of the field under `field`, perhaps with
    those that it lies in, and its value under `value`; that value is masked too.

    Args:
        value: any JSON value.
        more: names of secret fields beyond `SECRET_NAMES`.
        depth: levels that are looked at; what lies deeper is left out.
    """
    if depth == 0 and isinstance(value, (Mapping, list, tuple)):
        return "…"
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        named = fields.get("field")
        if isinstance(named, str) and any(
            is_secret(step, more) for step in re.split(r"[.\[\]/]+", named)
        ):
            fields = {**fields, "value": MASK}
        return {
            key: (
                MASK
                if is_secret(str(key), more) and item not in (None, "")
                else redact_value(item, more, depth - 1)
            )
            for key, item in fields.items()
        }
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return [redact_value(item, more, depth - 1) for item in items]
    if isinstance(value, str):
        return redact_query(value)
    return value


def redact_query(text: str) -> str:
    """Return a text with secrets masked in URLs and behind the words Bearer and Basic."""
    text = _in_query().sub(rf"\1\2{MASK}", text)
    return _in_header().sub(rf"\1\2{MASK}", text)


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
    text = clean(" ".join(text.split()))
    whole = len(text) <= size and len(content) <= size * 4
    return text if whole else text[:size] + "…"


def shorten(value: object, size: int = 80) -> str:
    """Return the repr of a value, cut to `size` characters."""
    try:
        text = repr(value)
    except (RecursionError, ValueError):
        # Lists without end, and an int of more digits than Python writes.
        text = f"a {type(value).__name__}"
    return text if len(text) <= size else text[: size - 1] + "…"
