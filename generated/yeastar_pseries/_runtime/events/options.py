# Made by `make generate` from generator/runtime/events/options.py; edits are lost.
"""What can be set on an event stream."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, cast

import msgspec

from .. import checks
from ..exceptions import ConfigurationError
from .frames.codec import Watch
from .session import Timing

# Ten thousand events of the usual size take a sixth of this.
QUEUE_BYTES: Final = 32 * 2**20

_SPANS = ("open_timeout", "renewal_margin", "renewal_linger", "duplicate_window")

Overflow: TypeAlias = Literal["drop_oldest", "block"]


class StreamOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of an event stream.

    Attributes:
        queue_size: most events that wait for the consumer.
        queue_bytes: most bytes that these may have had on the wire, the last one not
            counted; in memory they take several times as much.
        overflow: what a full queue does: "drop_oldest" forgets the oldest event and
            yields a Gap in its place; "block" stops reading until there is room (the
            PBX may then close the connection: a Gap as well).
        open_timeout: seconds that entering may take; attempts that fail are repeated
            within this time. 0 for one attempt.
        reconnect_delay: (first, longest) delay between attempts, in seconds.
        renewal_margin: seconds before the end of the access token at which the stream
            goes over to a new connection; no more than half of the token's life.
        renewal_linger: seconds for which both connections are kept then, once the PBX
            has acknowledged the new one. It must be longer than the PBX takes to act
            on a subscription that it has acknowledged. After a loss, a Gap includes
            this time too, unless an event comes earlier on the new connection. While it
            is not known whether the PBX reports to both, the old one is kept longer,
            until an event tells or its token ends.
        duplicate_window: seconds within which an event equal to an earlier one is
            taken for a repeated delivery and dropped. 0 (never) by default: two equal
            events may well be two events.
        timing: of heartbeats and topic lists.
        watch: is told of events that do not fit the schema; its error comes in the place
            of such an event.
    """

    queue_size: int = 10_000
    queue_bytes: int = QUEUE_BYTES
    overflow: Overflow = "drop_oldest"
    open_timeout: float = 10.0
    reconnect_delay: tuple[float, float] = (1.0, 60.0)
    renewal_margin: float = 120.0
    renewal_linger: float = 1.0
    duplicate_window: float = 0.0
    timing: Timing = Timing()
    watch: Watch | None = None

    def __post_init__(self) -> None:
        """Judge what no connection could work with.

        Raises:
            ConfigurationError: one of the times is none.
        """
        for name in _SPANS:
            checks.span(name, getattr(self, name))
        for name in ("heartbeat_interval", "heartbeat_timeout", "reply_timeout"):
            checks.seconds(name, getattr(self.timing, name))
        _check_pair("reconnect_delay", self.reconnect_delay)


def _check_pair(name: str, value: object) -> None:
    """Judge the first and the longest of growing delays."""
    pair = cast("tuple[object, ...]", value) if isinstance(value, (tuple, list)) else ()
    if len(pair) != 2:
        raise ConfigurationError(
            f"{name} must be two numbers: (first, longest) seconds"
        )
    first, longest = (checks.seconds(name, each) for each in pair)
    if first > longest:
        raise ConfigurationError(f"{name} must begin with the shorter delay")
