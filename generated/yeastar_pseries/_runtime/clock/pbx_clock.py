# Made by `make generate` from generator/runtime/clock/pbx_clock.py; edits are lost.
"""The clock of one PBX: its formats, and the zone of its local time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Protocol, cast

from ..checks import number_word
from ..exceptions import ConfigurationError
from .formats import format_date, format_time, layout, parse_time

_QUARTER = 15 * 60
_DAY = timedelta(days=1)
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
    never change, nor for fields that hold Unix seconds. Of the time that comes twice
    when summer time ends (an hour; half of one on Lord Howe Island), the PBX's text
    does not tell which one is meant; the first is taken.

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
        moment, ahead = _offset(local, facts.timestamp)
        if zone is None:
            return cls(date_format, time_format, timezone(ahead))
        clock = cls(date_format, time_format, zone)
        wanted = clock.local(moment) - moment.replace(tzinfo=None)
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
            ValueError: the text follows neither, or it is no text.
        """
        own = self.date_format, self.time_format
        for form in (
            (own, _EVENT_FORMAT) if isinstance(cast("object", text), str) else ()
        ):
            with suppress(ValueError):
                return parse_time(text, *form).replace(tzinfo=self.zone)
        raise ValueError(
            f"{text!r} is no time as this PBX writes it: neither {' '.join(own).strip()!r}"
            f" nor {' '.join(_EVENT_FORMAT)!r}"
        )

    def format(self, moment: datetime) -> str:
        """Return a moment as the PBX writes it; a naive one is its local time.

        Raises:
            ValueError: as of `local`; or it is not of 2000 to 2099, and the PBX shows
                two digits of a year.
        """
        return format_time(self.local(moment), self.date_format, self.time_format)

    def format_date(self, day: date) -> str:
        """Return a day as the PBX writes it; of a datetime, the day at the PBX.

        Raises:
            ValueError: as of `format`.
        """
        if isinstance(day, datetime):
            day = self.local(day)
        return format_date(day, self.date_format)

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the PBX's local time, naive; a naive one is it already.

        Raises:
            ValueError: it is at the very end of the calendar, and past it at the PBX.
        """
        if moment.utcoffset() is None:
            return moment.replace(tzinfo=None)
        # Not raised in there, where the other would be its context.
        with suppress(OverflowError):
            # By way of UTC: Python leaves a time of the same zone as it is, be it one
            # that summer time skips.
            return moment.astimezone(UTC).astimezone(self.zone).replace(tzinfo=None)
        raise ValueError(
            f"{moment.isoformat()} is at the very end of the calendar, and in the zone of"
            f" the PBX ({self.zone}) no date any more"
        )


def _offset(local: datetime, timestamp: int) -> tuple[datetime, timedelta]:
    """Return the moment of a timestamp, and how far the local time is ahead of it.

    Raises:
        ConfigurationError: it is none, or the two are no time of one clock.
    """
    with suppress(ValueError, OverflowError, OSError):
        moment = datetime.fromtimestamp(timestamp, UTC)
        ahead = _quarters(local - moment.replace(tzinfo=None))
        # At either end of the calendar there is no room for a zone.
        if abs(ahead) < _DAY and 1 < moment.year < 9999:
            return moment, ahead
    raise ConfigurationError(
        f"system_time and timestamp of this PBX do not belong together: {local} and"
        f" {number_word(timestamp)} are not of one day. Set the clock of the PBX, or"
        " give PbxClock(date_format, time_format, zone) yourself"
    )


def _quarters(offset: timedelta) -> timedelta:
    return timedelta(seconds=round(offset.total_seconds() / _QUARTER) * _QUARTER)
