"""Converts between datetimes and the PBX's strings in its own date and time format.

`client.system.information()` returns both formats. The strings have no time zone: they
are the PBX's local time, and so are the datetimes here, which are naive on purpose.
"""

from __future__ import annotations

import re
from datetime import datetime

from ..exceptions import ConfigurationError

_DATE = {"YYYY": "%Y", "YY": "%y", "MM": "%m", "DD": "%d"}
_PART = re.compile(r"YYYY|YY|MM|DD")
_TWELVE_HOURS = re.compile(r"(?i)\s*\b(?:AM|PM|TT|A)\s*$")


def strptime_format(system_date_format: str, system_time_format: str) -> str:
    """Return the pattern for datetime.strptime and strftime.

    Args:
        system_date_format: as the PBX returns it, e.g. ``YYYY/MM/DD`` or
            ``DD/MM/YYYY``.
        system_time_format: as the PBX returns it, e.g. ``hh:mm:ss`` or ``hh:mm:ss AM``.
            AM or PM at the end depends on the time of day at which the PBX was asked
            (field observation), so either means a 12-hour clock.

    Returns:
        For example ``%Y/%m/%d %I:%M:%S %p``.

    Raises:
        ConfigurationError: the date format has none of YYYY, YY, MM and DD.
    """
    date, replaced = _PART.subn(
        lambda part: _DATE[part[0]], system_date_format.strip().replace("%", "%%")
    )
    if replaced != 3:
        raise ConfigurationError(
            f"system_date_format {system_date_format!r} is not made of YYYY, MM and DD"
        )
    twelve = bool(_TWELVE_HOURS.search(system_time_format))
    seconds = ":%S" if not system_time_format or "ss" in system_time_format else ""
    clock = f"%I:%M{seconds} %p" if twelve else f"%H:%M{seconds}"
    return f"{date} {clock}"


def parse_time(text: str, system_date_format: str, system_time_format: str) -> datetime:
    """Return a time string of the PBX as a datetime.

    Args:
        text: e.g. ``30/07/2026 09:31:37 PM``.
        system_date_format: see `strptime_format`.
        system_time_format: see `strptime_format`.

    Returns:
        A naive datetime in the PBX's local time.

    Raises:
        ConfigurationError: see `strptime_format`.
        ValueError: the text does not follow the format.
    """
    pattern = strptime_format(system_date_format, system_time_format)
    return datetime.strptime(text.strip(), pattern)


def format_time(
    moment: datetime, system_date_format: str, system_time_format: str
) -> str:
    """Return a time as the PBX writes and expects it, for instance for a search.

    Args:
        moment: a naive datetime in the PBX's local time.
        system_date_format: see `strptime_format`.
        system_time_format: see `strptime_format`.

    Raises:
        ConfigurationError: see `strptime_format`.
        ValueError: the datetime has a time zone. Convert it to the PBX's local time
            first and drop the zone: the PBX does not say which one it uses.
    """
    if moment.tzinfo is not None:
        raise ValueError(
            "give the PBX's local time: moment.astimezone(<zone of the PBX>)"
            ".replace(tzinfo=None)"
        )
    date, _, clock = strptime_format(system_date_format, system_time_format).partition(
        " "
    )
    # %p depends on the locale of the process; the PBX speaks English.
    clock = clock.replace("%p", "PM" if moment.hour >= 12 else "AM")
    return moment.strftime(f"{date} {clock}")
