"""The ASGI application: what answers on which path."""

import asyncio
import dataclasses
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from . import announce
from .answers import Refused, failure
from .api import Api
from .bodies import order_arguments
from .control import Control
from .doors import Doors
from .guise import Guise
from .memory.memory import Plan
from .ranges import part_of
from .recordings import Recordings
from .requestlog import RequestLog
from .responses import respond
from .settings import Settings
from .spec import Spec
from .state import PbxState
from .validate import TOKEN

SUBSCRIBE = "/openapi/v1.0/subscribe"
LOOPBACK = ("127.0.0.1", "::1")


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
        self._given = dataclasses.replace(settings)
        self.api = Api(settings, self.spec, self.recordings, self.log, self.guise)
        self.plan = Plan(self.spec, self.recordings, settings.seed)
        self._resets = 0
        self.state = PbxState(settings, self.plan, self.guise)
        self.control = Control(self)
        self.asgi = Doors(
            orders=("/mock/", self._control),
            rest=(
                (SUBSCRIBE, self._no_upgrade),
                ("/openapi/", self._api),
                ("/api/", self._download),
            ),
            nothing=self._nothing,
            socket=(SUBSCRIBE, self._socket),
            shut=lambda: self.state.down,
            now=lambda: self.state.clock.now(),
            crash=self._crash,
            crashes=self.api.crashes,
        )

    def reboot(self, seconds: float) -> float:
        """Restart the box; see the order of that name."""
        self.asgi.cut()
        return self.state.restart(seconds)

    def reset(self, settings: bool = False) -> None:
        """Back to how it was at the start.

        Args:
            settings: whether changes of settings are forgotten, too.
        """
        if settings:
            for each in dataclasses.fields(self._given):
                setattr(self.settings, each.name, getattr(self._given, each.name))
        self.state.stop()
        self._resets += 1
        self.state = PbxState(self.settings, self.plan, self.guise, self._resets)
        self.log.clear()
        self.api.crashes.clear()

    async def _api(self, request: Request) -> ASGIApp:
        return await self.api.answer(request, self.state)

    async def _no_upgrade(self, request: Request) -> ASGIApp:
        # On a real PBX, it is status 400 [observed: plain-subscribe].
        return respond(b"", "text/plain", 400, "state", None)

    async def _nothing(self, request: Request) -> ASGIApp:
        # A PBX serves its web portal here.
        return respond(b"", "text/plain", 404, "state", None)

    async def _crash(self, request: Request) -> ASGIApp:
        content = json.dumps(failure(-2)).encode()
        return respond(content, "application/json", 500, "crash", None)

    async def _socket(self, socket: WebSocket) -> None:
        state = self.state
        fault = state.faults.take("subscribe")
        transport = socket.scope["state"]["wire"].transport
        if wait := state.faults.latency("subscribe"):
            await asyncio.sleep(wait)
        if fault is not None and not fault.is_none:
            if fault.status is None:
                transport.abort()
            else:
                await socket.send_denial_response(Response(status_code=fault.status))
            return
        await state.sockets.serve(socket, transport)

    async def _download(self, request: Request) -> ASGIApp:
        state = self.state
        fault = state.faults.take("download")
        if wait := state.faults.latency("download"):
            await asyncio.sleep(wait)
        status = 200 if fault is None or fault.status is None else fault.status
        if fault is not None and fault.is_bare:
            return respond(b"", "text/plain", status, "ordered", None)
        try:
            if fault is not None and fault.errcode is not None:
                raise Refused(fault.errcode)
            if fault is not None and fault.answer is not None:
                content = json.dumps(fault.answer, ensure_ascii=False).encode()
                return respond(content, "application/json", status, "ordered", fault)
            state.tokens.check(request.query_params.get(TOKEN))
            offer = state.downloads.fetch(request.url.path)
        except Refused as refused:
            # Claimed by a user: JSON comes instead of the file, so status 200.
            # [assumed: download-refused-as-json]
            content = json.dumps(refused.answer).encode()
            return respond(content, "application/json", status, "state", fault)
        # [assumed: download-ranges]
        part = part_of(offer.content, offer.tag, request.headers)
        return respond(
            part.content, offer.media, part.status, "state", fault, part.headers
        )

    async def _control(self, request: Request) -> ASGIApp:
        if request.client is None or request.client.host not in LOOPBACK:
            return Response(status_code=404)
        # Not at the start: it is only needed once an order comes.
        from . import orders_document

        verb = request.path_params["verb"]
        if verb == "openapi.json":
            url = str(request.base_url).rstrip("/")
            document = orders_document.orders_document(announce.version(), url)
            content = json.dumps(document, indent=2)
            return respond(content.encode(), "application/json", 200, "control", None)
        body = await request.body()
        try:
            arguments: Any = order_arguments(body)
            if problem := orders_document.problem(verb, arguments):
                raise ValueError(problem)
            result = await self.control.run(verb, arguments)
        except (TypeError, ValueError, LookupError) as trouble:
            content = json.dumps({"error": f"{type(trouble).__name__}: {trouble}"})
            return respond(content.encode(), "application/json", 400, "control", None)
        content = json.dumps({"result": result})
        return respond(content.encode(), "application/json", 200, "control", None)
