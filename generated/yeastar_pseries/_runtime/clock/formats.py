# Made by `make generate` from generator/runtime/clock/formats.py; edits are lost.
"""Converts between datetimes and the PBX's strings in its own date and time format.

`client.system.information()` returns both formats. The strings have no time zone: they
are the PBX's local time, and so are the datetimes here, which are naive on purpose.

`datetime.strptime` is no help: it takes AM and PM from the locale of the process, and
that is German or Arabic where the PBX goes on writing English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ..exceptions import ConfigurationError

# What stands for a part of the date: its name, and how many digits the PBX writes.
_DATE = {
    "YYYY": ("year", 4),
    "YY": ("year", 2),
    "MM": ("month", 2),
    "DD": ("day", 2),
}
_PART = re.compile(r"(YYYY|YY|MM|DD)")
_TWELVE_HOURS = re.compile(r"(?i)\s*\b(?:AM|PM|TT|A)\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a PBX writes a time.

    Attributes:
        shape: what a string must look like.
        day: the date in pieces: text, or name of a part and its digits.
        twelve: True for hours from 1 to 12 with AM or PM.
        seconds: True when seconds are shown.
    """

    shape: re.Pattern[str]
    day: tuple[str | tuple[str, int], ...]
    twelve: bool
    seconds: bool


@lru_cache(maxsize=64)
def layout(system_date_format: str, system_time_format: str) -> Layout:
    """Return how times look in these formats.

    Args:
        system_date_format: as the PBX returns it, e.g. ``YYYY/MM/DD`` or
            ``DD/MM/YYYY``.
        system_time_format: as the PBX returns it, e.g. ``hh:mm:ss`` or ``hh:mm:ss AM``.
            AM or PM at the end seems to be that of the moment at which the PBX was asked
            (a guess from two captures), so either means a 12-hour clock.

    Raises:
        ConfigurationError: the date format is not made of a year, a month and a day.
    """
    pieces = [piece for piece in _PART.split(system_date_format.strip()) if piece]
    day = tuple(_DATE.get(piece, piece) for piece in pieces)
    names = sorted(piece[0] for piece in day if not isinstance(piece, str))
    if names != ["day", "month", "year"]:
        raise ConfigurationError(
            f"system_date_format {system_date_format!r} is not made of YYYY, MM and DD"
        )
    twelve = bool(_TWELVE_HOURS.search(system_time_format))
    seconds = not system_time_format or "ss" in system_time_format
    shape = (
        "".join(map(_shape_of, day)) + r"\s+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    )
    if seconds:
        shape += ":(?P<second>[0-9]{2})"
    if twelve:
        shape += r"\s*(?P<half>[AaPp])[Mm]"
    return Layout(re.compile(shape), day, twelve, seconds)


def _shape_of(piece: str | tuple[str, int]) -> str:
    if isinstance(piece, str):
        return re.escape(piece)
    name, digits = piece
    return f"(?P<{name}>[0-9]{{{digits if digits == 4 else '1,2'}}})"


def parse_time(text: str, system_date_format: str, system_time_format: str) -> datetime:
    """Return a time string of the PBX as a datetime.

    Args:
        text: e.g. ``30/07/2026 09:31:37 PM``.
        system_date_format: see `layout`.
        system_time_format: see `layout`.

    Returns:
        A naive datetime in the PBX's local time.

    Raises:
        ConfigurationError: see `layout`.
        ValueError: the text does not follow the format.
    """
    found = layout(system_date_format, system_time_format)
    match = found.shape.fullmatch(text.strip())
    if match is None:
        raise ValueError(
            f"{text!r} does not match {system_date_format!r} {system_time_format!r}"
        )
    parts = match.groupdict()
    year, hour = int(parts["year"]), int(parts["hour"])
    if len(parts["year"]) < 4:
        year += 2000
    if found.twelve:
        if not 1 <= hour <= 12:
            raise ValueError(f"{text!r} has no hour from 1 to 12")
        hour = hour % 12 + (12 if parts["half"] in "Pp" else 0)
    return datetime(
        year,
        int(parts["month"]),
        int(parts["day"]),
        hour,
        int(parts["minute"]),
        int(parts.get("second") or 0),
    )


def format_time(
    moment: datetime, system_date_format: str, system_time_format: str
) -> str:
    """Return a time as the PBX writes and expects it, for instance for a search.

    Args:
        moment: a naive datetime in the PBX's local time.
        system_date_format: see `layout`.
        system_time_format: see `layout`.

    Raises:
        ConfigurationError: see `layout`.
        ValueError: the datetime has a time zone. Convert it to the PBX's local time
            first and drop the zone: the PBX does not say which one it uses. Or as of
            `format_date`.
    """
    if moment.tzinfo is not None:
        raise ValueError(
            "give the PBX's local time: moment.astimezone(<zone of the PBX>)"
            ".replace(tzinfo=None)"
        )
    found = layout(system_date_format, system_time_format)
    hour = (moment.hour % 12 or 12) if found.twelve else moment.hour
    text = f"{format_date(moment, system_date_format)} {hour:02}:{moment.minute:02}"
    if found.seconds:
        text += f":{moment.second:02}"
    if found.twelve:
        text += " PM" if moment.hour >= 12 else " AM"
    return text


def format_date(day: date, system_date_format: str) -> str:
    """Return a day as the PBX writes it.

    Args:
        day: the day in the PBX's local time.
        system_date_format: see `layout`.

    Raises:
        ConfigurationError: see `layout`.
        ValueError: it is not of 2000 to 2099, and the PBX shows two digits of a year.
    """
    values = {"year": day.year, "month": day.month, "day": day.day}
    text = ""
    for piece in layout(system_date_format, "").day:
        if isinstance(piece, str):
            text += piece
        else:
            name, digits = piece
            if name == "year" and digits == 2 and day.year // 100 != 20:
                raise ValueError(
                    f"this PBX writes two digits of a year ({system_date_format}), and"
                    f" would read those of {day.year} as one of 2000 to 2099"
                )
            text += f"{values[name] % 10**digits:0{digits}}"
    return text
