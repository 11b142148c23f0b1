# Made by `make generate` from generator/runtime/events/gap.py; edits are lost.
"""The marker a stream yields whenever events may have been lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

CONNECTION_LOST: Final = "connection_lost"
"""The connection ended, with or without a close code, and was opened again."""
HEARTBEAT_LOST: Final = "heartbeat_lost"
"""The PBX stopped answering heartbeats on a connection that looked open."""
TOKEN_EXPIRED: Final = "token_expired"
"""The PBX said on the open connection that the access token had expired."""
RENEWAL: Final = "renewal"
"""The events of the old connection could not be matched with the new one's for certain:
it broke just then, or frames were spoiled, or too many equal ones came in a row, or the
PBX reports to one of them alone, or has ended the old one before it had told that."""
TOPICS_REFUSED: Final = "topics_refused"
"""With topics="all", the PBX has refused some topics, or takes them again: compare the
stream's `topics`. Events of theirs are missing between two such gaps as well; the one
that tells of their return covers all that time."""
SLOW_CONSUMER: Final = "slow_consumer"
"""The consumer's queue was full and its oldest entries were dropped."""
UNREADABLE_FRAME: Final = "unreadable_frame"
"""One frame came that is neither an event nor anything else of the protocol."""

REASONS: Final = (
    CONNECTION_LOST,
    HEARTBEAT_LOST,
    TOKEN_EXPIRED,
    RENEWAL,
    TOPICS_REFUSED,
    SLOW_CONSUMER,
    UNREADABLE_FRAME,
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Events between two moments may be missing: ask the PBX what happened.

    The reasons, to which a later release may add:

    - ``connection_lost``: the connection ended, and was opened again.
    - ``heartbeat_lost``: it looked open, and the PBX answered no heartbeat.
    - ``token_expired``: the PBX said on it that the access token had ended.
    - ``renewal``: as the token was renewed, the events of the old connection and of the
      new one could not be matched for certain.
    - ``topics_refused``: with ``topics="all"``, the PBX has refused some topics, or takes
      them again; compare the stream's `topics`.
    - ``slow_consumer``: events were not taken in time, and the oldest were dropped here.
    - ``unreadable_frame``: a frame came that is no event and nothing else of the
      protocol.
    - ``relay_start``, ``relay_takeover``, ``event_too_large``: of a relay only; it
      began, it took over or went on, an event was larger than the broker takes.

    Attributes:
        since: moment up to which nothing is missing (aware, UTC, this computer's
            clock): when the last heartbeat or topic list that the PBX answered was
            sent. Events that happened later may have come before the gap as well.
        until: first moment from which nothing is missing again (likewise).
        reason: why, one of the texts above.
        dropped: how many events this process itself dropped (`slow_consumer`,
            `unreadable_frame`); None where only the PBX could know.
    """

    since: datetime
    until: datetime
    reason: str
    dropped: int | None = None

    def merge(self, later: Gap) -> Gap:
        """Return one gap that covers both; the reason of the first cause stays."""
        counts = [gap.dropped for gap in (self, later)]
        return Gap(
            since=min(self.since, later.since),
            until=max(self.until, later.until),
            reason=self.reason,
            dropped=None if None in counts else sum(count or 0 for count in counts),
        )

    def to_dict(self) -> dict[str, str | int | None]:
        """Return the gap as a JSON object, under the names of its attributes.

        `since` and `until` are texts that `datetime.fromisoformat` takes. An event's
        `to_dict` has `type` in it, and this has none.
        """
        return {
            "since": self.since.isoformat(),
            "until": self.until.isoformat(),
            "reason": self.reason,
            "dropped": self.dropped,
        }


def utc(timestamp: float) -> datetime:
    """Return an aware UTC datetime from seconds since the epoch."""
    return datetime.fromtimestamp(timestamp, UTC)
