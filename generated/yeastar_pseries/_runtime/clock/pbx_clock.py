# Made by `make generate` from generator/runtime/clock/pbx_clock.py; edits are lost.
"""The clock of one PBX: its formats, and how far its local time is from UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

from ..exceptions import ConfigurationError
from .formats import format_time, parse_time

_QUARTER = 15 * 60
_EVENT_FORMAT = "%Y-%m-%d %H:%M:%S"


class ClockFacts(Protocol):
    """The fields of `client.system.information().data` that describe the clock."""

    @property
    def system_time(self) -> str | None: ...
    @property
    def timestamp(self) -> int | None: ...
    @property
    def system_date_format(self) -> str | None: ...
    @property
    def system_time_format(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class PbxClock:
    """Reads and writes the PBX's time strings, which carry no time zone.

    `clock = PbxClock.of(client.system.information().data)`, then
    `clock.parse(row.time)` and `client.cdr.search(start_time=clock.format(moment))`.
    Make a new one after a change to daylight saving time: `zone` is the offset of the
    moment at which the PBX was asked.

    Attributes:
        date_format: as the PBX returns it, e.g. `YYYY/MM/DD`.
        time_format: as the PBX returns it, e.g. `hh:mm:ss`.
        zone: offset of the PBX's local time from UTC.
    """

    date_format: str
    time_format: str
    zone: timezone

    @classmethod
    def of(cls, facts: ClockFacts | None) -> PbxClock:
        """Return the clock of the PBX that gave these facts.

        The offset is the difference between its local time and its timestamp, rounded
        to a quarter of an hour.

        Args:
            facts: `client.system.information().data`.

        Raises:
            ConfigurationError: the PBX does not return its formats (older firmware),
                or they cannot be understood.
        """
        date_format = facts.system_date_format if facts is not None else None
        if facts is None or not date_format or facts.timestamp is None:
            raise ConfigurationError(
                "this PBX does not tell its date format and timestamp;"
                " give PbxClock(date_format, time_format, zone) yourself"
            )
        time_format = facts.system_time_format or ""
        try:
            local = parse_time(facts.system_time or "", date_format, time_format)
        except ValueError:
            raise ConfigurationError(
                f"system_time {facts.system_time!r} does not follow"
                f" {date_format!r} {time_format!r}"
            ) from None
        moment = datetime.fromtimestamp(facts.timestamp, UTC).replace(tzinfo=None)
        quarters = round((local - moment).total_seconds() / _QUARTER)
        zone = timezone(timedelta(seconds=quarters * _QUARTER))
        return cls(date_format, time_format, zone)

    def parse(self, text: str) -> datetime:
        """Return a time string of the PBX as an aware datetime.

        Takes the display format of records and the `YYYY-MM-DD HH:MM:SS` of events.

        Raises:
            ValueError: the text follows neither.
        """
        try:
            local = parse_time(text, self.date_format, self.time_format)
        except ValueError:
            local = datetime.strptime(text.strip(), _EVENT_FORMAT)
        return local.replace(tzinfo=self.zone)

    def format(self, moment: datetime) -> str:
        """Return a moment as the PBX writes it; a naive one is its local time."""
        if moment.tzinfo is not None:
            moment = moment.astimezone(self.zone).replace(tzinfo=None)
        return format_time(moment, self.date_format, self.time_format)
