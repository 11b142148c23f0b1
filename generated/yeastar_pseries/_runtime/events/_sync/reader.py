# Made by `make generate` from generator/runtime/events/_async/reader.py; edits are lost.
"""Keeps one subscription alive; runs in the background of a stream."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from functools import partial

from ...concurrency.flags import Flag
from ...concurrency.sleep import sleep
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
from .connection import Connection
from .connector import Connector
from .delivery import Delivery
from .fan_out import FanOut
from .handover import Handover, TopicChange, Disconnect

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


class Reader:
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
        connector: Connector,
        delivery: Delivery,
        fan_out: FanOut,
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
        self._change: TopicChange | None = None
        self._connection: Connection | None = None
        self._handover: Handover | None = None
        self._renew_at = 0.0
        self._check_at = 0.0
        self._silence_suspected = False
        self._refusals = 0
        self.closing = Flag()
        self.opened = Flag()
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

    def run(self) -> None:
        """Serve until closed, or until an error that another attempt cannot cure."""
        try:
            self._serve()
        except Exception as error:
            if not self.closing.is_set():
                self.error = error
        finally:
            self._connector.close()
            self._fan_out.finish(self.error)
            self._settle(self.error)
            self.opened.set()
            self._clean_up()

    def close(self) -> None:
        """Make `run` end soon; from any thread."""
        self.closing.set()
        self._fan_out.close()
        self._connector.close()
        connection = self._connection
        if connection is not None:
            connection.socket.close()

    def change_topics(self, change: TopicChange) -> None:
        """Send a topic list now, or with the next connection if there is none."""
        self._change = change
        connection = self._connection
        if connection is not None:
            # If it has just ended, the next connection starts with this list.
            with suppress(SocketClosed):
                connection.send_topics(change.topics)

    def _serve(self) -> None:
        disconnect: Disconnect | None = None
        while not self.closing.is_set():
            connection = self._connect(disconnect)
            if connection is None:
                return
            try:
                if not self._take_over(connection, disconnect):
                    continue
                disconnect = self._pump()
            except SocketClosed:
                disconnect = self._disconnected(CONNECTION_LOST)
            if not self.closing.is_set():
                _log.info("the event connection ended: %s", disconnect.reason)
            if self._connection is not None:
                self._connection.socket.abort()
                self._connection = None

    def _connect(self, disconnect: Disconnect | None) -> Connection | None:
        """Return a new connection, whatever it takes; None when closing."""
        # An expired token is no sign of trouble: the next one can be tried at once.
        wait = disconnect is not None and not (
            disconnect.confirmed and disconnect.reason == TOKEN_EXPIRED
        )
        while True:
            handover, self._handover = self._handover, None
            if handover is None:
                self._delivery.overlap = None
                if wait and self.closing.wait(next(self._backoff)):
                    return None
            try:
                if handover is None:
                    return self._attempt()
                # A successor is already on its way: no need for another.
                while not handover.done:
                    if self.closing.wait(_HANDOVER_CHECK_SECONDS):
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

    def _attempt(self, replaces: Secret | None = None) -> Connection:
        optional = self._optional and self._change is None
        return self._connector.connect(
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

    def _take_over(self, connection: Connection, disconnect: Disconnect | None) -> bool:
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
            if not self._read_out(connection, frames):
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
            self._delivery.deliver(frame, connection)
        if self._optional and self._change is None:
            self._topics = connection.topics
        if connection.topics == self._wanted():
            self._settle(None)
        else:
            connection.send_topics(self._wanted())
        return True

    def _pump(self) -> Disconnect:
        """Read until the connection is lost; a renewal changes it on the way."""
        turn = 0
        while True:
            connection = self._current()
            turn += 1
            if turn % _FRAMES_PER_TURN == 0:
                # Frames may come in hundreds at once: let consumers keep up with them.
                sleep(0)
            try:
                frame = connection.socket.recv(self._check_at)
            except TimeoutError:
                disconnect = self._check_clock(idle=True)
            else:
                self._silence_suspected = False
                kind = connection.heard(frame)
                if kind is FrameKind.EVENT:
                    self._delivery.deliver(frame, connection)
                    disconnect = None
                else:
                    disconnect = self._handle(kind)
                if disconnect is None and time.monotonic() >= self._check_at:
                    disconnect = self._check_clock(idle=False)
            if disconnect is not None:
                return disconnect

    def _current(self) -> Connection:
        if self._connection is None:
            raise SocketClosed(None, "no connection")
        return self._connection

    def _handle(self, kind: FrameKind) -> Disconnect | None:
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
                connection.send_topics(self._topics)
            elif may_retry(refusal, self._connector.rules):
                return self._disconnected(CONNECTION_LOST)
            else:
                raise refusal
        return None

    def _check_clock(self, idle: bool) -> Disconnect | None:
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
            connection.send_heartbeat()
        if self._handover is None and now >= self._renew_at:
            self._delivery.overlap = Overlap()
            self._handover = Handover(partial(self._attempt, connection.token))
        if self._handover is None:
            # A late answer is looked for when idle only: then look again soon.
            self._check_at = min(
                max(session.deadline(), now + _SECOND_READ_SECONDS), self._renew_at
            )
        elif not self._handover.done:
            self._check_at = now + _HANDOVER_CHECK_SECONDS
        else:
            return self._hand_over(self._handover)
        return None

    def _hand_over(self, handover: Handover) -> Disconnect | None:
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
        complete = self._read_out(old, None)
        disconnect = None if complete else self._disconnected(RENEWAL)
        if not self._take_over(successor, disconnect):
            # The old connection has had everything the new one had.
            self._stay()
            return disconnect
        old.socket.close()
        _log.info("the event connection was renewed")
        return None

    def _stay(self) -> None:
        """Keep the present connection for now, and try to renew it later."""
        self._delivery.overlap = None
        self._check_at = time.monotonic()
        self._renew_at = self._check_at + next(self._backoff)

    def _read_out(self, connection: Connection, keep: list[bytes] | None) -> bool:
        """Read everything that the PBX sent before it answers one more heartbeat.

        Args:
            connection: the one to read.
            keep: where event frames go; None delivers them.

        Returns:
            Whether the answer came.
        """
        end = time.monotonic() + _READ_OUT_SECONDS - connection.waited
        try:
            connection.send_heartbeat()
            # Counted, because only the answer to this very heartbeat will do.
            while connection.session.unanswered:
                if time.monotonic() > end + connection.waited:
                    return False
                kind, frame = connection.receive(end + connection.waited)
                if kind is FrameKind.EVENT and keep is not None:
                    keep.append(frame)
                elif kind is FrameKind.EVENT:
                    self._delivery.deliver(frame, connection)
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

    def _clean_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.socket.abort()
        handover, self._handover = self._handover, None
        if handover is not None:
            handover.drop()
