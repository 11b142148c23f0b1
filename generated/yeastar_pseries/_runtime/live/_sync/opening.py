# Made by `make generate` from generator/runtime/live/_async/opening.py; edits are lost.
"""Puts together the view of a client's live calls."""

from __future__ import annotations

from collections.abc import Callable

from ... import checks
from ...events._sync.given import check_given
from ...events._sync.reconcile import Fetch
from ...events._sync.stream import EventStream
from ...events.frames.codec import EventCodec
from ...events.topics import Topics
from ..options import LiveOptions
from .asking import Asker
from .view import LiveCalls


def live_calls(
    opens: Callable[[Topics], EventStream],
    stream: EventStream | None,
    fetch: Fetch,
    codec: EventCodec,
    options: LiveOptions,
) -> LiveCalls:
    """Return a view that is not opened yet; parameters as of `LiveCalls`.

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
    asker = Asker(fetch, codec, options.longest_call, options.skew)
    return LiveCalls(opens, stream, asker, options)
