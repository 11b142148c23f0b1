"""The hooks of one client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..callables import Hook, hooks_of
from ..infos import RequestInfo, ResponseInfo, RetryInfo, TokenInfo
from ..telling import AsyncTeller

OCCASIONS: Final = ("request", "response", "retry", "token", "gap")


class AsyncHooks:
    """Functions that are called when something happens.

    Gaps of event streams have no argument of the constructor: the application finds them
    in the stream. They are for `otel`; such a hook is called with the
    reason, by the reader of the stream, so it has to be a plain function.
    """

    def __init__(self) -> None:
        self._hooks: Mapping[str, tuple[Hook[Any], ...]] = dict.fromkeys(OCCASIONS, ())
        self._teller = AsyncTeller()

    def added(self, **given: object) -> AsyncHooks:
        """Return these hooks and further ones.

        Args:
            **given: occasion to what was given for it: a function, several, or None.

        Raises:
            ConfigurationError: one is no function, or no plain one for a plain Client.
        """
        more = {
            occasion: hooks_of(f"on_{occasion}", hooks, is_async=self._teller.awaits)
            for occasion, hooks in given.items()
        }
        both = AsyncHooks()
        both._teller = self._teller
        both._hooks = {
            occasion: (*hooks, *more.get(occasion, ()))
            for occasion, hooks in self._hooks.items()
        }
        return both

    def of(self, occasion: str) -> tuple[Hook[Any], ...]:
        """Return the hooks of one kind."""
        return self._hooks[occasion]

    async def request(self, info: RequestInfo) -> None:
        """Tell of a request that is about to be sent."""
        await self._teller.tell(self._hooks["request"], info)

    async def response(self, info: ResponseInfo) -> None:
        """Tell what came of it."""
        await self._teller.tell(self._hooks["response"], info)

    async def retry(self, info: RetryInfo) -> None:
        """Tell of a repetition."""
        await self._teller.tell(self._hooks["retry"], info)

    async def token(self, info: TokenInfo) -> None:
        """Tell of a new token."""
        await self._teller.tell(self._hooks["token"], info)

    def gap(self, reason: str) -> None:
        """Tell of a gap in an event stream."""
        for hook in self._hooks["gap"]:
            hook(reason)
