"""Requests are kept and answered by the script of their path."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable

from .listener import Listener
from .messages import Request, Response, read_request, write_response

Script = Response | Callable[[Request], Response]


class HttpServer(Listener):
    """Closes the connection after each answer, as the PBX does.

    Attributes:
        requests: all that came in, in order.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(tls)
        self.requests: list[Request] = []
        self._scripts: dict[str, list[Script]] = {}

    def on(self, path: str, *scripts: Script) -> None:
        """Answer a path (under /openapi) with these in turn; the last one stays.

        A function may wait: it runs in a thread.
        """
        whole = path if path.startswith("/api") else f"/openapi{path}"
        self._scripts[whole] = [*scripts]

    def calls(self, path: str) -> list[Request]:
        """List the requests to a path under /openapi/v1.0/."""
        return [r for r in self.requests if r.path == f"/openapi/v1.0/{path}"]

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        request = await read_request(reader)
        if request is None:
            return
        self.requests.append(request)
        if "chunked" in request.headers.get("transfer-encoding", ""):
            self.wrongs.append("a body without its length")
        if request.headers.get("upgrade") == "websocket":
            await self.upgrade(request, reader, writer)
        else:
            await write_response(writer, await self.respond(request))

    async def respond(self, request: Request) -> Response:
        """Find the answer to a request."""
        scripts = self._scripts.get(request.path)
        if not scripts:
            return Response({"errcode": 10001})
        return await run(scripts.pop(0) if len(scripts) > 1 else scripts[0], request)

    async def upgrade(
        self,
        request: Request,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        """Go on with a connection that is to become a WebSocket."""
        self.wrongs.append(f"a WebSocket at {request.path}")
        await write_response(writer, Response(status=404))


async def run(script: Script, request: Request) -> Response:
    """Have a script answer a request."""
    if isinstance(script, Response):
        return script
    return await asyncio.to_thread(script, request)
