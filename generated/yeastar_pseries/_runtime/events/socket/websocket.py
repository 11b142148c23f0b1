# Made by `make generate` from generator/runtime/events/socket/websocket.py; edits are lost.
"""One WebSocket, in a pair: `AsyncSocket` for asyncio, `Socket` for threads.

Thin over websockets, whose two clients differ in more than async. Settings they share:
no proxy from the environment, no protocol pings (the PBX has a heartbeat of its own,
and a slow consumer must not end a connection with 1011), no compression (300 KB per
connection, for frames of 300 bytes), and a logger that never sees URL or frames.
"""

from __future__ import annotations

import logging
import os
import selectors
import socket
import time
from collections.abc import MutableMapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed

from ...redact import Secret
from . import websockets_inside
from .errors import (
    CONNECT_ERRORS,
    SocketClosed,
    SocketOptions,
    closed,
    connect_error,
)

if TYPE_CHECKING:
    import asyncio

    from websockets.asyncio import client as async_client
    from websockets.sync import client as sync_client

MAX_FRAME = 4 * 2**20
MAX_QUEUED_FRAMES = 64


class QuietLogger(logging.LoggerAdapter[logging.Logger]):
    """Keeps websockets from logging the handshake's URL and the frames.

    It logs both at DEBUG: the URL holds the access token, a frame may hold a PIN.
    """

    def isEnabledFor(self, level: int) -> bool:
        """Nothing below INFO, whatever the logging configuration says."""
        return level > logging.DEBUG and super().isEnabledFor(level)

    def process(
        self, msg: Any, kwargs: MutableMapping[str, Any]
    ) -> tuple[Any, MutableMapping[str, Any]]:
        """Leave out tracebacks and the connection object."""
        return msg, {key: kwargs[key] for key in ("stacklevel",) if key in kwargs}


LOGGER = QuietLogger(logging.getLogger("yeastar_pseries.socket"), {})


def place_of(url: Secret) -> str:
    """Host and port of a URL, for messages: the query holds the token."""
    try:
        parts = urlsplit(url.reveal())
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "the PBX"
    return f"{parts.hostname}{port}"


class AsyncSocket:
    """One WebSocket of an asyncio program."""

    def __init__(self, options: SocketOptions) -> None:
        self._options = options
        self._connection: async_client.ClientConnection | None = None
        self._reader: asyncio.Task[Any] | None = None
        self._reading = False
        self._until = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0
        self._timed_out = False

    async def open(self, url: Secret) -> None:
        """Connect to this URL.

        Raises:
            YeastarError: one of the errors of `connect_error`.
        """
        from websockets.asyncio import client as async_client

        options = self._options
        tls: dict[str, Any] = {} if options.tls is None else {"ssl": options.tls}
        try:
            self._connection = await async_client.connect(
                url.reveal(),
                user_agent_header=options.user_agent,
                proxy=options.proxy,
                open_timeout=options.open_timeout,
                close_timeout=options.close_timeout,
                ping_interval=None,
                compression=None,
                max_size=MAX_FRAME,
                max_queue=MAX_QUEUED_FRAMES,
                logger=LOGGER,
                **tls,
            )
            self.read_here()
            return
        except CONNECT_ERRORS as error:
            failure = connect_error(error, place_of(url))
        # Raised out here, so that the original is not even its context.
        raise failure

    async def send(self, text: str) -> None:
        """Send one text frame.

        Raises:
            SocketClosed: the connection has ended.
        """
        try:
            await self._open_connection().send(text)
        except ConnectionClosed as error:
            raise closed(error) from None

    def read_here(self) -> None:
        """From now on the current task is the one that calls `recv`."""
        import asyncio

        self._reader = asyncio.current_task()

    async def recv(self, until: float) -> bytes:
        """The next frame.

        Args:
            until: how long to wait for it (a time of the monotonic clock).

        Raises:
            TimeoutError: none came.
            SocketClosed: the connection has ended.
        """
        connection = self._open_connection()
        # asyncio.timeout() costs as much as receiving a frame. Here one timer serves
        # many reads: it looks at the end of the read that is going on.
        self._until = until
        if self._timer is None or self._timer_at > until:
            self._set_timer()
        self._reading = True
        try:
            return await connection.recv(decode=False)
        except ConnectionClosed as error:
            raise closed(error) from None
        except BaseException:
            task = self._reader
            if not self._timed_out or task is None:
                raise
            self._timed_out = False
            if task.uncancel() > 0:
                raise  # somebody else has cancelled it as well
            raise TimeoutError from None
        finally:
            self._reading = False

    def _set_timer(self) -> None:
        import asyncio

        self._stop_timer()
        loop = asyncio.get_running_loop()
        self._timer_at = self._until
        self._timer = loop.call_later(self._until - time.monotonic(), self._check)

    def _check(self) -> None:
        """End the read that is going on if its time is up; else look again then."""
        self._timer = None
        if not self._reading or self._reader is None:
            return
        if time.monotonic() < self._until:
            self._set_timer()
        else:
            self._timed_out = True
            self._reader.cancel()

    async def aclose(self) -> None:
        """Close with the closing handshake, waiting for it no longer than set."""
        self._stop_timer()
        if self._connection is not None:
            await self._connection.close()

    def abort(self) -> None:
        """Drop the connection at once."""
        self._stop_timer()
        if self._connection is not None:
            websockets_inside.drop_async(self._connection)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _open_connection(self) -> async_client.ClientConnection:
        if self._connection is None:
            raise SocketClosed(None, "not opened")
        return self._connection


class Socket:
    """One WebSocket of a program with threads."""

    # How soon a connection attempt notices that it was aborted.
    _SLICE = 0.05

    def __init__(self, options: SocketOptions) -> None:
        self._options = options
        self._connection: sync_client.ClientConnection | None = None
        self._tcp: socket.socket | None = None
        self._aborted = False

    def open(self, url: Secret) -> None:
        """Connect to this URL.

        Raises:
            YeastarError: one of the errors of `connect_error`.
        """
        options = self._options
        deadline = time.monotonic() + options.open_timeout
        try:
            # A proxy is websockets' business, and can be aborted only between steps.
            tcp = None if options.proxy else self._connect(url, deadline)
            self._connection = websockets_inside.connect(
                url.reveal(),
                options.tls,
                self.watch,
                sock=tcp,
                user_agent_header=options.user_agent,
                proxy=options.proxy,
                open_timeout=max(deadline - time.monotonic(), 0.001),
                close_timeout=options.close_timeout,
                ping_interval=None,
                compression=None,
                max_size=MAX_FRAME,
                max_queue=MAX_QUEUED_FRAMES,
                logger=LOGGER,
            )
            if self._aborted:
                websockets_inside.drop(self._connection)
            return
        except CONNECT_ERRORS as error:
            failure = connect_error(error, place_of(url))
        finally:
            self._tcp = None
        # Raised out here, so that the original is not even its context.
        raise failure

    def send(self, text: str) -> None:
        """Send one text frame; from any thread.

        Raises:
            SocketClosed: the connection has ended.
        """
        try:
            self._open_connection().send(text)
        except ConnectionClosed as error:
            raise closed(error) from None

    def read_here(self) -> None:
        """From now on the current thread is the one that calls `recv`."""

    def recv(self, until: float) -> bytes:
        """The next frame.

        Args:
            until: how long to wait for it (a time of the monotonic clock).

        Raises:
            TimeoutError: none came.
            SocketClosed: the connection has ended.
        """
        try:
            timeout = until - time.monotonic()
            return self._open_connection().recv(timeout, decode=False)
        except ConnectionClosed as error:
            raise closed(error) from None

    def close(self) -> None:
        """Close with the closing handshake, waiting for it no longer than set."""
        if self._connection is None:
            self.abort()
        else:
            self._connection.close()

    def abort(self) -> None:
        """Drop the connection, or the attempt to connect, at once; from any thread."""
        self._aborted = True
        if self._connection is not None:
            websockets_inside.drop(self._connection)
            return
        tcp = self._tcp
        if tcp is not None:
            # It may be not connected yet, or not any more.
            with suppress(OSError):
                tcp.shutdown(socket.SHUT_RDWR)

    def watch(self, tcp: socket.socket) -> None:
        """This is the socket that `abort` has to interrupt now."""
        self._tcp = tcp
        if self._aborted:
            raise ConnectionAbortedError("the stream is being closed")

    def _connect(self, url: Secret, deadline: float) -> socket.socket:
        """TCP only, in slices: a blocking connect could not be interrupted."""
        parts = urlsplit(url.reveal())._replace(query="")
        port = parts.port or (443 if parts.scheme == "wss" else 80)
        failure: OSError = OSError("the name has no address")
        for family, kind, protocol, _, address in socket.getaddrinfo(
            parts.hostname, port, type=socket.SOCK_STREAM
        ):
            tcp = socket.socket(family, kind, protocol)
            try:
                tcp.setblocking(False)
                self.watch(tcp)
                tcp.connect_ex(address)
                self._await_connection(tcp, deadline)
                tcp.setblocking(True)
                return tcp
            except OSError as error:
                tcp.close()
                failure = error
                if self._aborted:
                    break
        raise failure

    def _await_connection(self, tcp: socket.socket, deadline: float) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(tcp, selectors.EVENT_WRITE)
            while not selector.select(self._SLICE):
                self.watch(tcp)
                if time.monotonic() > deadline:
                    raise TimeoutError
        code = tcp.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))

    def _open_connection(self) -> sync_client.ClientConnection:
        if self._connection is None:
            raise SocketClosed(None, "not opened")
        return self._connection
