"""From nothing to a subscribed connection: token, handshake, topic list, answer."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

from ...exceptions import ConnectError
from ...redact import Secret
from ..errors import (
    HandshakeRefusedError,
    StreamClosedError,
    SubscriptionRefusedError,
    TokenExpiredError,
)
from ..session import Kind, Session, Timing
from ..socket.errors import SocketClosed, SocketOptions
from ..socket.websocket import AsyncSocket

logger = logging.getLogger("yeastar_pseries.events")


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
    """

    base_url: str
    options: SocketOptions
    timing: Timing

    def url(self, token: Secret) -> Secret:
        """The subscription URL; it holds the token and must never be shown."""
        base = "ws" + self.base_url.rstrip("/").removeprefix("http")
        query = f"access_token={quote(token.reveal(), safe='')}"
        return Secret(f"{base}/openapi/v1.0/subscribe?{query}")


class AsyncLink:
    """One connection and its dialogue. A new connection gets a new link.

    Attributes:
        topics: event ids of the last topic list sent on it.
        asked_at: when that was (monotonic seconds).
        heard_at: when the last frame came (seconds since the epoch).
        sure_at: when the last topic list or heartbeat that was answered had been sent
            (likewise). What the PBX reported before then stood before the answer. What
            it reported later may have been lost in its own buffers, even if it was
            reported before `heard_at`: frames can be old when they come.
        waited: seconds for which slow consumers have kept it from being read.
        early: event frames that came before the topic list was answered.
    """

    def __init__(
        self, socket: AsyncSocket, token: Secret, timing: Timing, lifetime: float
    ) -> None:
        self.socket = socket
        self.token = token
        self.session = Session(timing)
        self.expires_at = time.monotonic() + lifetime
        self.topics: tuple[int, ...] = ()
        self.asked_at = 0.0
        self.heard_at = self.sure_at = time.time()
        self._lists: deque[float] = deque()
        self._beats: deque[float] = deque()
        self.waited = 0.0
        self.early: list[bytes] = []

    async def send_topics(self, topics: tuple[int, ...]) -> None:
        """Subscribe to exactly these events; the answer comes as a frame."""
        self.topics = topics
        self._lists.append(time.time())
        self.asked_at = time.monotonic()
        await self.socket.send(self.session.topics(topics, self.asked_at))

    async def send_heartbeat(self) -> None:
        """Send one heartbeat."""
        self._beats.append(time.time())
        await self.socket.send(self.session.heartbeat(time.monotonic()))

    async def receive(self, until: float) -> tuple[Kind, bytes]:
        """The next frame and what it is; `until` and errors as of the socket's recv."""
        frame = await self.socket.recv(until)
        return self.heard(frame), frame

    def heard(self, frame: bytes) -> Kind:
        """Note that a frame has come just now, and say what it is."""
        self.heard_at = time.time()
        kind = self.session.receive(frame, time.monotonic())
        if kind is not Kind.EVENT and kind is not Kind.TOKEN_EXPIRED:
            waiting = self._beats if kind is Kind.HEARTBEAT else self._lists
            if waiting:
                self.sure_at = waiting.popleft()
        return kind

    def refusal(self) -> SubscriptionRefusedError:
        """The error for the last answer, which was a refusal."""
        reply = self.session.last_reply
        if reply is None or reply.errcode is None:
            return SubscriptionRefusedError(-1)
        return SubscriptionRefusedError(
            reply.errcode, reply.errmsg, reply.invalid_param_list
        )


class AsyncDialer:
    """Makes links. `close` ends whatever attempt is going on.

    Args:
        target: where to connect.
        tokens: where the access token comes from.
    """

    def __init__(self, target: Target, tokens: AsyncTokenSource) -> None:
        self._target = target
        self._tokens = tokens
        self._opening: set[AsyncSocket] = set()
        self._closed = False

    async def dial(
        self,
        topics: Callable[[], tuple[int, ...]],
        *,
        optional: bool = False,
        replaces: Secret | None = None,
    ) -> AsyncLink:
        """A new connection that is subscribed, with a fresh token and URL.

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
            await socket.open(self._target.url(token))
            lifetime = tokens.lifetime(token.reveal())
            link = AsyncLink(socket, token, self._target.timing, lifetime)
            await self._subscribe(link, topics(), optional)
            self._check_open()
        except BaseException as error:
            socket.abort()
            if isinstance(error, TokenExpiredError) or (
                isinstance(error, HandshakeRefusedError) and error.about_token
            ):
                tokens.rejected(token.reveal())
            raise
        finally:
            self._opening.discard(socket)
        return link

    def token_expired(self, link: AsyncLink) -> None:
        """The PBX said so on this connection: nobody shall use that token again."""
        self._tokens.rejected(link.token.reveal())

    def close(self) -> None:
        """Interrupt attempts that are going on, and allow no more."""
        self._closed = True
        for socket in tuple(self._opening):
            socket.abort()

    def _check_open(self) -> None:
        if self._closed:
            raise StreamClosedError("the event stream is closed")

    async def _subscribe(
        self, link: AsyncLink, topics: tuple[int, ...], optional: bool
    ) -> None:
        try:
            while True:
                await link.send_topics(topics)
                try:
                    return await self._await_answer(link)
                except SubscriptionRefusedError as refusal:
                    refused = refusal.topics()
                    rest = tuple(each for each in topics if each not in refused)
                    if not optional or not rest or rest == topics:
                        raise
                logger.warning("the PBX does not offer events %s", sorted(refused))
                topics = rest
        except SocketClosed as end:
            text = f"the PBX ended the event connection at once: {end}"
            raise ConnectError(text) from None

    async def _await_answer(self, link: AsyncLink) -> None:
        session = link.session
        while not session.accepted:
            soonest = time.monotonic() + 0.01
            try:
                kind, frame = await link.receive(max(session.deadline(), soonest))
            except TimeoutError:
                if session.silent(time.monotonic()):
                    text = "the PBX did not answer the topic list"
                    raise ConnectError(text) from None
                if session.due(time.monotonic()):
                    await link.send_heartbeat()
                continue
            if kind is Kind.EVENT:
                link.early.append(frame)
            elif kind is Kind.REFUSED:
                raise link.refusal()
            elif kind is Kind.TOKEN_EXPIRED:
                raise TokenExpiredError("the PBX called the access token expired")
