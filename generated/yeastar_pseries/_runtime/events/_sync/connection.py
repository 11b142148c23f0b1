# Made by `make generate` from generator/runtime/events/_async/connection.py; edits are lost.
"""One open connection of a stream: what was sent on it, what came, what that proves."""

from __future__ import annotations

import time
from collections import deque
from typing import cast

from ...redact import Secret
from ...sent_secrets import mask_shown, mask_value
from ..errors import SubscriptionRefusedError
from ..session import BEAT, ERRCODE, FrameKind, Session
from ..socket._sync.websocket import Socket


class Connection:
    """One WebSocket that was opened, and the dialogue on it.

    Attributes:
        requested: event ids that it was to have at first.
        topics: event ids of the last topic list sent on it.
        opened_at: when it was opened (monotonic seconds).
        lifetime: seconds that its token lasted then.
        asked_at: when the last topic list was sent (likewise).
        heard_at: when the last frame came (seconds since the epoch).
        proved_at: when the last topic list or heartbeat that was answered had been sent
            (likewise). What the PBX reported before then stood before the answer. What
            it reported later may have been lost in its own buffers, even if it was
            reported before `heard_at`: frames can be old when they come.
        waited: seconds for which slow consumers have kept it from being read.
        early: event frames that came before anybody wanted to read them.
    """

    def __init__(
        self, socket: Socket, token: Secret, session: Session, lifetime: float
    ) -> None:
        self.socket = socket
        self.token = token
        self.session = session
        self.opened_at = time.monotonic()
        self.lifetime = lifetime
        self.requested: tuple[int, ...] = ()
        self.topics: tuple[int, ...] = ()
        self.asked_at = 0.0
        self.heard_at = self.proved_at = time.time()
        self._lists: deque[float] = deque()
        self._beats: deque[float] = deque()
        self.waited = 0.0
        self.early: list[bytes] = []

    def send_topics(self, topics: tuple[int, ...]) -> None:
        """Subscribe to exactly these events; the answer comes as a frame."""
        self.topics = topics
        self._lists.append(time.time())
        self.asked_at = time.monotonic()
        self.socket.send(self.session.topics(topics, self.asked_at))

    def send_heartbeat(self) -> None:
        """Send one heartbeat."""
        self._beats.append(time.time())
        self.socket.send(self.session.heartbeat(time.monotonic()))

    def receive(self, until: float) -> tuple[FrameKind, bytes]:
        """Return what the next frame is, and the frame; else as the socket's `recv`."""
        frame = self.socket.recv(until)
        return self.heard(frame), frame

    def heard(self, frame: bytes) -> FrameKind:
        """Note that a frame has come just now, and say what it is."""
        self.heard_at = time.time()
        kind = self.session.receive(frame, time.monotonic())
        beat = frame.startswith(BEAT)
        if beat or kind not in (FrameKind.EVENT, FrameKind.TOKEN_EXPIRED):
            waiting = self._beats if beat else self._lists
            if waiting:
                self.proved_at = waiting.popleft()
        return kind

    def heard_event(self, frame: bytes) -> bool:
        """Note a frame that has come just now if it is certainly an event; else False."""
        # Not `in`, for which CPython first makes and drops an exception.
        if frame.find(ERRCODE) >= 0 or frame.startswith(BEAT):
            return False
        self.heard_at = time.time()
        return True

    def refusal(self) -> SubscriptionRefusedError:
        """Return the error for the last answer, which was a refusal."""
        answer = self.session.last_answer
        if answer is None or answer.errcode is None:
            return SubscriptionRefusedError(-1)
        sent = [self.token]
        refused = mask_value(answer.invalid_param_list or [], sent)
        return SubscriptionRefusedError(
            answer.errcode,
            mask_shown(answer.errmsg or "", sent),
            cast("list[object]", refused),
        )
