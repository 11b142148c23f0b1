# Made by `make generate` from generator/runtime/events/socket/tls_socket.py; edits are lost.
"""A TLS socket that one thread may read while another writes or closes it.

The threaded client of websockets polls the socket and then reads it, trusting that the
read cannot block. Over TLS 1.3 it can: the bytes may be a session ticket, which OpenSSL
consumes and then waits for data, inside a call that nothing can interrupt. Two threads
in OpenSSL at once are unsafe besides. So the TLS object is only ever asked without
blocking and under a lock, and waiting is done outside of both.
"""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
import time
from contextlib import suppress
from typing import Any

# Not epoll: it forgets a descriptor that another thread closes, without waking us.
_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)
# Where a platform does not wake the waiting thread, it looks again after this.
_SLICE = 1.0


class TlsSocket:
    """What websockets uses of a socket, over a TLS connection that is established."""

    def __init__(self, tls: ssl.SSLSocket) -> None:
        tls.setblocking(False)
        self._tls = tls
        self._lock = threading.Lock()
        self._timeout: float | None = None
        self._closed = False

    def fileno(self) -> int:
        """The descriptor, for polling; -1 once closed."""
        return self._tls.fileno()

    def settimeout(self, timeout: float | None) -> None:
        """Seconds that a send may take; None for no limit."""
        self._timeout = timeout

    def getsockname(self) -> Any:
        """As of a socket."""
        return self._tls.getsockname()

    def getpeername(self) -> Any:
        """As of a socket."""
        return self._tls.getpeername()

    def recv(self, size: int) -> bytes:
        """Some bytes; none once the other side or a thread of this one has closed."""
        while True:
            with self._lock:
                if self._closed:
                    return b""
                try:
                    return self._tls.recv(size)
                except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                    pass
                except ssl.SSLEOFError:
                    return b""
            self._wait(selectors.EVENT_READ, None)

    def sendall(self, data: bytes) -> None:
        """Send everything.

        Raises:
            TimeoutError: it did not leave in time.
            OSError: the connection has ended.
        """
        left = memoryview(data)
        limit = self._timeout
        deadline = None if limit is None else time.monotonic() + limit
        while left:
            with self._lock:
                if self._closed:
                    raise OSError("the socket is closed")
                try:
                    left = left[self._tls.send(left) :]
                    continue
                except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                    pass
            remaining = None if deadline is None else deadline - time.monotonic()
            if remaining is not None and remaining <= 0:
                raise TimeoutError("the send took too long")
            self._wait(selectors.EVENT_WRITE, remaining)

    def shutdown(self, how: int) -> None:
        """End one direction or both, as of a socket."""
        # Not SSLSocket's own, which would turn later reads into reads of ciphertext.
        socket.socket.shutdown(self._tls, how)

    def close(self) -> None:
        """Close at once; whoever waits for bytes is woken."""
        self._closed = True
        # Wakes a waiting reader, which then sees the flag; needs no lock.
        with suppress(OSError):
            socket.socket.shutdown(self._tls, socket.SHUT_RDWR)
        with self._lock:
            self._tls.close()

    def _wait(self, event: int, timeout: float | None) -> None:
        timeout = _SLICE if timeout is None else min(timeout, _SLICE)
        with _Selector() as selector:
            try:
                selector.register(self._tls, event)
            except (OSError, ValueError):
                return  # closed meanwhile; the caller's next look shows it
            selector.select(timeout)
