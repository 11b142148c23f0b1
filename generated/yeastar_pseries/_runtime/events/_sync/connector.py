# Made by `make generate` from generator/runtime/events/_async/connector.py; edits are lost.
"""From nothing to a subscribed connection: token, handshake, topic list, answer."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Protocol

import msgspec

from ...exceptions import ConnectError
from ...redact import Secret
from ...retry.rules import RetryRules
from ...retry.streams import TokenBudget, refuses_token
from ..errors import (
    HandshakeRefusedError,
    StreamClosedError,
    SubscriptionRefusedError,
    TokenExpiredError,
)
from ..renewing.doubts import Doubts
from ..session import FrameKind, Session, Timing
from ..socket._sync.websocket import Socket
from ..socket.errors import SocketClosed, SocketOptions
from ..topics import Wish
from .connection import Connection

_log = logging.getLogger("yeastar_pseries.events")

# A token that a connection has served with for so long was good; whatever ended it,
# another one is in order.
_SERVED_SECONDS = 60.0


class TokenSource(Protocol):
    """What the stream needs from the client's token keeper."""

    def get(self) -> str: ...
    def renew(self, old: str) -> str: ...
    def rejected(self, token: str) -> None: ...
    def lifetime(self, token: str) -> float: ...


class Target(msgspec.Struct, frozen=True):
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


class Connector:
    """Makes connections, and knows them until they end: `close` leaves none behind.

    Args:
        target: where to connect.
        tokens: where the access token comes from.
    """

    def __init__(self, target: Target, tokens: TokenSource) -> None:
        self.rules = target.rules
        self._target = target
        self._tokens = tokens
        self._budget = TokenBudget()
        # Each that has not ended, whoever has it by now.
        self._sockets: set[Socket] = set()
        self._closed = False

    def connect(
        self,
        wish: Callable[[], Wish],
        *,
        replaces: Secret | None = None,
        linger: float = 0.0,
        doubts: Doubts | None = None,
    ) -> Connection:
        """Return a new connection that is subscribed, with a fresh token and URL.

        Args:
            wish: tells what to subscribe to, asked as late as possible.
            replaces: token of the connection that this one is to outlive.
            linger: seconds to wait once the PBX has acknowledged the subscription.
            doubts: are told whether the PBX was asked for a second connection.

        Raises:
            YeastarError: `may_retry` tells which of them are worth another attempt.
        """
        tokens = self._tokens
        if replaces is None:
            token = Secret(tokens.get())
        else:
            token = Secret(tokens.renew(replaces.reveal()))
        socket = Socket(self._target.options, self._sockets.discard)
        self._sockets.add(socket)
        try:
            self._check_open()
            if doubts is not None:
                doubts.asked()
            socket.open(self._target.url, token)
            lifetime = tokens.lifetime(token.reveal())
            connection = Connection(
                socket, token, Session(self._target.timing, self.rules), lifetime
            )
            self._subscribe(connection, wish(), linger)
            self._check_open()
        except BaseException as error:
            socket.abort()
            if doubts is not None and not socket.asked:
                doubts.refused()
            if refuses_token(error, self.rules):
                if isinstance(error, HandshakeRefusedError) and replaces is None:
                    # Few of these are tried again, and the next one needs a new token.
                    tokens.rejected(token.reveal())
                else:
                    self._reject(token)
            raise
        return connection

    def token_expired(self, connection: Connection) -> None:
        """Let nobody use the token of this connection again: the PBX said so on it."""
        if time.monotonic() - connection.opened_at >= _SERVED_SECONDS:
            self._tokens.rejected(connection.token.reveal())
        else:
            self._reject(connection.token)

    def close(self, spare: Socket | None = None) -> None:
        """End attempts and connections, and allow no more.

        Args:
            spare: one that its owner closes, with the closing handshake.
        """
        self._closed = True
        for socket in tuple(self._sockets):
            if socket is not spare:
                socket.abort()

    def _check_open(self) -> None:
        if self._closed:
            raise StreamClosedError("the event stream is closed")

    def _reject(self, token: Secret) -> None:
        """Give up a token that has not served, unless that has just been done."""
        if self._budget.spend(time.monotonic()):
            self._tokens.rejected(token.reveal())
        else:
            # Of those that are valid at once the PBX has few, for all its callers.
            _log.warning("the PBX refuses one fresh token after the other")

    def _subscribe(self, connection: Connection, wish: Wish, linger: float) -> None:
        topics, optional = wish
        connection.requested = topics
        session = connection.session
        try:
            while True:
                connection.send_topics(topics)
                try:
                    while not session.accepted:
                        self._receive(connection, session.deadline())
                    end = time.monotonic() + linger
                    while time.monotonic() < end:
                        self._receive(connection, min(session.deadline(), end))
                    return
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

    def _receive(self, connection: Connection, until: float) -> None:
        """Take one frame, or do what the clock asks for."""
        session = connection.session
        soonest = time.monotonic() + 0.01
        try:
            kind, frame = connection.receive(max(until, soonest))
        except TimeoutError:
            if session.silent(time.monotonic()):
                what = "a heartbeat" if session.settled else "the topic list"
                raise ConnectError(f"the PBX did not answer {what}") from None
            if session.due(time.monotonic()):
                connection.send_heartbeat()
            return
        if kind is FrameKind.EVENT:
            connection.early.append(frame)
        elif kind is FrameKind.REFUSED:
            raise connection.refusal()
        elif kind is FrameKind.TOKEN_EXPIRED:
            raise TokenExpiredError("the PBX called the access token expired")
