"""Turns what hooks tell into spans and metrics, by the conventions for HTTP.

https://opentelemetry.io/docs/specs/semconv/http/ is where the names come from; those
that begin with `yeastar.` are our own. A URL is shown without its query: the access
token is there.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from opentelemetry.trace import Span, SpanKind, StatusCode, TracerProvider

from ..hooks.infos import RequestInfo, ResponseInfo, RetryInfo, TokenInfo
from .metering import NAME, Meters

_METHODS = frozenset(
    {"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"}
)
_API = "/openapi/"
_Values = dict[str, str | int]


class Server:
    """The PBX that a client calls.

    Args:
        base_url: where its API lies, without ``/openapi``.

    Attributes:
        attributes: that tell which one it is.
        root: scheme, host and port of URLs.
    """

    def __init__(self, base_url: str) -> None:
        parts = urlsplit(base_url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        host = parts.hostname or ""
        self.attributes: _Values = {"server.address": host, "server.port": port}
        self.root = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


class Recorder:
    """The hooks of one client.

    Args:
        traces: where its spans go.
        meters: what is counted.
        server: the PBX.
    """

    def __init__(self, traces: TracerProvider, meters: Meters, server: Server) -> None:
        self._tracer = traces.get_tracer(NAME)
        self._meters = meters
        self._server = server
        self._spans: dict[RequestInfo, Span] = {}

    def request(self, info: RequestInfo) -> None:
        """Begin a span, below the one of the task or thread that makes the call."""
        attributes = self._common(info)
        template = attributes.get("url.template")
        if info.method not in _METHODS:
            attributes["http.request.method_original"] = info.method
        if info.attempt > 1:
            attributes["http.request.resend_count"] = info.attempt - 1
        attributes["url.path"] = info.path
        attributes["url.full"] = f"{self._server.root}{info.path}"
        method = info.method if info.method in _METHODS else "HTTP"
        self._spans[info] = self._tracer.start_span(
            f"{method} {template}" if template else method,
            kind=SpanKind.CLIENT,
            attributes=attributes,
        )

    def response(self, info: ResponseInfo) -> None:
        """End the span, and measure how long it took."""
        outcome: _Values = {}
        if info.status is not None:
            outcome["http.response.status_code"] = info.status
        error = _error_type(info)
        if error is not None:
            outcome["error.type"] = error
        measured = {**self._common(info.request), **outcome}
        self._meters.duration.record(info.duration, measured)
        span = self._spans.pop(info.request, None)
        if span is None:
            return
        # A larger one has no place in what exporters send; all spans with it would be lost.
        if info.errcode is not None and -(2**63) <= info.errcode < 2**63:
            outcome["yeastar.errcode"] = info.errcode
        span.set_attributes(outcome)
        if error is not None:
            span.set_status(StatusCode.ERROR)
        span.end()

    def retry(self, info: RetryInfo) -> None:
        """Count a repetition."""
        attributes = {**self._server.attributes, "yeastar.retry.reason": info.reason}
        if info.operation is not None:
            attributes["yeastar.operation"] = info.operation
        self._meters.retries.add(1, attributes)

    def token(self, info: TokenInfo) -> None:
        """Count a token that was fetched; one out of a store is not."""
        if info.kind != "store":
            kind = {"yeastar.token.kind": info.kind}
            self._meters.renewals.add(1, {**self._server.attributes, **kind})

    def gap(self, reason: str) -> None:
        """Count a gap in an event stream."""
        why = {"yeastar.gap.reason": reason}
        self._meters.gaps.add(1, {**self._server.attributes, **why})

    def _common(self, info: RequestInfo) -> _Values:
        """Return the attributes that span and metric share: few values each."""
        method = info.method if info.method in _METHODS else "_OTHER"
        values: _Values = {"http.request.method": method, **self._server.attributes}
        if info.operation is not None:
            values["yeastar.operation"] = info.operation
            # A platform has the number of the PBX in what stands before.
            _, found, path = info.path.rpartition(_API)
            if found:
                values["url.template"] = _API + path
        return values


def _error_type(info: ResponseInfo) -> str | None:
    if info.ok:
        return None
    if info.status is not None and info.status >= 400:
        return str(info.status)
    if info.error is None and info.errcode is not None:
        return str(info.errcode)
    return info.error or "_OTHER"
