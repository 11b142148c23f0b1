# Made by `make generate` from generator/runtime/tokens/_async/bearer.py; edits are lost.
"""Stands where `AsyncTokens` stands when the caller brings the token."""

from __future__ import annotations

from typing import NoReturn

from ...concurrency.deadline import Deadline
from ...exceptions import ConfigurationError
from ...redact import Secret
from ...transport.outcome import Failure
from ..given import GivenStates, TokenSource, async_ask, async_check


class AsyncBearer:
    """Asks for tokens; fetches none, renews none and gives none back.

    Args:
        source: what the user gave.

    Attributes:
        state: what event streams know of its tokens.

    Raises:
        ConfigurationError: its function does not suit this client.
    """

    def __init__(self, source: TokenSource) -> None:
        async_check(source)
        self._source = source
        self.inside = False
        self.state = GivenStates()

    async def get(self, deadline: Deadline) -> Secret | Failure:
        """Return the token of this moment."""
        token = await async_ask(self._source, deadline.left())
        late = f"{self._source.argument} gave no token in time"
        return token or Failure("timeout", late, sent=False)

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
        raise ConfigurationError(self._source.no_login)

    async def give_back(self, deadline: Deadline) -> NoReturn:
        """Refuse: whoever brought the token gives it back."""
        raise ConfigurationError(self._source.no_login)

    async def aclose(self) -> None:
        """Leave the token alone: it is not this client's."""
