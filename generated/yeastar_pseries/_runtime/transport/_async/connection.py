# Made by `make generate` from generator/runtime/transport/_async/connection.py; edits are lost.
"""One TCP connection per request, as the PBX has it.

The PBX closes the connection after each answer, so a pool has nothing to keep. Without
one, nothing is shared between requests: a cancelled call cannot take a slot with it, no
request is written into a connection that is just being closed, and every read is bound
by the deadline of its own call.

httpx knows nothing of that, so this goes to httpcore, the layer below it. When httpcore
moves, beyond what `dial` says:

- Its exceptions have the names of httpx's (`_as_httpx`, and `outcome.failure_of`); a
  new one belongs into `HTTPCORE_ERRORS`.
- It hands extensions of a request on that it does not know (`yeastar_context`).
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from typing import Any, cast

import httpcore
import httpx

from ...concurrency.dependents import Dependents
from ...redact import Secret
from ..async_network import AsyncNetwork
from ..network import HTTPCORE_ERRORS
from ..outcome import CLOSED, RequestContext
from .dial import AsyncDialer


def _as_httpx(error: Exception) -> Exception:
    """Return httpx's exception for one of httpcore's; they have the same names."""
    return getattr(httpx, type(error).__name__)(str(error))


class _AsyncBody(httpx.AsyncByteStream):
    """A response body that closes its connection."""

    def __init__(self, response: httpcore.Response, network: AsyncNetwork) -> None:
        self._response = response
        self._network = network

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.aiter_stream():
                yield chunk
        except HTTPCORE_ERRORS as error:
            raise _as_httpx(error) from error

    async def aclose(self) -> None:
        try:
            await self._response.aclose()
        finally:
            await self._network.aclose()


class AsyncDirectTransport(httpx.AsyncBaseTransport):
    """An httpx transport that opens one connection per request.

    Args:
        ssl_context: for https URLs.
        proxy: proxy URL, or None.
    """

    def __init__(
        self, ssl_context: ssl.SSLContext | None, proxy: Secret | None
    ) -> None:
        self._dialer = AsyncDialer(ssl_context, proxy)
        self._networks: Dependents[AsyncNetwork] = Dependents()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        context: RequestContext = request.extensions["yeastar_context"]
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
            headers=context.authorized(sent),
            content=request.stream,
            extensions=request.extensions,
        )
        network = AsyncNetwork(context)
        if not context.outlives and not self._networks.add(network):
            raise httpx.ConnectError(CLOSED.message)
        try:
            response = await self._dialer.send(core_request, network)
        except HTTPCORE_ERRORS as error:
            raise _as_httpx(error) from error
        return httpx.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_AsyncBody(response, network),
            extensions=cast("Any", response).extensions,
        )

    def end_calls(self) -> None:
        """Break the connections of calls under way; from any thread."""
        for network in self._networks.end():
            network.abort()
