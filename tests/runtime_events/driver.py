"""Lets one test drive both twins: the async one runs in a loop of its own."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

from tests.retry_rules import retry_rules
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC

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


class SyncDriver:
    """The sync twin."""

    name = "sync"
    _modules = "_sync"
    tokens_type: type[FakeTokens] = SyncTokens

    def stop(self) -> None:
        """Nothing of its own to stop."""

    def _do(self, work: Callable[[], Any]) -> Any:
        return work()

    def make(
        self,
        url: str,
        tokens: FakeTokens | None = None,
        topics: Any = "all",
        **more: Any,
    ) -> StreamDriver:
        """A stream that is not open yet."""
        timing = {key: more.pop(key, value) for key, value in FAST.items()}
        connector = load(f"events.{self._modules}.connector")
        stream = load(f"events.{self._modules}.stream")
        prefix = "" if self._modules == "_sync" else "Async"
        socket = load("events.socket.errors").SocketOptions(
            tls=more.pop("tls", None),
            proxy=more.pop("proxy", None),
            open_timeout=more.pop("connect_timeout", 2.0),
        )
        target = connector.Target(
            url, socket, load("events.session").Timing(**timing), retry_rules()
        )
        more.setdefault("reconnect_delay", (0.05, 0.4))
        more.setdefault("open_timeout", 3.0)
        tokens = tokens or self.tokens_type()

        options = load("events.options").StreamOptions(timing=target.timing, **more)

        def build() -> Any:
            maker = getattr(connector, f"{prefix}Connector")(target, tokens)
            return getattr(stream, f"{prefix}EventStream")(
                maker, CODEC, topics, options
            )

        return StreamDriver(self, self._do(build), tokens)

    def run(self, call: Any, *args: Any, **kwargs: Any) -> Any:
        """Call a method of the twin and wait for its result."""
        return call(*args, **kwargs)


class AsyncDriver(SyncDriver):
    """The async twin, in a loop that runs in a thread."""

    name = "async"
    _modules = "_async"
    tokens_type = AsyncTokens

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the loop; fail if a task is left."""

        async def left() -> list[Any]:
            return [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]

        tasks = asyncio.run_coroutine_threadsafe(left(), self.loop).result(5)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(5)
        self.loop.close()
        assert not tasks

    def _do(self, work: Callable[[], Any]) -> Any:
        async def inside() -> Any:
            return work()

        return asyncio.run_coroutine_threadsafe(inside(), self.loop).result(5)

    def run(self, call: Any, *args: Any, **kwargs: Any) -> Any:
        async def work() -> Any:
            result = call(*args, **kwargs)
            if asyncio.iscoroutine(result):
                # StopAsyncIteration cannot pass through a future.
                try:
                    return await result
                except StopAsyncIteration:
                    return StopIteration
            return result

        future = asyncio.run_coroutine_threadsafe(work(), self.loop)
        result = future.result(20)
        if result is StopIteration:
            raise StopIteration
        return result


class StreamDriver:
    """One stream of either twin, with methods that wait."""

    def __init__(self, driver: SyncDriver, stream: Any, tokens: FakeTokens) -> None:
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
        self.driver.run(getattr(self.stream, "aclose", None) or self.stream.close)

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
        made = self.driver.run(self.stream.subscribe, *args, **kwargs)
        return StreamDriver(self.driver, made, self.tokens)

    @property
    def healthy(self) -> bool:
        return self.stream.healthy
