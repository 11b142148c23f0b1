# Made by `make generate` from generator/runtime/transfers/progress.py; edits are lost.
"""Tells the user's function how far a transfer is."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TypeAlias, cast

from ..exceptions import InvalidArgumentError

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes so far and the bytes in total, None while that is not known.

Of an upload, bytes of its files that have left, which the PBX need not have got; they
begin anew when a call is repeated. It may be async with an AsyncClient, and an error that
it raises ends the transfer.
"""


def check_progress(progress: object) -> None:
    """Refuse what cannot be called, before anything is transferred.

    Raises:
        InvalidArgumentError: it is no function.
    """
    if progress is not None and not callable(progress):
        kind = type(progress).__name__
        raise InvalidArgumentError(
            f"progress is of type {kind}; give a function", argument="progress"
        )


async def async_report(progress: Progress, done: int, total: int | None) -> None:
    """Call the function, and wait for it if it is async."""
    result = progress(done, total)
    if inspect.isawaitable(result):
        await cast("Awaitable[object]", result)


def report(progress: Progress, done: int, total: int | None) -> None:
    """Call the function.

    Raises:
        TypeError: it is async, and nothing here could wait for it.
    """
    result = progress(done, total)
    if inspect.iscoroutine(result):
        result.close()
        raise TypeError("progress is async: a Client needs a plain function")
