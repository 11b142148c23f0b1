# Made by `make generate` from generator/runtime/events/subscribing/_async/attempts.py; edits are lost.
"""Attempts to connect, one after the other, until one ends with a subscription."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from ....concurrency.flags import Flag
from ....redact import Secret
from ....retry.backoff import Backoff
from ....retry.streams import ExpiryPauses, may_retry, refuses_token
from ..._sync.connection import Connection
from ..._sync.connector import Connector
from ...errors import HandshakeRefusedError, SubscriptionRefusedError
from ...gap import TOKEN_EXPIRED
from ...losses import Disconnect
from ...options import StreamOptions
from ...renewing.doubts import Doubts
from ...topics import Wish

_log = logging.getLogger("yeastar_pseries.events")


class Attempts:
    """Makes connections for a reader, with growing delays.

    Args:
        connector: makes one.
        options: the delays.
        closing: ends all waiting.
        wish: tells what to subscribe to.
        excuse: takes an error, and tells whether what was wished is to blame and
            something else is wished now.

    Attributes:
        last_error: why the last attempt failed.
    """

    def __init__(
        self,
        connector: Connector,
        options: StreamOptions,
        closing: Flag,
        wish: Callable[[], Wish],
        excuse: Callable[[Exception], bool],
    ) -> None:
        self._connector = connector
        self._closing = closing
        self._wish = wish
        self._excuse = excuse
        self._backoff = Backoff(*options.reconnect_delay)
        self._expiries = ExpiryPauses(*options.reconnect_delay)
        self._longest = options.reconnect_delay[1]
        self._refusals = 0
        self.last_error: Exception | None = None

    def until_connected(self, pause: float) -> Connection | None:
        """Return a new connection, whatever it takes; None when closing.

        Args:
            pause: seconds before the first attempt.
        """
        while True:
            if pause and self._closing.wait(pause):
                return None
            try:
                return self.once()
            except Exception as error:
                if self._closing.is_set():
                    return None
                pause = self.after_error(error)
                _log.warning("no event connection yet, will try again: %s", error)

    def once(
        self,
        replaces: Secret | None = None,
        linger: float = 0.0,
        doubts: Doubts | None = None,
    ) -> Connection:
        """Make one attempt; parameters and errors as of the connector."""
        connect = self._connector.connect
        return connect(self._wish, replaces=replaces, linger=linger, doubts=doubts)

    def after_loss(self, lost: Disconnect | None) -> float:
        """Return the seconds to wait before connecting again; None was no loss."""
        if lost is None:
            return 0.0
        if lost.confirmed and lost.reason == TOKEN_EXPIRED:
            return self._expiries.next(time.monotonic())
        return next(self._backoff)

    def after_error(self, error: Exception) -> float:
        """Return the seconds before the next attempt, or raise if that cannot help."""
        self.last_error = error
        if self._excuse(error):
            return 0.0
        if not self._may_retry(error):
            raise error
        return next(self._backoff)

    def after_renewal(self, error: Exception, lost: Disconnect | None = None) -> float:
        """Like `after_error`, of an attempt to have a second connection.

        A PBX that has none to give says so in whatever way. That says nothing of a
        first one.

        Args:
            error: why there is none.
            lost: how the other connection ended meanwhile; None if it goes on.
        """
        if not self._refuses(error):
            return self.after_error(error)
        self.last_error = error
        return self._longest if lost is None else self.after_loss(lost)

    def pause(self) -> float:
        """Return the seconds to wait after something that no error tells of."""
        return next(self._backoff)

    def subscribed(self) -> None:
        """Note that an attempt has been good."""
        self._refusals = 0

    def proved(self) -> None:
        """Note that the connection has held: delays start again."""
        self._backoff.reset()

    def _refuses(self, error: Exception) -> bool:
        if not isinstance(error, HandshakeRefusedError | SubscriptionRefusedError):
            return False
        rules = self._connector.rules
        return refuses_token(error, rules) or not may_retry(error, rules)

    def _may_retry(self, error: Exception) -> bool:
        rules = self._connector.rules
        if isinstance(error, HandshakeRefusedError) and refuses_token(error, rules):
            # The first refusal may be an old token; the next attempt has a new one.
            self._refusals += 1
            return self._refusals < 2
        return may_retry(error, rules)
