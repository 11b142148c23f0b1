"""Troubles ordered by a test: the next answers of an operation go wrong."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from starlette.types import Receive, Scope, Send

from .jsontypes import JsonObject

Mode = Literal["drop", "drop_after", "truncate", "slow", "drip", "garbage", "bad_utf8"]
"""drop: the connection breaks, nothing was done. drop_after: the work is done, the
answer never comes. truncate: the answer breaks off half-way. slow: the answer waits
`seconds`. drip: the answer comes byte by byte over `seconds`. garbage: an HTML page
with status 200. bad_utf8: bytes that are no UTF-8 within the JSON."""

ANY = "*"


@dataclass(slots=True)
class Fault:
    """One kind of trouble, for a number of times."""

    mode: Mode | None = None
    errcode: int | None = None
    status: int | None = None
    answer: JsonObject | None = None
    checked: bool = True  # the answer is for a good request only
    seconds: float = 1.0
    left: int = 1


@dataclass(slots=True)
class FaultPlan:
    """Faults by operation id; "*" stands for any operation."""

    _faults: dict[str, deque[Fault]] = field(default_factory=dict[str, deque[Fault]])

    def add(self, operation_id: str, fault: Fault) -> None:
        """Order a fault behind those that were ordered before."""
        self._faults.setdefault(operation_id, deque()).append(fault)

    def take(self, operation_id: str) -> Fault | None:
        """The fault for the next answer of an operation, if any."""
        for key in (operation_id, ANY):
            queue = self._faults.get(key)
            if queue:
                fault = queue[0]
                fault.left -= 1
                if fault.left <= 0:
                    queue.popleft()
                return fault
        return None

    def clear(self) -> None:
        """Forget all orders."""
        self._faults.clear()


@dataclass(slots=True)
class SpoiledResponse:
    """An ASGI response that breaks the way a fault says."""

    fault: Fault
    content: bytes
    headers: dict[str, str]
    status: int = 200

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        mode = self.fault.mode
        content = self.content
        if mode in ("drop", "drop_after"):
            scope["state"]["wire"].transport.abort()
            return
        if mode == "garbage":
            content = b"<html><body>502 Bad Gateway</body></html>"
            self.headers["Content-Type"] = "text/html"
        elif mode == "bad_utf8":
            content = content.replace(b"SUCCESS", b"\xffSUCCESS", 1)
        elif mode == "slow":
            await asyncio.sleep(self.fault.seconds)
        headers = {**self.headers, "Content-Length": str(len(content))}
        start = {
            "type": "http.response.start",
            "status": self.status,
            "headers": [
                (name.lower().encode(), value.encode())
                for name, value in headers.items()
            ],
        }
        await send(start)
        if mode == "truncate":
            await _send(send, content[: len(content) // 2], more=True)
            scope["state"]["wire"].transport.close()
            return
        if mode == "drip":
            pause = self.fault.seconds / max(len(content), 1)
            for index in range(len(content)):
                await asyncio.sleep(pause)
                await _send(send, content[index : index + 1], more=True)
            content = b""
        await _send(send, content, more=False)


async def _send(send: Send, content: bytes, *, more: bool) -> None:
    await send({"type": "http.response.body", "body": content, "more_body": more})
