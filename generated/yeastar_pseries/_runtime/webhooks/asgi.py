# Made by `make generate` from generator/runtime/webhooks/asgi.py; edits are lost.
"""Provides an ASGI application for webhooks, to mount or to serve by itself.

Plain ASGI: `app.mount("/pbx-events", WebhookApp(...))` in Starlette and FastAPI, or
`uvicorn module:app`.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any, TypeAlias, cast

from ..events.frames.codec import EventCodec
from ..events.frames.event import Event
from .receiver import MAX_BODY, WebhookReceiver

_log = logging.getLogger("yeastar_pseries.webhooks")

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Handler: TypeAlias = Callable[[Event], object]


class WebhookApp:
    """Receives the PBX's webhook requests and calls a handler with each event.

    The PBX gets its answer before the handler runs, unless `retry_on_error` is set;
    statuses are those of `WebhookReceiver`. Any path is accepted: mount it at the one
    that the webhook's URL names. Methods other than POST and GET get 405. (The PBX can
    be set to GET. Where it puts the report then is not documented, so only the body is
    read.)

    Args:
        codec: decodes events; `yeastar_pseries.events.CODEC`.
        secret: the webhook's secret, or several of which any may fit.
        handler: a function, called in a thread, or an async function.
        retry_on_error: wait for the handler and answer 500 if it fails.
        duplicate_window: see `WebhookReceiver`.
        drop_equal: see `WebhookReceiver`.
        max_body: largest body accepted, in bytes; more is not even read.
    """

    def __init__(
        self,
        codec: EventCodec,
        secret: str | Sequence[str],
        handler: Handler,
        *,
        retry_on_error: bool = False,
        duplicate_window: float = 60.0,
        drop_equal: bool = False,
        max_body: int = MAX_BODY,
    ) -> None:
        self._handler = handler
        self._retry = retry_on_error
        self._receiver = WebhookReceiver(
            codec,
            secret,
            handler,
            retry_on_error=retry_on_error,
            duplicate_window=duplicate_window,
            drop_equal=drop_equal,
            max_body=max_body,
        )

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        if scope["type"] != "http":
            raise RuntimeError(f"webhooks come over HTTP, not {scope['type']}")
        if scope["method"] not in ("POST", "GET"):
            await _answer(send, 405)
            return
        headers = cast("list[tuple[bytes, bytes]]", scope["headers"])
        body = await self._read(headers, receive)
        if body is None:
            await _answer(send, 413)
            return
        signature = _header(headers, b"x-signature")
        status, event = self._receiver.check(body, signature)
        if event is None:
            await _answer(send, status)
        elif self._retry:
            await _answer(send, self._receiver.done(body, await self._handle(event)))
        else:
            self._receiver.done(body, True)
            await _answer(send, status)
            await self._handle(event)

    async def _read(
        self, headers: list[tuple[bytes, bytes]], receive: Receive
    ) -> bytes | None:
        """Return the body, or None as soon as it is known to be too large."""
        limit = self._receiver.max_body
        announced = _header(headers, b"content-length") or "0"
        if announced.isdecimal() and int(announced) > limit:
            return None
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if len(body) > limit:
                return None
            if not message.get("more_body", False):
                return bytes(body)

    async def _handle(self, event: Event) -> bool:
        """Call the handler and return whether it succeeded; log its failure."""
        if not _is_async(self._handler):
            return await asyncio.to_thread(self._receiver.handle, event)
        try:
            await cast("Awaitable[object]", self._handler(event))
        except Exception:
            _log.exception("the webhook handler failed for event %d", event.type)
            return False
        return True


def _is_async(handler: Handler) -> bool:
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(
        getattr(handler, "__call__", None)  # noqa: B004
    )


def _header(headers: list[tuple[bytes, bytes]], name: bytes) -> str | None:
    for key, value in headers:
        if key.lower() == name:
            return value.decode("latin-1")
    return None


async def _answer(send: Send, status: int) -> None:
    headers = [(b"content-length", b"0")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
