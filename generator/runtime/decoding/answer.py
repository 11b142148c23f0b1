"""Reads what every answer has in common: the error code and what comes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from ..redact import redact_value
from .decode import as_dicts

# Fields that speak of an error, and so of no result.
_ERROR = frozenset(
    {"errcode", "errmsg", "submsg", "invalid_param_list", "duplicate_field_list"}
)
_NOTHING: tuple[object, ...] = (None, "", "SUCCESS", [], {})

# A code as text: "0", "40002", "-1"; in no other way, least of all zero.
_DIGITS = r"0|-?[1-9][0-9]{0,17}"


def errcode_of(tree: Mapping[str, object]) -> int | None:
    """Return the error code of an answer; None for one that is missing or unreadable.

    Only a number without fraction is a code, or its digits as text. Anything else says
    nothing, least of all that the call has succeeded.
    """
    code = tree.get("errcode")
    if isinstance(code, bool):
        return None
    if isinstance(code, int):
        return code
    if isinstance(code, float):
        return int(code) if code.is_integer() else None
    if isinstance(code, str) and re.fullmatch(_DIGITS, code):
        return int(code)
    return None


def tells_result(tree: Mapping[str, object], known: Iterable[str]) -> bool:
    """Tell whether an answer without a code is what was asked for all the same.

    Args:
        tree: the answer.
        known: wire names of the fields that the documentation gives it.
    """
    if "errcode" in tree or any(tree.get(name) not in _NOTHING for name in _ERROR):
        return False
    fields = {name for name in known if name not in _ERROR}
    there = fields & tree.keys()
    # An empty list may come as null. What nobody documented may be how an error is told
    # elsewhere, so that beside it something has to be in there.
    strange = tree.keys() - fields - _ERROR
    return any(not strange or tree[name] not in _NOTHING for name in there)


def error_fields(tree: dict[str, object], secrets: frozenset[str]) -> dict[str, Any]:
    """Return what an answer says about an error.

    Args:
        tree: the answer.
        secrets: names of secret fields of this operation, beyond the usual ones.

    Returns:
        Keyword arguments of `ApiError`, secrets masked.
    """
    raw = cast("dict[str, Any]", _whole(redact_value(tree, secrets)))
    return {
        "errmsg": _text(raw.get("errmsg")),
        "submsg": _text(raw.get("submsg")),
        "invalid_param_list": as_dicts(raw.get("invalid_param_list")),
        "duplicate_field_list": as_dicts(raw.get("duplicate_field_list")),
        "raw": raw,
    }


def _whole(value: object) -> object:
    """Return JSON with a question mark for each half of a character.

    An error is printed and logged, and no terminal or file takes a lone surrogate.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_whole(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {str(_whole(name)): _whole(item) for name, item in fields.items()}
    return value


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
