"""One TCP connection per request, as the PBX has it.

The PBX closes the connection after each answer, so a pool has nothing to keep. Without
one, nothing is shared between requests: a cancelled call cannot take a slot with it, no
request is written into a connection that is just being closed, and every read is bound
by the deadline of its own call.

httpx knows nothing of that, so this goes to httpcore, the layer below it. Its classes
are public; the rest holds for the range of versions in pyproject.toml only. When
httpcore moves (`make test-versions`):

- Its exceptions have the names of httpx's (`_as_httpx`, and `outcome.failure_of`); a
  new one belongs into `_ERRORS`.
- It logs response headers as `httpcore.http11` and `httpcore.proxy`. A logger of
  another name needs the guard too, or a token gets into logs.
- `start_tls` returns a new stream, which has to be wrapped anew, or the call's deadline
  ends with the handshake.
- A call that is cancelled in the TLS handshake may leave its stream open: the backend
  closes that itself.
- It hands extensions of a request on that it does not know (`yeastar_context`).
"""

from __future__ import annotations

import ssl
import time
from collections.abc import AsyncIterator, Generator, Iterable
from contextlib import contextmanager
from typing import Any, cast

import httpcore
import httpx

from ...redact import guard_logger
from ..outcome import RequestContext

# It logs response headers, and a redirect repeats our URL with the token.
guard_logger("httpcore.http11")
guard_logger("httpcore.proxy")


_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


@contextmanager
def _as_httpx() -> Generator[None, None, None]:
    """Raise httpx's exceptions for httpcore's; they have the same names."""
    try:
        yield
    except _ERRORS as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error


def _left(
    context: RequestContext, timeout: float | None, late: type[Exception]
) -> float | None:
    """Return the seconds that one step may take; raise if none are left."""
    end = context.deadline.end
    if end is None:
        return timeout
    left = end - time.monotonic()
    if left <= 0:
        raise late
    return left if timeout is None else min(left, timeout)


class _AsyncDeadlineStream(httpcore.AsyncNetworkStream):
    """A network stream that ends with the call it serves."""

    def __init__(
        self, inner: httpcore.AsyncNetworkStream, context: RequestContext
    ) -> None:
        self._inner = inner
        self._context = context

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        seconds = _left(self._context, timeout, httpcore.ReadTimeout)
        return await self._inner.read(max_bytes, seconds)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        seconds = _left(self._context, timeout, httpcore.WriteTimeout)
        self._context.sent = True
        await self._inner.write(buffer, seconds)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        timeout = _left(self._context, timeout, httpcore.ConnectTimeout)
        inner = await self._inner.start_tls(ssl_context, server_hostname, timeout)
        return _AsyncDeadlineStream(inner, self._context)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _AsyncDeadlineBackend(httpcore.AsyncNetworkBackend):
    """Opens the connection of one call, and can close it whatever state it is in."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        # A checker sees httpcore's stand-in for a missing anyio, which httpx requires.
        backend = cast("Any", httpcore.AnyIOBackend)
        self._inner: httpcore.AsyncNetworkBackend = backend()
        self._stream: httpcore.AsyncNetworkStream | None = None

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = self._stream = await self._inner.connect_tcp(
            host,
            port,
            _left(self._context, timeout, httpcore.ConnectTimeout),
            local_address,
            socket_options,
        )
        return _AsyncDeadlineStream(stream, self._context)

    async def aclose(self) -> None:
        """Close the socket; harmless when it is closed already."""
        stream, self._stream = self._stream, None
        if stream is not None:
            await stream.aclose()


class _AsyncBody(httpx.AsyncByteStream):
    """A response body that closes its connection."""

    def __init__(
        self, response: httpcore.Response, backend: _AsyncDeadlineBackend
    ) -> None:
        self._response = response
        self._backend = backend

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for chunk in self._response.aiter_stream():
                yield chunk

    async def aclose(self) -> None:
        try:
            await self._response.aclose()
        finally:
            await self._backend.aclose()


class AsyncDirectTransport(httpx.AsyncBaseTransport):
    """An httpx transport that opens one connection per request.

    Args:
        ssl_context: for https URLs.
        proxy: proxy URL, or None.
    """

    def __init__(self, ssl_context: ssl.SSLContext | None, proxy: str | None) -> None:
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else httpx.Proxy(proxy)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        context: RequestContext = request.extensions["yeastar_context"]
        backend = _AsyncDeadlineBackend(context)
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            # Only here does the token get onto the URL, or into a header below: nothing
            # above ever sees it.
            target=context.target(request.url.raw_path),
        )
        sent = request.headers.raw
        core_request = httpcore.Request(
            method=request.method,
            url=url,
            headers=context.authorized(sent) if context.bearer else sent,
            content=request.stream,
            extensions=request.extensions,
        )
        connection = self._connection(url, backend)
        try:
            with _as_httpx():
                response = await connection.handle_async_request(core_request)
        except BaseException:
            # Cancelled in the middle of a handshake, for one.
            await backend.aclose()
            raise
        return httpx.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_AsyncBody(response, backend),
            extensions=cast("Any", response).extensions,
        )

    def _connection(
        self, url: httpcore.URL, backend: _AsyncDeadlineBackend
    ) -> httpcore.AsyncHTTPConnection | httpcore.AsyncConnectionPool:
        if self._proxy is None:
            return httpcore.AsyncHTTPConnection(
                origin=url.origin,
                ssl_context=self._ssl_context,
                network_backend=backend,
            )
        proxy = self._proxy
        address = httpcore.URL(
            scheme=proxy.url.raw_scheme,
            host=proxy.url.raw_host,
            port=proxy.url.port,
            target=proxy.url.raw_path,
        )
        if proxy.url.scheme.startswith("socks5"):
            return httpcore.AsyncSOCKSProxy(
                proxy_url=address,
                proxy_auth=proxy.raw_auth,
                ssl_context=self._ssl_context,
                max_connections=1,
                network_backend=backend,
            )
        return httpcore.AsyncHTTPProxy(
            proxy_url=address,
            proxy_auth=proxy.raw_auth,
            proxy_headers=proxy.headers.raw,
            ssl_context=self._ssl_context,
            proxy_ssl_context=proxy.ssl_context,
            max_connections=1,
            network_backend=backend,
        )
