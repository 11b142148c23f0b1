"""Moments as arguments: an aware datetime becomes what the PBX reads.

The spec says of an argument that is a time in which form it travels (`x-time`), and the
operation's descriptor has the form; nothing is guessed from names or values. Unix
seconds need no more. In the other forms the PBX reads its own local time, so the client
has to know the PBX's clock: `Client(..., clock=...)` or `client.clock = ...`, a
`PbxClock`. It is not fetched here: that would be a call that nobody asked for, and the
zone, which the PBX does not tell, would be a guess. Without a clock such a datetime is
refused, and so is one without a zone, since nobody can tell whose local time it is.

What is finer than the form is dropped: parts of a second, seconds of a time of day.
Text goes to the PBX as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .pbx_clock import PbxClock

UNIX = "unix-seconds"
UNIX_TEXT = "unix-seconds-text"
DISPLAY = "display"
DISPLAY_DAY = "display-day"
DAY = "day"
TIME_OF_DAY = "time-of-day"

# What each form takes beside text, for messages.
WORDS = {
    UNIX: ", an aware datetime",
    UNIX_TEXT: ", Unix seconds, an aware datetime",
    DISPLAY: ", an aware datetime",
    DISPLAY_DAY: ", a date, an aware datetime",
    DAY: ", a date, an aware datetime",
    TIME_OF_DAY: ", a time, an aware datetime",
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_CLOCK = (
    "and this client does not know in which zone and format the PBX writes times; give"
    " Client(..., clock=PbxClock(...)), or set client.clock, for instance to"
    " PbxClock.of(...) with the data of system.information()"
)


class TimeRefused(Exception):
    """A time that cannot be sent; the text follows the name of the argument."""


def wire_time(value: object, form: str, clock: PbxClock | None) -> object:
    """Return what the PBX reads for a time; other values as they are.

    Args:
        value: what was given.
        form: `UNIX`, `DISPLAY` and so on.
        clock: the PBX's clock, if the client knows it.

    Raises:
        TimeRefused: the time has no zone, or there is no clock to write it by.
    """
    if isinstance(value, datetime):
        return _moment(value, form, clock)
    if isinstance(value, date):
        if form == DAY:
            return _day(value)
        if form == DISPLAY_DAY:
            return _shown(_needed(clock, "date").format_date, value)
    if isinstance(value, time) and form == TIME_OF_DAY:
        if value.tzinfo is not None:
            raise TimeRefused("is a time with a zone; the PBX reads its own local time")
        return _time_of_day(value)
    if isinstance(value, int) and not isinstance(value, bool) and form == UNIX_TEXT:
        return str(int.__int__(value))
    return value


def _moment(moment: datetime, form: str, clock: PbxClock | None) -> object:
    offset = _offset(moment)
    if offset is None:
        raise TimeRefused(
            "is a datetime without a zone, so nobody can tell which moment it is; give"
            " an aware one, such as datetime(..., tzinfo=ZoneInfo('Europe/Berlin'))"
        )
    # Of a subclass, what it tells of itself counts, not what else it makes of that.
    plain = datetime.combine(moment.date(), moment.time(), timezone(offset))
    if form in (UNIX, UNIX_TEXT):
        seconds = (plain - _EPOCH) // timedelta(seconds=1)
        return seconds if form == UNIX else str(seconds)
    known = _needed(clock, "datetime")
    try:
        local = known.local(plain)
    except ValueError:
        raise TimeRefused("is at the very end of the calendar") from None
    if form in (DISPLAY, DISPLAY_DAY):
        return _shown(known.format if form == DISPLAY else known.format_date, local)
    return _day(local) if form == DAY else _time_of_day(local.time())


def _offset(moment: datetime) -> timedelta | None:
    """Return how far a datetime is from UTC; None for one without a zone.

    Raises:
        TimeRefused: it does not tell, as the one of pandas for no time at all, or as
            one with a zone of its own making.
    """
    try:
        return moment.utcoffset()
    except Exception as error:
        reason = type(error).__name__
    raise TimeRefused(
        f"is a {type(moment).__name__} that does not tell how far it is from UTC"
        f" ({reason}), so nobody can tell which moment it is"
    )


def _shown(write: Callable[[Any], str], local: date) -> str:
    try:
        return write(local)
    except ValueError as error:
        reason = str(error)
    raise TimeRefused(f"is a time that cannot be sent: {reason}")


def _needed(clock: PbxClock | None, what: str) -> PbxClock:
    if clock is None:
        raise TimeRefused(f"is a {what}, {_NO_CLOCK}")
    return clock


def _day(day: date) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}"


def _time_of_day(moment: time) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"
