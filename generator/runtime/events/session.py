"""One connection as a state machine: no socket, no clock, no waiting.

The caller passes the time of a monotonic clock with every call. An instance belongs to
one connection and dies with it: a heartbeat that an earlier connection left unanswered
must never count against a new one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

import msgspec

from ..decoding.strict_json import REFUSALS
from ..decoding.tolerant_json import load
from ..retry.rules import RetryRules

HEARTBEAT: Final = "heartbeat"
HEARTBEAT_REPLY: Final = b"heartbeat response"
# A frame that does not begin so and has no such key is an event: nearly every one.
BEAT: Final = b"heartbeat"
ERRCODE: Final = b'"errcode"'
_NEVER: Final = float("inf")


class TopicAnswer(msgspec.Struct, frozen=True):
    """A frame that is no event: the answer to a topic list, or an error."""

    errcode: int | None = None
    errmsg: str | None = None
    type: object = None
    invalid_param_list: list[object] | None = None


class FrameKind(Enum):
    """What a frame turned out to be."""

    EVENT = auto()
    HEARTBEAT = auto()
    ACCEPTED = auto()
    REFUSED = auto()
    TOKEN_EXPIRED = auto()


class Timing(msgspec.Struct, frozen=True):
    """Times of the dialogue on a connection, in seconds.

    Attributes:
        heartbeat_interval: between two heartbeats.
        heartbeat_timeout: until a heartbeat must be answered.
        reply_timeout: until a topic list must be answered.
    """

    heartbeat_interval: float = 25.0
    heartbeat_timeout: float = 10.0
    reply_timeout: float = 10.0


_decoder = msgspec.json.Decoder(TopicAnswer, strict=False)


class Session:
    """The dialogue on one open connection, from the first topic list on."""

    def __init__(self, timing: Timing, rules: RetryRules) -> None:
        self._timing = timing
        self._rules = rules
        self._pending: list[float] = []  # topic lists sent and not yet answered
        self._sent: float | None = None  # heartbeat sent and not yet answered
        self._next = _NEVER
        self._proof: float | None = None  # last sign that the PBX serves this socket
        self.accepted = False
        self.confirmed = False
        self.unanswered = 0
        self.last_answer: TopicAnswer | None = None

    def topics(self, ids: Sequence[int], now: float) -> str:
        """Return the frame that subscribes to exactly these events."""
        self._pending.append(now)
        if self._next == _NEVER:
            self._next = now + self._timing.heartbeat_interval
        return json.dumps({"topic_list": list(ids)})

    def heartbeat(self, now: float) -> str:
        """Return the heartbeat frame; note that it is sent now."""
        if self._sent is None:
            self._sent = now
        self.unanswered += 1
        self._next = now + self._timing.heartbeat_interval
        return HEARTBEAT

    def receive(self, frame: bytes, now: float) -> FrameKind:
        """Say what a frame is, and remember what it proves."""
        if frame.startswith(BEAT):
            self._sent = None
            self.unanswered = max(self.unanswered - 1, 0)
            self._proof = now
            self.confirmed = self.accepted
            # An event in the same frame would be lost without a word.
            return FrameKind.EVENT if b"{" in frame else FrameKind.HEARTBEAT
        # Nearly every frame is an event: look closer only where the word occurs.
        if ERRCODE in frame:
            reply = self._as_answer(frame)
            if reply is not None:
                return self._answered(reply, now)
        return FrameKind.EVENT

    @property
    def settled(self) -> bool:
        """True when the last topic list is answered."""
        return not self._pending

    def due(self, now: float) -> bool:
        """Tell whether it is time to send a heartbeat."""
        return now >= self._next

    def silent(self, now: float) -> bool:
        """Tell whether a heartbeat or a topic list was left unanswered for too long.

        Ask only when nothing is waiting to be read: the answer may be in a buffer.
        """
        late = self._sent is not None and (
            now >= self._sent + self._timing.heartbeat_timeout
        )
        return late or any(
            now >= sent + self._timing.reply_timeout for sent in self._pending
        )

    def deadline(self) -> float:
        """Return the next moment at which `due` or `silent` may change."""
        times = [sent + self._timing.reply_timeout for sent in self._pending]
        if self._sent is not None:
            times.append(self._sent + self._timing.heartbeat_timeout)
        return min(self._next, *times) if times else self._next

    def paused(self, seconds: float) -> None:
        """Note that nothing was read for so long: answers are not to blame for it."""
        if self._sent is not None:
            self._sent += seconds
        if self._proof is not None:
            self._proof += seconds
        self._pending = [sent + seconds for sent in self._pending]

    def healthy(self, now: float) -> bool:
        """Subscribed, and the last answer is no older than one heartbeat round."""
        if not self.accepted or self._proof is None:
            return False
        timing = self._timing
        return now - self._proof <= timing.heartbeat_interval + timing.heartbeat_timeout

    @staticmethod
    def _as_answer(frame: bytes) -> TopicAnswer | None:
        try:
            reply = _decoder.decode(frame)
        except REFUSALS:
            try:
                reply = msgspec.convert(load(frame), TopicAnswer, strict=False)
            except ValueError:
                return None
        return reply if reply.errcode is not None and reply.type is None else None

    def _answered(self, reply: TopicAnswer, now: float) -> FrameKind:
        self.last_answer = reply
        code = reply.errcode or 0
        if self._rules.code(code).stream == "after-login":
            self.accepted = False
            return FrameKind.TOKEN_EXPIRED
        if self._pending:
            self._pending.pop(0)
        if reply.errcode != 0:
            return FrameKind.REFUSED
        self.accepted = True
        self._proof = now
        return FrameKind.ACCEPTED
