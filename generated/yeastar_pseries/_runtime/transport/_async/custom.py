# Made by `make generate` from generator/runtime/transport/_async/custom.py; edits are lost.
"""The token for a transport of the user's own."""

from __future__ import annotations

import httpx

from ...redact import redact_query
from ..outcome import RequestContext


class _Request(httpx.Request):
    """A request with a token on its URL, which stands in frames of a traceback."""

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {redact_query(str(self.url))!r})>"


class AsyncTokenTransport(httpx.AsyncBaseTransport):
    """Puts the token on the request for a transport of the user's own.

    httpx logs each URL at INFO and keeps the request on responses and exceptions. All
    of that happens above this transport and sees a request without token. Our own transport
    does the same by itself.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        context: RequestContext = request.extensions["yeastar_context"]
        return await self._inner.handle_async_request(
            _Request(
                request.method,
                request.url.copy_with(raw_path=context.target(request.url.raw_path)),
                headers=context.authorized(request.headers.raw),
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    async def aclose(self) -> None:
        await self._inner.aclose()
