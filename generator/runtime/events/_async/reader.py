"""Keeps one subscription alive; runs in the background of a stream."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from functools import partial

from ...concurrency.flags import AsyncFlag
from ...concurrency.sleep import async_sleep
from ...exceptions import StreamError
from ...redact import Secret
from ...retry.backoff import Backoff
from ...retry.streams import may_retry, refuses_token
from ..dedup import Overlap
from ..errors import HandshakeRefusedError
from ..gap import (
    CONNECTION_LOST,
    HEARTBEAT_LOST,
    RENEWAL,
    TOKEN_EXPIRED,
    Gap,
    utc,
)
from ..options import StreamOptions
from ..session import FrameKind
from ..socket.errors import SocketClosed
from .connection import AsyncConnection
from .connector import AsyncConnector
from .delivery import AsyncDelivery
from .fan_out import AsyncFanOut
from .handover import AsyncHandover, AsyncTopicChange, Disconnect

_log = logging.getLogger("yeastar_pseries.events")

# How often a reader that waits for a second connection looks whether it is there.
_HANDOVER_CHECK_SECONDS = 0.1
# A second, short read before a PBX is called silent: its answer may be in a buffer.
_SECOND_READ_SECONDS = 0.1
# How long it may take to read a connection to its end, not counting slow consumers.
_READ_OUT_SECONDS = 5.0
# Frames after which others get a turn.
_FRAMES_PER_TURN = 64
# A token that seems to expire at once must not make renewals follow each other.
_EARLIEST_RENEWAL_SECONDS = 5.0


class AsyncReader:
    """The background half of a stream.

    Args:
        connector: makes connections.
        delivery: takes their events.
        fan_out: told when everything is over.
        topics: event ids to subscribe to.
        optional: go on without those that the PBX does not offer.
        options: delays between attempts, and when to renew.
    """

    def __init__(
        self,
        connector: AsyncConnector,
        delivery: AsyncDelivery,
        fan_out: AsyncFanOut,
        topics: tuple[int, ...],
        optional: bool,
        options: StreamOptions,
    ) -> None:
        self._connector = connector
        self._delivery = delivery
        self._fan_out = fan_out
        self._topics = topics
        self._optional = optional
        self._backoff = Backoff(*options.reconnect_delay)
        self._margin = options.renewal_margin
        self._change: AsyncTopicChange | None = None
        self._connection: AsyncConnection | None = None
        self._handover: AsyncHandover | None = None
        self._renew_at = 0.0
        self._check_at = 0.0
        self._silence_suspected = False
        self._refusals = 0
        self.closing = AsyncFlag()
        self.opened = AsyncFlag()
        self.error: Exception | None = None
        self.last_error: Exception | None = None

    @property
    def healthy(self) -> bool:
        """True while a connection is subscribed and answers heartbeats."""
        connection = self._connection
        return connection is not None and connection.session.healthy(time.monotonic())

    @property
    def topics(self) -> tuple[int, ...]:
        """Event ids the PBX has accepted, or is to be asked for first."""
        return self._topics

    async def run(self) -> None:
        """Serve until closed, or until an error that another attempt cannot cure."""
        try:
            await self._serve()
        except Exception as error:
            if not self.closing.is_set():
                self.error = error
        finally:
            self._connector.close()
            self._fan_out.finish(self.error)
            self._settle(self.error)
            self.opened.set()
            await self._clean_up()

    async def close(self) -> None:
        """Make `run` end soon; from any thread."""
        self.closing.set()
        self._fan_out.close()
        self._connector.close()
        connection = self._connection
        if connection is not None:
            await connection.socket.aclose()

    async def change_topics(self, change: AsyncTopicChange) -> None:
        """Send a topic list now, or with the next connection if there is none."""
        self._change = change
        connection = self._connection
        if connection is not None:
            # If it has just ended, the next connection starts with this list.
            with suppress(SocketClosed):
                await connection.send_topics(change.topics)

    async def _serve(self) -> None:
        disconnect: Disconnect | None = None
        while not self.closing.is_set():
            connection = await self._connect(disconnect)
            if connection is None:
                return
            try:
                if not await self._take_over(connection, disconnect):
                    continue
                disconnect = await self._pump()
            except SocketClosed:
                disconnect = self._disconnected(CONNECTION_LOST)
            if not self.closing.is_set():
                _log.info("the event connection ended: %s", disconnect.reason)
            if self._connection is not None:
                self._connection.socket.abort()
                self._connection = None

    async def _connect(self, disconnect: Disconnect | None) -> AsyncConnection | None:
        """Return a new connection, whatever it takes; None when closing."""
        # An expired token is no sign of trouble: the next one can be tried at once.
        wait = disconnect is not None and not (
            disconnect.confirmed and disconnect.reason == TOKEN_EXPIRED
        )
        while True:
            handover, self._handover = self._handover, None
            if handover is None:
                self._delivery.overlap = None
                if wait and await self.closing.wait(next(self._backoff)):
                    return None
            try:
                if handover is None:
                    return await self._attempt()
                # A successor is already on its way: no need for another.
                while not handover.done:
                    if await self.closing.wait(_HANDOVER_CHECK_SECONDS):
                        self._handover = handover
                        return None
                return handover.take()
            except Exception as error:
                if self.closing.is_set():
                    return None
                if not self._retry(error):
                    raise
                self.last_error = error
                _log.warning("no event connection yet, will try again: %s", error)
                wait = True

    async def _attempt(self, replaces: Secret | None = None) -> AsyncConnection:
        optional = self._optional and self._change is None
        return await self._connector.connect(
            self._wanted, optional=optional, replaces=replaces
        )

    def _retry(self, error: Exception) -> bool:
        rules = self._connector.rules
        if isinstance(error, HandshakeRefusedError) and refuses_token(error, rules):
            # The first refusal may be an old token; the next attempt has a new one.
            self._refusals += 1
            return self._refusals < 2
        return may_retry(error, rules)

    def _wanted(self) -> tuple[int, ...]:
        return self._change.topics if self._change is not None else self._topics

    async def _take_over(
        self, connection: AsyncConnection, disconnect: Disconnect | None
    ) -> bool:
        """Make this connection the one that is read, and deliver what it has brought.

        Args:
            connection: subscribed, not read yet.
            disconnect: how the connection before ended, to be told as a Gap; None if
                nothing was lost.

        Returns:
            False if the connection could not be read; nothing has changed then.
        """
        frames = list(connection.early)
        overlap = self._delivery.overlap
        if overlap is not None:
            if not await self._read_out(connection, frames):
                connection.socket.abort()
                return False
            frames = overlap.fresh(frames, connection.asked_at)
            self._delivery.overlap = None
        if disconnect is not None:
            # The computer's clock may have been set back meanwhile.
            until = max(time.time(), disconnect.since)
            self._delivery.mark(
                Gap(utc(disconnect.since), utc(until), disconnect.reason)
            )
        self._connection = connection
        self._refusals = 0
        self._silence_suspected = False
        now = time.monotonic()
        self._renew_at = max(
            connection.expires_at - self._margin, now + _EARLIEST_RENEWAL_SECONDS
        )
        self._check_at = min(connection.session.deadline(), self._renew_at)
        self.opened.set()
        for frame in frames:
            await self._delivery.deliver(frame, connection)
        if self._optional and self._change is None:
            self._topics = connection.topics
        if connection.topics == self._wanted():
            self._settle(None)
        else:
            await connection.send_topics(self._wanted())
        return True

    async def _pump(self) -> Disconnect:
        """Read until the connection is lost; a renewal changes it on the way."""
        turn = 0
        while True:
            connection = self._current()
            turn += 1
            if turn % _FRAMES_PER_TURN == 0:
                # Frames may come in hundreds at once: let consumers keep up with them.
                await async_sleep(0)
            try:
                frame = await connection.socket.recv(self._check_at)
            except TimeoutError:
                disconnect = await self._check_clock(idle=True)
            else:
                self._silence_suspected = False
                kind = connection.heard(frame)
                if kind is FrameKind.EVENT:
                    await self._delivery.deliver(frame, connection)
                    disconnect = None
                else:
                    disconnect = await self._handle(kind)
                if disconnect is None and time.monotonic() >= self._check_at:
                    disconnect = await self._check_clock(idle=False)
            if disconnect is not None:
                return disconnect

    def _current(self) -> AsyncConnection:
        if self._connection is None:
            raise SocketClosed(None, "no connection")
        return self._connection

    async def _handle(self, kind: FrameKind) -> Disconnect | None:
        """Act on a frame that is no event."""
        connection = self._current()
        if kind is FrameKind.HEARTBEAT and connection.session.confirmed:
            self._backoff.reset()
        elif kind is FrameKind.ACCEPTED:
            # An earlier list may be answered after a later one was sent.
            if connection.session.settled and connection.topics == self._wanted():
                self._settle(None)
        elif kind is FrameKind.TOKEN_EXPIRED:
            self._connector.token_expired(connection)
            return self._disconnected(TOKEN_EXPIRED)
        elif kind is FrameKind.REFUSED:
            refusal = connection.refusal()
            if self._change is not None:
                self._settle(refusal)
                await connection.send_topics(self._topics)
            elif may_retry(refusal, self._connector.rules):
                return self._disconnected(CONNECTION_LOST)
            else:
                raise refusal
        return None

    async def _check_clock(self, idle: bool) -> Disconnect | None:
        """Do what the clock asks for: heartbeat, silence, renewal.

        Args:
            idle: nothing was waiting to be read.
        """
        connection = self._current()
        session = connection.session
        now = time.monotonic()
        if self.closing.is_set():
            raise SocketClosed(None, "the stream was given up")
        if idle and session.silent(now):
            if self._silence_suspected:
                return self._disconnected(HEARTBEAT_LOST)
            self._silence_suspected = True
            self._check_at = now + _SECOND_READ_SECONDS
            return None
        if session.due(now):
            await connection.send_heartbeat()
        if self._handover is None and now >= self._renew_at:
            self._delivery.overlap = Overlap()
            self._handover = AsyncHandover(partial(self._attempt, connection.token))
        if self._handover is None:
            # A late answer is looked for when idle only: then look again soon.
            self._check_at = min(
                max(session.deadline(), now + _SECOND_READ_SECONDS), self._renew_at
            )
        elif not self._handover.done:
            self._check_at = now + _HANDOVER_CHECK_SECONDS
        else:
            return await self._hand_over(self._handover)
        return None

    async def _hand_over(self, handover: AsyncHandover) -> Disconnect | None:
        """Go over to the successor, unless that failed: then try again later."""
        self._handover = None
        try:
            successor = handover.take()
        except Exception as error:
            if not self._retry(error):
                raise
            _log.warning("the event connection could not be renewed: %s", error)
            self._stay()
            return None
        old = self._current()
        complete = await self._read_out(old, None)
        disconnect = None if complete else self._disconnected(RENEWAL)
        if not await self._take_over(successor, disconnect):
            # The old connection has had everything the new one had.
            self._stay()
            return disconnect
        await old.socket.aclose()
        _log.info("the event connection was renewed")
        return None

    def _stay(self) -> None:
        """Keep the present connection for now, and try to renew it later."""
        self._delivery.overlap = None
        self._check_at = time.monotonic()
        self._renew_at = self._check_at + next(self._backoff)

    async def _read_out(
        self, connection: AsyncConnection, keep: list[bytes] | None
    ) -> bool:
        """Read everything that the PBX sent before it answers one more heartbeat.

        Args:
            connection: the one to read.
            keep: where event frames go; None delivers them.

        Returns:
            Whether the answer came.
        """
        end = time.monotonic() + _READ_OUT_SECONDS - connection.waited
        try:
            await connection.send_heartbeat()
            # Counted, because only the answer to this very heartbeat will do.
            while connection.session.unanswered:
                if time.monotonic() > end + connection.waited:
                    return False
                kind, frame = await connection.receive(end + connection.waited)
                if kind is FrameKind.EVENT and keep is not None:
                    keep.append(frame)
                elif kind is FrameKind.EVENT:
                    await self._delivery.deliver(frame, connection)
                elif kind is FrameKind.TOKEN_EXPIRED:
                    return False
        except (TimeoutError, SocketClosed):
            return False
        return True

    def _disconnected(self, reason: str) -> Disconnect:
        connection = self._connection
        if connection is None:
            return Disconnect(reason, time.time(), confirmed=False)
        return Disconnect(reason, connection.proved_at, connection.session.confirmed)

    def _settle(self, error: Exception | None) -> None:
        """End the change of topics: its list has arrived, or never will."""
        change, self._change = self._change, None
        if change is not None:
            if error is None:
                self._topics = change.topics
                self._optional = False
            elif isinstance(error, StreamError):
                change.error = error
            change.done.set()

    async def _clean_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.socket.abort()
        handover, self._handover = self._handover, None
        if handover is not None:
            await handover.drop()
