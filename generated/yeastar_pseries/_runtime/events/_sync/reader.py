# Made by `make generate` from generator/runtime/events/_async/reader.py; edits are lost.
"""Keeps one subscription alive; runs in the background of a stream."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from functools import partial

from ...concurrency.primitives import Event, sleep
from ...concurrency.waiting import Mailbox
from ...exceptions import StreamError
from ...redact import Secret
from ...retry.backoff import Backoff
from ..dedup import Overlap
from ..errors import HandshakeRefusedError, may_retry
from ..fan_out import Hub
from ..gap import (
    CONNECTION_LOST,
    HEARTBEAT_LOST,
    RENEWAL,
    TOKEN_EXPIRED,
    Gap,
    utc,
)
from ..session import Kind
from ..socket.errors import SocketClosed
from .connect import Dialer, Link
from .delivery import Delivery
from .handover import Successor, TopicChange, Loss

logger = logging.getLogger("yeastar_pseries.events")

# How often a reader that waits for a second connection looks whether it is there.
_LOOK = 0.1
# A second, short read before a PBX is called silent: its answer may be in a buffer.
_GRACE = 0.1
# How long it may take to read a connection to its end, not counting slow consumers.
_READ_OUT = 5.0
# Frames after which others get a turn.
_TURN = 64
# A token that seems to expire at once must not make renewals follow each other.
_LEAST_LIFE = 5.0


class Reader:
    """The background half of a stream.

    Args:
        dialer: makes connections.
        delivery: takes their events.
        hub: told when everything is over.
        topics: event ids to subscribe to.
        optional: go on without those that the PBX does not offer.
        backoff: delays between attempts.
        renewal_margin: seconds before the end of a token at which to renew.
    """

    def __init__(
        self,
        dialer: Dialer,
        delivery: Delivery,
        hub: Hub[Mailbox],
        topics: tuple[int, ...],
        optional: bool,
        backoff: Backoff,
        renewal_margin: float,
    ) -> None:
        self._dialer = dialer
        self._delivery = delivery
        self._hub = hub
        self._topics = topics
        self._optional = optional
        self._backoff = backoff
        self._margin = renewal_margin
        self._change: TopicChange | None = None
        self._link: Link | None = None
        self._renewal: Successor | None = None
        self._renew_at = 0.0
        self._look_at = 0.0
        self._doubt = False
        self._refusals = 0
        self.closing = Event()
        self.opened = Event()
        self.error: Exception | None = None
        self.last_error: Exception | None = None

    @property
    def healthy(self) -> bool:
        """Is there a connection that is subscribed and answers heartbeats?"""
        link = self._link
        return link is not None and link.session.healthy(time.monotonic())

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
            self._dialer.close()
            self._hub.finish(self.error)
            self._settle(self.error)
            self.opened.set()
            self._clean_up()

    def close(self) -> None:
        """Make `run` end soon; from any thread."""
        self.closing.set()
        self._hub.close()
        self._dialer.close()
        link = self._link
        if link is not None:
            link.socket.close()

    def change_topics(self, change: TopicChange) -> None:
        """Send a topic list now, or with the next connection if there is none."""
        self._change = change
        link = self._link
        if link is not None:
            # If it has just ended, the next connection starts with this list.
            with suppress(SocketClosed):
                link.send_topics(change.topics)

    def _serve(self) -> None:
        loss: Loss | None = None
        while not self.closing.is_set():
            link = self._connect(loss)
            if link is None:
                return
            try:
                if not self._take_over(link, loss):
                    continue
                loss = self._pump()
            except SocketClosed:
                loss = self._loss(CONNECTION_LOST)
            if not self.closing.is_set():
                logger.info("the event connection ended: %s", loss.reason)
            if self._link is not None:
                self._link.socket.abort()
                self._link = None

    def _connect(self, loss: Loss | None) -> Link | None:
        """A new link, after as many attempts as it takes; None when closing."""
        # An expired token is no sign of trouble: the next one can be tried at once.
        wait = loss is not None and not (loss.held and loss.reason == TOKEN_EXPIRED)
        while True:
            renewal, self._renewal = self._renewal, None
            if renewal is None:
                self._delivery.overlap = None
                if wait and self.closing.wait(next(self._backoff)):
                    return None
            try:
                if renewal is None:
                    return self._dial()
                # A successor is already on its way: no need for another.
                while not renewal.done:
                    if self.closing.wait(_LOOK):
                        self._renewal = renewal
                        return None
                return renewal.take()
            except Exception as error:
                if self.closing.is_set():
                    return None
                if not self._retry(error):
                    raise
                self.last_error = error
                logger.warning("no event connection yet, will try again: %s", error)
                wait = True

    def _dial(self, replaces: Secret | None = None) -> Link:
        optional = self._optional and self._change is None
        return self._dialer.dial(self._wanted, optional=optional, replaces=replaces)

    def _retry(self, error: Exception) -> bool:
        if isinstance(error, HandshakeRefusedError) and error.about_token:
            # The first refusal may be an old token; the next attempt has a new one.
            self._refusals += 1
            return self._refusals < 2
        return may_retry(error)

    def _wanted(self) -> tuple[int, ...]:
        return self._change.topics if self._change is not None else self._topics

    def _take_over(self, link: Link, loss: Loss | None) -> bool:
        """Make this link the one that is read, and deliver what it has brought.

        Args:
            link: subscribed, not read yet.
            loss: of the link before, to be told as a Gap; None if nothing was lost.

        Returns:
            False if the link could not be read; nothing has changed then.
        """
        link.socket.read_here()
        frames = list(link.early)
        overlap = self._delivery.overlap
        if overlap is not None:
            if not self._read_out(link, frames):
                link.socket.abort()
                return False
            frames = overlap.fresh(frames, link.asked_at)
            self._delivery.overlap = None
        if loss is not None:
            # The computer's clock may have been set back meanwhile.
            until = max(time.time(), loss.since)
            self._delivery.mark(Gap(utc(loss.since), utc(until), loss.reason))
        self._link = link
        self._refusals = 0
        self._doubt = False
        now = time.monotonic()
        self._renew_at = max(link.expires_at - self._margin, now + _LEAST_LIFE)
        self._look_at = min(link.session.deadline(), self._renew_at)
        self.opened.set()
        for frame in frames:
            self._delivery.deliver(frame, link)
        if self._optional and self._change is None:
            self._topics = link.topics
        if link.topics == self._wanted():
            self._settle(None)
        else:
            link.send_topics(self._wanted())
        return True

    def _pump(self) -> Loss:
        """Read until the connection is lost; a renewal changes it on the way."""
        turn = 0
        while True:
            link = self._current()
            turn += 1
            if turn % _TURN == 0:
                # Frames may come in hundreds at once: let consumers keep up with them.
                sleep(0)
            try:
                frame = link.socket.recv(self._look_at)
            except TimeoutError:
                loss = self._look(idle=True)
            else:
                self._doubt = False
                kind = link.heard(frame)
                if kind is Kind.EVENT:
                    self._delivery.deliver(frame, link)
                    loss = None
                else:
                    loss = self._handle(kind)
                if loss is None and time.monotonic() >= self._look_at:
                    loss = self._look(idle=False)
            if loss is not None:
                return loss

    def _current(self) -> Link:
        if self._link is None:
            raise SocketClosed(None, "no connection")
        return self._link

    def _handle(self, kind: Kind) -> Loss | None:
        """Act on a frame that is no event."""
        link = self._current()
        if kind is Kind.HEARTBEAT and link.session.held:
            self._backoff.reset()
        elif kind is Kind.ACCEPTED:
            # An earlier list may be answered after a later one was sent.
            if link.session.settled and link.topics == self._wanted():
                self._settle(None)
        elif kind is Kind.TOKEN_EXPIRED:
            self._dialer.token_expired(link)
            return self._loss(TOKEN_EXPIRED)
        elif kind is Kind.REFUSED:
            refusal = link.refusal()
            if self._change is not None:
                self._settle(refusal)
                link.send_topics(self._topics)
            elif may_retry(refusal):
                return self._loss(CONNECTION_LOST)
            else:
                raise refusal
        return None

    def _look(self, idle: bool) -> Loss | None:
        """What the clock asks for: heartbeat, silence, renewal.

        Args:
            idle: nothing was waiting to be read.
        """
        link = self._current()
        session = link.session
        now = time.monotonic()
        if self.closing.is_set():
            raise SocketClosed(None, "the stream was given up")
        if idle and session.silent(now):
            if self._doubt:
                return self._loss(HEARTBEAT_LOST)
            self._doubt = True
            self._look_at = now + _GRACE
            return None
        if session.due(now):
            link.send_heartbeat()
        if self._renewal is None and now >= self._renew_at:
            self._delivery.overlap = Overlap()
            self._renewal = Successor(partial(self._dial, link.token))
        if self._renewal is None:
            # A late answer is looked for when idle only: then look again soon.
            self._look_at = min(max(session.deadline(), now + _GRACE), self._renew_at)
        elif not self._renewal.done:
            self._look_at = now + _LOOK
        else:
            return self._renew(self._renewal)
        return None

    def _renew(self, renewal: Successor) -> Loss | None:
        """Go over to the successor, unless that failed: then try again later."""
        self._renewal = None
        try:
            successor = renewal.take()
        except Exception as error:
            if not self._retry(error):
                raise
            logger.warning("the event connection could not be renewed: %s", error)
            self._stay()
            return None
        old = self._current()
        complete = self._read_out(old, None)
        loss = None if complete else self._loss(RENEWAL)
        if not self._take_over(successor, loss):
            # The old connection has had everything the new one had.
            self._stay()
            return loss
        old.socket.close()
        logger.info("the event connection was renewed")
        return None

    def _stay(self) -> None:
        """Keep the present link for now, and try to renew it later."""
        self._delivery.overlap = None
        self._look_at = time.monotonic()
        self._renew_at = self._look_at + next(self._backoff)

    def _read_out(self, link: Link, keep: list[bytes] | None) -> bool:
        """Read everything that the PBX sent before it answers one more heartbeat.

        Args:
            link: the connection.
            keep: where event frames go; None delivers them.

        Returns:
            Whether the answer came.
        """
        end = time.monotonic() + _READ_OUT - link.waited
        try:
            link.send_heartbeat()
            # Counted, because only the answer to this very heartbeat will do.
            while link.session.unanswered:
                if time.monotonic() > end + link.waited:
                    return False
                kind, frame = link.receive(end + link.waited)
                if kind is Kind.EVENT and keep is not None:
                    keep.append(frame)
                elif kind is Kind.EVENT:
                    self._delivery.deliver(frame, link)
                elif kind is Kind.TOKEN_EXPIRED:
                    return False
        except (TimeoutError, SocketClosed):
            return False
        return True

    def _loss(self, reason: str) -> Loss:
        link = self._link
        if link is None:
            return Loss(reason, time.time(), held=False)
        return Loss(reason, link.sure_at, link.session.held)

    def _settle(self, error: Exception | None) -> None:
        """The topic list that was on its way has arrived, or never will."""
        change, self._change = self._change, None
        if change is not None:
            if error is None:
                self._topics = change.topics
                self._optional = False
            elif isinstance(error, StreamError):
                change.error = error
            change.done.set()

    def _clean_up(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.socket.abort()
        renewal, self._renewal = self._renewal, None
        if renewal is not None:
            renewal.drop()
