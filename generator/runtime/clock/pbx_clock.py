"""The clock of one PBX: its formats, and the zone of its local time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Protocol, cast

from ..exceptions import ConfigurationError
from .formats import format_date, format_time, layout, parse_time

_QUARTER = 15 * 60
# Events have this form, whatever the display format is.
_EVENT_FORMAT = ("YYYY-MM-DD", "hh:mm:ss")


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
    `clock.parse(row.time)`. With `client.clock = clock` arguments that are times take
    an aware datetime: `client.v2.cdr.search(time_begin=moment)`.

    The PBX tells how far its clock is from UTC now, not which zone it follows. That is
    enough for today. For the rest of the year, give the zone, or a row of July that is
    read in winter is an hour off wherever clocks are changed:
    `PbxClock.of(facts, zone=ZoneInfo("Europe/Berlin"))`. No zone is needed where they
    never change, nor for fields that hold Unix seconds. In the hour that comes twice
    when summer time ends, the PBX's text does not tell which one is meant; the first is
    taken.

    Attributes:
        date_format: as the PBX returns it, e.g. `YYYY/MM/DD`.
        time_format: as the PBX returns it, e.g. `hh:mm:ss`.
        zone: zone of the PBX's local time, a `zoneinfo.ZoneInfo` as a rule; a fixed
            offset is right for the part of the year in which it holds.

    Raises:
        ConfigurationError: a format cannot be understood, or the zone is no tzinfo.
    """

    date_format: str
    time_format: str
    zone: tzinfo

    def __post_init__(self) -> None:
        layout(self.date_format, self.time_format)
        if not isinstance(cast("object", self.zone), tzinfo):
            raise ConfigurationError(
                f"zone is {self.zone!r}: give it a tzinfo, such as"
                " zoneinfo.ZoneInfo('Europe/Berlin')"
            )

    @classmethod
    def of(cls, facts: ClockFacts | None, *, zone: tzinfo | None = None) -> PbxClock:
        """Return the clock of the PBX that gave these facts.

        Args:
            facts: `client.system.information().data`.
            zone: zone of the PBX. Without one it is a fixed offset: the difference
                between the PBX's local time and its timestamp, rounded to a quarter of
                an hour.

        Raises:
            ConfigurationError: the PBX does not return its formats (older firmware),
                they cannot be understood, or its local time is not that of the zone.
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
        moment = datetime.fromtimestamp(facts.timestamp, UTC)
        ahead = _quarters(local - moment.replace(tzinfo=None))
        if zone is None:
            return cls(date_format, time_format, timezone(ahead))
        clock = cls(date_format, time_format, zone)
        wanted = moment.astimezone(zone).utcoffset() or timedelta()
        if _quarters(wanted) != ahead:
            raise ConfigurationError(
                f"the clock of this PBX is not that of {zone}: at its timestamp"
                f" {facts.timestamp} it shows {facts.system_time!r}, in the zone it is"
                f" {clock.format(moment)!r}. Give the zone in which the PBX is: today it"
                f" has {timezone(ahead)}"
            )
        return clock

    def parse(self, text: str) -> datetime:
        """Return a time string of the PBX as an aware datetime.

        Takes the display format of records and the `YYYY-MM-DD HH:MM:SS` of events.

        Raises:
            ValueError: the text follows neither.
        """
        try:
            local = parse_time(text, self.date_format, self.time_format)
        except ValueError:
            local = parse_time(text, *_EVENT_FORMAT)
        return local.replace(tzinfo=self.zone)

    def format(self, moment: datetime) -> str:
        """Return a moment as the PBX writes it; a naive one is its local time."""
        return format_time(self.local(moment), self.date_format, self.time_format)

    def format_date(self, day: date) -> str:
        """Return a day as the PBX writes it; of a datetime, the day at the PBX."""
        if isinstance(day, datetime):
            day = self.local(day)
        return format_date(day, self.date_format)

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the PBX's local time, naive; a naive one is it already."""
        if moment.tzinfo is None:
            return moment
        return moment.astimezone(self.zone).replace(tzinfo=None)


def _quarters(offset: timedelta) -> timedelta:
    return timedelta(seconds=round(offset.total_seconds() / _QUARTER) * _QUARTER)
