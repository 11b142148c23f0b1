"""The event socket: subscription, heartbeat, idle limit, token expiry, faults."""

import asyncio
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
from websockets.exceptions import ProtocolError
from websockets.frames import Close

from .answers import Refused, failure, success
from .bodies import json_object
from .clock import VirtualClock
from .events import compact
from .jsontypes import as_array
from .settings import Settings
from .tokens import TokenBook

FrameMode = Literal["delay", "duplicate", "cut", "lose", "half"]
"""delay: comes later. duplicate: comes twice. cut: first half of the text only.
lose: never comes. half: part of the frame's bytes, then the connection breaks."""


NO_CODE = 1005
EMPTY_CLOSE = b"\x88\x00"


@dataclass(slots=True)
class FrameFault:
    """One trouble for some coming frames."""

    mode: FrameMode
    seconds: float
    left: int


@dataclass(eq=False, slots=True)
class Listener:
    """One open socket."""

    socket: WebSocket
    token: str = field(repr=False)
    transport: asyncio.Transport
    topics: frozenset[int] = frozenset()
    last_traffic: float = 0.0
    outbox: asyncio.Queue[str] = field(default_factory=asyncio.Queue[str])


class SocketHub:
    """All open event sockets of the PBX."""

    def __init__(
        self, settings: Settings, clock: VirtualClock, tokens: TokenBook
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._tokens = tokens
        self._listeners: set[Listener] = set()
        self._faults: deque[FrameFault] = deque()
        self.heartbeats_muted = False
        self.lively = False
        """True while time passes by order: clients count as having sent heartbeats."""
        self.frozen = False
        """True: sockets stay open, but nothing comes through any more."""

    @property
    def count(self) -> int:
        """Open sockets."""
        return len(self._listeners)

    @property
    def topics(self) -> list[list[int]]:
        """Subscribed event ids, one list per open socket."""
        return [sorted(each.topics) for each in self._listeners]

    @property
    def tokens(self) -> list[str]:
        """Their access tokens."""
        return [each.token for each in self._listeners]

    @property
    def backlog(self) -> int:
        """Frames that wait to be written to the slowest socket."""
        return max((each.outbox.qsize() for each in self._listeners), default=0)

    def deliver(self, event: int, text: str) -> None:
        """Queue a report for every socket that subscribed to it."""
        for listener in self._listeners:
            if event in listener.topics:
                listener.outbox.put_nowait(text)

    def broadcast(self, text: str) -> None:
        """Queue any text for every socket, subscribed or not."""
        for listener in self._listeners:
            listener.outbox.put_nowait(text)

    def fail_frames(self, mode: FrameMode, times: int, seconds: float) -> None:
        """Spoil that many of the coming event frames."""
        if times > 0:
            self._faults.append(FrameFault(mode, seconds, times))

    @contextmanager
    def kept_alive(self) -> Generator[None]:
        """Nobody's heartbeat is missed meanwhile, however long it is by the clock."""
        self.lively = True
        try:
            yield
        finally:
            self.lively = False
            for listener in self._listeners:
                listener.last_traffic = self._clock.now()

    def cut(self) -> None:
        """Cut the connections of all sockets."""
        for listener in self._listeners:
            listener.transport.abort()

    async def drop(self, code: int | None) -> int:
        """Close all sockets: with a close code, or None to cut the connection.

        1005 stands for a close frame that holds no code.

        Raises:
            ValueError: no close frame may hold that code.
        """
        if code is not None and code != NO_CODE:
            try:
                Close(code, "").check()
            except ProtocolError:
                raise ValueError(f"no close frame may hold the code {code}") from None
        listeners = list(self._listeners)
        for listener in listeners:
            if code is None:
                listener.transport.abort()
            elif code == NO_CODE:
                listener.transport.write(EMPTY_CLOSE)
                listener.transport.close()
            else:
                await _close(listener.socket, code)
        return len(listeners)

    async def serve(self, socket: WebSocket, transport: asyncio.Transport) -> None:
        """Run one socket until it ends."""
        if not socket.headers.get("user-agent"):
            # Required by the vendor of every request; the answer is that of REST calls.
            await self._refuse(socket, 40002)
            return
        token = socket.query_params.get("access_token", "")
        if self._tokens.valid_until(token) is None:
            await self._refuse(socket, 10004)
            return
        await socket.accept()
        listener = Listener(socket, token, transport, last_traffic=self._clock.now())
        self._listeners.add(listener)
        helpers = [
            asyncio.create_task(self._write(listener)),
            asyncio.create_task(self._watch_idle(listener)),
            asyncio.create_task(self._watch_token(listener)),
        ]
        try:
            while True:
                text = await socket.receive_text()
                listener.last_traffic = self._clock.now()
                self._hear(listener, text)
        except (WebSocketDisconnect, KeyError):
            pass  # KeyError: a binary frame, which the protocol does not have
        finally:
            self._listeners.discard(listener)
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    async def _refuse(self, socket: WebSocket, errcode: int) -> None:
        if self._settings.socket_refusal == "frame":
            await socket.accept()
            await socket.send_text(compact(failure(errcode)))
            await _close(socket, 1000)
            return
        await socket.send_denial_response(
            JSONResponse(failure(errcode), status_code=401)
        )

    def _hear(self, listener: Listener, text: str) -> None:
        if self.frozen:
            return
        if text == "heartbeat":  # [documented: heartbeat]
            if not self.heartbeats_muted:
                listener.outbox.put_nowait("heartbeat response")
            return
        try:
            request = json_object(text.encode())
            topics = as_array(request["topic_list"])
        except (Refused, KeyError):
            # What a PBX says to other text is not told [assumed: other-text-on-socket].
            listener.outbox.put_nowait(compact(failure(40001)))
            return
        wrong = [each for each in topics if type(each) is not int]
        if wrong or not isinstance(request["topic_list"], list):
            # Entries of {value, validation_type}: the type of a public client.
            # [assumed: bad-topic]
            problems = [{"value": each, "validation_type": "type"} for each in wrong]
            answer = failure(40002, invalid_param_list=problems)
        else:
            self._subscribe(listener, frozenset(topics))
            return
        listener.outbox.put_nowait(compact(answer))

    def _subscribe(self, listener: Listener, topics: frozenset[int]) -> None:
        """Acknowledge a topic list and act on it, in the order that is set."""

        def act() -> None:
            if self._tokens.valid_until(listener.token) is not None:
                listener.topics = topics  # [assumed: topics-replace]

        def acknowledge() -> None:
            listener.outbox.put_nowait(compact(success()))

        delay = self._settings.effect_delay
        first, second = (acknowledge, act) if delay > 0 else (act, acknowledge)
        first()
        if delay:
            asyncio.get_running_loop().call_later(abs(delay), second)
        else:
            second()

    async def _write(self, listener: Listener) -> None:
        socket = listener.socket
        while True:
            text = await listener.outbox.get()
            if self.frozen:
                continue
            copies = 1
            if self._faults and text.startswith('{"type"'):
                fault = self._faults[0]
                fault.left -= 1
                if fault.left <= 0:
                    self._faults.popleft()
                if fault.mode == "delay":
                    await asyncio.sleep(fault.seconds)
                elif fault.mode == "half":
                    _write_half(listener.transport, text)
                    return
                text = text[: len(text) // 2] if fault.mode == "cut" else text
                copies = {"duplicate": 2, "lose": 0}.get(fault.mode, 1)
            for _ in range(copies):
                await socket.send_text(text)
            listener.last_traffic = self._clock.now()

    async def _watch_idle(self, listener: Listener) -> None:
        limit = self._settings.idle_seconds
        while self._clock.now() < listener.last_traffic + limit:
            await self._clock.sleep_until(listener.last_traffic + limit)
            if self.lively:
                listener.last_traffic = self._clock.now()
        if not self.frozen:
            # [assumed: idle-close-code]
            await _close(listener.socket, 1000)

    async def _watch_token(self, listener: Listener) -> None:
        while (until := self._tokens.valid_until(listener.token)) is not None:
            await self._clock.nap_until(until)
        # Events stop, the socket stays [assumed: expiry-on-socket].
        listener.topics = frozenset()
        if not self.frozen:
            listener.outbox.put_nowait(compact(failure(10004)))


async def _close(socket: WebSocket, code: int) -> None:
    if socket.application_state is WebSocketState.CONNECTED:
        await socket.close(code)


def _write_half(transport: asyncio.Transport, text: str) -> None:
    """Start a text frame, send half of what its length promises, and break off."""
    payload = text.encode()
    size = len(payload)
    short, long = bytes([0x81, min(size, 126)]), size.to_bytes(2, "big")
    header = short if size < 126 else short + long
    transport.write(header + payload[: len(payload) // 2])
    transport.close()
