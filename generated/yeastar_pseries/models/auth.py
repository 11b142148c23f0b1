# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments

from .common import Envelope


class GetTokenRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"password"})

    username: str
    password: str


class RefreshTokenRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"refresh_token"})

    refresh_token: str


class TokenResponse(Envelope, kw_only=True):
    """A new pair of tokens with their lifetimes."""

    __secrets__ = frozenset({"access_token", "refresh_token"})

    access_token_expire_time: int | None = None
    """Lifetime of the access token in seconds, 1800 in practice."""
    access_token: str | None = None
    """Token that every other call carries in its query."""
    refresh_token_expire_time: int | None = None
    """Lifetime of the refresh token in seconds, 86400 in practice."""
    refresh_token: str | None = None
    """Token for the next refresh_token call; replaced by each refresh."""
