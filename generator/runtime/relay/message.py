"""What a broker is given for each event and each gap, and how it is read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal, TypeAlias, cast

from ..events.frames.codec import EventCodec
from ..events.frames.event import Event
from ..events.gap import Gap
from ..exceptions import DecodeError

RELAY_START: Final = "relay_start"
"""Reason of the gap in front of all else that a relay has published of a PBX."""
RELAY_TAKEOVER: Final = "relay_takeover"
"""Reason of the gap with which another relay, or the same one anew, goes on."""

EVENT_TOO_LARGE: Final = "event_too_large"
"""Reason of the gap in place of an event that the broker does not take."""

MESSAGE_ID: Final = "Nats-Msg-Id"

Kind: TypeAlias = Literal["event", "gap"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way to the broker.

    Attributes:
        pbx: name of the PBX, as the settings have it.
        epoch: how many leaders this PBX has had, this one included.
        sequence: 1 for the first message of the epoch, then one more each.
        kind: "event" or "gap".
        type: the event id; None for a gap.
        at: when the relay had it (seconds since the epoch).
        data: the frame as the PBX sent it; of a gap, a JSON object.
    """

    pbx: str
    epoch: int
    sequence: int
    kind: Kind
    type: int | None
    at: float
    data: bytes

    @property
    def id(self) -> str:
        """What no other message has, and each repetition of this one has, too."""
        return f"{self.pbx}:{self.epoch}:{self.sequence}"

    @property
    def topic(self) -> str:
        """The event id as text, or "gap"."""
        return "gap" if self.type is None else str(self.type)

    def headers(self) -> dict[str, str]:
        """Return what says the same beside the data, as headers of NATS."""
        return {
            MESSAGE_ID: self.id,
            "Yeastar-Pbx": self.pbx,
            "Yeastar-Kind": self.kind,
            "Yeastar-At": f"{self.at:.6f}",
        }

    def fields(self) -> tuple[tuple[str, str | bytes], ...]:
        """Return the same as fields of an entry of Redis."""
        return (
            ("id", self.id),
            ("pbx", self.pbx),
            ("kind", self.kind),
            ("type", self.topic),
            ("at", f"{self.at:.6f}"),
            ("data", self.data),
        )


def outgoing(
    pbx: str, epoch: int, sequence: int, entry: Event | Gap, at: float
) -> Outgoing:
    """Return the message for an entry of a stream.

    Args:
        pbx: name of the PBX.
        epoch: of the leader.
        sequence: of the message in this epoch.
        entry: what the stream gave.
        at: when (seconds since the epoch).
    """
    if isinstance(entry, Gap):
        return Outgoing(pbx, epoch, sequence, "gap", None, at, gap_json(entry))
    data = entry.raw
    if data is None:
        data = json.dumps(entry.to_dict(), ensure_ascii=False).encode()
    return Outgoing(pbx, epoch, sequence, "event", entry.type, at, data)


@dataclass(frozen=True, slots=True)
class RelayMessage:
    """One message of a relay, as a consumer has it.

    Attributes:
        id: the same for each delivery of the same message, and for no other message:
            `<pbx>:<epoch>:<sequence>`.
        pbx: name of the PBX, as the settings of the relay have it.
        epoch: which leader published it; each one counts one more.
        sequence: its place in the epoch, from 1; no number is left out.
        at: when the relay took it from the stream (aware, UTC, the relay's clock).
        entry: the event, or the Gap, as a stream of the SDK gives it.
    """

    id: str
    pbx: str
    epoch: int
    sequence: int
    at: datetime
    entry: Event | Gap


def incoming(
    facts: Mapping[str, str | bytes], data: bytes, codec: EventCodec
) -> RelayMessage:
    """Return the message that a broker has delivered.

    Args:
        facts: `id`, `kind` and `at`.
        data: the frame, or the JSON of a gap.
        codec: decodes frames.

    Raises:
        DecodeError: it is no message of a relay.
        EventDecodeError: its data is no event.
    """
    try:
        known = {name: _text(facts[name]) for name in ("id", "kind", "at")}
        pbx, epoch, sequence = parse_id(known["id"])
        at = datetime.fromtimestamp(float(known["at"]), UTC)
        gap = gap_of(data) if known["kind"] == "gap" else None
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        raise DecodeError("this is no message of a relay") from None
    entry = gap or codec.decode(data)
    return RelayMessage(known["id"], pbx, epoch, sequence, at, entry)


def parse_id(text: str) -> tuple[str, int, int]:
    """Return name, epoch and sequence of a message id.

    Raises:
        ValueError: it is none.
    """
    pbx, epoch, sequence = text.split(":")
    return pbx, int(epoch), int(sequence)


def gap_json(gap: Gap) -> bytes:
    """Return a gap as JSON: `since` and `until` by ISO 8601, `reason`, `dropped`."""
    return json.dumps(gap.to_dict()).encode()


def gap_of(data: bytes) -> Gap:
    """Return the gap that `gap_json` has written.

    Raises:
        ValueError, KeyError, TypeError: it is none.
    """
    values = cast("dict[str, Any]", json.loads(data))
    dropped = values["dropped"]
    return Gap(
        datetime.fromisoformat(values["since"]),
        datetime.fromisoformat(values["until"]),
        str(values["reason"]),
        None if dropped is None else int(dropped),
    )


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
