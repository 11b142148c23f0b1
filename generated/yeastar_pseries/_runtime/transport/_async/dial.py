# Made by `make generate` from generator/runtime/transport/_async/dial.py; edits are lost.
"""The way to a socket, for requests and events alike: proxy, TCP, TLS, deadline.

This goes to httpcore, the layer below httpx. Its classes are public; the rest holds for
the range of versions in pyproject.toml only. When httpcore moves (`make test-versions`):

- It logs response headers as `httpcore.http11` and `httpcore.proxy`, credentials as
  `httpcore.socks`. A logger of another name needs the guard (`log_guard`) too, or a
  token gets into logs.
- A call that is cancelled while it connects may leave its stream open: the network
  closes that itself.

Shorter ways past httpx.AsyncClient and AsyncHTTPConnection spare a tenth of a call. They
go past what tests (respx) and tracers put in the place of their methods, too.
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
from ..async_network import AsyncNetwork
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
            if self._proxy.url.scheme == "https" and self._proxy.ssl_context is None:
                from ..tls import proxy_context

                self._proxy.ssl_context = proxy_context(ssl_context)

    async def send(
        self, request: httpcore.Request, network: AsyncNetwork
    ) -> httpcore.Response:
        """Send a request and return the head of the answer, as httpcore does.

        Raises:
            httpcore exceptions.
        """
        try:
            connection = self._connection(request.url, network)
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
            stream = await self._tunnel(request, network)
            connection = httpcore.AsyncHTTP11Connection(request.url.origin, stream)
            return await connection.handle_async_request(request)
        except BaseException as error:
            await network.aclose()
            if isinstance(error, HTTPCORE_ERRORS):
                raise
            raise cut(error) from None

    def _connection(
        self, url: httpcore.URL, network: AsyncNetwork
    ) -> httpcore.AsyncHTTPConnection | httpcore.AsyncConnectionPool:
        proxy = self._proxy
        if proxy is None:
            return httpcore.AsyncHTTPConnection(
                origin=url.origin,
                ssl_context=self._ssl_context,
                network_backend=network,
            )
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
        self, request: httpcore.Request, network: AsyncNetwork
    ) -> httpcore.AsyncNetworkStream:
        """Return a connection through the HTTP proxy to the host of a request."""
        proxy = cast("httpx.Proxy", self._proxy)
        connection = httpcore.AsyncHTTPConnection(
            origin=_address(proxy).origin,
            ssl_context=proxy.ssl_context,
            network_backend=network,
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
