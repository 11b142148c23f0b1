"""What the processes do that share tokens. They start from a server that has forked none.

`Programs` starts them; each gets a `Setup` and tells its result through a pipe.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.tokens import (
    AsyncRedisTokenStore,
    FileTokenStore,
    RedisTokenStore,
)

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(
    [
        "tests.runtime_tokens.programs",
        "tests.recipes.shared_token",
        "yeastar_pseries._runtime.tokens.stores.file",
        "redis.asyncio",
    ]
)


@dataclass(frozen=True)
class Setup:
    """How a process calls the PBX."""

    url: str
    client_id: str
    client_secret: str
    place: str
    is_async: bool = False
    calls: int = 40
    timeout: float = 30.0
    file_bytes: int | None = None

    def store(self) -> Any:
        """The store of that place."""
        if not self.place.startswith("unix:"):
            return FileTokenStore(self.place)
        kind = AsyncRedisTokenStore if self.is_async else RedisTokenStore
        return kind(self.place)

    def client(self) -> Any:
        """A client that uses it."""
        kind: Any = AsyncClient if self.is_async else Client
        return kind(
            self.url,
            self.client_id,
            self.client_secret,
            timeout=self.timeout,
            token_store=self.store(),
        )


class Program:
    """A process under way."""

    def __init__(self, setup: Setup) -> None:
        self._here, there = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_main, args=(setup, there))
        self._process.start()
        there.close()
        assert self._here.recv() == "ready"

    def go(self) -> None:
        """Let it make its calls."""
        self._here.send("go")

    def result(self) -> list[str]:
        """What came of each call: "ok", or the error."""
        assert self._here.poll(60), "the process says nothing"
        try:
            return self._here.recv()
        except EOFError:
            self._process.join()
            raise AssertionError(f"exit code {self._process.exitcode}") from None

    def signal(self, number: int) -> None:
        """Send a signal."""
        os.kill(self._process.pid or 0, number)

    def end(self) -> None:
        """Kill it, unless it has ended."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()


def _main(setup: Setup, pipe: Connection) -> None:
    signal.alarm(90)
    if setup.file_bytes is not None:
        # A disk without room: longer files cannot be written.
        limits = (setup.file_bytes, resource.getrlimit(resource.RLIMIT_FSIZE)[1])
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    pipe.send("ready")
    pipe.recv()
    try:
        pipe.send(asyncio.run(_tasks(setup)) if setup.is_async else _threads(setup))
    except Exception:
        pipe.send([traceback.format_exc()])


def _threads(setup: Setup) -> list[str]:
    with setup.client() as client, ThreadPoolExecutor(setup.calls) as pool:
        calls = [pool.submit(client.system.information) for _ in range(setup.calls)]
        return [_told(call.result) for call in calls]


async def _tasks(setup: Setup) -> list[str]:
    async with setup.client() as client:
        calls = (client.system.information() for _ in range(setup.calls))
        results = await asyncio.gather(*calls, return_exceptions=True)
    return [_name(each) for each in results]


def _told(result: Callable[[], object]) -> str:
    try:
        return _name(result())
    except Exception as error:
        return _name(error)


def _name(result: object) -> str:
    if isinstance(result, BaseException):
        return f"{type(result).__name__}: {result}"
    return "ok"


def container(environment: dict[str, str]) -> None:
    """Be a container that runs the recipe."""
    from tests.recipes import shared_token

    signal.alarm(90)
    os.environ.update(environment)
    shared_token.main()
