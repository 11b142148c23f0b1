"""Lets one test drive both halves of the package, sync and async."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol

from tests.loop_thread import LoopThread


class Server(Protocol):
    """What a client has to know of a PBX."""

    url: Any
    client_id: Any
    client_secret: Any


class Twin:
    """One half of the package.

    What is awaitable runs in a loop in a thread of its own, so that a test can act on
    the server while a client waits.

    Args:
        name: "sync" or "async".
        debug: asyncio's debug mode, which logs more.
    """

    def __init__(self, name: str, *, debug: bool = False) -> None:
        self.name = name
        self.is_async = name == "async"
        self._thread = LoopThread("twin", debug=debug) if self.is_async else None
        self._clients: list[Any] = []

    def __enter__(self) -> Twin:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Close the clients of `base_client`, then the loop.

        Raises:
            AssertionError: a task was left over.
        """
        for client in self._clients:
            self.close(client)
        if self._thread is not None:
            left = self._thread.stop()
            assert not left, f"tasks left: {left}"

    # Running

    def run(self, value: Any) -> Any:
        """Return the result of a call that gave a value, or something to await.

        The end of an async iterator is raised as StopIteration, so that a test can
        expect one thing of both halves.
        """
        if not inspect.isawaitable(value):
            return value
        assert self._thread is not None, f"{value!r} cannot be awaited by the sync half"
        try:
            return self._thread.run(value)
        except StopAsyncIteration as error:
            end = StopIteration(*error.args)
        raise end

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a function, async ones and their kin inside the loop."""
        if self._thread is None:
            return function(*args, **kwargs)

        async def inside() -> Any:
            result = function(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result

        return self.run(inside())

    def items(self, iterator: Any) -> list[Any]:
        """Collect everything that an iterator of either kind gives."""
        if not hasattr(iterator, "__aiter__"):
            return list(iterator)

        async def collect() -> list[Any]:
            return [item async for item in iterator]

        return self.run(collect())

    def at_once(self, calls: list[Callable[[], Any]]) -> list[Any]:
        """Call functions at the same time; exceptions come back as results."""
        if not self.is_async:
            with ThreadPoolExecutor(len(calls)) as pool:
                futures = [pool.submit(call) for call in calls]
            return [future.exception() or future.result() for future in futures]

        async def one(call: Callable[[], Any]) -> Any:
            return await call()

        async def gather() -> list[Any]:
            tasks = (one(call) for call in calls)
            return list(await asyncio.gather(*tasks, return_exceptions=True))

        return self.run(gather())

    # The generated package

    def make(self, url: str, *credentials: str, **settings: Any) -> Any:
        """Make a client; close it with `close`."""
        import yeastar_pseries

        kind: Any = getattr(yeastar_pseries, f"{'Async' * self.is_async}Client")
        return kind(url, *credentials, **settings)

    def close(self, closable: Any) -> None:
        """Close a client or a stream."""
        self.run((closable.aclose if self.is_async else closable.close)())

    @contextmanager
    def client(self, pbx: Server, **settings: Any) -> Generator[Any]:
        """Make a client of that PBX, and close it in the end."""
        client = self.make(pbx.url, pbx.client_id, pbx.client_secret, **settings)
        try:
            yield client
        finally:
            self.close(client)

    @contextmanager
    def stream(self, client: Any, **settings: Any) -> Generator[Any]:
        """Open an event stream, and close it in the end."""
        stream = client.events(**settings)
        self.run(stream.open())
        try:
            yield stream
        finally:
            self.close(stream)

    # The runtime as it stands alone

    def module(self, name: str) -> Any:
        """Load a module of this half, e.g. `calls.pages`."""
        from tests.runtime_events.package import load

        room, _, module = name.rpartition(".")
        return load(f"{room}._{self.name}.{module}")

    def get(self, module: str, name: str) -> Any:
        """Get a name of this half; async ones have Async in front."""
        return getattr(self.module(module), "Async" * self.is_async + name)

    def base_client(self, pbx: Server | str, **settings: Any) -> Any:
        """Make a client without resources; `end` closes it.

        Args:
            pbx: a PBX, or the URL of one that `auth` is for or that nobody reaches.
            **settings: those of the client.
        """
        from tests.retry_rules import retry_rules

        if isinstance(pbx, str):
            url, credentials = pbx, ("client-1234", "CLIENT-SECRET-VALUE")
        else:
            url, credentials = pbx.url, (pbx.client_id, pbx.client_secret)
        base = self.get("client.base", "BaseClient")
        # The generated client brings the rules in the same way.
        kind: Any = type(base.__name__, (base,), {"_retry_rules": retry_rules()})
        client = kind(url, *(() if "auth" in settings else credentials), **settings)
        self._clients.append(client)
        return client
