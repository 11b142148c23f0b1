# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""Spans and metrics of a client by OpenTelemetry: `instrument(client)`.

It needs the extra `otel` (`pip install "yeastar-pseries[otel]"`), which brings
OpenTelemetry's API; the application brings its SDK and where all that goes to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client.later import Later
from ._runtime.otel.instrument import instrument as _instrument

if TYPE_CHECKING:
    from opentelemetry import metrics, trace

    from . import types
else:
    types = Later(".types", __package__)
    metrics = Later("opentelemetry.metrics")
    trace = Later("opentelemetry.trace")

__all__ = ["instrument"]


def instrument(
    client: types.Client | types.AsyncClient,
    tracer_provider: trace.TracerProvider | None = None,
    meter_provider: metrics.MeterProvider | None = None,
) -> None:
    """Have a client make spans and metrics from now on; a second time does nothing.

    Each request is a span of kind CLIENT by the semantic conventions for HTTP, with
    `yeastar.operation` and `yeastar.errcode`, below the span of the task or the thread
    that makes the call. The metrics are `http.client.request.duration`,
    `yeastar.client.retries`, `yeastar.client.token_renewals`,
    `yeastar.client.event_gaps` and `yeastar.client.event_queue_depth`. URLs are without
    query, and nothing secret is in any attribute.

    Copies that `with_options` makes later are instrumented with the client; those that
    were there before are not.

    Args:
        client: The client.
        tracer_provider: Where spans go; None for the one that is set globally.
        meter_provider: Where metrics go; likewise.

    Raises:
        ConfigurationError: OpenTelemetry is not installed.
    """
    _instrument(client, tracer_provider, meter_provider)
