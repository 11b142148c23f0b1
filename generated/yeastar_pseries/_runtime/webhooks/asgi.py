# Made by `make generate` from generator/runtime/webhooks/asgi.py; edits are lost.
"""Provides an ASGI application for webhooks, as part of another one or by itself."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any, Protocol, TypeAlias, cast

from ..checks import is_async
from ..concurrency.threads import in_thread
from ..events.frames.event import Event
from ..hidden import Hidden
from .intake import MAX_BODY, Intake
from .receiver import check_handler
from .signature import Given

_log = logging.getLogger("yeastar_pseries.webhooks")

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Handler: TypeAlias = Callable[[Event], object]


class TakesRoutes(Protocol):
    """What Starlette's and FastAPI's applications and routers have in common."""

    def add_route(self, path: str, route: Any, /) -> object: ...


class WebhookApp(Intake):
    """Receives the PBX's webhook requests and calls a handler with each event.

    An ASGI application. As part of a Starlette or FastAPI one, at `/pbx` and `/pbx/`:

        WebhookApp(secret, handler).add_to(app, "/pbx")

    `app.mount("/pbx", ...)` serves `/pbx/` only: Starlette answers `/pbx` with 307, and
    whether the PBX follows is not documented. By itself it serves every path:
    `uvicorn module:app`.

    The PBX gets its answer before the handler runs, unless `retry_on_error` is set;
    statuses are those of `WebhookReceiver`, and what is said there of recorded requests
    holds here. Methods other than POST and GET get 405. (The PBX can be set to GET.
    Where it puts the report then is not documented, so only the body is read.)

    Args:
        secret: the webhook's secret, or several of which any may fit.
        handler: a function, called in a thread, or an async function.
        retry_on_error: wait for the handler and answer 500 if it fails.
        duplicate_window: seconds for which the last 10,000 deliveries are remembered.
            One that the PBX repeats because it got no answer in time is not handled
            again. 0 remembers none. Each process of a server remembers its own.
        drop_equal: handle no body a second time within `duplicate_window`.
        max_body: largest body accepted, in bytes; more is not even read.

    Raises:
        TypeError: the handler is no function, or a secret is not text.
        ValueError: a secret is empty, or the settings contradict each other.
    """

    def __init__(
        self,
        secret: str | Sequence[str],
        handler: Handler,
        *,
        retry_on_error: bool = False,
        duplicate_window: float = 60.0,
        drop_equal: bool = False,
        max_body: int = MAX_BODY,
    ) -> None:
        given: Given = Hidden(secret)
        del secret  # tracebacks may show what a function knows
        super().__init__(
            given,
            retry_on_error=retry_on_error,
            duplicate_window=duplicate_window,
            drop_equal=drop_equal,
            max_body=max_body,
        )
        check_handler(handler)
        self._handler = handler

    def add_to(self, app: TakesRoutes, path: str) -> None:
        """Serve the webhook in an application, with and without a slash at the end.

        A prefix of FastAPI's routers belongs to `app.include_router(router, prefix=...)`
        and stands before the path; that of `APIRouter(prefix=...)` does not. Of both
        URLs, "/" behind a prefix is only the one with the slash.

        Args:
            app: a Starlette or FastAPI application, or a router of one.
            path: the path of the webhook's URL, such as "/pbx".
        """
        path = "/" + path.strip("/")
        app.add_route(path, self)
        if path != "/":
            app.add_route(f"{path}/", self)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close"})
        elif scope["type"] != "http":
            raise RuntimeError(f"webhooks come over HTTP, not {scope['type']}")
        elif scope["method"] not in ("POST", "GET"):
            await _answer(send, 405)
        else:
            headers = cast("list[tuple[bytes, bytes]]", scope["headers"])
            body = await self._read(headers, receive)
            if body is None:
                await _answer(send, 413)
            else:
                await self._take(body, _header(headers, b"x-signature"), send)

    async def _take(self, body: bytes, signature: str | None, send: Send) -> None:
        """Handle a request that came whole."""
        status, event = self.check(body, signature)
        if event is None:
            await _answer(send, status)
            return
        try:
            succeeded = await self._handle(event) if self._retry else True
            reached = await _answer(send, self.done(body, succeeded))
        except BaseException:
            # Nobody gets an answer, so the PBX will ask again.
            self.forget(body)
            raise
        if not reached:
            self.done(body, succeeded, reached)
        if not self._retry:
            await self._handle(event)

    async def _read(
        self, headers: list[tuple[bytes, bytes]], receive: Receive
    ) -> bytes | None:
        """Return the body; None as soon as it is too large, or its sender is gone."""
        if _exceeds(_header(headers, b"content-length") or "", self.max_body):
            return None
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body") or b""
            if len(body) > self.max_body:
                return None
            if not message.get("more_body", False):
                return bytes(body)

    async def _handle(self, event: Event) -> bool:
        """Call the handler and return whether it succeeded; log its failure."""
        try:
            if is_async(self._handler):
                result = self._handler(event)
            else:
                result = await in_thread(self._handler, event)
            if inspect.isawaitable(result):
                await result
        except Exception:
            _log.exception("the webhook handler failed for event %d", event.type)
            return False
        return True


def _exceeds(announced: str, limit: int) -> bool:
    """Return whether a Content-Length is above a limit, however long it is."""
    digits = announced.strip().lstrip("0")
    if not (digits.isascii() and digits.isdigit()):
        return False
    # Python refuses to read a number of thousands of digits.
    return len(digits) > len(str(limit)) or int(digits) > limit


def _header(headers: list[tuple[bytes, bytes]], name: bytes) -> str | None:
    for key, value in headers:
        if key.lower() == name:
            return value.decode("latin-1")
    return None


async def _answer(send: Send, status: int) -> bool:
    """Send an answer without a body; return False if the PBX is gone."""
    headers = [(b"content-length", b"0")]
    try:
        await send(
            {"type": "http.response.start", "status": status, "headers": headers}
        )
        await send({"type": "http.response.body", "body": b""})
    except OSError:
        return False
    return True


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
