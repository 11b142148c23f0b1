# Made by `make generate` from generator/runtime/otel/metering.py; edits are lost.
"""The metrics, once for each meter provider, whatever the number of clients."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from typing import Any

from opentelemetry.metrics import CallbackOptions, MeterProvider, Observation

from ..concurrency.dependents import Dependents
from ..concurrency.process import ProcessLock

NAME = "yeastar_pseries"

# Of the semantic conventions for HTTP.
_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)

Attributes = Mapping[str, str | int]


class Meters:
    """What is counted and measured.

    Args:
        provider: where it goes.
    """

    def __init__(self, provider: MeterProvider) -> None:
        meter = provider.get_meter(NAME)
        self.duration = meter.create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of requests to the PBX.",
            explicit_bucket_boundaries_advisory=_BOUNDS,
        )
        self.retries = meter.create_counter(
            "yeastar.client.retries",
            unit="{retry}",
            description="Calls that were tried again.",
        )
        self.renewals = meter.create_counter(
            "yeastar.client.token_renewals",
            unit="{renewal}",
            description="Access tokens that were fetched.",
        )
        self.gaps = meter.create_counter(
            "yeastar.client.event_gaps",
            unit="{gap}",
            description="Gaps in event streams.",
        )
        self._lock = ProcessLock()
        # Weakly: nobody closes a client only because it is measured.
        self._streams: weakref.WeakKeyDictionary[Dependents[Any], Attributes] = (
            weakref.WeakKeyDictionary()
        )
        meter.create_observable_gauge(
            "yeastar.client.event_queue_depth",
            callbacks=[self._depths],
            unit="{event}",
            description="Events that wait for the consumers of event streams.",
        )

    def watch(self, streams: Dependents[Any], attributes: Attributes) -> None:
        """Measure the queues of a client's event streams from now on."""
        with self._lock:
            self._streams[streams] = attributes

    def _depths(self, options: CallbackOptions) -> Iterable[Observation]:
        with self._lock:
            watched = list(self._streams.items())
        depths: dict[tuple[tuple[str, str | int], ...], int] = {}
        for streams, attributes in watched:
            # Two clients of one PBX have the same attributes, and are told as one.
            key = tuple(attributes.items())
            waiting = sum(stream.backlog for stream in streams.members())
            depths[key] = depths.get(key, 0) + waiting
        return [Observation(depth, dict(key)) for key, depth in depths.items()]


_meters: weakref.WeakKeyDictionary[MeterProvider, Meters] = weakref.WeakKeyDictionary()
_lock = ProcessLock()


def meters_of(provider: MeterProvider) -> Meters:
    """Return the metrics of a provider, which are made once."""
    with _lock:
        meters = _meters.get(provider)
        if meters is None:
            meters = _meters[provider] = Meters(provider)
        return meters
