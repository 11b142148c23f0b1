"""What is known of a call that is followed."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Until: TypeAlias = Literal["answered", "ended"]
"""What is waited for."""

CallReason: TypeAlias = Literal[
    "busy",
    "rejected",
    "no_answer",
    "not_found",
    "do_not_disturb",
    "not_allowed",
    "unavailable",
    "voicemail",
    "failed",
    "unknown",
]
"""Why nobody answered. `failed` where the PBX says no more than that; `unknown` for a
text that the spec does not list, and for a call that left no trace."""


class CallParty(msgspec.Struct, frozen=True, kw_only=True):
    """A party of a call, as it was seen last.

    Attributes:
        kind: an extension, or somebody outside who called in or was called.
        number: of the party.
        channel_id: what call control needs (`call.hangup`, `call.record_start` ...);
            empty while the PBX has not told it.
        status: as the PBX tells it, e.g. ``RING``, ``ANSWER``, ``BYE``.
    """

    kind: Literal["extension", "inbound", "outbound"]
    number: str
    channel_id: str
    status: str


class CallOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What has become of a call so far.

    Attributes:
        call_id: of the call; empty if none was found.
        answered: somebody took it.
        ended: it is over.
        answered_by: number of who took it; empty if nobody did or it was not told.
        reason: why nobody answered; None while that is open, and if somebody did.
        reason_text: the words of the PBX for it.
        parties: who takes part, as seen last. Empty where nothing was seen but the end.
        call_duration: seconds from start to end; None until that is known.
        talk_duration: seconds from answer to end; likewise.
        recording: file name of the recording; empty without one, or until the end.
        uid: id of the call's record; empty until it is known.
    """

    call_id: str = ""
    answered: bool = False
    ended: bool = False
    answered_by: str = ""
    reason: CallReason | None = None
    reason_text: str = ""
    parties: tuple[CallParty, ...] = ()
    call_duration: int | None = None
    talk_duration: int | None = None
    recording: str = ""
    uid: str = ""

    def channel_of(self, number: str) -> str:
        """Return the channel of a party, for call control.

        Args:
            number: of an extension, or of somebody outside.

        Raises:
            LookupError: no party of that number has a channel that is known.
        """
        for party in self.parties:
            if party.number == number and party.channel_id and party.status != "BYE":
                return party.channel_id
        raise LookupError(f"no party {number} with a channel in call {self.call_id}")
