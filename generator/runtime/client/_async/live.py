"""Events of a client: the stream, and what a gap in it may have hidden."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from ...config import NO_EVENTS_HERE
from ...exceptions import ConfigurationError
from ...retry.rules import RetryRules
from . import lazy
from .requests import AsyncRequests


class AsyncLiveEvents(AsyncRequests):
    """A client's event streams."""

    _retry_rules: RetryRules

    def events(
        self,
        topics: lazy.Topics = "all",
        *,
        queue_size: int = 10_000,
        queue_bytes: int = 32 * 2**20,
        overflow: lazy.Overflow = "drop_oldest",
        open_timeout: float = 10.0,
        reconnect_delay: tuple[float, float] = (1.0, 60.0),
        heartbeat_interval: float = 25.0,
        heartbeat_timeout: float = 10.0,
        reply_timeout: float = 10.0,
        renewal_margin: float = 120.0,
        renewal_linger: float = 1.0,
        duplicate_window: float = 0.0,
    ) -> lazy.AsyncEventStream:
        """Return the live events of the PBX: ``async with client.events(...) as stream``.

        Args:
            topics: event ids, event classes, or "all" for every event this release
                knows and the PBX offers.
            queue_size: most events that wait for the consumer.
            queue_bytes: most bytes that these may have had on the wire.
            overflow: what a full queue does: "drop_oldest" leaves a Gap in the place of
                the oldest event, "block" stops reading until there is room.
            open_timeout: seconds that entering may take, repeated attempts included; 0
                for one attempt.
            reconnect_delay: (first, longest) seconds between attempts.
            heartbeat_interval: seconds between heartbeats.
            heartbeat_timeout: seconds in which one must be answered.
            reply_timeout: seconds in which a topic list must be answered.
            renewal_margin: seconds before the end of the access token at which the
                stream goes over to a new connection; half of its life at most.
            renewal_linger: seconds for which the old connection is kept beside the new
                one, so that no event is lost on a PBX that acknowledges a subscription
                a moment before it takes effect. After a loss, the Gap ends with the
                first event, or so many seconds after the new subscription.
            duplicate_window: seconds within which an equal event is taken for a
                repeated delivery and dropped; 0 for never.

        Raises:
            ConfigurationError: a setting cannot work; the client has auth, and events
                come from the PBX itself; or transport=, which makes requests and no
                WebSocket.
            InvalidArgumentError: topics are none, or overflow, queue_size or
                queue_bytes is none.
        """
        from ...events._async.opening import open_stream
        from ...events.options import StreamOptions
        from ...events.session import Timing

        self._caller.check_open()
        if self._config.auth is not None:
            from ...tokens.bearer import NO_EVENTS

            raise ConfigurationError(NO_EVENTS)
        if self._transport.custom:
            raise ConfigurationError(NO_EVENTS_HERE)
        self._caller.common.used = True
        stream = open_stream(
            self._config,
            self._caller,
            self._tokens.state,
            self._codec(),
            topics,
            self._retry_rules,
            StreamOptions(
                queue_size=queue_size,
                queue_bytes=queue_bytes,
                overflow=overflow,
                open_timeout=open_timeout,
                reconnect_delay=reconnect_delay,
                renewal_margin=renewal_margin,
                renewal_linger=renewal_linger,
                duplicate_window=duplicate_window,
                timing=Timing(heartbeat_interval, heartbeat_timeout, reply_timeout),
                watch=self._caller.common.schema,
            ),
        )
        if not self._streams.add(stream):
            self._caller.check_open()
        return stream

    def reconcile(
        self, gap: lazy.Gap, *, longest_call: float = 4 * 3600.0, skew: float = 120.0
    ) -> AsyncIterator[lazy.Event]:
        """Yield what a gap in the event stream may have hidden.

        First the calls that ended meanwhile (30012, from the call records), then those
        that are going on (30011): the types of a stream, with `recovered` True. What
        came before the gap may come again: compare `uid` or `call_id`.

        Args:
            gap: as the stream gave it.
            longest_call: seconds; records are searched by the time at which a call
                began, so a longer call that ended inside the gap is not found.
            skew: seconds by which the clocks of PBX and computer may differ.

        Raises:
            ApiError, TransportError: as of any call.
            ConfigurationError: longest_call or skew is no number of seconds.
        """
        from ... import checks
        from ...events._async.reconcile import reconcile

        checks.span("longest_call", longest_call)
        checks.span("skew", skew)
        return reconcile(
            gap, self._fetch, self._codec(), longest_call=longest_call, skew=skew
        )

    def live_calls(
        self,
        stream: lazy.AsyncEventStream | None = None,
        *,
        queue_size: int = 10_000,
        settle: float = 2.0,
        check_interval: float | None = 60.0,
        record_wait: float = 10.0,
        longest_call: float = 4 * 3600.0,
        skew: float = 120.0,
    ) -> lazy.AsyncLiveCalls:
        """Return a view of the calls: ``async with client.live_calls() as view``.

        ``view.calls`` are those that are going on now; iterating gives changes, such as
        `CallAnswered` and `CallMissed` of `live`. It lives on the events of the PBX and
        asks it where they leave a doubt, after a Gap above all.

        Args:
            stream: an event stream that is open and has events 30011 and 30012 at least
                (30008 and 30013 to 30015 help), to share its connection; None for one
                of the view's own.
            queue_size: most changes that wait to be taken; the oldest are dropped then,
                which `Resynced` tells.
            settle: seconds for which the end of a call waits for its details (30012),
                and a contradiction among events for the one that explains it. The PBX
                is asked then.
            check_interval: seconds between questions which calls are going on, while
                there are any, so that no call stays whose end was not told; None for
                never.
            record_wait: seconds for which a call whose details did not come, as one
                that ended in a gap, waits for its call record, which tells whether it
                was answered; it is out of `calls` at once.
            longest_call: seconds, as of `reconcile`.
            skew: seconds by which the clocks of PBX and computer may differ. After a
                Gap, calls that ended so long before it may be told, too.

        Raises:
            ConfigurationError: a setting cannot work; or as of `events`.
        """
        from ...live._async.opening import live_calls
        from ...live.options import LiveOptions

        self._caller.check_open()
        return live_calls(
            self.events,
            stream,
            self._fetch,
            self._codec(),
            LiveOptions(
                queue_size=queue_size,
                settle=settle,
                check_interval=check_interval,
                record_wait=record_wait,
                longest_call=longest_call,
                skew=skew,
            ),
        )

    async def _fetch(
        self, path: str, query: Mapping[str, object]
    ) -> Mapping[str, object]:
        """Make a GET call that only reads, by its path."""
        return (await self.request("GET", path, params=query, safe=True)).json()

    @classmethod
    def _codec(cls) -> lazy.EventCodec:
        """Return what decodes events; the generated client knows it."""
        raise NotImplementedError
