"""Stands where `AsyncTokens` stands when the caller brings the token."""

from __future__ import annotations

from typing import NoReturn

from ...concurrency.deadline import Deadline
from ...exceptions import ConfigurationError
from ...redact import Secret
from ...transport.outcome import Failure
from ..bearer import NO_LOGIN, BearerToken, async_ask, async_check


class AsyncBearer:
    """Asks for tokens; fetches none, renews none and gives none back.

    Args:
        auth: what the user gave.

    Raises:
        ConfigurationError: its function does not suit this client.
    """

    def __init__(self, auth: BearerToken) -> None:
        async_check(auth)
        self._auth = auth

    async def get(self, deadline: Deadline) -> Secret | Failure:
        """Return the token of this moment."""
        token = await async_ask(self._auth, deadline.left())
        return token or Failure("timeout", "auth= gave no token in time", sent=False)

    async def renew(
        self, rejected: Secret, deadline: Deadline
    ) -> Secret | Failure | None:
        """Return another token than the rejected one; None when there is none."""
        token = await self.get(deadline)
        return None if token == rejected else token

    async def login(
        self, client_id: str | None, client_secret: Secret | None, deadline: Deadline
    ) -> NoReturn:
        """Refuse: there is nothing to log in to."""
        raise ConfigurationError(NO_LOGIN)

    async def aclose(self) -> None:
        """Leave the token alone: it is not this client's."""
