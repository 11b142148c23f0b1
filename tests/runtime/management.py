"""A management platform on a real socket that passes calls on to a cloud PBX.

Under `/dm/open_api/v1/cloud_pbx/SN/` it wants its own bearer token in a header, and
answers as a test tells the PBX behind it to.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import replace

from tests.runtime.server import Pbx, Reply, Request

PREFIX = "/dm/open_api/v1/cloud_pbx/SN"
TOKEN = "PLATFORM-1-SECRET"
UNAUTHORIZED = Reply({"msg": "unauthorized"}, status=401)


class Platform(Pbx):
    """The server; use it as a context manager.

    Args:
        behind: answers the calls that get through, in place of scripts.

    Attributes:
        accepted: the tokens it takes.
        refusals: what it answers before it looks at anything, one after the other.
        wrongs: what a client must never send.
    """

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        behind: Callable[[Request], Reply] | None = None,
    ) -> None:
        super().__init__(tls)
        self.accepted = {TOKEN}
        self.refusals: list[Reply] = []
        self.wrongs: list[str] = []
        self._behind = behind

    @property
    def base(self) -> str:
        """The base URL of a client."""
        return self.url + PREFIX

    @property
    def bearers(self) -> list[str | None]:
        """The tokens of all requests, in order."""
        return [_bearer(request) for request in self.requests]

    def _answer(self, request: Request) -> Reply:
        name = request.path.rpartition("/")[2]
        if name in ("get_token", "refresh_token", "del_token"):
            self.wrongs.append(name)
        if "access_token" in request.target:
            self.wrongs.append("access_token in the query")
        if request.headers.get("upgrade") or not request.path.startswith(PREFIX):
            self.wrongs.append(request.path)
            return Reply(status=404)
        if self.refusals:
            return self.refusals.pop(0)
        if _bearer(request) not in self.accepted:
            return UNAUTHORIZED
        inner = replace(request, target=request.target.removeprefix(PREFIX))
        return self._behind(inner) if self._behind else super()._answer(inner)


def _bearer(request: Request) -> str | None:
    word, _, token = request.headers.get("authorization", "").partition(" ")
    return token if word == "Bearer" else None
