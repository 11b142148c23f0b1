"""The whole PBX: calls, tokens and events on one port."""

from __future__ import annotations

import asyncio
import itertools
import json
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from .events import EventConnection, wire
from .messages import Request, Response, write_response
from .tokens import EXPIRED, TokenServer

SUCCESS = {"errcode": 0, "errmsg": "SUCCESS"}


class ScriptedPbx(TokenServer):
    """Set the attributes to change what it does from now on.

    Args:
        tls: makes it speak TLS.
        any_token: takes tokens that it did not give out, for tests that bring theirs.

    Attributes:
        attempts: when handshakes of event connections came.
        connections: those that were accepted, in order.
        status: HTTP status for the next handshakes; None to accept.
        expired: tokens that are refused with 10004, of whatever origin.
        answers_topics: answers topic lists at all.
        topic_refusals: errcodes for the next topic lists, one each.
        unknown: event ids that make it refuse a topic list, naming them.
        before_topics: frames that it sends before it answers a topic list.
        on_topics: called with the connection after each accepted topic list.
        effect_delay: seconds between acknowledging a subscription and the first event;
            negative if the subscription takes effect before it is acknowledged.
        newest_from: None to report to each connection; else the newest one alone gets
            events, from when it is "opened", "acknowledged" or "in effect".
        serves: "all", or one of several connections: the "oldest", or each "in turn".
        drops_after_ack: ends the connection right after accepting the subscription.
        answers_heartbeats: answers them at all, or a function that says on which
            connections.
        heartbeat_delay: seconds before it answers a heartbeat.
        form: "string" or "object", the form of `msg`.
    """

    def __init__(
        self, tls: ssl.SSLContext | None = None, *, any_token: bool = False
    ) -> None:
        super().__init__(tls)
        self.attempts: list[float] = []
        self.connections: list[EventConnection] = []
        self.status: int | None = None
        self.expired: set[str] = set()
        self.answers_topics = True
        self.topic_refusals: list[int] = []
        self.unknown: set[int] = set()
        self.before_topics: list[bytes] = []
        self.on_topics: Callable[[EventConnection], Any] | None = None
        self.effect_delay = 0.0
        self.newest_from: str | None = None
        self.serves = "all"
        self.drops_after_ack = False
        self.answers_heartbeats: bool | Callable[[EventConnection], bool] = True
        self.heartbeat_delay = 0.0
        self.form = "string"
        self._any_token = any_token
        self._turns = itertools.count()

    @property
    def connection(self) -> EventConnection:
        """The newest event connection."""
        return self.connections[-1]

    @property
    def open_connections(self) -> list[EventConnection]:
        """The event connections that have not ended."""
        return [each for each in self.connections if not each.closed]

    def takes(self, token: str) -> bool:
        return token not in self.expired and (self._any_token or super().takes(token))

    # What a test makes it do

    def push(
        self,
        frame: dict[str, Any] | str | bytes,
        connection: EventConnection | None = None,
    ) -> None:
        """Send an event to one connection, or to all that are subscribed to it."""
        self.run(self._push(frame, connection))

    def push_many(self, frames: list[dict[str, Any]]) -> None:
        """Send events in a row."""

        async def work() -> None:
            for frame in frames:
                await self._push(frame, None)

        self.run(work())

    def cut(self, connection: EventConnection | None = None) -> None:
        """End a connection, or the newest one, without a close frame."""

        async def work() -> None:
            (connection or self.connection).abort()

        self.run(work())

    def close(self, code: int, connection: EventConnection | None = None) -> None:
        """End a connection, or the newest one, with a close code."""
        self.run((connection or self.connection).close(code))

    async def _push(
        self, frame: dict[str, Any] | str | bytes, connection: EventConnection | None
    ) -> None:
        text = wire(frame, self.form) if isinstance(frame, dict) else frame
        for each in [connection] if connection else self._served():
            topics = each.topics or ()
            wanted = not isinstance(frame, dict) or frame["type"] in topics
            # A PBX does not hold one connection up because another one is ending.
            if wanted and each.is_open:
                with suppress(OSError):
                    await each.send(text)

    def _served(self) -> list[EventConnection]:
        """The connections that events go to, if they are subscribed to them."""
        reached = self.open_connections
        if self.serves != "all":
            in_effect = [each for each in reached if each.topics is not None]
            turn = next(self._turns) if self.serves == "in turn" else 0
            return in_effect[turn % max(1, len(in_effect)) :][:1]
        if self.newest_from is None:
            return self.connections
        if self.newest_from == "acknowledged":
            reached = [each for each in reached if each.acknowledged]
        elif self.newest_from == "in effect":
            reached = [each for each in reached if each.topics is not None]
        return reached[-1:]

    # What it does by itself

    async def upgrade(
        self,
        request: Request,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        if request.path != "/openapi/v1.0/subscribe":
            await super().upgrade(request, reader, writer)
            return
        self.attempts.append(time.monotonic())
        if "user-agent" not in request.headers:
            self.wrongs.append("a handshake without User-Agent")
        if self.status is not None:
            text = {"Content-Type": "text/plain"}
            await write_response(writer, Response(b"no\n", self.status, text))
            return
        connection = EventConnection(request, writer)
        self.connections.append(connection)

        async def handle(message: str) -> None:
            await self._handle(connection, message)

        await connection.receive(reader, handle)

    async def _handle(self, connection: EventConnection, message: str) -> None:
        if message == "heartbeat":
            await self._heartbeat(connection)
            return
        topics = json.loads(message)["topic_list"]
        connection.topic_lists.append(topics)
        if not self.answers_topics:
            return
        if not self.takes(connection.token):
            await connection.send(json.dumps(EXPIRED))
            return
        if refusal := self._refusal(topics):
            await connection.send(json.dumps(refusal))
            return
        if self.effect_delay > 0:
            later = asyncio.get_running_loop().call_later
            later(self.effect_delay, setattr, connection, "topics", topics)
        else:
            connection.topics = topics
            await asyncio.sleep(-self.effect_delay)
        for frame in self.before_topics:
            await connection.send(frame)
        await connection.send(json.dumps(SUCCESS))
        connection.acknowledged = True
        if self.on_topics is not None:
            self.on_topics(connection)
        if self.drops_after_ack:
            connection.abort()

    def _refusal(self, topics: list[int]) -> dict[str, Any] | None:
        if bad := self.unknown & set(topics):
            code, kind = 40002, "enum"
        elif self.topic_refusals:
            bad, code, kind = {topics[0]}, self.topic_refusals.pop(0), "invalid"
        else:
            return None
        invalid = [{"value": each, "validation_type": kind} for each in bad]
        return {
            "errcode": code,
            "errmsg": "PARAMETER ERROR",
            "invalid_param_list": invalid,
        }

    async def _heartbeat(self, connection: EventConnection) -> None:
        connection.heartbeats += 1
        await asyncio.sleep(self.heartbeat_delay)
        answers = self.answers_heartbeats
        if answers(connection) if callable(answers) else answers:
            await connection.send("heartbeat response")
