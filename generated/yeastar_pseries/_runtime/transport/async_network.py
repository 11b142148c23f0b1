# Made by `make generate` from generator/runtime/transport/async_network.py; edits are lost.
"""TCP and TLS for tasks, on asyncio's transports; the async half of `network`.

httpcore's own goes through anyio, where each read costs a cancel scope, two tasks must
not write at once, and nothing can be ended without waiting.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, cast

import httpcore

from ..concurrency.deadline import share_of
from .network import as_httpcore, family_of
from .outcome import RequestContext

# Bytes that may wait to be read before the sender is held up.
_MOST_WAITING = 65536


def _left(until: float | None) -> float | None:
    return None if until is None else until - time.monotonic()


async def _addresses(host: str, port: int, until: float | None) -> list[str]:
    """Return the addresses of a host, which may be one itself.

    Raises:
        OSError: it has none; a TimeoutError: not in time.
    """
    if family_of(host) is not None:
        # asyncio would ask a thread about this, too.
        return [host]
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(_left(until)):
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class AsyncStream(httpcore.AsyncNetworkStream, asyncio.Protocol):
    """One connection; over TLS once that was started, which may be repeated.

    Args:
        context: of the request; its deadline bounds every step that httpcore takes.
    """

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self._transport: asyncio.Transport | None = None
        self._chunks: deque[bytes] = deque()
        self._waiting = 0
        self._ended = False
        self._error: Exception | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._reader: asyncio.Future[bool] | None = None
        # While its task waits, and then only.
        self._take: Callable[[bytes], bool] | None = None
        self._wants_more = False
        self._failed: Exception | None = None
        self._until: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0
        self._writable = asyncio.Event()
        self._writable.set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """As of asyncio.Protocol; TLS has a transport of its own."""
        # Not asked for its class: uvloop's has all of the methods, but not that base.
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """As of asyncio.Protocol."""
        if (take := self._take) is not None:
            # Somebody waits for just that.
            try:
                self._wants_more = take(data)
                if self._wants_more:
                    return
            except Exception as error:
                self._failed = error
            self._wake()
            return
        self._chunks.append(data)
        self._waiting += len(data)
        if self._waiting > _MOST_WAITING and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        """As of asyncio.Protocol; the transport closes itself then."""
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """As of asyncio.Protocol."""
        self._error = exc
        self._ended = True
        # TLS holds 256 KB, and a traceback in a log may hold this.
        self._transport = None
        self._writable.set()
        self._stop_timer()
        self._wake()

    def pause_writing(self) -> None:
        """As of asyncio.Protocol."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """As of asyncio.Protocol."""
        self._writable.set()

    async def receive(self, until: float | None) -> bytes:
        """Return some bytes; none once either side has closed. One task at a time.

        Args:
            until: how long to wait (a time of the monotonic clock); None without limit.

        Raises:
            TimeoutError: nothing came.
            OSError: the connection broke.
        """
        chunks = self._chunks
        if not chunks:
            if not self._ended:
                await self._wait(until)
            if not chunks:
                self._check_error()
                return b""
        return self._next_chunk()

    async def feed(self, take: Callable[[bytes], bool], until: float | None) -> None:
        """Give bytes to a function as they come, without a change of tasks for each.

        Args:
            take: gets them, and none once either side has closed; False if it wants no
                more.
            until: as of `receive`.

        Raises:
            TimeoutError: it wants more, and the time is up.
            OSError: the connection broke.
        """
        while self._chunks or self._ended:
            data = await self.receive(until)
            if not take(data) or not data:
                return
        self._take, self._wants_more = take, True
        try:
            await self._wait(until)
        finally:
            self._take = None
        failed, self._failed = self._failed, None
        if failed is not None:
            raise failed
        if self._wants_more:
            # The connection has ended.
            take(await self.receive(until))

    def put(self, data: bytes) -> None:
        """Send, as far as that goes without waiting; `drain` waits for the rest.

        Raises:
            OSError: the connection has ended.
        """
        transport = self._open_transport()
        if transport.is_closing():
            raise OSError("the connection is closed")
        transport.write(data)

    async def drain(self, until: float | None) -> None:
        """Wait until what was put has been sent, but for a little.

        Args:
            until: as of `receive`.

        Raises:
            TimeoutError: it did not leave in time.
            OSError: the connection has ended.
        """
        if not self._writable.is_set():
            async with asyncio.timeout(_left(until)):
                await self._writable.wait()
        self._check_error()

    def abort(self) -> None:
        """End the connection at once; whoever waits is woken."""
        self._stop_timer()
        if self._transport is not None:
            # A forked child may have the socket as well: closing this one ends nothing
            # then. Not with uvloop, whose sockets say that they cannot.
            with suppress(AttributeError, OSError, TypeError):
                tcp = self._transport.get_extra_info("socket")
                tcp.shutdown(socket.SHUT_RDWR)
            # TLS in TLS that is closing already raises this with CPython 3.11.2, whose
            # transport forgets what it would have to abort.
            with suppress(AttributeError):
                self._transport.abort()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As of httpcore."""
        with as_httpcore(httpcore.ReadTimeout, httpcore.ReadError):
            data = await self.receive(self._context.deadline.until(timeout))
        if len(data) > max_bytes:
            self._chunks.appendleft(data[max_bytes:])
            self._waiting += len(data) - max_bytes
        return data[:max_bytes]

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As of httpcore, which writes nothing in two of three cases."""
        if not buffer:
            return
        with as_httpcore(httpcore.WriteTimeout, httpcore.WriteError):
            until = self._context.deadline.until(timeout)
            self._context.sent = True
            self.put(buffer)
            await self.drain(until)

    async def aclose(self) -> None:
        """As of httpcore."""
        self.abort()
        if self._transport is not None:
            # It closes its socket when the loop next comes round.
            await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncStream:
        """As of httpcore; the stream stays the same."""
        loop = asyncio.get_running_loop()
        with as_httpcore(httpcore.ConnectTimeout, httpcore.ConnectError):
            try:
                until = self._context.deadline.until(timeout)
                async with asyncio.timeout(_left(until)):
                    above = await loop.start_tls(
                        self._open_transport(),
                        self,
                        ssl_context,
                        server_hostname=server_hostname,
                    )
                if above is None:
                    raise ConnectionAbortedError("the connection is closed")
            except BaseException:
                self.abort()
                self._transport = None
                raise
        self._transport = above
        return self

    def get_extra_info(self, info: str) -> Any:
        """As of httpcore, as far as it asks itself."""
        if info == "ssl_object" and self._transport is not None:
            return self._transport.get_extra_info(info)
        return self._ended if info == "is_readable" else None

    async def _wait(self, until: float | None) -> None:
        """Wait until something comes in or the connection ends."""
        # Asked once: with CPython 3.11 that is a system call.
        loop = self._loop
        if loop is None:
            loop = self._loop = asyncio.get_running_loop()
        # asyncio.timeout() costs as much as receiving a frame. Here one timer serves
        # many reads: it looks at the end of the read that is going on.
        self._until = until
        if until is not None and (self._timer is None or self._timer_at > until):
            self._set_timer(loop, until)
        self._reader = loop.create_future()
        try:
            if not await self._reader:
                raise TimeoutError("timed out")
        finally:
            self._reader = None

    def _set_timer(self, loop: asyncio.AbstractEventLoop, until: float) -> None:
        self._stop_timer()
        self._timer_at = until
        self._timer = loop.call_later(until - time.monotonic(), self._check, loop)

    def _check(self, loop: asyncio.AbstractEventLoop) -> None:
        """End the read that is going on if its time is up; else look again then."""
        self._timer = None
        reader, until = self._reader, self._until
        if reader is None or until is None or reader.done():
            return
        if time.monotonic() < until:
            self._set_timer(loop, until)
        else:
            self._take = None
            reader.set_result(False)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wake(self) -> None:
        self._take = None
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(True)

    def _next_chunk(self) -> bytes:
        data = self._chunks.popleft()
        before = self._waiting
        self._waiting -= len(data)
        if before > _MOST_WAITING >= self._waiting and not self._ended:
            self._open_transport().resume_reading()
        return data

    def _check_error(self) -> None:
        error = self._error
        if error is not None:
            raise OSError(*error.args) from error

    def _open_transport(self) -> asyncio.Transport:
        if self._transport is None:
            raise OSError("the connection is closed")
        return self._transport


class AsyncNetwork(httpcore.AsyncNetworkBackend):
    """Opens the connection of one request, and can end it whatever state it is in.

    Args:
        context: of the request.

    Attributes:
        stream: the connection; None before there is one.
    """

    def __init__(self, context: RequestContext) -> None:
        self.stream: AsyncStream | None = None
        self._context = context
        self._aborted = False

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncStream:
        """As of httpcore, but without options; addresses of a host share the time."""
        stream = self.stream = AsyncStream(self._context)
        failure: OSError = OSError("the name has no address")
        with as_httpcore(httpcore.ConnectTimeout, httpcore.ConnectError):
            until = self._context.deadline.until(timeout)
            found = await _addresses(host, port, until)
            loop = asyncio.get_running_loop()
            for index, address in enumerate(found):
                end = share_of(until, len(found) - index)
                try:
                    async with asyncio.timeout(_left(end)):
                        await loop.create_connection(lambda: stream, address, port)
                except OSError as error:
                    failure = error
                    continue
                if self._aborted:
                    stream.abort()
                    raise ConnectionAbortedError("the connection is being closed")
                return stream
            raise failure

    def abort(self) -> None:
        """End the connection at once, and allow no more.

        Who waits for TCP to connect has to be cancelled.
        """
        self._aborted = True
        if self.stream is not None:
            self.stream.abort()

    async def aclose(self) -> None:
        """End the connection; harmless when it has ended already."""
        if self.stream is not None:
            await self.stream.aclose()
