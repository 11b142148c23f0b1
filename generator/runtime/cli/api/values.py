"""Texts of a command line become values of arguments."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from typing import cast

from ...catalog.infos import Parameter, ParameterType
from ...digits import integer_of
from ...exceptions import InvalidArgumentError
from ...redact import MASK, is_secret
from .secrets import read_text

_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
_AGO = re.compile(r"-(\d+)([smhdw])\Z")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
# Whatever the order of the PBX is: digits, or digits with something between them.
_TIME = re.compile(r"\d*\Z|.*\d[-/.:]\d", re.ASCII | re.DOTALL)
_INTEGER = re.compile(r"[-+]?\d+", re.ASCII)
_UNIX = ("unix-seconds", "unix-seconds-text")


def flag_of(parameter: Parameter) -> str:
    """Return the option of an argument: `--page-size`."""
    return "--" + parameter.name.replace("_", "-")


def value_of(
    parameter: Parameter, texts: Sequence[str], secrets: frozenset[str] = frozenset()
) -> object:
    """Return the value of an argument.

    Args:
        parameter: the argument.
        texts: what was given for it; one text, unless it may be repeated.
        secrets: names of fields that a command line must not hold.

    Raises:
        InvalidArgumentError: it is no value of that type; the text is not repeated
            where it may be secret.
    """
    if parameter.type == "array":
        return [item for text in texts for item in _items(parameter, text, secrets)]
    if parameter.separator is not None and len(texts) > 1:
        return list(texts)
    text = texts[-1]
    if parameter.time is not None:
        return _time(parameter, text)
    return _single(parameter, parameter.type, text, secrets)


def needs_clock(parameter: Parameter, value: object) -> bool:
    """Return whether a time can only be written by the clock of the PBX."""
    return isinstance(value, datetime) and parameter.time not in _UNIX


def _single(
    parameter: Parameter, kind: ParameterType, text: str, secrets: frozenset[str]
) -> object:
    if kind == "integer":
        if text.lower() in _YES[1:] + _NO[1:] and _is_flag(parameter):
            return int(text.lower() in _YES)
        return _integer(parameter, text)
    if kind == "number":
        return _number(parameter, text)
    if kind == "boolean":
        if text.lower() not in _YES + _NO:
            raise _bad(parameter, text, "yes or no")
        return text.lower() in _YES
    if kind == "object":
        return _json(parameter, text, secrets)
    if kind == "any":
        return _anything(text)
    return text


def _is_flag(parameter: Parameter) -> bool:
    values = {each.value for each in parameter.choices}
    return not values or values <= {0, 1}


def _integer(parameter: Parameter, text: str) -> int:
    """Return a whole number as people write it; Python reads 1_2 as 12, too."""
    try:
        if _INTEGER.fullmatch(text.strip()):
            return int(text)
    except ValueError:
        pass  # thousands of digits
    raise _bad(parameter, text, "a whole number")


def _number(parameter: Parameter, text: str) -> float:
    try:
        if text.isascii() and "_" not in text and isfinite(number := float(text)):
            return number
    except ValueError:
        pass
    raise _bad(parameter, text, "a number")


def _items(
    parameter: Parameter, text: str, secrets: frozenset[str]
) -> Sequence[object]:
    kind = parameter.items or "any"
    if text.lstrip().startswith("[") or text.startswith("@"):
        found = _json(parameter, text, secrets)
        return cast("list[object]", found) if isinstance(found, list) else [found]
    texts = text.split(",") if kind in ("integer", "number") else [text]
    return [_single(parameter, kind, each, secrets) for each in texts]


def _anything(text: str) -> object:
    """Return a number where it is one, else the text: several types fit."""
    return int(text) if re.fullmatch(r"0|-?[1-9]\d{0,15}", text) else text


def _json(parameter: Parameter, text: str, secrets: frozenset[str]) -> object:
    flag = flag_of(parameter)
    from_file = text.startswith("@")
    if from_file:
        text = read_text(text[1:], flag)
    try:
        found = json.loads(text)
    except RecursionError:
        raise InvalidArgumentError(
            f"{flag}: this JSON has too many levels", argument=parameter.name
        ) from None
    except json.JSONDecodeError as error:
        raise InvalidArgumentError(
            f"{flag}: this is no JSON (line {error.lineno}, column {error.colno});"
            " write it so, or @FILE",
            argument=parameter.name,
        ) from None
    if not from_file:
        refuse_secrets(flag, found, secrets)
    return found


def refuse_secrets(flag: str, value: object, secrets: frozenset[str]) -> None:
    """Refuse JSON of a command line that holds a secret field.

    Raises:
        InvalidArgumentError: it does; names the field only.
    """
    if isinstance(value, list):
        for each in cast("list[object]", value):
            refuse_secrets(flag, each, secrets)
    elif isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            if is_secret(name, secrets) and inner not in (None, "", MASK):
                raise InvalidArgumentError(
                    f"{flag}: {name} is secret, and command lines are kept by shells;"
                    " give the JSON as @FILE, or all arguments by --input",
                    argument=name,
                )
            refuse_secrets(flag, inner, secrets)


def _time(parameter: Parameter, text: str) -> object:
    """Return a moment or a day where the text is one that everybody reads alike."""
    ago = _AGO.match(text)
    words = "a time such as 2026-01-31T09:00 or -2h"
    try:
        if text == "now" or ago:
            span = timedelta(**{_UNITS[ago[2]]: int(ago[1])}) if ago else timedelta()
            return datetime.now(UTC) - span
        if _DAY.match(text):
            day = date.fromisoformat(text)
            if parameter.time in ("day", "display-day"):
                return day
            return datetime(day.year, day.month, day.day).astimezone()
        if _MOMENT.match(text):
            return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        raise _bad(parameter, text, words) from None
    if not _TIME.match(text):
        # A PBX finds nothing from `yesterday` on, and says so as if it were the truth.
        raise _bad(parameter, text, words)
    number = integer_of(text) if parameter.type == "integer" else None
    return text if number is None else number


def _bad(parameter: Parameter, text: str, words: str) -> InvalidArgumentError:
    given = MASK if parameter.secret else repr(text[:80])
    return InvalidArgumentError(
        f"{flag_of(parameter)} is {given}; allowed: {words}", argument=parameter.name
    )
