"""A function of the user's, called in a thread so that it holds up no task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


async def in_thread(function: Callable[..., Any], *arguments: object) -> Any:
    """Call a plain function in a thread, and return what it returns.

    No future can hold a StopIteration: who awaited the thread would wait for ever. It
    becomes a RuntimeError, as Python has it for generators.
    """
    import asyncio

    return await asyncio.to_thread(_called, function, *arguments)


def _called(function: Callable[..., Any], *arguments: object) -> Any:
    try:
        return function(*arguments)
    except StopIteration as error:
        raise RuntimeError("a function raised StopIteration") from error
