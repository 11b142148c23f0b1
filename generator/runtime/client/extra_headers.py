"""Headers that go with each call of a copy of a client."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from ..exceptions import ConfigurationError
from ..hidden import Hidden
from ..transport.outcome import Pairs

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?")

# Who sets them instead, where somebody does.
_REFUSED = {
    "authorization": "the client puts tokens where they belong; auth= is for a platform",
    "proxy-authorization": "put it into the URL of proxy=",
    "host": "it follows from base_url",
    "user-agent": "it is set by user_agent=",
} | dict.fromkeys(
    (
        "accept-encoding",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "expect",
        "range",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ),
    "it follows from what is sent",
)


def extra_headers(
    given: object, before: Hidden[Pairs] | None = None
) -> Hidden[Pairs] | None:
    """Return headers that can be sent; nothing shows their values from here on.

    Args:
        given: name to value, or None.
        before: headers that are there already; a given one of the same name wins.

    Raises:
        ConfigurationError: a name or a value cannot stand in a header, or the header is
            one that the client makes itself.
    """
    if given is None:
        return before
    if not isinstance(given, Mapping):
        kind = type(given).__name__
        raise ConfigurationError(f"headers is of type {kind}: give a dict of strings")
    pairs = (
        {}
        if before is None
        else {name.lower(): (name, value) for name, value in before.reveal()}
    )
    for name, value in cast("Mapping[object, object]", given).items():
        checked = _name(name)
        pairs[checked.lower()] = (checked, _value(checked, value))
    return Hidden(tuple(pairs.values())) if pairs else None


def _name(name: object) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ConfigurationError(
            "headers: a name is no name of a header; allowed are letters, digits and"
            " hyphens"
        )
    refused = _REFUSED.get(name.lower())
    if refused is not None:
        raise ConfigurationError(f"headers: {name} is not for you to set: {refused}")
    return name


def _value(name: str, value: object) -> str:
    # Not shown: it may be secret.
    if not isinstance(value, str):
        kind = type(value).__name__
        raise ConfigurationError(f"headers: the value of {name} is a {kind}, not a str")
    if not _VALUE.fullmatch(value):
        raise ConfigurationError(
            f"headers: the value of {name} cannot stand in a header: visible ASCII, with"
            " blanks inside only"
        )
    return value
