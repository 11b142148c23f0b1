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


class HttpWire(H11Protocol):
    """HTTP connection; the app finds it as scope["state"]["wire"]."""

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
