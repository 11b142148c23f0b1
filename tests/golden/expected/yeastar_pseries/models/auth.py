# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments

from .common import Envelope


class GetTokenRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"password"})

    username: str
    password: str


class TokenResponse(Envelope, kw_only=True):
    """A token."""

    __secrets__ = frozenset({"access_token"})

    access_token: str | None = None
    """The token."""
