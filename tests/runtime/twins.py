"""Lets one test drive both twins: what is awaitable is run in a loop of the test."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.retry_rules import retry_rules
from tests.runtime.server import CLIENT_ID, CLIENT_SECRET, Pbx
from tests.runtime_events.package import load


class Twin:
    """One half of the package, sync or async."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.loop = asyncio.new_event_loop() if name == "async" else None
        self._clients: list[Any] = []

    @property
    def is_async(self) -> bool:
        return self.loop is not None

    def module(self, name: str) -> Any:
        """A module of this half, e.g. `calls.pages`."""
        room, _, module = name.rpartition(".")
        return load(f"{room}._{self.name}.{module}")

    def get(self, module: str, name: str) -> Any:
        """A name of this half; async ones have Async in front."""
        return getattr(self.module(module), f"Async{name}" if self.is_async else name)

    def run(self, value: Any) -> Any:
        """Wait for the value if it has to be awaited."""
        if self.loop is not None and inspect.isawaitable(value):

            async def main() -> Any:
                return await value

            return self.loop.run_until_complete(main())
        return value

    def collect(self, items: Any) -> list[Any]:
        """All items of an iterator of either kind."""
        if self.loop is None:
            return list(items)

        async def main() -> list[Any]:
            return [item async for item in items]

        return self.loop.run_until_complete(main())

    def together(self, calls: list[Callable[[], Any]]) -> list[Any]:
        """Make calls at the same time; exceptions come back as results."""
        if self.loop is None:
            with ThreadPoolExecutor(len(calls)) as pool:
                futures = [pool.submit(call) for call in calls]
                return [f.exception() or f.result() for f in futures]

        async def one(call: Callable[[], Awaitable[Any]]) -> Any:
            return await call()

        async def main() -> list[Any]:
            tasks = (one(call) for call in calls)
            return list(await asyncio.gather(*tasks, return_exceptions=True))

        return self.loop.run_until_complete(main())

    def client(self, pbx: Pbx | str, **settings: Any) -> Any:
        """A client of that server; closed after the test."""
        credentials = () if "auth" in settings else (CLIENT_ID, CLIENT_SECRET)
        base = self.get("client.base", "BaseClient")
        # The generated client brings the rules in the same way.
        kind: Any = type(base.__name__, (base,), {"_retry_rules": retry_rules()})
        made = kind(pbx if isinstance(pbx, str) else pbx.url, *credentials, **settings)
        self._clients.append(made)
        return made

    def close(self, client: Any) -> None:
        """Close a client."""
        self.run(client.aclose() if self.is_async else client.close())

    def end(self) -> None:
        """Close all clients and the loop."""
        for client in self._clients:
            self.close(client)
        if self.loop is not None:
            self.loop.close()
