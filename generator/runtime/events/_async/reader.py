"""Keeps one subscription alive; runs in the background of a stream."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from functools import partial

from ...concurrency.flags import AsyncFlag
from ..dedup import Overlap
from ..errors import StreamClosedError, cancelled
from ..gap import (
    CONNECTION_LOST,
    HEARTBEAT_LOST,
    RENEWAL,
    TOKEN_EXPIRED,
    TOPICS_REFUSED,
)
from ..losses import Disconnect, Losses
from ..options import StreamOptions
from ..renewing._async.handover import AsyncCrossing, AsyncHandover, collect
from ..renewing._async.witness import AsyncWitness
from ..renewing.doubts import Doubts, Serving
from ..session import FrameKind, Session
from ..socket.errors import SocketClosed
from ..subscribing._async.attempts import AsyncAttempts
from ..subscribing._async.topic_list import AsyncTopicChange, AsyncTopicList
from ..topics import Wish
from .connection import AsyncConnection
from .connector import AsyncConnector
from .delivery import AsyncDelivery
from .fan_out import AsyncFanOut

_log = logging.getLogger("yeastar_pseries.events")

# A second, short read before a PBX is called silent: its answer may be in a buffer.
_SECOND_READ_SECONDS = 0.1
# So often it is looked whether anybody still holds the stream.
_LOOK_SECONDS = 5.0
# How long it may take to read a connection to its end, not counting slow consumers.
_READ_OUT_SECONDS = 5.0
# A token that seems to expire at once must not make renewals follow each other.
_EARLIEST_RENEWAL_SECONDS = 5.0


class AsyncReader:
    """The background half of a stream.

    Args:
        connector: makes connections.
        delivery: takes their events.
        fan_out: told when everything is over.
        wish: what to subscribe to.
        options: delays between attempts, and when to renew.
    """

    def __init__(
        self,
        connector: AsyncConnector,
        delivery: AsyncDelivery,
        fan_out: AsyncFanOut,
        wish: Wish,
        options: StreamOptions,
    ) -> None:
        self._connector = connector
        self._delivery = delivery
        self._fan_out = fan_out
        self._topics = AsyncTopicList(wish, connector.rules)
        self._margin = options.renewal_margin
        self._linger = options.renewal_linger
        self.losses = Losses(options.renewal_linger)
        self.doubts = Doubts()
        self._witness = AsyncWitness(delivery, self.doubts, self.losses)
        # Whose losses and early frames are dealt with; it may have ended.
        self.in_charge: AsyncConnection | None = None
        self._connection: AsyncConnection | None = None
        self._handover: AsyncHandover | None = None
        self._renew_at = self._check_at = 0.0
        self._suspected_at = 0.0  # when the last frame had come when a silence began
        self.closing, self.opened = AsyncFlag(), AsyncFlag()
        self.error: Exception | None = None
        self._attempts = AsyncAttempts(
            connector, options, self.closing, self._topics.wish, self._topics.excuse
        )

    @property
    def last_error(self) -> Exception | None:
        """Why the last attempt to connect failed."""
        return self._attempts.last_error

    @property
    def healthy(self) -> bool:
        """True while a connection is subscribed and answers heartbeats."""
        connection = self._connection
        return connection is not None and connection.session.healthy(time.monotonic())

    @property
    def topics(self) -> tuple[int, ...]:
        """Event ids the PBX has accepted last, or is to be asked for first."""
        return self._topics.accepted

    async def run(self) -> None:
        """Serve until closed, or until an error that another attempt cannot cure."""
        ended: Exception | None = None
        try:
            await self._serve()
        except Exception as error:
            ended = error
        finally:
            self.end(ended)
            handover, self._handover = self._handover, None
            if handover is not None:
                await handover.drop()

    def end(self, error: Exception | None = None) -> None:
        """Tell everybody who waits that it is over; `run` does so, if it ever begins."""
        self._connector.close()
        if not self.closing.is_set():
            self.error = error or StreamClosedError(cancelled("the event stream"))
            self._end_loss()
            self._witness.end()
        self._fan_out.finish(self.error)
        self._topics.end(self.error)
        self.opened.set()
        self._connection = None

    async def close(self) -> None:
        """Make `run` end soon; from any thread."""
        self.closing.set()
        self._fan_out.close()
        with self._topics.lock:
            connection = self._connection
        # Others as well: the reader may be waiting for one that it is about to take.
        self._connector.close(spare=connection and connection.socket)
        if connection is not None:
            await connection.socket.aclose()

    async def change_topics(self, change: AsyncTopicChange) -> None:
        """Send a topic list now, or with the next connection if there is none."""
        with self._topics.lock:
            self._topics.put(change)
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
                if not await self._begin(connection, disconnect):
                    continue
                disconnect = await self._pump()
            except SocketClosed:
                disconnect = self._disconnected(CONNECTION_LOST)
            if not self.closing.is_set():
                _log.info("the event connection ended: %s", disconnect.reason)
            self.doubts.lost()
            self._witness.abort()
            if self._connection is not None:
                self._connection.socket.abort()
                self._connection = None

    async def _connect(self, disconnect: Disconnect | None) -> AsyncConnection | None:
        """Return a new connection, whatever it takes; None when closing."""
        handover, self._handover = self._handover, None
        pause: float | None = None
        if handover is not None:
            # A successor is already on its way: no need for another.
            if not await handover.ended(self.closing):
                self._handover = handover
                return None
            try:
                if handover.changes == self._topics.changes:
                    return handover.take()
                await handover.drop()
            except Exception as error:
                if self.closing.is_set():
                    return None
                pause = self._attempts.after_renewal(error, disconnect)
        self._delivery.overlap = None
        if pause is None:
            pause = self._attempts.after_loss(disconnect)
        return await self._attempts.until_connected(pause)

    async def _begin(
        self, connection: AsyncConnection, disconnect: Disconnect | None
    ) -> bool:
        """Go on with a connection while there is no other.

        Args:
            connection: subscribed, not read yet.
            disconnect: how the one before ended; None at first.

        Returns:
            False if it cannot be used; nothing has changed then.
        """
        frames = list(connection.early)
        overlap = self._delivery.overlap
        if overlap is not None:
            if not await collect(connection, frames, _READ_OUT_SECONDS):
                connection.socket.abort()
                return False
            frames = overlap.fresh(frames, connection.asked_at)
        if not self._adopt(connection, self._topics.changes):
            return False
        # One that was lingered on, or has brought events, is in effect.
        in_effect, since = overlap is not None or bool(frames), connection.proved_at
        await self._take_over(connection, frames, since, disconnect, in_effect)
        return True

    def _adopt(self, connection: AsyncConnection, changes: int) -> bool:
        """Make this connection the one that is read.

        Args:
            connection: subscribed.
            changes: how many topic changes it knows of.

        Returns:
            False if that is no use: there was another change, or the stream is closed.
        """
        with self._topics.lock:
            useful = changes == self._topics.changes and not self.closing.is_set()
            if useful:
                self._connection = connection
        if not useful:
            connection.socket.abort()
        return useful

    async def _take_over(
        self,
        connection: AsyncConnection,
        frames: list[bytes],
        since: float,
        lost: Disconnect | None = None,
        in_effect: bool = True,
    ) -> None:
        """Deliver what the new connection has brought, and see to its topics.

        Args:
            connection: read from now on.
            frames: event frames of it that nobody has been given.
            since: up to when nothing is missing if not `lost` (seconds since 1970).
            lost: how the connection before ended; None if that was no loss.
            in_effect: the PBX certainly reports its events by now.
        """
        self._delivery.overlap = None
        self._attempts.subscribed()
        now, life = time.monotonic(), connection.lifetime
        self._renew_at = max(
            connection.opened_at + life - min(self._margin, life / 2),
            now + _EARLIEST_RENEWAL_SECONDS,
        )
        topics, change = self._topics, self._topics.change
        if lost is not None:
            since = self.doubts.cover(lost.since)
            self.losses.begin(lost.reason, since)
        missing_since = topics.accept(connection.requested, connection.topics, since)
        if missing_since is not None:
            self.losses.begin(TOPICS_REFUSED, missing_since)
        if in_effect:
            self._end_loss()
        self.doubts.taken_over()
        self._check_at = self._soonest(connection.session, now)
        self.opened.set()
        for frame in frames:
            await self._delivery.deliver(frame, connection, since)
        self.in_charge = connection
        wanted = topics.standing.topics if change is None else change.topics
        if connection.requested == wanted:
            topics.settle(change, None)
        else:
            await connection.send_topics(wanted if change else topics.accepted)

    def _end_loss(self) -> None:
        """Tell of the loss that is over."""
        if (gap := self.losses.end()) is not None:
            self._delivery.mark(gap)

    async def _pump(self) -> Disconnect:
        """Read until the connection is lost; a renewal changes it on the way."""
        while True:
            connection = self._current()
            disconnect: Disconnect | None = None
            try:
                if self.losses.open:
                    frame = await connection.socket.recv(self._check_at)
                else:
                    frame = await self._delivery.listen(connection, self._check_at)
            except TimeoutError:
                disconnect = await self._check_clock(idle=True)
            else:
                if frame is not None:
                    disconnect = await self._deal_with(connection.heard(frame), frame)
                if disconnect is None and time.monotonic() >= self._check_at:
                    disconnect = await self._check_clock(idle=False)
            if disconnect is not None:
                return disconnect

    async def _deal_with(self, kind: FrameKind, frame: bytes) -> Disconnect | None:
        """Deliver an event, and act on what is none."""
        if kind is not FrameKind.EVENT:
            return await self._handle(kind)
        if self.losses.open:
            self._end_loss()
        await self._delivery.deliver(frame, self._current())
        return None

    def _current(self) -> AsyncConnection:
        if self._connection is None:
            raise SocketClosed(None, "no connection")
        return self._connection

    async def _handle(self, kind: FrameKind) -> Disconnect | None:
        """Act on a frame that is no event."""
        connection = self._current()
        if kind is FrameKind.HEARTBEAT and connection.session.confirmed:
            self._attempts.proved()
        elif kind is FrameKind.ACCEPTED:
            # An earlier list may be answered after a later one was sent.
            change, settled = self._topics.change, connection.session.settled
            if change and settled and connection.topics == change.topics:
                self._topics.settle(change, None)
        elif kind is FrameKind.TOKEN_EXPIRED:
            self._connector.token_expired(connection)
            return self._disconnected(TOKEN_EXPIRED)
        elif kind is FrameKind.REFUSED:
            refusal = connection.refusal()
            if self._topics.change is not None:
                self._topics.settle(self._topics.change, refusal)
                await connection.send_topics(self._topics.accepted)
            else:
                # Nobody asked for that. If it is meant for good, the answer to the
                # topic list of the next connection says so too, and that one counts.
                _log.warning("the PBX sent an error by itself: %s", refusal)
                return self._disconnected(CONNECTION_LOST)
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
            if self._suspected_at == connection.heard_at:
                return self._disconnected(HEARTBEAT_LOST)
            self._suspected_at = connection.heard_at
            self._check_at = now + _SECOND_READ_SECONDS
            return None
        if session.due(now):
            await connection.send_heartbeat()
        if now >= self.losses.ends_at:
            self._end_loss()
        await self._witness.look(now)
        if self._handover is None and now >= self._renew_at:
            if self._topics.change is None and session.settled:
                await self._witness.settle(Serving.UNKNOWN)
                self._delivery.overlap = Overlap()
                attempt = partial(
                    self._attempts.once, connection.token, self._linger, self.doubts
                )
                self._handover = AsyncHandover(attempt, self._topics.changes)
            else:
                # Both connections are to have the same topics: one thing at a time.
                self._renew_at = now + AsyncHandover.check_seconds
        if self._handover is None:
            self._check_at = self._soonest(session, now)
        elif not self._handover.done:
            self._check_at = now + AsyncHandover.check_seconds
        else:
            return await self._hand_over(self._handover)
        return None

    def _soonest(self, session: Session, now: float) -> float:
        """Return when to look at the clock again."""
        return min(
            # A late answer is looked for when idle only: then look again soon.
            max(session.deadline(), now + _SECOND_READ_SECONDS),
            self._renew_at,
            self.losses.ends_at,
            self._witness.look_at,
            now + _LOOK_SECONDS,
        )

    async def _hand_over(self, handover: AsyncHandover) -> Disconnect | None:
        """Go over to the successor, unless that failed: then try again later."""
        self._handover = None
        old = self._current()
        try:
            successor = handover.take()
        except Exception as error:
            changed = handover.changes != self._topics.changes
            self._stay(0.0 if changed else self._attempts.after_renewal(error))
            _log.warning("the event connection could not be renewed: %s", error)
            return None
        try:
            return await self._cross(old, successor, handover.changes)
        except BaseException:
            successor.socket.abort()
            raise

    async def _cross(
        self, old: AsyncConnection, new: AsyncConnection, changes: int
    ) -> Disconnect | None:
        """Change to a successor that is ready (see `handover.py`)."""
        overlap, take = self._delivery.overlap or Overlap(), self._take_from_old
        crossing = AsyncCrossing(old, new, overlap, take, _READ_OUT_SECONDS)
        usable = await crossing.run()
        disconnect = None if crossing.complete else self._disconnected(RENEWAL)
        if crossing.alone:
            self.doubts.serving = Serving.ONE
        if not usable or not self._adopt(new, changes):
            # The old connection has had what the new one had, or doubts are left.
            new.socket.abort()
            changed = changes != self._topics.changes
            self._stay(0.0 if changed else self._attempts.pause())
            return disconnect
        if self.doubts.serving is Serving.ONE or not crossing.certain:
            disconnect = disconnect or crossing.loss()
        self._witness.expect()
        await self._take_over(new, crossing.frames, old.proved_at, disconnect)
        await self._witness.keep(old, new, useful=crossing.complete)
        self._check_at = min(self._check_at, self._witness.look_at)
        _log.info("the event connection was renewed")
        return None

    async def _take_from_old(self, kind: FrameKind, frame: bytes) -> bool:
        return await self._deal_with(kind, frame) is None

    def _stay(self, seconds: float) -> None:
        """Keep the present connection, and try to renew it after so many seconds."""
        self._delivery.overlap = None
        self._check_at = time.monotonic()
        self._renew_at = self._check_at + seconds

    def _disconnected(self, reason: str) -> Disconnect:
        if (connection := self._connection) is None:
            return Disconnect(reason, time.time(), confirmed=False)
        return Disconnect(reason, connection.proved_at, connection.session.confirmed)
