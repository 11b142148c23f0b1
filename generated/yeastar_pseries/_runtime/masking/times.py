# Made by `make generate` from generator/runtime/masking/times.py; edits are lost.
"""Times, moved by the same span of this run: order, distance and format stay.

The span is a number of years, days and minutes, so that neither the day nor the hour of
a call stays. Which of two numbers is the month is learned from all lines; as long as
nothing tells, a moved day never exceeds 12, so that both readings are a valid date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

_DAY = (
    r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)(?P<ys>[-/.])(?P<a>\d{1,2})(?P=ys)(?P<b>\d{1,2})"
    r"|(?P<c>\d{1,2})(?P<cs>[-/.])(?P<d>\d{1,2})(?P=cs)(?P<year2>(?:19|20)\d\d))(?!\d)"
)
_CLOCK = (
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?"
    r"(?P<half>\s*[AaPp][Mm]\b)?(?![\d:])"
)
# Where a time may stand in a text; `WHOLE` then takes it apart.
ANYWHERE = (
    r"(?<!\d)(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)"
    r"(?!\d)(?:(?:\s+|T)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s*[AaPp][Mm]\b)?(?![\d:]))?"
    r"|(?<![\w:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s*[AaPp][Mm]\b)?(?![\d:])"
)
STAMP = r"(?<!\d)(?:19[7-9]\d|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?(?!\d)"
_DATE = re.compile(_DAY)
WHOLE = re.compile(rf"(?:{_DAY})?(?P<between>\s+|T)?(?:{_CLOCK})?")
_TIME_NAME = re.compile(
    r"(?i)time|date|(?:^|_)(?:ts|at|start|end|expire|begin|timestamp)(?:$|_)|expir|stamp"
)
_SECONDS = (800_000_000, 4_000_000_000)


class Times:
    """Moves times.

    Args:
        stream: numbers that the key of the run decides.
    """

    def __init__(self, stream: Iterator[int]) -> None:
        self._days = -(3650 + next(stream) % 2500)
        self._minutes = 61 + next(stream) % 1300
        self._span = timedelta(days=self._days, minutes=self._minutes)
        self._day_first: bool | None = None

    def learn(self, text: str) -> None:
        """Take from a date whether the day stands before the month."""
        found = _DATE.search(text) if len(text) <= 40 else None
        if found and found["c"]:
            if int(found["c"]) > 12:
                self._day_first = True
            elif int(found["d"]) > 12:
                self._day_first = False

    def text(self, found: re.Match[str]) -> str:
        """Return a match of `WHOLE`, moved."""
        day = self._day(found) if found["year"] or found["year2"] else None
        if day is None and (found["year"] or found["year2"]):
            return re.sub(r"\d", "1", found[0])
        if found["hour"] is None:
            return self._written_day(
                found, (day or datetime(2000, 1, 1)) + timedelta(self._days)
            )
        hour, minute = int(found["hour"]), int(found["minute"])
        half = (found["half"] or "").strip().upper()
        hour = hour % 12 + 12 * (half == "PM") if half else hour
        moment = (day or datetime(2000, 1, 1)) + timedelta(hours=hour, minutes=minute)
        moment += self._span
        written = self._written_time(found, moment)
        if day is None:
            return written
        return self._written_day(found, moment) + found["between"] + written

    def stamp(self, text: str) -> str:
        """Return YYYYMMDD or YYYYMMDDHHMMSS, moved; digits of another meaning as ones."""
        # Not strptime, which asks the locale of the computer.
        written = f"{text[:8]}T{text[8:]}" if len(text) == 14 else text
        try:
            moment = datetime.fromisoformat(written)
        except ValueError:
            return "1" * len(text)
        span = self._span if len(text) == 14 else timedelta(days=self._days)
        digits = re.sub(r"\D", "", (moment + span).isoformat())
        return digits[: len(text)]

    def number(self, name: str, value: int) -> int | None:
        """Return Unix seconds or milliseconds, moved; None if it is no such number."""
        if not is_time_name(name):
            return None
        if _SECONDS[0] < value < _SECONDS[1]:
            return value + round(self._span.total_seconds())
        if _SECONDS[0] < value / 1000 < _SECONDS[1]:
            return value + round(self._span.total_seconds()) * 1000
        return None

    def _day(self, found: re.Match[str]) -> datetime | None:
        month, day = (
            (found["a"], found["b"]) if found["year"] else (found["d"], found["c"])
        )
        if not found["year"] and self._day_first is not True:
            month, day = day, month
        for first, second in ((month, day), (day, month)):
            try:
                return datetime(
                    int(found["year"] or found["year2"]), int(first), int(second)
                )
            except ValueError:
                continue
        return None

    def _written_day(self, found: re.Match[str], moment: datetime) -> str:
        if found["year"]:
            parts = (moment.month, found["a"]), (moment.day, found["b"])
            tail = found["ys"].join(_like(number, old) for number, old in parts)
            return f"{moment.year}{found['ys']}{tail}"
        day = moment.day
        if self._day_first is None and int(found["c"]) <= 12 and int(found["d"]) <= 12:
            day = (day - 1) % 12 + 1
        day_first = self._day_first or int(found["c"]) > 12
        pair = (day, moment.month) if day_first else (moment.month, day)
        first, second = _like(pair[0], found["c"]), _like(pair[1], found["d"])
        return f"{first}{found['cs']}{second}{found['cs']}{moment.year}"

    def _written_time(self, found: re.Match[str], moment: datetime) -> str:
        half = found["half"] or ""
        hour = moment.hour
        if half:
            letter = "P" if hour >= 12 else "A"
            old = half.strip()
            half = half.replace(old[0], letter if old[0].isupper() else letter.lower())
            hour = hour % 12 or 12
        minute = f"{moment.minute:02}{found['second'] or ''}"
        return f"{_like(hour, found['hour'])}:{minute}{half}"


def is_time_name(name: str) -> bool:
    """Return whether a field of that name holds a time, if it holds a large number."""
    return bool(_TIME_NAME.search(name))


def _like(number: int, old: str) -> str:
    return f"{number:02}" if len(old) == 2 else str(number)
