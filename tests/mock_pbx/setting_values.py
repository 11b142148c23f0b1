"""Whether a value can be that of a setting, told before a PBX plays it."""

from __future__ import annotations

import dataclasses
import math
import re
from os import PathLike
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

FIRMWARE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9}){3}")
"""What the firmware of a PBX looks like; a guise may tell any other."""

_KINDS: dict[object, tuple[tuple[type, ...], str]] = {
    bool: ((bool,), "True or False"),
    int: ((int,), "an integer"),
    float: ((int, float), "a number"),
    str: ((str,), "a text"),
    Path: ((str, PathLike), "a path"),
    type(None): ((type(None),), "None"),
}


def judge(
    name: str, value: object, hint: object, field: dataclasses.Field[Any]
) -> None:
    """Refuse a value that a setting cannot have.

    Args:
        name: of the setting.
        value: what somebody gave.
        hint: its type.
        field: says more of it.

    Raises:
        ValueError: names the setting, the value and what is allowed.
    """
    allowed = [_allowed(each) for each in _options(hint)]
    if not any(_fits(value, each) for each in _options(hint)):
        raise ValueError(
            f"{name} is {' or '.join(allowed)}, not {_shown(value, field)}"
        )
    least, most = field.metadata.get("between") or (None, None)
    if least is not None and isinstance(value, (int, float)):
        limits = f"from {least} to {most}" if most is not None else f"{least} or more"
        if not least <= value <= (math.inf if most is None else most):
            raise ValueError(f"{name} is {limits}, not {value}")
    if field.metadata.get("firmware") and not FIRMWARE.fullmatch(str(value)):
        raise ValueError(
            f"{name} is four numbers, such as 37.20.0.21, not {value!r}; a guise may"
            " tell any other"
        )


def _options(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _allowed(hint: object) -> str:
    if get_origin(hint) is Literal:
        return " or ".join(map(repr, get_args(hint)))
    return _KINDS[hint][1]


def _fits(value: object, hint: object) -> bool:
    if get_origin(hint) is Literal:
        return isinstance(value, str) and value in get_args(hint)
    kinds, _ = _KINDS[hint]
    if isinstance(value, bool) and hint is not bool:
        return False
    # The document of the orders has no such number, either.
    odd = isinstance(value, float) and not math.isfinite(value)
    return isinstance(value, kinds) and not odd


def _shown(value: object, field: dataclasses.Field[Any]) -> str:
    # One that is not shown elsewhere may be secret.
    return repr(value) if field.repr else f"a {type(value).__name__}"
