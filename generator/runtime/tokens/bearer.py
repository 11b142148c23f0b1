"""A bearer token that the caller brings, for a platform in front of the PBX."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import NoReturn, cast

from ..exceptions import ConfigurationError
from ..redact import MASK, Secret

# What may stand in a header behind the word Bearer: visible ASCII, no space.
_FITS = re.compile(r"[\x21-\x7e]+\Z")

# The calls with which a client of the PBX itself gets, renews and revokes its token.
_TOKEN_CALLS = frozenset({"get_token", "refresh_token", "del_token"})

EXPIRED_HINT = (
    "The platform or the PBX behind it does not take the token of auth= (any more):"
    " make a client with a new BearerToken, or give BearerToken a function that returns"
    " a current token; it is asked before each call, and once more after a refusal"
)

NO_EVENTS = (
    "events through a management platform are not told by the vendor, so nothing was"
    " connected: subscribe at the PBX itself, with a client that has its base_url,"
    " client_id and client_secret (no auth=), or have the PBX send webhooks"
)

NO_FILES = (
    "the file of a download through a management platform is not told by the vendor"
    " (its URL hangs off the PBX's own host), so nothing was sent: fetch it with a"
    " client of the PBX itself, that has its base_url, client_id and client_secret (no"
    " auth=)"
)

NO_LOGIN = (
    "a client with auth= has no login and no token of the PBX: the platform holds that."
    " Make a client with a new BearerToken, or give BearerToken a function that returns"
    " a current token"
)


class BearerToken:
    """The token of a management platform that passes calls on to a PBX.

    It travels in the header ``Authorization: Bearer ...``, never in the URL, and is not
    shown by repr, logs or errors. A fixed token serves until it expires; a function is
    asked before each attempt of a call, so it should keep its token while that is good.
    When an answer says that the token has expired (HTTP 401, or errcode 10004), the
    function is asked once more, and the call repeated if that brings another token;
    else ``errors.TokenExpiredError`` is raised, with errcode 10004 for HTTP 401 too.

    Args:
        token: the token without the word Bearer, or a function without arguments that
            returns it. For AsyncClient, it may be a coroutine function; a plain one is
            called in the event loop and must not block.

    Raises:
        ConfigurationError: the token cannot stand in a header.
    """

    __slots__ = ("_source",)

    def __init__(self, token: str | Callable[[], str | Awaitable[str]]) -> None:
        source = _hidden(token)
        del token  # a traceback with locals shall not show it
        if not callable(source):
            source = _judged(source)
            source = _usable(source)
        self._source: Secret | Callable[[], object] = source

    @property
    def is_async(self) -> bool:
        """True for a coroutine function."""
        from inspect import iscoroutinefunction

        return iscoroutinefunction(self._source)

    def ask(self) -> object:
        """Return the token as a Secret, or whatever else the function gave."""
        source = self._source
        return source if isinstance(source, Secret) else _hidden(source())

    def __repr__(self) -> str:
        # A function's repr may show a secret, as that of a partial does.
        return f"BearerToken({MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a BearerToken is not pickled or copied: it is a secret")


def _hidden(value: object) -> object:
    return Secret(value) if isinstance(value, str) else value


def _judged(given: object) -> Secret | str:
    """Return the token, or else the name of what came in its place.

    What came may hold a token, and the frames of an error must not.
    """
    return given if isinstance(given, Secret) else type(given).__name__


def _usable(given: Secret | str) -> Secret:
    """Return the token if it can stand in a header.

    Raises:
        ConfigurationError: tells why it cannot, without showing it.
    """
    if not isinstance(given, Secret):
        raise ConfigurationError(
            f"BearerToken got {given!r} and no token: give it a str, or a"
            " function without arguments that returns one"
        )
    if _FITS.match(given.reveal()):
        return given
    problem = "holds what a header cannot"
    if not given.reveal():
        problem = "is empty"
    elif given.reveal()[:7].lower() == "bearer ":
        problem = "begins with the word Bearer, which is put in front of it anyway"
    raise ConfigurationError(
        f"the token of BearerToken {problem}: give the bare token, visible ASCII without"
        " spaces"
    )


async def async_ask(auth: BearerToken, seconds: float | None) -> Secret | None:
    """Return the token; None when it did not come in that time.

    Raises:
        ConfigurationError: what came is no token. Errors of the function pass through.
    """
    given = auth.ask()
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
    return _usable(given)


def ask(auth: BearerToken, seconds: float | None) -> Secret | None:
    """Return the token; a function of the sync client cannot be interrupted.

    Raises:
        ConfigurationError: what came is no token. Errors of the function pass through.
    """
    given = auth.ask()
    if isinstance(given, Awaitable):
        _refuse_awaitable(cast("object", given))
    given = _judged(given)
    return _usable(given)


def async_check(auth: BearerToken) -> None:
    """Any BearerToken serves the async client."""


def check(auth: BearerToken) -> None:
    """Refuse a coroutine function for the sync client.

    Raises:
        ConfigurationError: it would have to be awaited.
    """
    if auth.is_async:
        _refuse_awaitable(None)


def _refuse_awaitable(given: object) -> NoReturn:
    # Else Python would warn of a coroutine that nobody awaited.
    close = getattr(given, "close", None)
    if callable(close):
        close()
    raise ConfigurationError(
        "the function of BearerToken is async, which Client cannot await: give a plain"
        " function, or use AsyncClient"
    )


def refuse_token_call(path: str) -> None:
    """Keep the PBX's own token calls from going through a platform.

    Raises:
        ConfigurationError: it is one of them.
    """
    name = path.rstrip("/").rpartition("/")[2]
    if name in _TOKEN_CALLS:
        raise ConfigurationError(f"{name} was not sent: {NO_LOGIN}")
