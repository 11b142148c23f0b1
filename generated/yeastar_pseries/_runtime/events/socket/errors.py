# Made by `make generate` from generator/runtime/events/socket/errors.py; edits are lost.
"""What can go wrong with a socket, in this package's own words.

Exceptions of httpcore and websockets may hold what the other side sent, and that may
repeat the URL with the access token: nothing of them is passed on, not even as the
cause.
"""

from __future__ import annotations

import ssl

import httpcore
import msgspec
from websockets.exceptions import ConnectionClosed, InvalidURI, WebSocketException

from ...exceptions import (
    CertificateError,
    ConfigurationError,
    ConnectError,
    YeastarError,
)
from ...redact import Secret
from ...transport.network import HTTPCORE_ERRORS
from ...transport.route import Route
from ...transport.tls import explain

CONNECT_ERRORS = (*HTTPCORE_ERRORS, WebSocketException, OSError, ValueError)
"""What connecting may raise."""
_NO_WORD = "without sending a response"


class SocketOptions(msgspec.Struct, frozen=True):
    """How to connect.

    Attributes:
        tls: context for wss; None for ws.
        proxy: URL of a proxy, hidden; None for a direct connection, whatever the
            environment says.
        user_agent: the PBX wants one on every request.
        open_timeout: seconds for TCP, TLS and handshake together.
        close_timeout: seconds to wait for the PBX's part of the closing handshake.
    """

    tls: ssl.SSLContext | None
    proxy: Secret | None = None
    user_agent: str = "OpenAPI"
    open_timeout: float = 10.0
    close_timeout: float = 0.5


class SocketClosed(Exception):
    """The connection has ended; `code` is None when nobody said why."""

    def __init__(self, code: int | None, reason: str = "") -> None:
        super().__init__(f"closed with code {code} {reason}".rstrip())
        self.code = code


def closed(error: ConnectionClosed) -> SocketClosed:
    """Return the end of a connection, from websockets' account of it."""
    frame = error.rcvd
    return SocketClosed(frame.code, frame.reason) if frame else SocketClosed(None)


def connect_error(error: Exception, route: Route) -> YeastarError:
    """Return our error for a failed attempt to connect.

    Args:
        error: one of `CONNECT_ERRORS`.
        route: whom it was made to, for the message.
    """
    distrust = explain(error, route.host, route.proxy)
    if distrust is not None:
        return CertificateError(distrust)
    if isinstance(error, InvalidURI):
        return ConfigurationError(
            f"the base URL is not usable for WebSocket ({route.host})"
        )
    if isinstance(error, httpcore.TimeoutException):
        text = route.late()
    elif isinstance(error, httpcore.ProxyError):
        # Its status; its words may be anything.
        text = f"the proxy {route.proxy} refused ({str(error)[:3]})"
    elif isinstance(error, httpcore.ConnectError):
        cause = error.__cause__
        reason = cause.strerror if isinstance(cause, OSError) else None
        text = route.unreachable(error, reason or type(cause or error).__name__)
    else:
        # What the other side sent is not repeated.
        reason = _NO_WORD if _NO_WORD in str(error) else type(error).__name__
        # The login has been answered at this port: it is the right one.
        text = f"the handshake failed: {route.broken(reason, answered=True)}"
    return ConnectError(f"event stream: {text}")
