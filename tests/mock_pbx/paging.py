"""Paging, sorting and keyword search of lists that have state."""

from collections.abc import Iterable, Sequence

from .answers import bad_parameter, success
from .jsontypes import JsonObject
from .settings import Settings

DEFAULT_SIZE = 10000
"""Documented for CDR and company contacts; assumed for the other lists."""


def answer_page(
    settings: Settings, rows: Sequence[JsonObject], query: JsonObject
) -> JsonObject:
    """The page of rows that the query asks for, in the vendor's envelope.

    Query: page (from 1), page_size, sort_by, order_by (asc, desc).
    """
    page, size = int(query.get("page", 1)), int(query.get("page_size", DEFAULT_SIZE))
    if page < 1:
        raise bad_parameter("page", "minimum")  # assumed
    if size < 1:
        raise bad_parameter("page_size", "minimum")  # assumed
    ordered = ordered_rows(rows, query)
    shown = ordered[(page - 1) * size : page * size]
    answer = success(total_number=len(rows))
    return with_list(settings, answer, "data", shown)


def with_list(
    settings: Settings, answer: JsonObject, field: str, rows: Sequence[JsonObject]
) -> JsonObject:
    """Add a list to an answer; an empty one in the form that the settings ask for."""
    if rows or settings.empty_list == "array":
        answer[field] = list(rows)
    elif settings.empty_list == "null":
        answer[field] = None
    return answer


def ordered_rows(rows: Sequence[JsonObject], query: JsonObject) -> list[JsonObject]:
    """Rows by sort_by and order_by; rows that lack the field come first."""
    key = query.get("sort_by")
    descending = query.get("order_by") == "desc"
    if key is None:
        # Assumed: without sort_by, order_by turns the natural order round.
        return list(reversed(rows)) if descending else list(rows)
    present = [row for row in rows if isinstance(row.get(key), int | str)]
    absent = [row for row in rows if not isinstance(row.get(key), int | str)]
    present.sort(key=lambda row: _rank(row[key]))
    found = [*absent, *present]
    return found[::-1] if descending else found


def matching(
    rows: Iterable[JsonObject], keyword: object, fields: Sequence[str]
) -> list[JsonObject]:
    """Rows in which one of the fields holds the keyword, case ignored (assumed)."""
    wanted = str(keyword or "").lower()
    return [
        row
        for row in rows
        if any(wanted in str(row.get(field, "")).lower() for field in fields)
    ]


def _rank(value: int | str) -> tuple[int, float, str]:
    if isinstance(value, int):
        return (0, value, "")
    # "1000" before "999" would surprise: extension numbers are digits in text.
    return (0, int(value), "") if value.isdigit() else (1, 0, value.lower())
