"""uvicorn's protocols, with the transport in reach and without a word in logs.

uvicorn and websockets write the request line, token included, into their logs; and a
test that breaks a connection needs its transport.
"""

import asyncio
import logging
from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import (
    WebSocketsSansIOProtocol,
)
from uvicorn.server import ServerState

SILENT = logging.getLogger("tests.mock_pbx.wire")
SILENT.disabled = True


JOINED = 1 << 16
"""Bytes of a body up to which it goes out with its head; longer ones are not copied."""


class JoinedTransport(asyncio.Transport):
    """A transport that can keep the head of an answer until its body comes.

    uvicorn writes the two one after the other. Sent together they cost one call of the
    system in place of two, a fifth of what a plain call takes of the processor.
    """

    def __init__(self, inner: asyncio.Transport) -> None:
        super().__init__()
        self.inner = inner
        self._hold = False
        self._head = b""

    def hold(self) -> None:
        """Keep what is written next until more is, or until the end."""
        self._hold = True

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if self._hold:
            self._hold, self._head = False, bytes(data)
            return
        head, self._head = self._head, b""
        if len(data) > JOINED:
            self.inner.write(head)
            head = b""
        self.inner.write(head + data if head else data)

    def close(self) -> None:
        if self._head:
            self.write(b"")
        self.inner.close()

    def abort(self) -> None:
        self.inner.abort()

    def is_closing(self) -> bool:
        return self.inner.is_closing()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self.inner.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.inner.set_protocol(protocol)

    def pause_reading(self) -> None:
        self.inner.pause_reading()

    def resume_reading(self) -> None:
        self.inner.resume_reading()


class HttpWire(H11Protocol):
    """HTTP connection; the app finds it as scope["state"]["wire"]."""

    transport: JoinedTransport  # pyright: ignore[reportIncompatibleVariableOverride]

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, "wire": self}, _loop)
        self.logger = SILENT
        self.access_log = False

    def connection_made(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, transport: asyncio.Transport
    ) -> None:
        super().connection_made(JoinedTransport(transport))


class SocketWire(WebSocketsSansIOProtocol):
    """WebSocket connection; the app finds it as scope["state"]["wire"]."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, "wire": self}, _loop)
        self.logger = SILENT
        self.conn.logger = SILENT
        self.close_timeout = 1.0

    def connection_made(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, transport: asyncio.Transport
    ) -> None:
        # Frames need no joining: past it, each costs a step less.
        joined = isinstance(transport, JoinedTransport)
        super().connection_made(transport.inner if joined else transport)
