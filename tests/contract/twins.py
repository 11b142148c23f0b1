"""Lets one test drive both clients: async work runs on a loop of its own."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from yeastar_pseries import AsyncClient, Client


class Twin:
    """The sync or the async client.

    Args:
        name: "sync" or "async".
        debug: asyncio's debug mode, which logs more.
    """

    def __init__(self, name: str, *, debug: bool = False) -> None:
        self.name = name
        self._debug = debug
        self._runner: asyncio.Runner | None = None

    def __enter__(self) -> Twin:
        if self.name == "async":
            self._runner = asyncio.Runner(debug=self._debug)
        return self

    def __exit__(self, *exception: object) -> None:
        if self._runner is not None:
            self._runner.close()

    def run(self, made: Any) -> Any:
        """The result of a call that a client's method returned."""
        if not inspect.isawaitable(made):
            return made
        assert self._runner is not None

        async def wait() -> Any:
            return await made

        return self._runner.run(wait())

    def items(self, listed: Any) -> list[Any]:
        """Everything that an iterator of a client gives."""
        if hasattr(listed, "__iter__"):
            return list(listed)

        async def collect() -> list[Any]:
            return [item async for item in listed]

        return self.run(collect())

    def at_once(self, calls: list[Any]) -> list[Any]:
        """Results or errors of functions called at the same time."""
        if self._runner is None:
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(len(calls)) as pool:
                futures = [pool.submit(call) for call in calls]
            return [future.exception() or future.result() for future in futures]

        async def gather() -> list[Any]:
            made = [call() for call in calls]
            return list(await asyncio.gather(*made, return_exceptions=True))

        return self.run(gather())

    def make(self, url: str, *credentials: str, **settings: Any) -> Any:
        """A client; close it with `close`."""
        kind: Any = Client if self.name == "sync" else AsyncClient
        return kind(url, *credentials, **settings)

    def close(self, client: Any) -> None:
        """Close a client or a stream."""
        self.run((client.close if self.name == "sync" else client.aclose)())

    @contextmanager
    def client(self, pbx: MockPbx, **settings: Any) -> Iterator[Any]:
        """A client of a mock PBX."""
        made = self.make(pbx.url, pbx.client_id, pbx.client_secret, **settings)
        try:
            yield made
        finally:
            self.close(made)

    @contextmanager
    def stream(self, client: Any, **settings: Any) -> Iterator[Any]:
        """An open event stream."""
        stream = client.events(**settings)
        self.run(stream.open())
        try:
            yield stream
        finally:
            self.close(stream)


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Iterator[Twin]:
    with Twin(request.param) as made:
        yield made
