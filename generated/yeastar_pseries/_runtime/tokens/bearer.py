# Made by `make generate` from generator/runtime/tokens/bearer.py; edits are lost.
"""A bearer token that the caller brings, for a platform in front of the PBX."""

from __future__ import annotations

from typing import ClassVar

from ..exceptions import ConfigurationError
from .given import TokenSource

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


class BearerToken(TokenSource):
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

    __slots__ = ()

    name: ClassVar[str] = "BearerToken"
    argument: ClassVar[str] = "auth="
    no_login: ClassVar[str] = NO_LOGIN
    expired_hint: ClassVar[str] = EXPIRED_HINT


def refuse_token_call(path: str) -> None:
    """Keep the PBX's own token calls from going through a platform.

    Raises:
        ConfigurationError: it is one of them.
    """
    name = path.rstrip("/").rpartition("/")[2]
    if name in _TOKEN_CALLS:
        raise ConfigurationError(f"{name} was not sent: {NO_LOGIN}")
