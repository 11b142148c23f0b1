"""Streams of either half, made by hand on tokens of the test's own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from tests.retry_rules import retry_rules
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC
from tests.twin import Twin

FAST = {
    "heartbeat_interval": 0.3,
    "heartbeat_timeout": 0.2,
    "reply_timeout": 0.5,
}


class FakeTokens:
    """Hands out `token-1`, `token-2`, … and notes what it is told.

    Attributes:
        life: seconds that tokens last.
        first_life: seconds that the first one lasts, if not as long as the others.
    """

    def __init__(self, life: float = 1800.0) -> None:
        self.life = life
        self.first_life: float | None = None
        self.issued = 0
        self.rejections: list[str] = []
        self.failure: Exception | None = None
        self.delay = 0.0
        self.current: str | None = None

    def _next(self) -> str:
        if self.failure is not None:
            raise self.failure
        if self.current is None:
            self.issued += 1
            self.current = f"token-{self.issued}-SECRET"
        return self.current

    def rejected(self, token: str) -> None:
        self.rejections.append(token)
        if self.current == token:
            self.current = None

    def lifetime(self, token: str) -> float:
        if self.first_life is not None and token.startswith("token-1-"):
            return self.first_life
        return self.life


class SyncTokens(FakeTokens):
    def get(self) -> str:
        time.sleep(self.delay)
        return self._next()

    def renew(self, old: str) -> str:
        if self.current == old:
            self.current = None
        return self.get()


class AsyncTokens(FakeTokens):
    async def get(self) -> str:
        await asyncio.sleep(self.delay)
        return self._next()

    async def renew(self, old: str) -> str:
        if self.current == old:
            self.current = None
        return await self.get()


class Driver:
    """Makes streams of one half of the runtime.

    Attributes:
        name: "sync" or "async".
        tokens_type: the tokens that this half can use.
    """

    def __init__(self, twin: Twin) -> None:
        self.twin = twin
        self.name = twin.name
        self.tokens_type = AsyncTokens if twin.is_async else SyncTokens

    def run(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a function of this half and wait for its result."""
        return self.twin.call(function, *args, **kwargs)

    def make(
        self,
        url: str,
        tokens: FakeTokens | None = None,
        topics: Any = "all",
        **more: Any,
    ) -> StreamDriver:
        """A stream that is not open yet."""
        socket = load("events.socket.errors").SocketOptions(
            tls=more.pop("tls", None),
            proxy=_hidden(more.pop("proxy", None)),
            open_timeout=more.pop("connect_timeout", 2.0),
        )
        timing = load("events.session").Timing(
            **{key: more.pop(key, value) for key, value in FAST.items()}
        )
        quick = {"reconnect_delay": (0.05, 0.4), "renewal_linger": 0.05}
        more = {**quick, "open_timeout": 3.0, **more}
        options = load("events.options").StreamOptions(timing=timing, **more)
        connector = self.twin.module("events.connector")
        target = connector.Target(url, socket, timing, retry_rules())
        tokens = tokens or self.tokens_type()

        def build() -> Any:
            connect = self.twin.get("events.connector", "Connector")(target, tokens)
            kind = self.twin.get("events.stream", "EventStream")
            return kind(connect, CODEC, topics, options)

        return StreamDriver(self, self.run(build), tokens)


class StreamDriver:
    """One stream of either half, with methods that wait."""

    def __init__(self, driver: Driver, stream: Any, tokens: FakeTokens) -> None:
        self.driver = driver
        self.stream = stream
        self.tokens = tokens

    def __enter__(self) -> StreamDriver:
        self.driver.run(self.stream.open)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        self.driver.run(self.stream.open)

    def close(self) -> None:
        self.driver.twin.close(self.stream)

    def get(self, timeout: float | None = 3.0) -> Any:
        return self.driver.run(self.stream.get, timeout)

    def take(self, count: int) -> list[Any]:
        return [self.get() for _ in range(count)]

    def ids(self, count: int) -> list[str]:
        """Call ids of the next events; a gap shows as its reason."""
        return [
            item.reason if hasattr(item, "reason") else item.msg.call_id
            for item in self.take(count)
        ]

    def nothing(self, seconds: float = 0.2) -> bool:
        """True if nothing comes in so many seconds."""
        try:
            self.get(seconds)
        except TimeoutError:
            return True
        return False

    def set_topics(self, topics: Any, timeout: float = 3.0) -> None:
        self.driver.run(self.stream.set_topics, topics, timeout)

    def subscribe(self, *args: Any, **kwargs: Any) -> Any:
        stream = self.driver.run(self.stream.subscribe, *args, **kwargs)
        return StreamDriver(self.driver, stream, self.tokens)

    @property
    def healthy(self) -> bool:
        return self.stream.healthy


def _hidden(proxy: str | None) -> Any:
    return None if proxy is None else load("redact").Secret(proxy)
