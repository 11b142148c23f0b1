# Made by `make generate` from generator/runtime/live/record.py; edits are lost.
"""What is told of a call that is over, as far as editors should know it. No I/O here."""

from __future__ import annotations

from typing import Protocol


class CallRecord(Protocol):
    """Details of a call that is over: fields of `CallEndDetails`, which it is.

    For its other fields: `isinstance(call.record, CallEndDetails)`.
    """

    @property
    def call_id(self) -> str | None:
        """Id of the call."""
        ...

    @property
    def time_start(self) -> str | None:
        """When it began, in the PBX's own format and local time."""
        ...

    @property
    def call_from(self) -> str | None:
        """Number of the caller."""
        ...

    @property
    def call_to(self) -> str | None:
        """Number of the callee."""
        ...

    @property
    def call_duration(self) -> int | None:
        """Seconds from start to end."""
        ...

    @property
    def talk_duration(self) -> int | None:
        """Seconds from answer to end."""
        ...

    @property
    def src_trunk_name(self) -> str | None:
        """Trunk that it came in by."""
        ...

    @property
    def dst_trunk_name(self) -> str | None:
        """Trunk that it went out by."""
        ...

    @property
    def status(self) -> str | None:
        """ANSWERED, NO ANSWER, BUSY, VOICEMAIL, or what a newer firmware says."""
        ...

    @property
    def type(self) -> str | None:
        """Internal, Inbound or Outbound; likewise."""
        ...

    @property
    def recording(self) -> str | None:
        """File name of the recording; blank without one."""
        ...

    @property
    def did_number(self) -> str | None:
        """DID number that was called."""
        ...

    @property
    def did_name(self) -> str | None:
        """Name of that."""
        ...

    @property
    def uid(self) -> str | None:
        """Id of the call's record."""
        ...


def was_answered(status: object) -> bool:
    """Tell whether the status of a record says that somebody answered."""
    # Older pages of the vendor spell it ANSWERD.
    return str(status or "").strip().upper() in ("ANSWERED", "ANSWERD")
