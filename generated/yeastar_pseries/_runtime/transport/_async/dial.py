# Made by `make generate` from generator/runtime/transport/_async/dial.py; edits are lost.
"""The way to a socket, for requests and events alike: proxy, TCP, TLS, deadline.

This goes to httpcore, the layer below httpx. Its classes are public; the rest holds for
the range of versions in pyproject.toml only. When httpcore moves (`make test-versions`):

- It logs response headers as `httpcore.http11` and `httpcore.proxy`, credentials as
  `httpcore.socks`. A logger of another name needs the guard (`log_guard`) too, or a
  token gets into logs.
- A call that is cancelled while it connects may leave its stream open: the network
  closes that itself.
"""

from __future__ import annotations

import base64
import ssl
from collections.abc import Sequence
from typing import Any, cast

import httpcore
import httpx

from ...hidden import cut
from ...log_guard import guard_loggers
from ...redact import Secret
from ..async_network import AsyncNetwork, AsyncStream
from ..network import HTTPCORE_ERRORS

guard_loggers()


class AsyncDialer:
    """Makes connections to one PBX, each for one request.

    Args:
        ssl_context: for https URLs.
        proxy: proxy URL, or None.

    Raises:
        ConfigurationError: the proxy cannot be used.
    """

    def __init__(
        self, ssl_context: ssl.SSLContext | None, proxy: Secret | None
    ) -> None:
        self._ssl_context = ssl_context
        self._proxy: httpx.Proxy | None = None
        if proxy is not None:
            from ..proxies import proxy_of

            self._proxy = proxy_of(proxy)

    async def send(
        self, request: httpcore.Request, network: AsyncNetwork
    ) -> httpcore.Response:
        """Send a request and return the head of the answer, as httpcore does.

        Raises:
            httpcore exceptions.
        """
        try:
            connection = await self._connection(request, network)
            return await connection.handle_async_request(request)
        except BaseException as error:
            # Cancelled in the middle of a handshake, for one. The frames below hold the
            # request as bytes.
            await network.aclose()
            if isinstance(error, HTTPCORE_ERRORS):
                raise
            raise cut(error) from None

    async def upgrade(
        self, request: httpcore.Request, network: AsyncNetwork
    ) -> httpcore.Response:
        """Like `send`, for a connection that goes on with another protocol.

        A proxy has to be a tunnel then, even without TLS.
        """
        proxy = self._proxy
        plain = request.url.scheme == b"http"
        if proxy is None or not plain or not proxy.url.scheme.startswith("http"):
            return await self.send(request, network)
        try:
            stream = await self._tunnel(request.url, proxy, network)
            connection = httpcore.AsyncHTTP11Connection(request.url.origin, stream)
            return await connection.handle_async_request(request)
        except BaseException as error:
            await network.aclose()
            if isinstance(error, HTTPCORE_ERRORS):
                raise
            raise cut(error) from None

    async def _connection(
        self, request: httpcore.Request, network: AsyncNetwork
    ) -> httpcore.AsyncHTTP11Connection | httpcore.AsyncConnectionPool:
        proxy = self._proxy
        if proxy is None:
            url = request.url
            timeouts = cast("Any", request).extensions.get("timeout", {})
            seconds = cast("float | None", timeouts.get("connect"))
            stream = await _reach(url, self._ssl_context, network, seconds)
            return httpcore.AsyncHTTP11Connection(url.origin, stream)
        if proxy.url.scheme.startswith("socks5"):
            return httpcore.AsyncSOCKSProxy(
                proxy_url=_address(proxy),
                proxy_auth=proxy.raw_auth,
                ssl_context=self._ssl_context,
                max_connections=1,
                network_backend=network,
            )
        return httpcore.AsyncHTTPProxy(
            proxy_url=_address(proxy),
            proxy_auth=proxy.raw_auth,
            proxy_headers=proxy.headers.raw,
            ssl_context=self._ssl_context,
            proxy_ssl_context=proxy.ssl_context,
            max_connections=1,
            network_backend=network,
        )

    async def _tunnel(
        self, url: httpcore.URL, proxy: httpx.Proxy, network: AsyncNetwork
    ) -> AsyncStream:
        """Return a connection through an HTTP proxy to the host of a URL."""
        way = _address(proxy)
        stream = await _reach(way, proxy.ssl_context, network)
        target = b"%b:%d" % (
            b"[%b]" % url.host if b":" in url.host else url.host,
            url.origin.port,
        )
        connection = httpcore.AsyncHTTP11Connection(way.origin, stream)
        response = await connection.handle_async_request(
            httpcore.Request(
                "CONNECT",
                _address(proxy, target),
                headers=[(b"Host", target), (b"Accept", b"*/*"), *_credentials(proxy)],
            )
        )
        if not 200 <= response.status <= 299:
            raise httpcore.ProxyError(str(response.status))
        return stream


async def _reach(
    url: httpcore.URL,
    ssl_context: ssl.SSLContext | None,
    network: AsyncNetwork,
    seconds: float | None = None,
) -> AsyncStream:
    """Connect to the host of a URL, and begin TLS if it says so.

    As httpcore's AsyncHTTPConnection does, which is for many requests at once: its lock
    alone costs a twentieth of one.
    """
    host = url.host.decode("ascii")
    stream = await network.connect_tcp(host, url.origin.port, timeout=seconds)
    if url.scheme == b"https":
        context = ssl_context or httpcore.default_ssl_context()
        context.set_alpn_protocols(["http/1.1"])
        await stream.start_tls(context, host, seconds)
    return stream


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
