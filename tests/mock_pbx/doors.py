"""Chooses by the path who answers a request, and shuts while the box is down."""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable, MutableSequence
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import lru_cache

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from .wire import HttpWire, SocketWire

Answerer = Callable[[Request], Awaitable[ASGIApp]]
Wire = HttpWire | SocketWire


@dataclass(eq=False)
class Doors:
    """The ASGI application; every path that no door has goes to `nothing`."""

    orders: tuple[str, Answerer]
    """Where orders come in. It is open at all times."""
    rest: tuple[tuple[str, Answerer], ...]
    """Paths (with / at their end: all below) and who answers there."""
    nothing: Answerer
    socket: tuple[str, Callable[[WebSocket], Awaitable[None]]]
    shut: Callable[[], bool]
    now: Callable[[], float]
    crash: Answerer
    crashes: MutableSequence[str]
    busy: set[Wire] = field(default_factory=set[Wire])
    """Connections whose request is being answered, but for orders."""

    def cut(self) -> None:
        """Break every connection on which somebody waits for an answer."""
        for wire in list(self.busy):
            wire.transport.abort()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        scope["state"]["date"] = _date(int(self.now()))
        prefix, orders = self.orders
        if scope["type"] == "http" and path.startswith(prefix):
            await self._answer(prefix, orders, scope, receive, send)
            return
        wire: Wire = scope["state"]["wire"]
        if self.shut():
            wire.transport.abort()
            return
        self.busy.add(wire)
        try:
            if scope["type"] == "websocket":
                await self._listen(scope, receive, send)
            else:
                await self._answer(*self._behind(path), scope, receive, send)
        finally:
            self.busy.discard(wire)

    def _behind(self, path: str) -> tuple[str, Answerer]:
        for prefix, answerer in self.rest:
            if path == prefix or (prefix[-1] == "/" and path.startswith(prefix)):
                return prefix, answerer
        return "/", self.nothing

    async def _listen(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, serve = self.socket
        if scope["path"] != path:
            await send({"type": "websocket.close", "code": 1000})
            return
        await serve(WebSocket(scope, receive, send))

    async def _answer(
        self,
        prefix: str,
        answerer: Answerer,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        name = "verb" if prefix == self.orders[0] else "path"
        scope["path_params"] = {name: scope["path"][len(prefix) :]}
        request = Request(scope, receive)
        try:
            response = await answerer(request)
        except ClientDisconnect:
            return  # nobody is left to hear an answer
        except Exception:  # the mock's own fault: seen by tests, no end of the server
            self.crashes.append(traceback.format_exc())
            response = await self.crash(request)
        await response(scope, receive, send)


@lru_cache(maxsize=2)
def _date(now: int) -> bytes:
    return formatdate(now, usegmt=True).encode()
