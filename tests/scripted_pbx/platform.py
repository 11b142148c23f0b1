"""A management platform that passes calls on to a cloud PBX.

Under `/dm/open_api/v1/cloud_pbx/SN/` it wants its own bearer token in a header, and
answers as a test tells the PBX behind it to.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import replace

from .http import HttpServer, run
from .messages import Request, Response

PREFIX = "/dm/open_api/v1/cloud_pbx/SN"
PLATFORM_TOKEN = "PLATFORM-1-SECRET"
UNAUTHORIZED = Response({"msg": "unauthorized"}, status=401)


class Platform(HttpServer):
    """The server; use it as a context manager.

    Args:
        tls: makes it speak TLS.
        behind: answers the calls that get through, in place of scripts.

    Attributes:
        accepted: the tokens it takes.
        refusals: what it answers before it looks at anything, one after the other.
    """

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        behind: Callable[[Request], Response] | None = None,
    ) -> None:
        super().__init__(tls)
        self.accepted = {PLATFORM_TOKEN}
        self.refusals: list[Response] = []
        self._behind = behind

    @property
    def base(self) -> str:
        """The base URL of a client."""
        return self.url + PREFIX

    @property
    def bearers(self) -> list[str | None]:
        """The tokens of all requests, in order."""
        return [request.bearer for request in self.requests]

    async def respond(self, request: Request) -> Response:
        name = request.path.rpartition("/")[2]
        if name in ("get_token", "refresh_token", "del_token"):
            self.wrongs.append(name)
        if "access_token" in request.target:
            self.wrongs.append("access_token in the query")
        if not request.path.startswith(PREFIX):
            self.wrongs.append(request.path)
            return Response(status=404)
        if self.refusals:
            return self.refusals.pop(0)
        if request.bearer not in self.accepted:
            return UNAUTHORIZED
        inner = replace(request, target=request.target.removeprefix(PREFIX))
        if self._behind is not None:
            return await run(self._behind, inner)
        return await super().respond(inner)
