# Made by `make generate` from generator/runtime/tokens/given.py; edits are lost.
"""A token that the caller brings: text, or a function that returns it."""

from __future__ import annotations

import math
import re
from collections.abc import Awaitable, Callable
from typing import ClassVar, NoReturn, cast

from .. import checks
from ..exceptions import ConfigurationError
from ..redact import MASK, Secret

# What may stand in a header behind the word Bearer, and in a URL as it is or encoded:
# visible ASCII, no space.
_FITS = re.compile(r"[\x21-\x7e]+\Z")

GivenToken = str | Callable[[], str]
AsyncGivenToken = str | Callable[[], str | Awaitable[str]]

NO_LOGIN = (
    "a client with access_token= has no login and gives no token back: whoever brings the"
    " token does that. Give access_token= a function that returns a current one, or make"
    " a client with client_id and client_secret"
)

EXPIRED_HINT = (
    "The PBX does not take the token of access_token= (any more): make a client with a"
    " new one, or give access_token= a function that returns a current token; it is asked"
    " before each call, and once more after a refusal"
)


class TokenSource:
    """Where a token comes from that this package neither fetches nor gives back.

    Args:
        token: the token, or a function without arguments that returns it; for
            AsyncClient, it may be a coroutine function.

    Attributes:
        name: what the user calls it.
        argument: of the client, where it was given.
        no_login: why there is no login with it.
        expired_hint: what to do when it is not taken.

    Raises:
        ConfigurationError: the token cannot be sent.
    """

    __slots__ = ("_source",)

    name: ClassVar[str] = "access_token="
    argument: ClassVar[str] = "access_token="
    no_login: ClassVar[str] = NO_LOGIN
    expired_hint: ClassVar[str] = EXPIRED_HINT

    def __init__(self, token: AsyncGivenToken) -> None:
        source = _hidden(token)
        del token  # a traceback with locals shall not show it
        if not callable(source):
            source = _judged(source)
            source = _usable(source, self.name)
        self._source: Secret | Callable[[], object] = source

    @property
    def is_async(self) -> bool:
        """True for a coroutine function."""
        return checks.is_async(self._source)

    def ask(self) -> object:
        """Return the token as a Secret, or whatever else the function gave."""
        source = self._source
        return source if isinstance(source, Secret) else _hidden(source())

    def __repr__(self) -> str:
        # A function's repr may show a secret, as that of a partial does.
        return f"{type(self).__name__}({MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} is not pickled or copied: it is a secret"
        )


class GivenStates:
    """What event streams know of the tokens that a caller brings."""

    def __init__(self) -> None:
        self._refused: Secret | None = None

    def reject(self, token: Secret) -> None:
        """Note a token that the PBX calls expired."""
        self._refused = token

    def refused(self, token: Secret) -> bool:
        """Tell whether it is the one that was refused last."""
        return token == self._refused

    def lifetime(self, token: Secret) -> float:
        """Return the seconds a token has left: nobody tells, so the PBX will."""
        return math.inf


def _hidden(value: object) -> object:
    return Secret(value) if isinstance(value, str) else value


def _judged(given: object) -> Secret | str:
    """Return the token, or else the name of what came in its place.

    What came may hold a token, and the frames of an error must not.
    """
    return given if isinstance(given, Secret) else type(given).__name__


def _usable(given: Secret | str, name: str) -> Secret:
    """Return the token if it can be sent.

    Raises:
        ConfigurationError: tells why it cannot, without showing it.
    """
    if not isinstance(given, Secret):
        raise ConfigurationError(
            f"{name} got {given!r} and no token: give it a str, or a"
            " function without arguments that returns one"
        )
    if _FITS.match(given.reveal()):
        return given
    problem = "holds what cannot be sent"
    if not given.reveal():
        problem = "is empty"
    elif given.reveal()[:7].lower() == "bearer ":
        problem = "begins with the word Bearer, which is no part of it"
    raise ConfigurationError(
        f"the token of {name} {problem}: give the bare token, visible ASCII without"
        " spaces"
    )


async def async_ask(source: TokenSource, seconds: float | None) -> Secret | None:
    """Return the token; None when it did not come in that time.

    Raises:
        ConfigurationError: what came is no token. Errors of the function pass through.
    """
    given = source.ask()
    if isinstance(given, Awaitable):
        import asyncio

        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                given = _hidden(await cast("Awaitable[object]", given))
        except TimeoutError:
            if not limit.expired():
                raise
            return None
    given = _judged(given)
    return _usable(given, source.name)


def ask(source: TokenSource, seconds: float | None) -> Secret | None:
    """Return the token; a function of the sync client cannot be interrupted.

    Raises:
        ConfigurationError: what came is no token. Errors of the function pass through.
    """
    given = source.ask()
    if isinstance(given, Awaitable):
        _refuse_awaitable(cast("object", given), source.name)
    given = _judged(given)
    return _usable(given, source.name)


def async_check(source: TokenSource) -> None:
    """Any source serves the async client."""


def check(source: TokenSource) -> None:
    """Refuse a coroutine function for the sync client.

    Raises:
        ConfigurationError: it would have to be awaited.
    """
    if source.is_async:
        _refuse_awaitable(None, source.name)


def _refuse_awaitable(given: object, name: str) -> NoReturn:
    # Else Python would warn of a coroutine that nobody awaited.
    close = getattr(given, "close", None)
    if callable(close):
        close()
    raise ConfigurationError(
        f"the function of {name} is async, which Client cannot await: give a plain"
        " function, or use AsyncClient"
    )
