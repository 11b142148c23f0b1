# Made by `make generate` from generator/runtime/events/_async/connector.py; edits are lost.
"""From nothing to a subscribed connection: token, handshake, topic list, answer."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ...exceptions import ConnectError
from ...redact import Secret
from ...retry.rules import RetryRules
from ...retry.streams import refuses_token
from ..errors import (
    StreamClosedError,
    SubscriptionRefusedError,
    TokenExpiredError,
)
from ..session import FrameKind, Session, Timing
from ..socket._async.websocket import AsyncSocket
from ..socket.errors import SocketClosed, SocketOptions
from .connection import AsyncConnection

_log = logging.getLogger("yeastar_pseries.events")


class AsyncTokenSource(Protocol):
    """What the stream needs from the client's token keeper."""

    async def get(self) -> str: ...
    async def renew(self, old: str) -> str: ...
    def rejected(self, token: str) -> None: ...
    def lifetime(self, token: str) -> float: ...


@dataclass(frozen=True, slots=True)
class Target:
    """Where and how to connect.

    Attributes:
        base_url: of the PBX, e.g. https://192.168.5.150:8088.
        options: of the socket.
        timing: of the dialogue on it.
        rules: what is tried again.
    """

    base_url: str
    options: SocketOptions
    timing: Timing
    rules: RetryRules

    @property
    def url(self) -> str:
        """The subscription URL, without the token."""
        base = "ws" + self.base_url.rstrip("/").removeprefix("http")
        return f"{base}/openapi/v1.0/subscribe"


class AsyncConnector:
    """Makes connections. `close` ends whatever attempt is going on.

    Args:
        target: where to connect.
        tokens: where the access token comes from.
    """

    def __init__(self, target: Target, tokens: AsyncTokenSource) -> None:
        self.rules = target.rules
        self._target = target
        self._tokens = tokens
        self._opening: set[AsyncSocket] = set()
        self._closed = False

    async def connect(
        self,
        topics: Callable[[], tuple[int, ...]],
        *,
        optional: bool = False,
        replaces: Secret | None = None,
    ) -> AsyncConnection:
        """Return a new connection that is subscribed, with a fresh token and URL.

        Args:
            topics: gives the event ids, asked for as late as possible.
            optional: go on without the ids that the PBX objects to.
            replaces: token of the connection that this one is to outlive.

        Raises:
            YeastarError: `may_retry` tells which of them are worth another attempt.
        """
        tokens = self._tokens
        if replaces is None:
            token = Secret(await tokens.get())
        else:
            token = Secret(await tokens.renew(replaces.reveal()))
        socket = AsyncSocket(self._target.options)
        self._opening.add(socket)
        try:
            self._check_open()
            await socket.open(self._target.url, token)
            lifetime = tokens.lifetime(token.reveal())
            connection = AsyncConnection(
                socket, token, Session(self._target.timing, self.rules), lifetime
            )
            await self._subscribe(connection, topics(), optional)
            self._check_open()
        except BaseException as error:
            socket.abort()
            if refuses_token(error, self.rules):
                tokens.rejected(token.reveal())
            raise
        finally:
            self._opening.discard(socket)
        return connection

    def token_expired(self, connection: AsyncConnection) -> None:
        """Let nobody use the token of this connection again: the PBX said so on it."""
        self._tokens.rejected(connection.token.reveal())

    def close(self) -> None:
        """Interrupt attempts that are going on, and allow no more."""
        self._closed = True
        for socket in tuple(self._opening):
            socket.abort()

    def _check_open(self) -> None:
        if self._closed:
            raise StreamClosedError("the event stream is closed")

    async def _subscribe(
        self, connection: AsyncConnection, topics: tuple[int, ...], optional: bool
    ) -> None:
        try:
            while True:
                await connection.send_topics(topics)
                try:
                    return await self._await_answer(connection)
                except SubscriptionRefusedError as refusal:
                    refused = refusal.topics()
                    rest = tuple(each for each in topics if each not in refused)
                    if not optional or not rest or rest == topics:
                        raise
                _log.warning("the PBX does not offer events %s", sorted(refused))
                topics = rest
        except SocketClosed as end:
            text = f"the PBX ended the event connection at once: {end}"
            raise ConnectError(text) from None

    async def _await_answer(self, connection: AsyncConnection) -> None:
        session = connection.session
        while not session.accepted:
            soonest = time.monotonic() + 0.01
            try:
                kind, frame = await connection.receive(max(session.deadline(), soonest))
            except TimeoutError:
                if session.silent(time.monotonic()):
                    text = "the PBX did not answer the topic list"
                    raise ConnectError(text) from None
                if session.due(time.monotonic()):
                    await connection.send_heartbeat()
                continue
            if kind is FrameKind.EVENT:
                connection.early.append(frame)
            elif kind is FrameKind.REFUSED:
                raise connection.refusal()
            elif kind is FrameKind.TOKEN_EXPIRED:
                raise TokenExpiredError("the PBX called the access token expired")
