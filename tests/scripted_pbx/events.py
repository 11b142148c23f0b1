"""One event connection, as the server sees it: WebSocket without the library's I/O."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.server import ServerProtocol

from .messages import Request

# Not under test, and it would log the token of each handshake.
LOGGER = logging.getLogger("tests.scripted_pbx")
LOGGER.addHandler(logging.NullHandler())
LOGGER.propagate = False


class EventConnection:
    """A WebSocket that can also end as no good server would end it.

    All methods belong to the loop of the server.

    Args:
        request: the opening handshake.
        writer: where answers go.

    Attributes:
        token: the access token of the handshake.
        topics: the event ids that were accepted last.
        acknowledged: a topic list was accepted, in effect or not yet.
        topic_lists: all that were sent, refused ones too.
        heartbeats: how many came.
        closed: there is no connection any more.
        close_code: how the client closed it; 1006 if it did not.
    """

    def __init__(self, request: Request, writer: asyncio.StreamWriter) -> None:
        self.token = request.token or ""
        self.topics: list[int] | None = None
        self.acknowledged = False
        self.topic_lists: list[list[int]] = []
        self.heartbeats = 0
        self.opened = time.monotonic()
        self.closed = False
        self.close_code: int | None = None
        self._writer = writer
        self._ended = asyncio.Event()
        self._finished = False
        self._protocol = ServerProtocol(logger=LOGGER)
        self._protocol.receive_data(request.head)
        (opening,) = self._protocol.events_received()
        response = self._protocol.accept(opening)  # type: ignore[arg-type]
        assert response.status_code == 101, response.body
        self._protocol.send_response(response)
        self._flush()

    @property
    def is_open(self) -> bool:
        """Whether something can be sent."""
        return self._protocol.state is State.OPEN and not self._writer.is_closing()

    async def send(self, text: str | bytes) -> None:
        """Send a frame of text, which bytes need not be, and wait while the client does not read."""
        self.write(text)
        await self._writer.drain()

    def write(self, text: str | bytes) -> None:
        """Send a frame as soon as the client reads; none if the connection is ending."""
        if not self.is_open:
            return
        data = text.encode() if isinstance(text, str) else text
        self._protocol.send_text(data)
        self._flush()

    def put(self, data: bytes) -> None:
        """Send bytes that need be no frame at all."""
        self._writer.write(data)

    def abort(self) -> None:
        """End the connection without a close frame."""
        self._writer.transport.abort()

    async def close(self, code: int) -> None:
        """End the connection with a close code."""
        self._protocol.send_close(code)
        self._flush()
        await self._ended.wait()

    async def receive(
        self, reader: asyncio.StreamReader, handle: Callable[[str], Awaitable[Any]]
    ) -> None:
        """Pass on what the client sends, until the connection ends."""
        try:
            while not self._finished:
                data = await reader.read(65536)
                if not data:
                    break
                self._protocol.receive_data(data)
                self._flush()
                for frame in self._protocol.events_received():
                    assert isinstance(frame, Frame)
                    if frame.opcode is Opcode.TEXT:
                        await handle(bytes(frame.data).decode())
        finally:
            if self._protocol.state is not State.CLOSED:
                self._protocol.receive_eof()
            self.close_code = self._protocol.close_code
            self.closed = True
            self._ended.set()

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if not data:
                self._finished = True
            elif not self._writer.is_closing():
                self._writer.write(data)


def wire(frame: dict[str, Any], form: str = "string") -> str:
    """Write the text a PBX sends, with `msg` as a string holding JSON or as an object."""
    if form == "string":
        frame = {**frame, "msg": json.dumps(frame["msg"])}
    return json.dumps(frame)
