"""One WebSocket: the dialogue on a connection, opened the way that requests go."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, cast
from urllib.parse import urlsplit

import httpcore

from ....concurrency.deadline import Deadline
from ....concurrency.flags import AsyncFlag
from ....exceptions import YeastarError
from ....redact import Secret
from ....sent_secrets import in_flight
from ....transport._async.dial import AsyncDialer
from ....transport.async_network import AsyncNetwork, AsyncStream
from ....transport.outcome import RequestContext
from ....transport.route import Route, host_of
from ...errors import HandshakeRefusedError
from ..dialogue import Dialogue
from ..errors import CONNECT_ERRORS, SocketClosed, SocketOptions, connect_error

# How long a frame of ours may take to leave.
_SEND_SECONDS = 10.0
# More than httpcore reads at once.
_LEADING = 2**20

Take = Callable[[deque[bytes]], bool]
"""Takes messages; False if it wants no more for now."""


class AsyncSocket:
    """One WebSocket.

    Frames are read by whoever calls `recv`, and only when none is left of the last
    read: a consumer that does not keep up holds up the PBX.

    Args:
        options: how to connect.
        ended: is called once there is nothing left to end.
    """

    def __init__(
        self,
        options: SocketOptions,
        ended: Callable[[AsyncSocket], object],
    ) -> None:
        self._options = options
        self._ended = ended
        self._network: AsyncNetwork | None = None
        self._context: RequestContext | None = None
        self._stream: AsyncStream | None = None
        self._dialogue: Dialogue | None = None
        # Keeps frames in the order in which the dialogue made them; threads may send
        # at once. Nothing is waited for under it.
        self._lock = threading.RLock()
        self._aborted = False
        self._closing = False
        self._receiving = False
        self._reader_left = AsyncFlag()

    async def open(self, url: str, token: Secret) -> None:
        """Connect to this URL, which the token is put on.

        Raises:
            YeastarError: one of the errors of `connect_error`.
        """
        failure: YeastarError | None
        try:
            failure = await self._connect(url, token)
        except CONNECT_ERRORS as error:
            options = self._options
            route = Route(
                place_of(url), tls=options.tls is not None, proxy=host_of(options.proxy)
            )
            failure = connect_error(error, route)
        # Raised out here, so that the original is not even its context, and no frame
        # that held the token is in the traceback.
        if failure is not None:
            raise failure

    async def send(self, text: str) -> None:
        """Send one text frame; from any thread.

        Raises:
            SocketClosed: the connection has ended.
        """
        stream, dialogue = self._opened()
        try:
            with self._lock:
                self._put(dialogue.say(text))
            await stream.drain(time.monotonic() + _SEND_SECONDS)
        except OSError:
            # Perhaps a part of it has left: nothing can follow that.
            self.abort()
            raise SocketClosed(None) from None

    async def recv(self, until: float) -> bytes:
        """Return the next message.

        Args:
            until: how long to wait for it (a time of the monotonic clock).

        Raises:
            TimeoutError: none came.
            SocketClosed: the connection has ended.
        """
        _, dialogue = self._opened()
        await self.listen(_none_is_there, until)
        return dialogue.messages.popleft()

    async def listen(self, take: Take, until: float) -> None:
        """Give messages to a function, as soon as they are there.

        Args:
            take: takes what it wants from the left; False if it wants no more for now.
                Waits for nothing.
            until: as of `recv`.

        Raises:
            TimeoutError: it wants more, and the time is up.
            SocketClosed: the connection has ended.
        """
        stream, dialogue = self._opened()
        while take(dialogue.messages):
            self._receiving = True
            try:
                if self._closing:
                    raise SocketClosed(None)
                if dialogue.ended:
                    raise dialogue.end()
                if not await self._receive(stream, dialogue, until, take):
                    return
            finally:
                self._receiving = False
                if self._closing:
                    self._reader_left.set()

    async def aclose(self) -> None:
        """Close with the closing handshake, waiting for it no longer than set."""
        with self._lock:
            again, self._closing = self._closing, True
        if again:
            return
        until = time.monotonic() + self._options.close_timeout
        try:
            if self._stream is not None and self._dialogue is not None:
                with suppress(OSError):
                    await self._shake_hands(self._stream, self._dialogue, until)
        finally:
            self.abort()

    def abort(self) -> None:
        """Drop the connection, or the attempt to connect, at once; from any thread."""
        self._aborted = True
        if self._network is not None:
            self._network.abort()
        self._ended(self)

    @property
    def asked(self) -> bool:
        """Whether the PBX may have a connection: it was asked, and has not refused."""
        context = self._context
        return context is not None and context.sent

    async def _connect(self, url: str, token: Secret) -> YeastarError | None:
        options = self._options
        dialer = AsyncDialer(options.tls, options.proxy)
        dialogue = Dialogue(url)
        context = RequestContext(token, Deadline(options.open_timeout))
        self._context = context
        network = self._network = AsyncNetwork(context)
        if self._aborted:
            raise ConnectionAbortedError("the stream is being closed")
        request = httpcore.Request(
            "GET",
            httpcore.URL(
                scheme=dialogue.scheme,
                host=dialogue.host,
                port=dialogue.port,
                target=context.target(dialogue.path.encode()),
            ),
            headers=dialogue.headers(options.user_agent),
        )
        with in_flight(context.all_secrets):
            response = await dialer.upgrade(request, network)
        try:
            if response.status != 101:
                # Also a redirect: it may lead to another host, and the token with it.
                await network.aclose()
                self._context = None
                return HandshakeRefusedError(response.status, place_of(url))
            dialogue.accept(response.headers)
            leading = await _leading(response)
        except BaseException:
            await network.aclose()
            raise
        # From here on it is read past httpcore.
        self._dialogue, self._stream = dialogue, network.stream
        if leading:
            with suppress(OSError):
                self._put(dialogue.take(leading))
        if self._aborted:
            network.abort()
        return None

    async def _receive(
        self,
        stream: AsyncStream,
        dialogue: Dialogue,
        until: float,
        take: Take,
    ) -> bool:
        """Read until there is an answer to send, or the end; True if it wants more then.

        Raises:
            TimeoutError: nothing of that came, and it wants more.
        """
        messages = dialogue.messages
        wants_more = True

        def came(data: bytes) -> bool:
            nonlocal wants_more
            with self._lock:
                answers = dialogue.take(data)
                if answers:
                    with suppress(OSError):
                        self._put(answers)
            wants_more = take(messages)
            return wants_more and not answers and not dialogue.ended

        try:
            await stream.feed(came, until)
        except TimeoutError:
            raise
        except OSError:
            came(b"")
        # If that fails, the next read shows it.
        with suppress(OSError):
            await stream.drain(time.monotonic() + _SEND_SECONDS)
        return wants_more

    def _put(self, frames: Sequence[bytes]) -> None:
        stream, _ = self._opened()
        for frame in frames:
            if frame:  # an empty one asks for the end of the connection
                stream.put(frame)

    async def _shake_hands(
        self, stream: AsyncStream, dialogue: Dialogue, until: float
    ) -> None:
        with self._lock:
            self._put(dialogue.close())
        await stream.drain(until)
        while not dialogue.ended:
            left = until - time.monotonic()
            if left <= 0:
                return
            # The reader gets the answer, and leaves; or it is busy elsewhere.
            if self._receiving:
                await self._reader_left.wait(left)
            else:
                await self._receive(stream, dialogue, until, _leave)

    def _opened(self) -> tuple[AsyncStream, Dialogue]:
        if self._stream is None or self._dialogue is None:
            raise SocketClosed(None, "not opened")
        return self._stream, self._dialogue


def _none_is_there(messages: deque[bytes]) -> bool:
    return not messages


def _leave(messages: deque[bytes]) -> bool:
    """Want no message; nobody takes those of a connection that is being closed."""
    messages.clear()
    return False


async def _leading(response: httpcore.Response) -> bytes:
    """Return what came right behind the answer, in one piece with it."""
    upgraded = cast("Any", response).extensions["network_stream"]
    try:
        return await upgraded.read(_LEADING, timeout=0.0)
    except httpcore.ReadTimeout:
        return b""


def place_of(url: str) -> str:
    """Return host and port of a URL, for messages."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "the PBX"
    return f"{parts.hostname}{port}"
