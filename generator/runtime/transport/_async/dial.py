"""The way to a socket, for requests and events alike: proxy, TCP, TLS, deadline.

This goes to httpcore, the layer below httpx. Its classes are public; the rest holds for
the range of versions in pyproject.toml only. When httpcore moves (`make test-versions`):

- It logs response headers as `httpcore.http11` and `httpcore.proxy`. A logger of
  another name needs the guard too, or a token gets into logs.
- A call that is cancelled while it connects may leave its stream open: the backend
  closes that itself.
"""

from __future__ import annotations

import base64
import ssl
import time
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import Any, cast

import httpcore
import httpx

from ...exceptions import ConfigurationError
from ...redact import guard_logger
from ..async_network import AsyncNetwork, AsyncStream
from ..outcome import RequestContext

# It logs response headers, and a redirect repeats our URL with the token.
guard_logger("httpcore.http11")
guard_logger("httpcore.proxy")


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

    def __init__(self, inner: AsyncStream, context: RequestContext) -> None:
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
        await self._inner.start_tls(ssl_context, server_hostname, timeout)
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class AsyncAttempt(httpcore.AsyncNetworkBackend):
    """The one connection of a request, closed whatever state it is in.

    Args:
        context: of the request; its deadline bounds every step.
    """

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self._network = AsyncNetwork()

    @property
    def stream(self) -> AsyncStream | None:
        """The connection itself, without the deadline; None before there is one."""
        return self._network.stream

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._network.connect_tcp(
            host,
            port,
            _left(self._context, timeout, httpcore.ConnectTimeout),
            local_address,
            socket_options,
        )
        return _AsyncDeadlineStream(stream, self._context)

    def abort(self) -> None:
        """End it at once, and allow no more: from any thread, in a program with those."""
        self._network.abort()

    async def aclose(self) -> None:
        """Close the socket; harmless when it is closed already."""
        if self._network.stream is not None:
            await self._network.stream.aclose()


class AsyncDialer:
    """Makes connections to one PBX, each for one request.

    Args:
        ssl_context: for https URLs.
        proxy: proxy URL, or None.

    Raises:
        ConfigurationError: the proxy cannot be used.
    """

    def __init__(self, ssl_context: ssl.SSLContext | None, proxy: str | None) -> None:
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else _proxy(proxy)

    async def send(
        self, request: httpcore.Request, attempt: AsyncAttempt
    ) -> httpcore.Response:
        """Send a request and return the head of the answer, as httpcore does.

        Raises:
            httpcore exceptions.
        """
        try:
            connection = self._connection(request.url, attempt)
            return await connection.handle_async_request(request)
        except BaseException:
            # Cancelled in the middle of a handshake, for one.
            await attempt.aclose()
            raise

    async def upgrade(
        self, request: httpcore.Request, attempt: AsyncAttempt
    ) -> httpcore.Response:
        """Like `send`, for a connection that goes on with another protocol.

        A proxy has to be a tunnel then, even without TLS.
        """
        proxy = self._proxy
        plain = request.url.scheme == b"http"
        if proxy is None or not plain or not proxy.url.scheme.startswith("http"):
            return await self.send(request, attempt)
        try:
            stream = await self._tunnel(request, attempt)
            connection = httpcore.AsyncHTTP11Connection(request.url.origin, stream)
            return await connection.handle_async_request(request)
        except BaseException:
            await attempt.aclose()
            raise

    def _connection(
        self, url: httpcore.URL, attempt: AsyncAttempt
    ) -> httpcore.AsyncHTTPConnection | httpcore.AsyncConnectionPool:
        proxy = self._proxy
        if proxy is None:
            return httpcore.AsyncHTTPConnection(
                origin=url.origin,
                ssl_context=self._ssl_context,
                network_backend=attempt,
            )
        if proxy.url.scheme.startswith("socks5"):
            return httpcore.AsyncSOCKSProxy(
                proxy_url=_address(proxy),
                proxy_auth=proxy.raw_auth,
                ssl_context=self._ssl_context,
                max_connections=1,
                network_backend=attempt,
            )
        return httpcore.AsyncHTTPProxy(
            proxy_url=_address(proxy),
            proxy_auth=proxy.raw_auth,
            proxy_headers=proxy.headers.raw,
            ssl_context=self._ssl_context,
            proxy_ssl_context=proxy.ssl_context,
            max_connections=1,
            network_backend=attempt,
        )

    async def _tunnel(
        self, request: httpcore.Request, attempt: AsyncAttempt
    ) -> httpcore.AsyncNetworkStream:
        """Return a connection through the HTTP proxy to the host of a request."""
        proxy = cast("httpx.Proxy", self._proxy)
        connection = httpcore.AsyncHTTPConnection(
            origin=_address(proxy).origin,
            ssl_context=proxy.ssl_context,
            network_backend=attempt,
        )
        host = request.url.host
        target = b"%b:%d" % (
            b"[%b]" % host if b":" in host else host,
            request.url.origin.port,
        )
        response = await connection.handle_async_request(
            httpcore.Request(
                "CONNECT",
                _address(proxy, target),
                headers=[(b"Host", target), (b"Accept", b"*/*"), *_credentials(proxy)],
                extensions=cast("Any", request).extensions,
            )
        )
        if not 200 <= response.status <= 299:
            raise httpcore.ProxyError(str(response.status))
        return cast("Any", response).extensions["network_stream"]


def _proxy(url: str) -> httpx.Proxy:
    # The URL is not repeated: it may hold a password.
    try:
        proxy = httpx.Proxy(url)
    except (ValueError, httpx.InvalidURL):
        proxy = None
    if proxy is None:
        raise ConfigurationError("the proxy must be an http, https or socks5 URL")
    if proxy.url.scheme.startswith("socks5") and find_spec("socksio") is None:
        raise ConfigurationError("a SOCKS proxy needs the package socksio")
    return proxy


def _address(proxy: httpx.Proxy, target: bytes | None = None) -> httpcore.URL:
    url = proxy.url
    return httpcore.URL(
        scheme=url.raw_scheme,
        host=url.raw_host,
        port=url.port,
        target=url.raw_path if target is None else target,
    )


def _credentials(proxy: httpx.Proxy) -> Sequence[tuple[bytes, bytes]]:
    if proxy.raw_auth is None:
        return proxy.headers.raw
    word = b"Basic " + base64.b64encode(b":".join(proxy.raw_auth))
    return [(b"Proxy-Authorization", word), *proxy.headers.raw]
