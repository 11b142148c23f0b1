"""Reads what every answer has in common: the error code and what comes with it."""

from __future__ import annotations

import math
from typing import Any, cast

from ..redact import redact_value
from .decode import as_dicts


def errcode_of(tree: dict[str, object]) -> int:
    """Return the error code of an answer; one that is missing or unreadable is 0."""
    code = tree.get("errcode")
    if isinstance(code, str):
        try:
            return int(code)
        except ValueError:
            return 0
    if isinstance(code, float) and not math.isfinite(code):
        return 0
    return int(code) if isinstance(code, (int, float)) else 0


def error_fields(tree: dict[str, object], secrets: frozenset[str]) -> dict[str, Any]:
    """Return what an answer says about an error.

    Args:
        tree: the answer.
        secrets: names of secret fields of this operation, beyond the usual ones.

    Returns:
        Keyword arguments of `ApiError`, secrets masked.
    """
    raw = cast("dict[str, Any]", redact_value(tree, secrets))
    return {
        "errmsg": _text(raw.get("errmsg")),
        "submsg": _text(raw.get("submsg")),
        "invalid_param_list": as_dicts(raw.get("invalid_param_list")),
        "duplicate_field_list": as_dicts(raw.get("duplicate_field_list")),
        "raw": raw,
    }


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
