# Made by `make generate` from generator/runtime/retry/moments.py; edits are lost.
"""Moments that a server tells, in seconds from now; whatever it writes. No I/O here."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime

# What is larger is no number of seconds but a date: seconds, or milliseconds, since 1970.
_DATES = 1e9
_MILLISECONDS = 1e11
_FOREVER = 1e9
_NUMBER = r"[0-9]+(\.[0-9]+)?"


def seconds(value: object) -> float | None:
    """Return a number above zero that JSON holds, as text or not; else None."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and number > 0 else None


def seconds_until(value: object, now: float) -> float | None:
    """Return the seconds until the end that a server tells.

    Args:
        value: a number of seconds, seconds or milliseconds since 1970, a date with its
            offset, or anything else.
        now: seconds since 1970.

    Returns:
        None if it has passed or cannot be read.
    """
    number = seconds(value)
    if number is None and isinstance(value, str):
        number = _date(value)
    if number is None:
        return None
    if number >= _MILLISECONDS:
        number /= 1000
    left = number - now if number >= _DATES else number
    return left if left > 0 else None


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that a server asks to wait; None if it does not.

    Args:
        headers: of the answer, names in lower case.
        now: seconds since 1970.
    """
    told = headers.get("retry-after", "").strip()
    if re.fullmatch(_NUMBER, told):
        return min(float(told), _FOREVER)
    moment = _http_date(told)
    if moment is None:
        return None
    # By the clock of the server, which need not be ours.
    sent = _http_date(headers.get("date", ""))
    return max(0.0, moment - (now if sent is None else sent))


def _http_date(text: str) -> float | None:
    if not text:
        return None
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _date(text: str) -> float | None:
    try:
        date = datetime.fromisoformat(text)
        # Without an offset it is local time, of a place that is not known.
        return date.timestamp() if date.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None
