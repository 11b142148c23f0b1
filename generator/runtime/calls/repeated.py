"""Keeps what a call sent out of the error that comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from ..decoding.tolerant_json import load
from ..redact import Secret, is_secret
from ..transport.outcome import HttpRequest


def secrets_of(
    request: HttpRequest, token: Secret | None, names: frozenset[str]
) -> list[Secret]:
    """Return what an answer may repeat and an error must not.

    Args:
        request: what was sent.
        token: the token that went with it.
        names: wire names of secret fields of this operation, beyond the usual ones.
    """
    found = [*request.secrets()]
    if token is not None:
        found.append(token)
    body: object = request.form
    if request.body is not None:
        try:
            body = load(request.body)
        except ValueError:
            body = None
    return found + [Secret(value) for value in _values(body, names)]


def _values(
    value: object, names: frozenset[str], secret: bool = False
) -> Iterator[str]:
    """Yield the values of secret fields at any depth."""
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[str, object]", value).items():
            yield from _values(item, names, secret or is_secret(name, names))
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _values(item, names, secret)
    elif secret and isinstance(value, (str, int)):
        yield str(value)
