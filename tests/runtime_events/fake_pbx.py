"""A WebSocket server on loopback that misbehaves on order."""

from __future__ import annotations

import asyncio
import http
import json
import logging
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from tests.runtime_events.samples import wire

SUCCESS = {"errcode": 0, "errmsg": "SUCCESS"}


class Line:
    """One connection, as the server sees it."""

    def __init__(self, socket: ServerConnection, token: str) -> None:
        self.socket = socket
        self.token = token
        self.topics: list[int] | None = None
        self.topic_lists: list[list[int]] = []
        self.heartbeats = 0
        self.opened = time.monotonic()
        self.closed = False
        self.close_code: int | None = None


class FakePBX:
    """Set the attributes to change what it does from now on.

    Attributes:
        answers_heartbeats: answers them at all.
        heartbeat_delay: seconds before it answers a heartbeat.
        answers_topics: answers topic lists at all.
        refusal: errcode for the next topic lists; 0 to accept.
        unknown: event ids that make it refuse a topic list, naming them.
        status: HTTP status for the next handshakes; None to accept.
        expired: tokens that are answered with 10004.
        drops_after_ack: ends the connection right after accepting the subscription.
        on_topics: called with the line after each accepted topic list.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.answers_heartbeats = True
        self.heartbeat_delay = 0.0
        self.answers_topics = True
        self.refusal = 0
        self.unknown: set[int] = set()
        self.status: int | None = None
        self.expired: set[str] = set()
        self.drops_after_ack = False
        self.on_topics: Callable[[Line], Any] | None = None
        self.form = "string"
        self.lines: list[Line] = []
        self.attempts: list[float] = []
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._server: Server | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.port = 0

    def __enter__(self) -> FakePBX:
        self._thread.start()
        assert self._ready.wait(5)
        return self

    def __exit__(self, *_: object) -> None:
        self.call(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def line(self) -> Line:
        """The newest connection."""
        return self.lines[-1]

    @property
    def open_lines(self) -> list[Line]:
        return [line for line in self.lines if not line.closed]

    def call(self, work: Any, timeout: float = 10) -> Any:
        """Run a coroutine in the server's loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    def push(self, frame: dict[str, Any] | str, line: Line | None = None) -> None:
        """Send an event to one line, or to all that are subscribed to it."""
        self.call(self._push(frame, line))

    def push_many(self, frames: list[dict[str, Any]], line: Line | None = None) -> None:
        async def work() -> None:
            for frame in frames:
                await self._push(frame, line)

        self.call(work(), 60)

    def cut(self, line: Line | None = None) -> None:
        """End a connection without a close frame."""

        async def work() -> None:
            (line or self.line).socket.transport.abort()

        self.call(work())

    def close(self, code: int = 1000, line: Line | None = None) -> None:
        """End a connection with a close code."""
        self.call((line or self.line).socket.close(code))

    def wait_for(self, condition: Callable[[], Any], seconds: float = 5) -> None:
        """Wait until something holds; fail if it does not come true."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "condition did not come true"
            time.sleep(0.005)

    async def _push(self, frame: dict[str, Any] | str, line: Line | None) -> None:
        text = frame if isinstance(frame, str) else wire(frame, self.form)
        for each in [line] if line else self.lines:
            wanted = isinstance(frame, str) or frame["type"] in (each.topics or ())
            # A PBX does not hold one connection up because another one is ending.
            if wanted and each.socket.state is State.OPEN:
                with suppress(ConnectionClosed):
                    await each.socket.send(text)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)

        async def start() -> None:
            self._server = await serve(
                self._serve,
                "127.0.0.1",
                0,
                ssl=self._tls,
                process_request=self._handshake,
                ping_interval=None,
                compression=None,
                logger=logging.getLogger("fake_pbx"),
            )
            self.port = self._server.sockets[0].getsockname()[1]
            self._ready.set()

        self._loop.run_until_complete(start())
        self._loop.run_forever()

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close(close_connections=False)
        for line in self.lines:
            line.socket.transport.abort()
        await self._server.wait_closed()

    def _handshake(self, socket: ServerConnection, request: Any) -> Any:
        self.attempts.append(time.monotonic())
        assert request.headers["User-Agent"]
        assert urlsplit(request.path).path == "/openapi/v1.0/subscribe"
        if self.status is not None:
            return socket.respond(http.HTTPStatus(self.status), "no\n")
        return None

    async def _serve(self, socket: ServerConnection) -> None:
        assert socket.request is not None
        query = parse_qs(urlsplit(socket.request.path).query)
        line = Line(socket, query["access_token"][0])
        self.lines.append(line)
        try:
            async for message in socket:
                await self._handle(line, message)
        except ConnectionClosed:
            pass
        finally:
            line.closed = True
            line.close_code = socket.close_code

    async def _handle(self, line: Line, message: str | bytes) -> None:
        if message == "heartbeat":
            line.heartbeats += 1
            await asyncio.sleep(self.heartbeat_delay)
            if self.answers_heartbeats:
                await line.socket.send("heartbeat response")
            return
        topics = json.loads(message)["topic_list"]
        line.topic_lists.append(topics)
        if not self.answers_topics:
            return
        if line.token in self.expired:
            reply = {"errcode": 10004, "errmsg": "TOKEN EXPIRED"}
        elif bad := self.unknown & set(topics):
            invalid = [{"value": each, "validation_type": "enum"} for each in bad]
            reply = {"errcode": 40002, "errmsg": "PARAMETER ERROR"}
            reply |= {"invalid_param_list": invalid}
        elif self.refusal:
            invalid = [{"value": topics[0], "validation_type": "invalid"}]
            reply = {"errcode": self.refusal, "errmsg": "PARAMETER ERROR"}
            reply |= {"invalid_param_list": invalid}
        else:
            reply = SUCCESS
            line.topics = topics
        await line.socket.send(json.dumps(reply))
        if reply is SUCCESS:
            if self.on_topics is not None:
                self.on_topics(line)
            if self.drops_after_ack:
                line.socket.transport.abort()
