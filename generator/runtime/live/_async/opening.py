"""Puts together the view of a client's live calls."""

from __future__ import annotations

from collections.abc import Callable

from ... import checks
from ...events._async.given import check_given
from ...events._async.reconcile import AsyncFetch
from ...events._async.stream import AsyncEventStream
from ...events.frames.codec import EventCodec
from ...events.topics import Topics
from ..options import LiveOptions
from .asking import AsyncAsker
from .view import AsyncLiveCalls


def live_calls(
    opens: Callable[[Topics], AsyncEventStream],
    stream: AsyncEventStream | None,
    fetch: AsyncFetch,
    codec: EventCodec,
    options: LiveOptions,
) -> AsyncLiveCalls:
    """Return a view that is not opened yet; parameters as of `AsyncLiveCalls`.

    Args:
        opens: makes an event stream.
        stream: one that is open, or None.
        fetch: makes GET calls.
        codec: decodes events.
        options: settings.

    Raises:
        ConfigurationError: a setting cannot work.
        InvalidArgumentError: it is no event stream, or not one that fits this client.
    """
    if stream is not None:
        check_given(stream)
    checks.seconds("settle", options.settle)
    checks.seconds("record_wait", options.record_wait)
    checks.span("longest_call", options.longest_call)
    checks.span("skew", options.skew)
    if options.check_interval is not None:
        checks.seconds("check_interval", options.check_interval)
    asker = AsyncAsker(fetch, codec, options.longest_call, options.skew)
    return AsyncLiveCalls(opens, stream, asker, options)
