"""Spans and metrics, by OpenTelemetry's own SDK with exporters in memory."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.runtime_hooks.conftest import READ
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import ApiError, TransportError
from yeastar_pseries.otel import instrument

CALL: dict[str, Any] = {"type": 30011, "msg": {"call_id": "1", "members": []}}


class Telemetry:
    """Both SDKs, and what came out of them."""

    def __init__(self) -> None:
        self._spans = InMemorySpanExporter()
        self.traces = TracerProvider()
        self.traces.add_span_processor(SimpleSpanProcessor(self._spans))
        self._reader = InMemoryMetricReader()
        self.meters = MeterProvider([self._reader])

    def on(self, client: Any) -> None:
        instrument(client, self.traces, self.meters)

    def spans(self, operation: str | None = None) -> list[ReadableSpan]:
        spans = self._spans.get_finished_spans()
        return [
            span
            for span in spans
            if operation is None
            or (span.attributes or {}).get("yeastar.operation") == operation
        ]

    def points(self, name: str) -> list[Any]:
        data = self._reader.get_metrics_data()
        return [
            point
            for resource in (data.resource_metrics if data else [])
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]

    def total(self, name: str) -> int:
        return sum(point.value for point in self.points(name))

    def end(self) -> None:
        self.traces.shutdown()
        self.meters.shutdown()


@pytest.fixture
def telemetry() -> Iterator[Telemetry]:
    telemetry = Telemetry()
    yield telemetry
    telemetry.end()


def test_a_request_is_a_span_by_the_conventions(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    with twin.client(pbx) as client:
        telemetry.on(client)
        twin.run(client.system.information())
    [span] = telemetry.spans("system.information")
    port = int(pbx.url.rpartition(":")[2])
    assert span.name == f"GET /openapi{READ}"
    assert span.kind == SpanKind.CLIENT
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "server.address": "127.0.0.1",
        "server.port": port,
        "url.template": f"/openapi{READ}",
        "url.path": f"/openapi{READ}",
        "url.full": f"{pbx.url}/openapi{READ}",
        "http.response.status_code": 200,
        "yeastar.operation": "system.information",
        "yeastar.errcode": 0,
    }
    assert span.status.status_code == StatusCode.UNSET
    assert span.end_time and span.start_time
    assert span.end_time > span.start_time
    tokens = {(s.attributes or {})["yeastar.operation"] for s in telemetry.spans()}
    assert tokens == {"get_token", "system.information", "del_token"}
    durations = telemetry.points("http.client.request.duration")
    assert sum(point.count for point in durations) == 3
    assert all(0 < point.sum < 30 for point in durations)
    assert durations[0].explicit_bounds[0] == 0.005


def test_errors_and_repetitions_are_told(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    odd = Response(b"no", 404, {"Content-Type": "text/plain"})
    refused = Response({"errcode": 10001, "errmsg": "NO"})
    pbx.on(READ, Response(drop=True), refused, odd)
    with twin.client(pbx) as client:
        telemetry.on(client)
        with pytest.raises(ApiError):
            twin.run(client.system.information())
        with pytest.raises(TransportError):
            twin.run(client.system.information())
    spans = telemetry.spans("system.information")
    assert [s.status.status_code for s in spans] == [StatusCode.ERROR] * 3
    assert [(s.attributes or {})["error.type"] for s in spans] == [
        "broken",
        "10001",
        "404",
    ]
    resent = [(s.attributes or {}).get("http.request.resend_count") for s in spans]
    assert resent == [None, 1, None]
    assert telemetry.total("yeastar.client.retries") == 1
    [retry] = telemetry.points("yeastar.client.retries")
    assert retry.attributes["yeastar.retry.reason"] == "broken"


def test_a_code_that_no_exporter_can_send_is_in_the_error_type_alone(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    pbx.on(READ, Response({"errcode": 2**63, "errmsg": "NO"}))
    with twin.client(pbx) as client:
        telemetry.on(client)
        with pytest.raises(ApiError):
            twin.run(client.system.information())
    (span,) = telemetry.spans("system.information")
    assert (span.attributes or {})["error.type"] == str(2**63)
    assert "yeastar.errcode" not in (span.attributes or {})


def test_renewed_tokens_are_counted(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    with twin.client(pbx) as client:
        telemetry.on(client)
        twin.run(client.system.information())
        pbx.expired.add("TOKEN-1-SECRET")
        twin.run(client.system.information())
        assert telemetry.total("yeastar.client.token_renewals") == 2


def test_no_attribute_holds_a_secret(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    with twin.client(pbx) as client:
        telemetry.on(client)
        params = {"password": "SECRET-IN-QUERY"}
        twin.run(client.request("PURGE", f"{READ}?pin=SECRET-PIN", params=params))
    text = "".join(span.to_json() for span in telemetry.spans())
    text += repr(telemetry.points("http.client.request.duration"))
    assert "_OTHER" in text
    assert "PURGE" in text
    for secret in ("TOKEN-", "SECRET", "access_token=", pbx.client_id):
        assert secret not in text


def test_twice_is_once(pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry) -> None:
    with twin.client(pbx) as client:
        telemetry.on(client)
        telemetry.on(client)
        copy = client.with_options(timeout=5)
        telemetry.on(copy)
        twin.run(copy.system.information())
    assert len(telemetry.spans("system.information")) == 1
    assert len(telemetry.spans("get_token")) == 1
    assert telemetry.total("yeastar.client.token_renewals") == 1


def test_hooks_of_the_application_stay(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    infos: list[Any] = []
    with twin.client(pbx, on_request=infos.append) as client:
        telemetry.on(client)
        twin.run(client.system.information())
        assert len(infos) == len(telemetry.spans()) == 2


def test_the_parent_is_the_span_of_the_caller_in_threads(
    pbx: ScriptedPbx, telemetry: Telemetry
) -> None:
    with Twin("sync") as twin, twin.client(pbx) as client:
        telemetry.on(client)
        client.system.information()
        tracer = telemetry.traces.get_tracer("test")

        def work(name: str) -> None:
            with tracer.start_as_current_span(name):
                client.system.information()

        threads = [threading.Thread(target=work, args=(str(n),)) for n in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert parents(telemetry) == ["0", "1", "2", "3", "4", None]


def test_the_parent_is_the_span_of_the_caller_in_tasks(
    pbx: ScriptedPbx, async_twin: Twin, telemetry: Telemetry
) -> None:
    tracer = telemetry.traces.get_tracer("test")
    with async_twin.client(pbx) as client:
        telemetry.on(client)

        async def work(name: str) -> None:
            with tracer.start_as_current_span(name):
                await client.system.information()

        async def main() -> None:
            await client.system.information()
            await asyncio.gather(*(work(str(n)) for n in range(5)))

        async_twin.run(main())
    assert parents(telemetry) == ["0", "1", "2", "3", "4", None]


def parents(telemetry: Telemetry) -> list[str | None]:
    """The names of the spans that the calls lie below, sorted."""
    names = {span.context.span_id: span.name for span in telemetry.spans()}
    found = [
        names[span.parent.span_id] if span.parent else None
        for span in telemetry.spans("system.information")
    ]
    return sorted(found, key=lambda name: name or "x")


def test_gaps_and_queues_of_streams_are_measured(
    pbx: ScriptedPbx, twin: Twin, telemetry: Telemetry
) -> None:
    depth = "yeastar.client.event_queue_depth"
    with twin.client(pbx) as client:
        stream_settings = {"topics": [30011], "queue_size": 3}
        with twin.stream(client, **stream_settings) as stream:
            # A stream that was open before is measured too.
            telemetry.on(client)
            telemetry.on(client.with_options(timeout=5))
            more = stream.subscribe(queue_size=10)
            pbx.push_many([CALL, CALL])
            pbx.wait_for(lambda: stream.backlog == 4, 3)
            assert telemetry.total(depth) == 4
            assert telemetry.points(depth)[0].attributes["server.port"] > 0
            pbx.push_many([CALL] * 3)
            pbx.wait_for(lambda: len(more._consumer) == 5, 3)
            assert telemetry.total("yeastar.client.event_gaps") == 1
            [gap] = telemetry.points("yeastar.client.event_gaps")
            assert gap.attributes["yeastar.gap.reason"] == "slow_consumer"
            pbx.cut()
            pbx.wait_for(lambda: telemetry.total("yeastar.client.event_gaps") == 2, 5)
        gc.collect()
        assert telemetry.total(depth) == 0


def test_two_clients_of_one_provider_are_both_measured(
    pbx: ScriptedPbx, telemetry: Telemetry
) -> None:
    depth = "yeastar.client.event_queue_depth"
    with Twin("sync") as one, one.client(pbx) as first, one.client(pbx) as second:
        telemetry.on(first)
        telemetry.on(second)
        with one.stream(first, topics=[30011]), one.stream(second, topics=[30011]):
            pbx.push(CALL)
            pbx.wait_for(lambda: telemetry.total(depth) == 2, 3)


def test_without_the_extra_one_line_says_what_to_install() -> None:
    code = """
import sys
sys.modules["opentelemetry"] = None
import yeastar_pseries.errors, yeastar_pseries.otel
client = yeastar_pseries.Client("http://pbx", "id", "secret")
try:
    yeastar_pseries.otel.instrument(client)
except yeastar_pseries.errors.ConfigurationError as error:
    assert error.__cause__ is error.__context__ is None
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith('pip install "yeastar-pseries[otel]"')
    assert done.stdout.count("\n") == 1


def test_the_package_does_not_load_what_is_not_used() -> None:
    code = """
import sys, yeastar_pseries
client = yeastar_pseries.Client("http://pbx", "id", "secret")
names = [n for n in sys.modules if "opentelemetry" in n or "_runtime.otel" in n
    or "hooks.infos" in n or "hooks._sync" in n or "hooks.telling" in n]
print(names)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
