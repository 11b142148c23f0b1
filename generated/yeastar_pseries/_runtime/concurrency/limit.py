# Made by `make generate` from generator/runtime/concurrency/limit.py; edits are lost.
"""A time limit around work that does not keep one itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def async_within(seconds: float | None, work: Callable[[], Awaitable[T]]) -> T:
    """Wait for work, but no longer than that; None for as long as it takes.

    Raises:
        TimeoutError: the time was up first.
    """
    import asyncio

    async with asyncio.timeout(seconds):
        return await work()


def within(seconds: float | None, work: Callable[[], T]) -> T:
    """Do work; a thread cannot be interrupted, so it takes the time that it takes."""
    return work()
