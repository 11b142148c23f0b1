# Made by `make generate` from generator/runtime/events/socket/dialogue.py; edits are lost.
"""What is said on one WebSocket: websockets' protocol without I/O.

Settings: no protocol pings of ours (the PBX has a heartbeat of its own, and a slow
consumer must not end a connection with 1011), no compression (300 KB per connection,
for frames of 300 bytes), and a logger that never sees URL or frames.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, MutableMapping, Sequence
from typing import Any

from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

from .errors import SocketClosed, closed

MAX_MESSAGE = 4 * 2**20

# Not looked up for each frame: with CPython 3.11 each look at a member of an enum costs
# as much as a call.
_OPEN = State.OPEN
_TEXT, _CLOSE, _PING, _PONG = Opcode.TEXT, Opcode.CLOSE, Opcode.PING, Opcode.PONG

Header = tuple[bytes, bytes]


class QuietLogger(logging.LoggerAdapter[logging.Logger]):
    """Keeps websockets from logging the frames.

    It logs them at DEBUG, and a frame may hold a PIN.
    """

    def isEnabledFor(self, level: int) -> bool:
        """Refuse all below INFO, whatever the logging configuration says."""
        return level > logging.DEBUG and super().isEnabledFor(level)

    def process(
        self, msg: Any, kwargs: MutableMapping[str, Any]
    ) -> tuple[Any, MutableMapping[str, Any]]:
        """Leave out tracebacks and the connection object."""
        return msg, {key: kwargs[key] for key in ("stacklevel",) if key in kwargs}


_log = QuietLogger(logging.getLogger("yeastar_pseries.socket"), {})


class Dialogue:
    """The client's side of one WebSocket.

    Args:
        url: ws or wss, without the token.

    Attributes:
        scheme: http or https, for the request.
        host: of the PBX.
        port: likewise.
        path: path and query of the request.
        messages: text and binary messages that came and were not taken yet.
        ended: True once nothing more will come.

    Raises:
        ValueError, InvalidURI: it is no such URL.
    """

    def __init__(self, url: str) -> None:
        uri = parse_uri(url)
        self._protocol = ClientProtocol(uri, max_size=MAX_MESSAGE, logger=_log)
        self._request = self._protocol.connect()
        self._parts: list[bytes] = []
        self._closing = False
        self.scheme = "https" if uri.secure else "http"
        self.host = uri.host
        self.port = uri.port
        self.path = self._request.path
        self.messages: deque[bytes] = deque()
        self.ended = False

    def headers(self, user_agent: str) -> list[Header]:
        """Return the headers of the request."""
        self._request.headers["User-Agent"] = user_agent
        return [
            (name.encode("latin-1"), value.encode("latin-1"))
            for name, value in self._request.headers.raw_items()
        ]

    def accept(self, headers: Iterable[Header]) -> None:
        """Take the headers of an answer with status 101.

        Raises:
            WebSocketException: it is not the answer to this request.
        """
        protocol = self._protocol
        # It went another way, which has read the answer too.
        protocol.send_request(self._request)
        protocol.data_to_send()
        lines = [b"%b: %b\r\n" % header for header in headers]
        head = b"HTTP/1.1 101 Switching Protocols\r\n" + b"".join(lines) + b"\r\n"
        protocol.receive_data(head)
        protocol.events_received()
        if protocol.handshake_exc is not None:
            raise protocol.handshake_exc

    def take(self, data: bytes) -> Sequence[bytes]:
        """Take bytes that came, none at their end; return what is to be sent now."""
        protocol = self._protocol
        if data:
            protocol.receive_data(data)
        else:
            protocol.receive_eof()
        for frame in protocol.events_received():
            if not isinstance(frame, Frame):
                continue
            if frame.opcode is _TEXT and frame.fin:
                self.messages.append(bytes(frame.data))
            else:
                self._take_other(frame)
        # What broke the rules is a reason for us to close, and not to read on.
        if not data or (not self._closing and protocol.state is not _OPEN):
            self.ended = True
        return protocol.data_to_send()

    def say(self, text: str) -> Sequence[bytes]:
        """Return the bytes of a text message.

        Raises:
            SocketClosed: the connection has ended, or is about to.
        """
        if self._protocol.state is not _OPEN:
            raise self.end() if self.ended else SocketClosed(None)
        self._protocol.send_text(text.encode())
        return self._protocol.data_to_send()

    def close(self) -> Sequence[bytes]:
        """Return the bytes that begin the closing handshake, if it can begin."""
        if self._protocol.state is _OPEN:
            self._closing = True
            self._protocol.send_close(1000)
        return self._protocol.data_to_send()

    def end(self) -> SocketClosed:
        """Say how the connection has ended; nothing can be taken from now on."""
        self.ended = True
        self._protocol.receive_eof()
        return closed(self._protocol.close_exc)

    def _take_other(self, frame: Frame) -> None:
        """Take what is no text message in one frame."""
        opcode = frame.opcode
        if opcode is _CLOSE:
            self.ended = True
        elif opcode is _PING or opcode is _PONG:
            pass  # answered already
        elif frame.fin and not self._parts:
            self.messages.append(bytes(frame.data))
        else:
            self._parts.append(bytes(frame.data))
            if frame.fin:
                self.messages.append(b"".join(self._parts))
                self._parts.clear()
