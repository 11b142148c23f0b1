# Made by `make generate` from generator/runtime/concurrency/surroundings.py; edits are lost.
"""Is this a place where waiting is right? In a pair: for tasks and for threads."""

from __future__ import annotations

import sys

from ..exceptions import ConfigurationError


class AsyncSurroundings:
    """Where the calls of an async client are made."""

    def check(self) -> None:
        """Refuse a place where no event loop of asyncio runs.

        Raises:
            ConfigurationError: there is none, as under trio.
        """
        import asyncio

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return
        raise ConfigurationError(
            "AsyncClient runs on asyncio (uvloop, or anyio on asyncio, are asyncio too),"
            " and no event loop of asyncio runs here; under trio use Client in a thread:"
            " trio.to_thread.run_sync"
        )


class Surroundings:
    """Where the calls of a client are made."""

    def __init__(self) -> None:
        self._warned = False

    def check(self) -> None:
        """Warn, once, where waiting stops every task of a running event loop."""
        if self._warned:
            return
        asyncio = sys.modules.get("asyncio")
        if asyncio is not None and asyncio._get_running_loop() is not None:
            remedy = "AsyncClient, or asyncio.to_thread for the call"
        elif _in_trio():
            remedy = "trio.to_thread.run_sync for the call"
        else:
            return
        # A notebook runs its cells inside a loop, and waits for them anyway.
        if "ipykernel" in sys.modules:
            return
        self._warned = True
        from ..notices import warn

        warn(
            "Client waits here and stops the event loop that runs in this thread: use"
            f" {remedy}",
            RuntimeWarning,
        )


def _in_trio() -> bool:
    # Older ones cannot tell without an exception, which each call would cost.
    lowlevel = getattr(sys.modules.get("trio"), "lowlevel", None)
    inside = getattr(lowlevel, "in_trio_run", None)
    return inside is not None and inside()
