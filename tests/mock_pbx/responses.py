"""Responses: whole ones, and those that break the way a fault says.

Each ends its connection, as the PBX does after each answer, and has the date of the
virtual clock.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.types import ASGIApp, Receive, Scope, Send

from .faults import Fault

Headers = list[tuple[bytes, bytes]]
DRIPS = 1000
"""Pieces of an answer that comes byte by byte: so many, and so many a second."""


def respond(
    content: bytes,
    media: str,
    status: int,
    origin: str,
    fault: Fault | None,
    more: Mapping[str, str] = MappingProxyType({}),
) -> ASGIApp:
    """The response that a request gets.

    Args:
        content: its body.
        media: the Content-Type.
        status: HTTP status.
        origin: where the answer comes from; told in X-Mock-Origin.
        fault: what goes wrong with it.
        more: headers that go before ours.
    """
    headers: Headers = [
        (name.lower().encode(), value.encode()) for name, value in more.items()
    ]
    headers += [
        (b"content-type", media.encode()),
        (b"connection", b"close"),  # [documented: connection-close]
        (b"x-mock-origin", origin.encode()),
    ]
    if fault is not None and fault.mode is not None:
        return SpoiledResponse(fault, content, headers, status)
    return WholeResponse(content, headers, status)


def _start(scope: Scope, status: int, headers: Headers, size: int) -> dict[str, object]:
    last = [(b"content-length", b"%d" % size), (b"date", scope["state"]["date"])]
    return {
        "type": "http.response.start",
        "status": status,
        "headers": [*headers, *last],
    }


@dataclass(slots=True)
class WholeResponse:
    """An ASGI response as it should be."""

    content: bytes
    headers: Headers
    status: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(_start(scope, self.status, self.headers, len(self.content)))
        await _send(send, self.content, more=False)


@dataclass(slots=True)
class SpoiledResponse:
    """An ASGI response that breaks the way a fault says."""

    fault: Fault
    content: bytes
    headers: Headers
    status: int = 200

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        mode = self.fault.mode
        content = self.content
        if mode in ("drop", "drop_after"):
            scope["state"]["wire"].transport.abort()
            return
        if mode == "garbage":
            content = b"<html><body>502 Bad Gateway</body></html>"
            self.headers = [
                *(each for each in self.headers if each[0] != b"content-type"),
                (b"content-type", b"text/html"),
            ]
        elif mode == "bad_utf8":
            content = content.replace(b"SUCCESS", b"\xffSUCCESS", 1)
        elif mode == "slow":
            await asyncio.sleep(self.fault.seconds)
        await send(_start(scope, self.status, self.headers, len(content)))
        if mode in ("truncate", "cut"):
            left = len(content) // 2 if mode == "truncate" else self.fault.after
            await _send(send, content[:left], more=True)
            scope["state"]["wire"].transport.close()
            return
        if mode == "drip":
            # No timer goes off more often; of a file, several bytes come at a time.
            size = math.ceil(len(content) / max(DRIPS * self.fault.seconds, DRIPS))
            pause = self.fault.seconds * size / max(len(content), 1)
            for index in range(0, len(content), max(size, 1)):
                await asyncio.sleep(pause)
                await _send(send, content[index : index + size], more=True)
            content = b""
        await _send(send, content, more=False)


async def _send(send: Send, content: bytes, *, more: bool) -> None:
    await send({"type": "http.response.body", "body": content, "more_body": more})
