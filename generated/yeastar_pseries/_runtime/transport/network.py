# Made by `make generate` from generator/runtime/transport/network.py; edits are lost.
"""TCP and TLS for threads: a connection that one reads while another writes or ends it.

The sync half of a pair; `async_network` has the other. Sockets never block, and what
has to be waited for is waited for outside of every lock, by a poll that `abort` ends.
So no read can hang on a TLS record that holds no data, a write can go on beside a read,
and any thread can end all of it at any moment, connecting included.
"""

from __future__ import annotations

import errno
import math
import os
import select
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpcore

from ..client.later import Later
from ..concurrency.deadline import share_of
from .outcome import RequestContext

if TYPE_CHECKING:
    from . import tls_layer
else:
    tls_layer = Later(".tls_layer", __package__)

# Where a platform does not wake the waiting thread, it looks again after this.
_SLICE = 1.0
# A socket that is not connected yet cannot be woken.
_CONNECT_SLICE = 0.05
# The last one is how Windows says it.
_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EINTR, 10035)
# Bytes to read, and to encrypt, at once.
_CHUNK = 65536


HTTPCORE_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
"""What httpcore may raise while a request is under way."""


class as_httpcore:
    """Raises these exceptions for those of a socket; a class as `in_flight` is."""

    def __init__(
        self, late: type[httpcore.TimeoutException], broken: type[httpcore.NetworkError]
    ) -> None:
        self._late = late
        self._broken = broken

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: object, __: object) -> None:
        if isinstance(error, OSError):
            kind = self._late if isinstance(error, TimeoutError) else self._broken
            raise kind(str(error)) from error


def _readiness(tcp: socket.socket, event: int) -> Callable[[float], bool]:
    """Return what waits so many seconds for a socket, and tells whether it is ready.

    Args:
        tcp: the socket.
        event: as of `selectors`.

    Raises:
        OSError, ValueError: it is closed.
    """
    # Not epoll: it forgets a descriptor that another thread closes, without waking us.
    if not hasattr(select, "poll"):
        selector = selectors.SelectSelector()
        selector.register(tcp, event)
        return lambda seconds: bool(selector.select(seconds))
    # Not PollSelector: its bookkeeping takes longer than the system call.
    poll = select.poll()
    poll.register(
        tcp, select.POLLIN if event == selectors.EVENT_READ else select.POLLOUT
    )
    return lambda seconds: bool(poll.poll(math.ceil(seconds * 1000)))


def family_of(host: str) -> socket.AddressFamily | None:
    """Return the family of a host that is an address itself; None for a name."""
    for family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError, ValueError):
            socket.inet_pton(family, host)
            return family
    return None


def _addresses(host: str, port: int) -> list[tuple[int, Any]]:
    """Return families and addresses of a host.

    Raises:
        OSError: it has none.
    """
    family = family_of(host)
    if family is not None:
        # Asked all the same, the system would have Python load what IDNA needs.
        return [(family, (host, port))]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, address) for family, *_, address in found]


class Stream(httpcore.NetworkStream):
    """One connection; over TLS once that was started, which may be repeated.

    Args:
        tcp: not blocking; connected or about to be.
        context: of the request; its deadline bounds every step that httpcore takes.
    """

    def __init__(self, tcp: socket.socket, context: RequestContext) -> None:
        self._tcp = tcp
        self._context = context
        self._layers: list[tls_layer.TlsLayer] = []
        self._unsent = bytearray()
        self._readable = False
        self._closed = False
        # For layers, socket and unsent bytes. A signal handler may end the connection
        # in the very thread that holds it.
        self._lock = threading.RLock()
        self._is_readable = _readiness(tcp, selectors.EVENT_READ)

    def receive(self, until: float | None) -> bytes:
        """Return some bytes; none once either side has closed. One thread at a time.

        Args:
            until: how long to wait (a time of the monotonic clock); None without limit.

        Raises:
            TimeoutError: nothing came.
            OSError: the connection broke.
        """
        return self._receive(len(self._layers), until)

    def feed(self, take: Callable[[bytes], bool], until: float | None) -> None:
        """Give bytes to a function as they come.

        Args:
            take: gets them, and none once either side has closed; False if it wants no
                more.
            until: as of `receive`.

        Raises:
            TimeoutError: it wants more, and the time is up.
            OSError: the connection broke.
        """
        while (data := self.receive(until)) and take(data):
            pass
        if not data:
            take(data)

    def put(self, data: bytes) -> None:
        """Send, as far as that goes without waiting; `drain` sends the rest.

        Raises:
            OSError: the connection has ended.
        """
        with self._lock:
            self._put(data, len(self._layers))

    def drain(self, until: float | None) -> None:
        """Wait until all that was put has been sent; arguments as of `receive`.

        Raises:
            TimeoutError: it did not leave in time.
            OSError: the connection has ended.
        """
        while self._unsent:
            with self._lock:
                self._send()
                if not self._unsent:
                    return
            left = None if until is None else until - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError("the send took too long")
            try:
                is_writable = _readiness(self._tcp, selectors.EVENT_WRITE)
            except (OSError, ValueError):
                continue  # closed meanwhile; sending shows it
            is_writable(_SLICE if left is None else min(left, _SLICE))

    def abort(self) -> None:
        """End the connection at once; from any thread, whoever waits is woken."""
        self._closed = True
        if self._tcp.fileno() < 0:
            return
        # Wakes a waiting thread, which then sees the flag; needs no lock.
        with suppress(OSError):
            self._tcp.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._tcp.close()
            self._layers = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As of httpcore."""
        with as_httpcore(httpcore.ReadTimeout, httpcore.ReadError):
            until = self._context.deadline.until(timeout)
            return self._receive(len(self._layers), until, max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As of httpcore, which writes nothing in two of three cases."""
        if not buffer:
            return
        with as_httpcore(httpcore.WriteTimeout, httpcore.WriteError):
            until = self._context.deadline.until(timeout)
            self._context.sent = True
            for start in range(0, len(buffer), _CHUNK):
                self.put(buffer[start : start + _CHUNK])
                self.drain(until)

    def close(self) -> None:
        """As of httpcore."""
        self.abort()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Stream:
        """As of httpcore; the stream stays the same."""
        from .tls_layer import TlsLayer

        with as_httpcore(httpcore.ConnectTimeout, httpcore.ConnectError):
            try:
                layer = TlsLayer(ssl_context, server_hostname)
                self._handshake(layer, self._context.deadline.until(timeout))
            except BaseException:
                self.abort()
                raise
        self._layers.append(layer)
        return self

    def get_extra_info(self, info: str) -> Any:
        """As of httpcore, as far as it asks itself."""
        if info == "ssl_object" and self._layers:
            return self._layers[-1].session
        if info == "is_readable":
            return self._closed or self._is_readable(0.0)
        return None

    def connect(self, address: Any, until: float | None) -> None:
        """Connect the socket.

        Raises:
            TimeoutError: not in time.
            OSError: it was refused, or aborted.
        """
        code = self._tcp.connect_ex(address)
        if code not in (0, *_UNDER_WAY):
            raise OSError(code, os.strerror(code))
        try:
            is_writable = _readiness(self._tcp, selectors.EVENT_WRITE)
        except ValueError:
            self._check()  # closed meanwhile
            raise
        while not is_writable(_CONNECT_SLICE):
            self._check()
            if until is not None and time.monotonic() > until:
                raise TimeoutError("timed out")
        self._check()
        code = self._tcp.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))

    def _receive(self, depth: int, until: float | None, size: int = _CHUNK) -> bytes:
        while True:
            # Without TLS nothing can be here that has not been waited for.
            if depth or self._readable or self._closed:
                with self._lock:
                    data = b"" if self._closed else self._pull(depth, size)
                    if data is not None:
                        return data
                    if depth:
                        # TLS may have something to say to what it has read.
                        self._put(b"", depth)
            seconds = _SLICE
            if until is not None:
                seconds = max(0.0, min(until - time.monotonic(), _SLICE))
            try:
                self._readable = self._is_readable(seconds)
            except (OSError, ValueError):
                self._readable = True  # closed meanwhile; the next look shows it
            if until is None or self._readable:
                continue
            if time.monotonic() >= until:
                raise TimeoutError("timed out")

    def _pull(self, depth: int, size: int) -> bytes | None:
        """Return what has come above so many layers; None if that is nothing yet."""
        if not depth:
            if not self._readable:
                return None
            self._readable = False
            try:
                return self._tcp.recv(size)
            except (BlockingIOError, InterruptedError):
                return None
        layer = self._layers[depth - 1]
        while True:
            data = layer.read(size)
            if data is not None:
                return data
            below = self._pull(depth - 1, _CHUNK)
            if below is None:
                return None
            layer.feed(below)

    def _put(self, data: bytes, depth: int) -> None:
        if self._closed:
            raise OSError("the connection is closed")
        for layer in reversed(self._layers[:depth]):
            data = layer.wrap(data)
        self._unsent += data
        self._send()

    def _send(self) -> None:
        if self._closed:
            raise OSError("the connection is closed")
        with suppress(BlockingIOError, InterruptedError):
            while self._unsent:
                del self._unsent[: self._tcp.send(self._unsent)]

    def _handshake(self, layer: tls_layer.TlsLayer, until: float | None) -> None:
        depth = len(self._layers)
        while True:
            with self._lock:
                try:
                    done = layer.handshake()
                finally:
                    # Also what tells the other side why it failed.
                    with suppress(OSError):
                        self._put(layer.wrap(b""), depth)
            self.drain(until)
            if done:
                return
            layer.feed(self._receive(depth, until))

    def _check(self) -> None:
        if self._closed:
            raise ConnectionAbortedError("the connection is being closed")


class Network(httpcore.NetworkBackend):
    """Opens the connection of one request, and can end it whatever state it is in.

    Args:
        context: of the request.

    Attributes:
        stream: the connection; None before there is one.
    """

    def __init__(self, context: RequestContext) -> None:
        self.stream: Stream | None = None
        self._context = context
        self._aborted = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        """As of httpcore, but without options; addresses of a host share the time."""
        failure: OSError = OSError("the name has no address")
        with as_httpcore(httpcore.ConnectTimeout, httpcore.ConnectError):
            until = self._context.deadline.until(timeout)
            found = _addresses(host, port)
            for index, (family, address) in enumerate(found):
                tcp = socket.socket(family, socket.SOCK_STREAM)
                tcp.setblocking(False)
                stream = self.stream = Stream(tcp, self._context)
                try:
                    if self._aborted:
                        raise ConnectionAbortedError("the connection is being closed")
                    tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    stream.connect(address, share_of(until, len(found) - index))
                    return stream
                except BaseException as error:
                    stream.abort()
                    if not isinstance(error, OSError) or self._aborted:
                        raise
                    failure = error
            raise failure

    def abort(self) -> None:
        """End the connection at once, and allow no more; from any thread."""
        self._aborted = True
        self.close()

    def close(self) -> None:
        """End the connection; harmless when it has ended already."""
        stream = self.stream
        if stream is not None:
            stream.abort()
