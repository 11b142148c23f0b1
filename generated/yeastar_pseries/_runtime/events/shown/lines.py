# Made by `make generate` from generator/runtime/events/shown/lines.py; edits are lost.
"""Events and gaps as lines of JSON: one object a line, nothing secret in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from ...printable import clean_json
from ...redact import redact_value
from ..frames.event import Event
from ..gap import Gap


def utc_text(moment: datetime) -> str:
    """Return a moment as JSON has it, to the millisecond."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def event_object(
    event: Event, received: datetime, raw: bool = False
) -> Mapping[str, Any]:
    """Return an event as a JSON object.

    Args:
        event: as the stream or `reconcile` gave it.
        received: when that was.
        raw: only what the PBX sent, without `received`, `event` and `recovered`.
    """
    sent = event.to_dict()
    if raw:
        return sent
    beside: dict[str, Any] = {
        "received": utc_text(received),
        "event": type(event).__name__,
    }
    if event.recovered:
        beside["recovered"] = True
    return {**beside, **sent}


def gap_object(gap: Gap) -> Mapping[str, Any]:
    """Return a gap as a JSON object, which has `gap` where an event has `type`."""
    return {
        "gap": gap.reason,
        "since": utc_text(gap.since),
        "until": utc_text(gap.until),
        "dropped": gap.dropped,
    }


def json_line(value: Mapping[str, Any]) -> str:
    r"""Return a JSON object as one line that a terminal can show.

    Secrets are masked. What cannot be printed is escaped: a name on a PBX may hold
    characters that a terminal takes for orders.
    """
    return clean_json(msgspec.json.encode(redact_value(value)).decode())
