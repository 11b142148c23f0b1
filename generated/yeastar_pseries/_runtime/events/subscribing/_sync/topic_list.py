# Made by `make generate` from generator/runtime/events/subscribing/_async/topic_list.py; edits are lost.
"""Which topics a stream has, and which it is to have next."""

from __future__ import annotations

import threading

from ....concurrency.flags import Flag
from ....exceptions import StreamError
from ....retry.rules import RetryRules
from ....retry.streams import may_retry
from ...errors import SubscriptionRefusedError, ended
from ...topics import Wish


class TopicChange:
    """A topic list on its way to the PBX."""

    def __init__(self, topics: tuple[int, ...]) -> None:
        self.topics = topics
        self.error: StreamError | None = None
        self.done = Flag()


class TopicList:
    """The topics of one stream.

    Args:
        wish: what to subscribe to at first.
        rules: after which refusals trying again can help.

    Attributes:
        lock: guards which connection a list is meant for; changes are set under it.
        accepted: event ids that the PBX has accepted last, or is to be asked for first.
        standing: what was asked for when it accepted them. With `optional` this may be
            more: it is asked for again on every connection.
        change: the list that the application has set and the PBX has not answered.
        changes: how many there have been.
    """

    def __init__(self, wish: Wish, rules: RetryRules) -> None:
        # A signal handler may close what its own thread has locked.
        self.lock = threading.RLock()
        self.accepted = wish.topics
        self.standing = wish
        self.change: TopicChange | None = None
        self.changes = 0
        self._ended = False
        self._why: BaseException | None = None
        self._rules = rules
        self._refused: frozenset[int] = frozenset()
        self._refused_since = 0.0

    def wish(self) -> Wish:
        """Return what the next connection is to be subscribed to."""
        change = self.change
        return self.standing if change is None else Wish(change.topics)

    def put(self, change: TopicChange) -> None:
        """Take a list that is to be sent now; call it with the lock held.

        Raises:
            StreamClosedError: the stream has ended.
        """
        if self._ended:
            raise ended(self._why)
        self.change = change
        self.changes += 1

    def settle(self, change: TopicChange | None, error: Exception | None) -> None:
        """End a change: its list has been accepted, or never will be."""
        with self.lock:
            # The application may have given up waiting, and set another list by now.
            if change is None or change is not self.change:
                return
            self.change = None
            if error is None:
                self.accepted = change.topics
                self.standing = Wish(change.topics)
                self._refused = frozenset()
        if isinstance(error, StreamError):
            change.error = error
        change.done.set()

    def end(self, error: Exception | None) -> None:
        """Take no more changes; the one that is on its way is not accepted any more.

        Args:
            error: why the stream has ended; None if it was closed.
        """
        with self.lock:
            self._ended, self._why = True, error
        self.settle(
            self.change, error if isinstance(error, StreamError) else ended(error)
        )

    def accept(
        self, requested: tuple[int, ...], accepted: tuple[int, ...], since: float
    ) -> float | None:
        """Note what a new connection was subscribed to.

        Args:
            requested: event ids that it was to have.
            accepted: those that the PBX has not refused.
            since: up to when no event is missing (seconds since the epoch).

        Returns:
            Since when events of some topics are missing, if the PBX refuses others
            than before.
        """
        if requested != self.standing.topics:
            return None
        self.accepted = accepted
        refused = frozenset(requested) - frozenset(accepted)
        if refused == self._refused:
            return None
        if self._refused:
            since = min(since, self._refused_since)
        else:
            self._refused_since = since
        self._refused = refused
        return since

    def excuse(self, error: Exception) -> bool:
        """Tell whether an attempt to connect failed for the list of a change.

        That is over then, and the earlier list stands, as on a live connection.
        """
        change = self.change
        if change is None or not isinstance(error, SubscriptionRefusedError):
            return False
        if may_retry(error, self._rules):
            return False
        self.settle(change, error)
        return True
