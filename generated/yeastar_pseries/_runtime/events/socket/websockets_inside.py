# Made by `make generate` from generator/runtime/events/socket/websockets_inside.py; edits are lost.
"""All that relies on how websockets works inside, beyond what it documents.

The range of versions in pyproject.toml is the one in which this holds; run
`make test-versions` before you raise its end. When websockets moves:

- `_WatchedContext`: the threaded client calls nothing of a TLS context but
  `wrap_socket(sock, server_hostname=...)`, before the opening handshake. If a connect
  fails with an AttributeError of this class, add what is missing, or do TLS before
  `connect` and give it the ready socket.
- `TlsSocket`: the methods are those that the threaded client calls of a socket;
  `test_websockets_inside.py` compares them with its source. Look again, too, whether
  its reading thread can still block in `recv`; if not, that class can go.
- `drop`, `drop_async`: `close_socket` and `transport` are public by name, documented
  nowhere. A successor has to end the connection without a closing handshake, from any
  thread (`drop`), and never wait.
- `connect`: see its comment on `__enter__`.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from .tls_socket import TlsSocket

if TYPE_CHECKING:
    from websockets.asyncio import client as async_client
    from websockets.sync import client as sync_client

Watch = Callable[[socket.socket], None]
"""Takes the socket that an abort has to interrupt from now on; may raise OSError."""


def connect(
    url: str, tls: ssl.SSLContext | None, watch: Watch, **settings: Any
) -> sync_client.ClientConnection:
    """Open a connection of the threaded client.

    Args:
        url: of the PBX.
        tls: context for wss; None for ws.
        watch: called with the socket before the TLS handshake.
        settings: documented ones of `websockets.sync.client.connect`.
    """
    from websockets.sync import client as sync_client

    context: Any = None if tls is None else _WatchedContext(tls, watch)
    # Without `with`, 17.1 and later warn, and want `legacy=True`, which earlier ones
    # pass on to the socket: a TypeError if there is a proxy. Entering is what all of
    # them document, and what stays when connect() no longer returns a connection.
    # (A checker cannot choose between its overloads.)
    opened = cast("Any", sync_client.connect)(url, ssl=context, **settings)
    return opened.__enter__()


def drop(connection: sync_client.ClientConnection) -> None:
    """End a connection of the threaded client at once; from any thread."""
    connection.close_socket()


def drop_async(connection: async_client.ClientConnection) -> None:
    """End a connection of the asyncio client at once."""
    connection.transport.abort()


class _WatchedContext:
    """Stands where websockets expects a TLS context, to keep the socket in sight.

    wrap_socket() would do the TLS handshake on a socket that nobody else holds yet:
    an abort could not interrupt it.
    """

    def __init__(self, context: ssl.SSLContext, watch: Watch) -> None:
        self._context = context
        self._watch = watch

    def wrap_socket(self, sock: socket.socket, server_hostname: str) -> TlsSocket:
        """As of ssl.SSLContext, but the result bears several threads."""
        wrapped = self._context.wrap_socket(
            sock, server_hostname=server_hostname, do_handshake_on_connect=False
        )
        try:
            self._watch(wrapped)
            wrapped.do_handshake()
        except BaseException:
            wrapped.close()
            raise
        return TlsSocket(wrapped)
