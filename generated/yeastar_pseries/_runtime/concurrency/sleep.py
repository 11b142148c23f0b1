# Made by `make generate` from generator/runtime/concurrency/sleep.py; edits are lost.
"""Waiting for time to pass, in a task and in a thread."""

from __future__ import annotations

import time


async def async_sleep(seconds: float) -> None:
    """Wait in a task."""
    import asyncio

    await asyncio.sleep(seconds)


def sleep(seconds: float) -> None:
    """Wait in a thread."""
    time.sleep(seconds)
