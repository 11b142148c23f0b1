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
        asyncio = sys.modules.get("asyncio")
        if self._warned or asyncio is None or asyncio._get_running_loop() is None:
            return
        # A notebook runs its cells inside a loop, and waits for them anyway.
        if "ipykernel" in sys.modules:
            return
        self._warned = True
        from ..notices import warn

        warn(
            "Client waits here and stops the event loop that runs in this thread: use"
            " AsyncClient, or asyncio.to_thread for the call",
            RuntimeWarning,
        )
