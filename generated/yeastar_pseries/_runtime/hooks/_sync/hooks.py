# Made by `make generate` from generator/runtime/hooks/_async/hooks.py; edits are lost.
"""The hooks of one client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..callables import Hook, hooks_of
from ..infos import RequestInfo, ResponseInfo, RetryInfo, TokenInfo
from ..telling import Teller

OCCASIONS: Final = ("request", "response", "retry", "token", "gap")


class Hooks:
    """Functions that are called when something happens.

    Gaps of event streams have no argument of the constructor: the application finds them
    in the stream. They are for `otel`; such a hook is called with the
    reason, by the reader of the stream, so it has to be a plain function.
    """

    def __init__(self) -> None:
        self._hooks: Mapping[str, tuple[Hook[Any], ...]] = dict.fromkeys(OCCASIONS, ())
        self._teller = Teller()

    def added(self, **given: object) -> Hooks:
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
        both = Hooks()
        both._teller = self._teller
        both._hooks = {
            occasion: (*hooks, *more.get(occasion, ()))
            for occasion, hooks in self._hooks.items()
        }
        return both

    def of(self, occasion: str) -> tuple[Hook[Any], ...]:
        """Return the hooks of one kind."""
        return self._hooks[occasion]

    def request(self, info: RequestInfo) -> None:
        """Tell of a request that is about to be sent."""
        self._teller.tell(self._hooks["request"], info)

    def response(self, info: ResponseInfo) -> None:
        """Tell what came of it."""
        self._teller.tell(self._hooks["response"], info)

    def retry(self, info: RetryInfo) -> None:
        """Tell of a repetition."""
        self._teller.tell(self._hooks["retry"], info)

    def token(self, info: TokenInfo) -> None:
        """Tell of a new token."""
        self._teller.tell(self._hooks["token"], info)

    def gap(self, reason: str) -> None:
        """Tell of a gap in an event stream."""
        for hook in self._hooks["gap"]:
            hook(reason)
