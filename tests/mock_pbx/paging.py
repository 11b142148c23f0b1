"""Paging, sorting and keyword search of lists that have state."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from .answers import bad_parameter, success
from .jsontypes import JsonObject
from .settings import Settings

DEFAULT_SIZE = 10000
"""The vendor says so of the CDR and company contacts. [assumed: page-size-default]"""


Row = TypeVar("Row")


def answer_shaped_page(
    settings: Settings,
    rows: Sequence[Row],
    query: JsonObject,
    shape: Callable[[Row], JsonObject],
) -> JsonObject:
    """As answer_page, of rows that still have to get their shape.

    Unless they are sorted by one of their fields, only those that are shown get it.
    """
    if query.get("sort_by") is not None:
        return answer_page(settings, [shape(each) for each in rows], query)
    start, end = check_page(query)
    ordered = rows[::-1] if query.get("order_by") == "desc" else rows
    shown = ordered[start:end]
    answer = success(total_number=len(rows))
    return with_list(settings, answer, "data", [shape(each) for each in shown])


def answer_page(
    settings: Settings, rows: Sequence[JsonObject], query: JsonObject
) -> JsonObject:
    """The page of rows that the query asks for, in the vendor's envelope.

    Query: page (from 1), page_size, sort_by, order_by (asc, desc).
    """
    start, end = check_page(query)
    shown = ordered_rows(rows, query)[start:end]
    answer = success(total_number=len(rows))
    return with_list(settings, answer, "data", shown)


def check_page(query: JsonObject) -> tuple[int, int]:
    """Where the page that a query asks for starts and ends, or Refused(40002)."""
    page, size = int(query.get("page", 1)), int(query.get("page_size", DEFAULT_SIZE))
    if page < 1:
        raise bad_parameter("page", "minimum")  # [assumed: page-below-one]
    if size < 1:
        raise bad_parameter("page_size", "minimum")
    return (page - 1) * size, page * size


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
        # order_by turns the natural order round [assumed: order-without-sort].
        return list(reversed(rows)) if descending else list(rows)
    present = [row for row in rows if isinstance(row.get(key), int | str)]
    absent = [row for row in rows if not isinstance(row.get(key), int | str)]
    present.sort(key=lambda row: _rank(row[key]))
    found = [*absent, *present]
    return found[::-1] if descending else found


def matching(
    rows: Iterable[JsonObject], keyword: object, fields: Sequence[str]
) -> list[JsonObject]:
    """Rows in which one of the fields holds the keyword, case ignored.

    [assumed: search-ignores-case]
    """
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
