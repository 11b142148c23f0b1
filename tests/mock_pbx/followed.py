"""A call that was ordered, for a test that follows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypedDict

from .jsontypes import JsonObject

if TYPE_CHECKING:
    from .handle import Handle


class CallRecords(TypedDict):
    """All that belongs to one call.

    cdr is its row of v1.0, cdr_v2 its row of v2.0, recording its row of
    recording/list; None before the end of the call and where there is none. events are
    objects of type and msg in their order, deliveries those of webhooks.
    """

    call_id: str
    events: list[JsonObject]
    cdr: JsonObject | None
    cdr_v2: JsonObject | None
    recording: JsonObject | None
    deliveries: list[Any]


@dataclass(frozen=True, slots=True)
class IncomingCall:
    """A call that rings until somebody decides.

    channel_id is the channel of the caller, callee_channel_id that of the extension:
    what call/hangup and the other calls of the API take.
    """

    call_id: str
    channel_id: str
    callee_channel_id: str
    _pbx: Handle = field(repr=False)

    def answer(self, talk: float | None = None, extension: str = "") -> None:
        """Let the extension take it.

        Args:
            talk: virtual seconds until its end; as planned if None.
            extension: who takes it, if several ring; "" for the first.
        """
        self._pbx.do(
            "answer_call", call_id=self.call_id, talk=talk, extension=extension
        )

    def refuse(self, extension: str = "") -> None:
        """Let the extension decline it; the last one that rings ends it as "BUSY".

        Args:
            extension: who declines, if several ring; "" for the first.
        """
        self._pbx.do("refuse_call", call_id=self.call_id, extension=extension)

    def unpark(self, extension: str) -> None:
        """Let an extension take it from where it is parked."""
        self._pbx.do("unpark_call", call_id=self.call_id, extension=extension)

    def hang_up(self) -> None:
        """End it; one that nobody has taken is "NO ANSWER"."""
        self._pbx.do("hang_up_call", call_id=self.call_id)

    def records(self) -> CallRecords:
        """Tell all that belongs to it: events, CDR, recording, webhooks."""
        return self._pbx.call_records(self.call_id)
