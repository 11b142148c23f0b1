"""A function for `BearerToken` that counts how often it is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from tests.twin import Twin


class Source:
    """Gives tokens in turn, the last one for ever; counts how often it was asked."""

    def __init__(self, *tokens: object) -> None:
        self.tokens = list(tokens)
        self.asked = 0

    def give(self) -> Any:
        self.asked += 1
        return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]

    async def give_later(self) -> Any:
        await asyncio.sleep(0)
        return self.give()

    def kinds(self, twin: Twin) -> list[Callable[[], Any]]:
        return [self.give, self.give_later] if twin.is_async else [self.give]
