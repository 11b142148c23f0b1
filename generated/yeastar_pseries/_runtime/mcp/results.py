# Made by `make generate` from generator/runtime/mcp/results.py; edits are lost.
"""What a call gives, as JSON that an agent can read: masked, and not too much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, cast

import msgspec

from ..redact import redact_value

MOST_BYTES = 60_000
"""Of one result, as JSON: some fifteen thousand tokens."""


def answer_result(answer: Any, secret: frozenset[str]) -> dict[str, Any]:
    """Return one answer.

    Args:
        answer: as the client gave it.
        secret: names of fields to mask, beyond those that always are.
    """
    value = cast("dict[str, Any]", redact_value(answer.to_dict(), secret))
    size = len(msgspec.json.encode(value))
    if size > MOST_BYTES:
        return {
            "too_large": f"the answer has {size} bytes of JSON; {MOST_BYTES} are shown"
            " at most: narrow it by the arguments",
            "fields": sorted(value),
        }
    return value


def page_result(
    page: Any, secret: frozenset[str], most: int, fields: Sequence[str]
) -> dict[str, Any]:
    """Return rows of a list.

    Args:
        page: as the client gave it; it is asked for no more pages than needed.
        secret: as for `answer_result`.
        most: how many rows, at most.
        fields: which fields of each; empty for all.
    """
    # One more than asked for, to know whether there are more.
    found = [_row(each, secret, fields) for each in islice(page, most + 1)]
    rows = list(_within(found[:most]))
    result: dict[str, Any] = {"rows": rows, "more": len(rows) < len(found)}
    total = getattr(page, "total_number", None)
    if isinstance(total, int):
        result["total"] = total
    if len(rows) < len(found[:most]):
        result["cut"] = (
            f"{len(rows)} rows fill the {MOST_BYTES} bytes of one result: ask for fewer"
            " fields, or for another page"
        )
    return result


def _row(
    row: Any, secret: frozenset[str], fields: Sequence[str]
) -> Mapping[str, object]:
    value = cast("Mapping[str, object]", redact_value(row.to_dict(), secret))
    return {key: value[key] for key in fields if key in value} if fields else value


def _within(rows: Iterable[Mapping[str, object]]) -> Iterable[Mapping[str, object]]:
    """Yield rows until there are too many bytes of them."""
    left = MOST_BYTES
    for row in rows:
        left -= len(msgspec.json.encode(row))
        if left < 0:
            return
        yield row
