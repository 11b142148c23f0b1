"""Tokens: `TOKEN-1-SECRET`, `TOKEN-2-SECRET`, … as calls for them come."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

from .http import HttpServer, Script, run
from .messages import Request, Response

CLIENT_ID, CLIENT_SECRET = "client-1234", "CLIENT-SECRET-VALUE"

EXPIRED = {"errcode": 10004, "errmsg": "TOKEN EXPIRED"}


class TokenServer(HttpServer):
    """Gives tokens out to everybody, and refuses calls with tokens that are not live.

    Attributes:
        live: the access tokens that are good.
        issued: how many there were.
        lifetime: seconds that clients are told a token lasts.
        login: scripts for the next calls of get_token; one with a body or that drops
            is the answer, one that only delays comes before a good one.
        refresh: those for refresh_token.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(tls)
        self.client_id, self.client_secret = CLIENT_ID, CLIENT_SECRET
        self.live: set[str] = set()
        self.issued = 0
        self.lifetime = 1800
        self.login: list[Script] = []
        self.refresh: list[Script] = []

    def issue(self) -> dict[str, Any]:
        """Make a new pair of tokens."""
        self.issued += 1
        token = f"TOKEN-{self.issued}-SECRET"
        self.live.add(token)
        return {
            "errcode": 0,
            "errmsg": "SUCCESS",
            "access_token": token,
            "refresh_token": f"REFRESH-{self.issued}-SECRET",
            "access_token_expire_time": self.lifetime,
            "refresh_token_expire_time": 86400,
        }

    def takes(self, token: str) -> bool:
        """Tell whether a token is good for a call or an event connection."""
        return token in self.live

    async def respond(self, request: Request) -> Response:
        name = request.path.removeprefix("/openapi/v1.0/")
        if name == "get_token":
            return await self._give(self.login, request)
        if name == "refresh_token":
            return await self._give(self.refresh, request)
        if name == "del_token" and request.path not in self._scripts:
            self.live.discard(request.token or "")
            return Response()
        if request.token is not None and not self.takes(request.token):
            return Response(EXPIRED)
        return await super().respond(request)

    async def _give(self, scripts: list[Script], request: Request) -> Response:
        if scripts:
            response = await run(scripts.pop(0), request)
            if response.body is not None or response.drop:
                return response
            await asyncio.sleep(response.delay)
        return Response(self.issue())
