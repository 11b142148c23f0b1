"""The ASGI application: what answers on which path."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from .answers import Refused
from .api import Api, respond
from .control import Control
from .guise import Guise
from .recordings import Recordings
from .requestlog import RequestLog
from .settings import Settings
from .spec import Spec
from .state import PbxState
from .validate import TOKEN

SUBSCRIBE = "/openapi/v1.0/subscribe"
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
LOOPBACK = ("127.0.0.1", "::1")

Endpoint = Callable[[Request], Awaitable[ASGIApp]]


class PbxApp:
    """One mock PBX as an ASGI application."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.spec = Spec.load(settings.bundle)
        self.recordings = Recordings(settings.recordings)
        self.log = RequestLog(self.spec.secret_names)
        self.guise = Guise(settings.guise, self.spec) if settings.guise else None
        if self.guise is not None and self.guise.firmware is not None:
            settings.firmware = self.guise.firmware
        self.api = Api(settings, self.spec, self.recordings, self.log, self.guise)
        self.state = PbxState(settings, self.guise)
        self.control = Control(self)
        self.asgi = Starlette(
            routes=[
                Route(SUBSCRIBE, _endpoint(self._no_upgrade), methods=METHODS),
                WebSocketRoute(SUBSCRIBE, self._socket),
                Route("/openapi/{path:path}", _endpoint(self._api), methods=METHODS),
                Route("/api/{path:path}", _endpoint(self._download)),
                Route("/mock/{verb}", _endpoint(self._control), methods=METHODS),
                Route("/{path:path}", _endpoint(self._nothing), methods=METHODS),
            ]
        )

    def reset(self) -> None:
        """Back to how it was at the start; settings keep their changes."""
        self.state.stop()
        self.state = PbxState(self.settings, self.guise)
        self.log.entries.clear()
        self.api.crashes.clear()

    async def _api(self, request: Request) -> ASGIApp:
        return await self.api.answer(request, self.state)

    async def _no_upgrade(self, request: Request) -> ASGIApp:
        # Observed on a real PBX: plain HTTP on subscribe is status 400.
        return respond(b"", "text/plain", 400, "state", None)

    async def _nothing(self, request: Request) -> ASGIApp:
        # A PBX serves its web portal here.
        return respond(b"", "text/plain", 404, "state", None)

    async def _socket(self, socket: WebSocket) -> None:
        state = self.state
        fault = state.faults.take("subscribe")
        transport = socket.scope["state"]["wire"].transport
        if fault is not None:
            if fault.status is None:
                transport.abort()
            else:
                await socket.send_denial_response(Response(status_code=fault.status))
            return
        await state.sockets.serve(socket, transport)

    async def _download(self, request: Request) -> ASGIApp:
        state = self.state
        fault = state.faults.take("download")
        if fault is not None and fault.status is not None:
            return respond(b"", "text/plain", fault.status, "ordered", None)
        try:
            state.tokens.check(request.query_params.get(TOKEN))
            offer = state.downloads.fetch(request.url.path)
        except Refused as refused:
            # Claimed by a user: JSON comes instead of the file, so status 200.
            content = json.dumps(refused.answer).encode()
            return respond(content, "application/json", 200, "state", fault)
        return respond(offer.content, offer.media, 200, "state", fault)

    async def _control(self, request: Request) -> ASGIApp:
        if request.client is None or request.client.host not in LOOPBACK:
            return Response(status_code=404)
        arguments: Any = json.loads(await request.body() or b"{}")
        try:
            result = await self.control.run(request.path_params["verb"], arguments)
        except (TypeError, ValueError, LookupError) as problem:
            content = json.dumps({"error": f"{type(problem).__name__}: {problem}"})
            return respond(content.encode(), "application/json", 400, "control", None)
        content = json.dumps({"result": result})
        return respond(content.encode(), "application/json", 200, "control", None)


class _Response:
    """Lets an endpoint return any ASGI response, also one that breaks."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._endpoint(Request(scope, receive))
        except ClientDisconnect:
            return  # nobody is left to hear an answer
        await response(scope, receive, send)


def _endpoint(endpoint: Endpoint) -> ASGIApp:
    # Starlette takes an object that is no function as an ASGI application.
    return _Response(endpoint)
