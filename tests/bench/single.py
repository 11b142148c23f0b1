"""One benchmark by itself. Not in `__main__`, which a new process does not read."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from typing import cast

from .measure import Row

FAILED = "failed"


def measured(name: str, quick: bool) -> list[Row]:
    """The rows of one benchmark; one that fails costs only its own."""
    try:
        run = cast(
            Callable[[bool], list[Row]], import_module(f"{__package__}.{name}").run
        )
        return run(quick)
    except Exception as error:
        return [Row(what=name, ours=FAILED, note=f"{type(error).__name__}: {error}")]


def by_itself(name: str, quick: bool) -> list[Row]:
    """The rows of one benchmark, taken in a new process.

    What another one has left on the heap would be gone over by the garbage collector
    here: with it, the latest of 20,000 events a second came 20 times as late.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measured, name, quick).result()
