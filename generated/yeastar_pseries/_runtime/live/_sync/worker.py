# Made by `make generate` from generator/runtime/live/_async/worker.py; edits are lost.
"""Keeps the picture of the calls: takes in events, and asks where these leave a doubt."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from ...concurrency.process import ProcessLock
from ...events.errors import StreamClosedError, cancelled
from ...events.frames.event import Event
from ...events.gap import CONNECTION_LOST, Gap
from ...exceptions import SchemaError, YeastarError
from ..book.book import CallBook
from ..book.kept import GRACE_SECONDS
from ..call import LiveCall
from ..changes import CallChange, Resynced
from ..moments import Mark, Moment
from ..options import LiveOptions
from ..pauses import Repeats
from .asking import Asker, Found
from .feed import Feed

_log = logging.getLogger("yeastar_pseries.live")

# So many calls are asked for one by one; for more, one question has them all.
_FEW = 2
# So often are records searched that come some seconds after the end of their call.
_SEARCHES = 3
# So often it is looked whether anybody still holds the view.
_LOOK = 5.0


def _cancelled() -> StreamClosedError:
    return StreamClosedError(cancelled("the view of the calls"))


class Source(Protocol):
    """Where events come from: a stream, or a subscription to one."""

    @property
    def queued(self) -> int: ...

    def get(self, timeout: float | None = None) -> Event | Gap: ...


@dataclass(frozen=True, slots=True)
class _Search:
    """A search for the records of calls that ended in a gap.

    Attributes:
        gap: that one, or as long as nothing was heard of them.
        due: when (monotonic seconds).
        left: how many are still to be made, this one included.
        wanted: whether it has never been answered: calls that began and ended in the
            gap are found by it alone.
    """

    gap: Gap
    due: float
    left: int
    wanted: bool = False


class Worker:
    """One view at work.

    Args:
        source: events and gaps.
        asker: asks the PBX.
        feed: where changes go.
        options: settings.
    """

    def __init__(
        self,
        source: Source,
        asker: Asker,
        feed: Feed,
        options: LiveOptions,
    ) -> None:
        self._source = source
        self._asker = asker
        self._feed = feed
        self._options = options
        self._book = CallBook(options.settle)
        self._lock = ProcessLock()
        self._wanted = False
        self._wanted_at = 0.0
        self._gap: Gap | None = None
        self._search: _Search | None = None
        self._repeats, self._search_repeats = Repeats(), Repeats()
        self._checked_at = 0.0
        self._ready = False

    @property
    def calls(self) -> tuple[LiveCall, ...]:
        """The calls that are going on."""
        with self._lock:
            return self._book.calls

    @property
    def synced(self) -> bool:
        """True while nothing is known to be missing."""
        return self._ready and not self._wanted

    def seed(self) -> None:
        """Take the first picture; raises what the question raises."""
        self._sync(first=True)
        self._ready = True

    def unbegun(self) -> None:
        """Tell that `run` was cancelled before its first step."""
        self._feed.finish(_cancelled())

    def run(self) -> None:
        """Keep the picture until the source ends."""
        ended: Exception | None = _cancelled()
        try:
            while not self._feed.finished:
                self._step()
        except StopIteration:
            ended = None
        except Exception as error:
            ended = error
        finally:
            self._feed.finish(ended)

    def _step(self) -> None:
        """Take in what comes next, or do what is due."""
        try:
            item = self._source.get(self._pause())
        except TimeoutError:
            pass
        except SchemaError as error:
            self._misfit(error)
        else:
            self._take(item)
        now = time.monotonic()
        self._miss(now)
        self._apply(lambda at: self._book.tick(at))
        if now < self._repeats.next:
            return
        try:
            self._ask(now)
        except YeastarError as error:
            # Not the feed's business: it is tried again, and `synced` tells.
            self._repeats.failed(time.monotonic())
            _log.warning("calls not asked for: %s", error)
        else:
            self._repeats.succeeded()

    def _ask(self, now: float) -> None:
        """Ask the PBX for what is due."""
        book, check = self._book, self._options.check_interval
        old = check is not None and now - self._checked_at >= check
        if self._wanted and now >= self._wanted_at or old and book.calls:
            self._sync()
        doubtful = book.doubtful(now)
        if len(doubtful) > _FEW:
            self._sync()
        elif doubtful:
            self._clear(doubtful)
        if self._search is not None and self._search.due <= now:
            self._records(self._search)

    def _sync(self, *, first: bool = False) -> None:
        """Compare the picture with what the PBX says is going on."""
        gap, mark = self._gap, self._mark()
        search = self._search
        if gap is not None and search is not None and search.wanted:
            gap = search.gap.merge(gap)
        found = self._asker.all_calls()
        slots = self._asker.slots() if found else None
        self._wanted, self._gap = False, None
        self._drain()
        patience = 0.0 if gap is None else self._options.record_wait
        self._apply(
            lambda at: self._book.snapshot(
                found, mark, at, first=first, patience=patience
            )
        )
        self._apply(lambda at: self._book.parked(slots or {}, mark))
        self._checked_at = mark.seconds
        if gap is not None:
            # A PBX that refuses this has told all the same which calls go on.
            self._records(_Search(gap, 0.0, _SEARCHES + 1, wanted=True))
            self._feed.offer(Resynced(gap=gap))

    def _clear(self, doubtful: list[str]) -> None:
        """Ask for some calls."""
        for call_id in doubtful:
            mark = self._mark()
            found = self._asker.one_call(call_id)
            if found is None:
                self._sync()
                return
            self._compare(found, mark, call_id)
        if self._book.may_park:
            mark = self._mark()
            slots = self._asker.slots()
            self._drain()
            if slots is not None:
                self._apply(lambda at: self._book.parked(slots, mark))

    def _compare(self, found: Found, mark: Mark, call_id: str) -> None:
        self._drain()
        self._apply(lambda at: self._book.snapshot(found, mark, at, only=call_id))

    @property
    def _search_pause(self) -> float:
        return self._options.record_wait / (_SEARCHES + 1)

    def _records(self, search: _Search) -> None:
        """Search the records of calls that ended in a gap, and say when again."""
        self._search = None
        if not search.wanted and not self._book.unrecorded:
            return
        try:
            records = self._asker.records(search.gap)
        except YeastarError as error:
            _log.warning("call records not searched: %s", error)
            self._search_repeats.failed(time.monotonic())
            self._search = replace(search, due=self._search_repeats.next)
            return
        self._search_repeats.succeeded()
        self._drain()
        self._apply(lambda at: self._book.recovered(records, at))
        if search.left > 1:
            due = time.monotonic() + self._search_pause
            self._search = _Search(search.gap, due, search.left - 1)

    def _miss(self, now: float) -> None:
        """Have records searched of calls whose details have not come.

        The connection may be lost, and no Gap tells of it yet.
        """
        with self._lock:
            since = self._book.unrecorded_since(now, self._options.record_wait)
        if since is None:
            return
        today, search = datetime.now(UTC), self._search
        gap = Gap(today - timedelta(seconds=now - since), today, CONNECTION_LOST)
        if search is not None:
            gap = search.gap.merge(gap)
        wanted = search is not None and search.wanted
        self._search = _Search(gap, now, _SEARCHES + 1, wanted)

    def _mark(self) -> Mark:
        return self._book.mark(time.monotonic())

    def _apply(self, change: Callable[[Moment], list[CallChange]]) -> None:
        """Change the picture, and then tell what changed."""
        at = Moment(time.monotonic(), datetime.now(UTC))
        with self._lock:
            changes = change(at)
        for each in changes:
            self._feed.offer(each)

    def _take(self, item: Event | Gap) -> None:
        if isinstance(item, Gap):
            self._gap = item if self._gap is None else self._gap.merge(item)
            # So that all that was heard before it counts as old when the PBX is asked.
            self._want(GRACE_SECONDS)
            self._book.lost(time.monotonic())
        else:
            self._apply(lambda at: self._book.apply(item, at))

    def _misfit(self, error: SchemaError) -> None:
        """An event of a strict client that does not fit: what it said is lost."""
        self._want(0.0)
        self._feed.offer(error)

    def _want(self, delay: float) -> None:
        """Have the PBX asked, so many seconds from now."""
        self._wanted, self._wanted_at = True, time.monotonic() + delay

    def _drain(self) -> None:
        """Take in what has come while the PBX was asked."""
        for _ in range(self._source.queued):
            try:
                self._take(self._source.get(0))
            except TimeoutError:
                return
            except SchemaError as error:
                self._misfit(error)

    def _pause(self) -> float:
        """Return the seconds until something is due, or it is to be looked around."""
        due = [self._book.next]
        if self._search is not None:
            due.append(self._search.due)
        if self._options.check_interval is not None and self._book.calls:
            due.append(self._checked_at + self._options.check_interval)
        if self._wanted:
            due.append(self._wanted_at)
        moments = [max(each, self._repeats.next) for each in due if each is not None]
        now = time.monotonic()
        return max(0.0, min([*moments, now + _LOOK]) - now)
