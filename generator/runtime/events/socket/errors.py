"""What can go wrong with a socket, in this package's own words.

websockets' exceptions may hold the URL, and the URL holds the access token: nothing of
them is passed on, not even as the cause.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass

from websockets.exceptions import (
    ConnectionClosed,
    InvalidProxy,
    InvalidStatus,
    InvalidURI,
    WebSocketException,
)

from ...exceptions import (
    CertificateError,
    ConfigurationError,
    ConnectError,
    YeastarError,
)
from ...transport.tls import explain
from ..errors import HandshakeRefusedError

CONNECT_ERRORS = (OSError, WebSocketException, ValueError, ImportError, EOFError)
"""What connecting may raise (TimeoutError and ssl.SSLError are OSErrors)."""


@dataclass(frozen=True, slots=True)
class SocketOptions:
    """How to connect.

    Attributes:
        tls: context for wss; None for ws.
        proxy: URL of a proxy; None for a direct connection, whatever the environment
            says.
        user_agent: the PBX wants one on every request.
        open_timeout: seconds for TCP, TLS and handshake together.
        close_timeout: seconds to wait for the PBX's part of the closing handshake.
    """

    tls: ssl.SSLContext | None
    proxy: str | None = None
    user_agent: str = "OpenAPI"
    open_timeout: float = 10.0
    close_timeout: float = 0.5


class SocketClosed(Exception):
    """The connection has ended; `code` is None when nobody said why."""

    def __init__(self, code: int | None, reason: str = "") -> None:
        super().__init__(f"closed with code {code} {reason}".rstrip())
        self.code = code


def closed(error: ConnectionClosed) -> SocketClosed:
    """The end of a connection, from websockets' account of it."""
    frame = error.rcvd
    return SocketClosed(frame.code, frame.reason) if frame else SocketClosed(None)


def connect_error(error: Exception, place: str) -> YeastarError:
    """Our error for a failed attempt to connect.

    Args:
        error: one of `CONNECT_ERRORS`.
        place: host and port, for the message.
    """
    if isinstance(error, YeastarError):
        return error
    distrust = explain(error, place)
    if distrust is not None:
        return CertificateError(distrust)
    if isinstance(error, InvalidStatus):
        return HandshakeRefusedError(error.response.status_code, place)
    if isinstance(error, InvalidURI | InvalidProxy):
        kind = "proxy" if isinstance(error, InvalidProxy) else "base URL"
        return ConfigurationError(f"the {kind} is not usable for WebSocket ({place})")
    if isinstance(error, TimeoutError):
        return ConnectError(f"no event connection to {place}: timed out")
    if isinstance(error, ImportError):
        return ConfigurationError("a SOCKS proxy needs the package python-socks")
    if isinstance(error, OSError):
        detail = error.strerror or type(error).__name__
        return ConnectError(f"no event connection to {place}: {detail}")
    return ConnectError(
        f"no event connection to {place}: the handshake failed ({type(error).__name__})"
    )
