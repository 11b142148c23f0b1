"""Looks for planted secrets in a recording, in all forms in which they would betray."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import unquote

# What may be base64 of something: whole groups, and long enough to hold a secret.
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")


def survivors(planted: Iterable[Mapping[str, Any]], text: str) -> list[str]:
    """Return the planted secrets that a text still tells, with the id of each.

    Args:
        planted: differences with `secret`.
        text: of the recording's file.
    """
    told = _forms(text)
    return [
        f"{each['id']}: {secret}"
        for each in planted
        for secret in each["secret"]
        if any(str(secret).casefold() in form for form in told)
    ]


def _forms(text: str) -> list[str]:
    """The text itself, and what it says once it is decoded."""
    plain = [text, "\n".join(_strings(text))]
    forms = [*plain, *map(unquote, plain)]
    forms += [_decoded(form) for form in plain]
    return [form.casefold() for form in forms]


def _strings(text: str) -> Iterable[str]:
    """All strings and keys of JSON lines, those of JSON in strings too."""
    for line in text.splitlines():
        yield from _walk(json.loads(line))


def _walk(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        for key, each in cast("dict[str, Any]", value).items():
            yield from _walk(key)
            yield from _walk(each)
    elif isinstance(value, list):
        for each in cast("list[Any]", value):
            yield from _walk(each)
    else:
        yield str(value)
        if isinstance(value, str) and value[:1] in ("{", "[", '"'):
            try:
                inner = json.loads(value)
            except ValueError:
                return
            yield from _walk(inner)


def _decoded(text: str) -> str:
    found: list[str] = []
    for word in _BASE64.findall(text):
        whole = word.rstrip("=").replace("-", "+").replace("_", "/")
        try:
            raw = base64.b64decode(whole + "=" * (-len(whole) % 4))
        except (binascii.Error, ValueError):
            continue
        found.append(raw.decode("latin-1"))
    return "\n".join(found)
