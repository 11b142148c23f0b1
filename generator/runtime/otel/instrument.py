"""Puts spans and metrics on a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..exceptions import ConfigurationError

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider


def instrument(
    client: Any,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
) -> None:
    """Have a client make spans and metrics; see `otel`.

    Args:
        client: a client of either kind, whose parts are used here.
        tracer_provider: where spans go.
        meter_provider: where metrics go.

    Raises:
        ConfigurationError: OpenTelemetry is not installed.
    """
    try:
        from opentelemetry import metrics, trace
    except ModuleNotFoundError:
        metrics = trace = None
    if metrics is None or trace is None:
        raise ConfigurationError(
            "spans and metrics need OpenTelemetry:"
            ' pip install "yeastar-pseries[otel]"'
        )
    from .metering import meters_of
    from .recorder import Recorder, Server

    if client._has_hook(Recorder):
        return
    traces = tracer_provider or trace.get_tracer_provider()
    meters = meters_of(meter_provider or metrics.get_meter_provider())
    server = Server(client._config.base_url)
    meters.watch(client._streams, server.attributes)
    recorder = Recorder(traces, meters, server)
    client._add_hooks(
        request=recorder.request,
        response=recorder.response,
        retry=recorder.retry,
        token=recorder.token,
        gap=recorder.gap,
    )
