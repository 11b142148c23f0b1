# Made by `make generate` from generator/runtime/cdr_sync/_async/fetching.py; edits are lost.
"""The rows of a stretch of time, span by span."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from typing import Any, NamedTuple

from ...exceptions import RequestTimeoutError
from ...notices import IncompleteListWarning, warn
from ..spans import Spans

AsyncSearch = Callable[[datetime, datetime, int, int], Awaitable[Any]]
"""Asks for a page of a span: begin, end, page, rows a page."""


class Piece(NamedTuple):
    """Some rows.

    Attributes:
        rows: of the PBX.
        through: end of the span, if these are its last rows.
    """

    rows: list[Any]
    through: datetime | None


async def pieces(
    search: AsyncSearch, begin: datetime, end: datetime, page_size: int
) -> AsyncIterator[Piece]:
    """Yield all rows from one moment to another; no more than a page is held.

    Args:
        search: asks the PBX.
        begin: as the PBX searches.
        end: likewise.
        page_size: rows to ask for.
    """
    spans = Spans(begin, end, page_size)
    while not spans.over:
        low, high = spans.begin, spans.end
        try:
            page = await search(low, high, 1, page_size)
        except RequestTimeoutError:
            if not spans.too_slow():
                raise
            continue
        rows, total = _rows(page), _total(page)
        whole = total is not None and len(rows) >= total
        if total is None:
            whole = len(rows) < page_size
            total = len(rows) if whole else len(rows) * 2
        if not whole and not spans.shortest:
            if len(rows) < spans.most and await _ends(search, spans, page_size):
                _warn(total)
            else:
                # It may give fewer rows than it was asked for.
                spans.most = min(spans.most, max(len(rows), 1))
                spans.cut(total)
                continue
        elif not whole:
            async for more in _further(search, spans, page_size, len(rows), total):
                yield Piece(rows, None)
                rows = more
        yield Piece(rows, high)
        spans.go_on(total)


async def _ends(search: AsyncSearch, spans: Spans, page_size: int) -> bool:
    """Return whether the PBX has no second page, though it told of more rows."""
    page = await search(spans.begin, spans.end, 2, page_size)
    return not _rows(page)


async def _further(
    search: AsyncSearch, spans: Spans, page_size: int, got: int, total: int
) -> AsyncIterator[list[Any]]:
    """Yield the later pages of a span that cannot be cut."""
    number = 1
    while True:
        number += 1
        page = await search(spans.begin, spans.end, number, page_size)
        rows = _rows(page)
        if not rows:
            if got < (_total(page) or 0):
                _warn(total)
            return
        got += len(rows)
        yield rows
        if (told := _total(page)) is not None and got >= told:
            return


def _rows(page: Any) -> list[Any]:
    return list(page.data or ())


def _total(page: Any) -> int | None:
    total = page.total_number
    return total if isinstance(total, int) else None


def _warn(total: int) -> None:
    warn(
        f"the PBX told of {total} rows in a span of time and gave fewer; the rest may"
        " come with a later run",
        IncompleteListWarning,
    )
