"""One exchange with the PBX: the request out, the whole answer in, failures as values."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

import httpx

from .._shared.config import Config
from .._shared.outcome import Exchange, Failure, Reply, failure_of
from .._shared.primitives import Deadline
from .._shared.redact import Secret, redact_query

# What a transport, ours or the user's, may raise when an exchange fails.
_FAILURES = (
    httpx.HTTPError,
    httpx.StreamError,
    httpx.InvalidURL,
    OSError,
    ssl.SSLError,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A request before the token is on it.

    Attributes:
        method: HTTP method.
        url: whole URL, query included.
        body: JSON body, or None.
        form: text fields of an upload.
        files: (field, file name, content) of an upload; None when it is no upload.
    """

    method: str
    url: str
    body: bytes | None = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    files: Sequence[tuple[str, str, bytes]] | None = field(default=None, repr=False)


class AsyncTokenTransport(httpx.AsyncBaseTransport):
    """Puts the access token on the URL, below everything that logs or keeps URLs.

    httpx logs each URL at INFO and keeps the request on responses and exceptions. All
    of that happens above this transport and sees a URL without token.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        exchange: Exchange = request.extensions["exchange"]
        if exchange.token is None:
            return await self._inner.handle_async_request(request)
        # raw_path is the path with the query, encoded.
        path = request.url.raw_path
        joint = b"&" if b"?" in path else b"?"
        token = quote(exchange.token.reveal(), safe="").encode()
        return await self._inner.handle_async_request(
            httpx.Request(
                request.method,
                request.url.copy_with(raw_path=path + joint + b"access_token=" + token),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    async def aclose(self) -> None:
        await self._inner.aclose()


class AsyncTransport:
    """Sends calls to one PBX.

    Parameters:
        config: the client's settings.
        custom: a transport of the user's own, or None for one connection per call.
    """

    def __init__(
        self, config: Config, custom: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._config = config
        self._custom = custom
        self._client: httpx.AsyncClient | None = None

    def _http(self) -> httpx.AsyncClient:
        if self._client is None:
            inner = self._custom
            if inner is None:
                # Imported here: loading httpcore takes longer than making a client.
                from .connection import AsyncDirectTransport

                inner = AsyncDirectTransport(
                    self._config.ssl_context(), self._config.proxy_url()
                )
            self._client = httpx.AsyncClient(
                transport=AsyncTokenTransport(inner),
                trust_env=False,
                follow_redirects=False,
            )
        return self._client

    async def exchange(
        self, call: Call, token: Secret | None, deadline: Deadline
    ) -> Reply | Failure:
        """Send a call and read the whole answer; never raises for a failed exchange."""
        exchange = Exchange(token, deadline)
        opened = await self.open(call, exchange)
        if isinstance(opened, Failure):
            return opened
        chunks: list[bytes] = []
        try:
            async for chunk in opened.chunks():
                chunks.append(chunk)
        except _FAILURES as error:
            failure = failure_of(error, exchange, self._config.host)
        else:
            return Reply(opened.status, opened.headers, b"".join(chunks))
        finally:
            await opened.aclose()
        return failure

    async def open(self, call: Call, exchange: Exchange) -> AsyncBody | Failure:
        """Send a call and read the headers of the answer."""
        config = self._config
        left = exchange.deadline.left()
        if left == 0:
            return Failure("timeout", "the time was up before it was sent", sent=False)
        headers = {
            "User-Agent": config.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if call.body is not None:
            headers["Content-Type"] = "application/json"
        try:
            request = httpx.Request(
                call.method,
                call.url,
                headers=headers,
                content=call.body,
                data=call.form,
                files=_parts(call),
                extensions={
                    "exchange": exchange,
                    "timeout": {
                        "connect": exchange.deadline.cap(config.connect_timeout),
                        "read": left,
                        "write": left,
                        "pool": left,
                    },
                },
            )
            response = await self._http().send(request, stream=True)
        except _FAILURES as error:
            return failure_of(error, exchange, config.host)
        return AsyncBody(response, exchange)

    async def aclose(self) -> None:
        """Close the transport; calls under way fail."""
        if self._client is not None:
            await self._client.aclose()


class AsyncBody:
    """An answer whose body is still to be read."""

    def __init__(self, response: httpx.Response, exchange: Exchange) -> None:
        self._response = response
        self._exchange = exchange
        self.status = response.status_code
        self.headers = dict(response.headers)

    async def chunks(self) -> AsyncIterator[bytes]:
        """Read the body piece by piece.

        Raises:
            httpx.HTTPError: the connection broke, or the time was up.
        """
        deadline = self._exchange.deadline
        async for chunk in self._response.aiter_bytes():
            yield chunk
            # Our own connections watch the time themselves; custom transports may not.
            if deadline.passed:
                raise httpx.ReadTimeout("the time was up")

    async def aclose(self) -> None:
        """Close the connection."""
        await self._response.aclose()


def _parts(call: Call) -> list[tuple[str, tuple[str, bytes]]] | None:
    if call.files is None:
        return None
    return [(name, (file, content)) for name, file, content in call.files]


def redirect_target(headers: Mapping[str, str]) -> str:
    """Return where a redirect leads, without token."""
    return redact_query(headers.get("location", "elsewhere")).partition("?")[0]
