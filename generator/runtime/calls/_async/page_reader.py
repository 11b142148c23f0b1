"""From one page to the next, some of them fetched ahead."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

from ...checks import number_word
from ...exceptions import InvalidArgumentError
from ...notices import IncompleteListWarning, warn
from .ahead import AsyncAhead
from .page_place import (
    PageContext,
    context_of,
    digest,
    fetch,
    may_go_on,
    no_way_on,
    rows_of,
    total_of,
)

P = TypeVar("P")

# A PBX is a small machine, and it telephones at the same time.
MOST_AT_A_TIME = 16


class AsyncPageReader:
    """Reads one list from a page on.

    Args:
        limit: most rows that are wanted; None for all.
        concurrency: pages that are fetched at a time.

    Attributes:
        left: rows that are wanted still; None for all.

    Raises:
        InvalidArgumentError: limit is below 0, or concurrency out of range.
    """

    def __init__(self, limit: int | None, concurrency: int) -> None:
        if limit is not None and _number("limit", limit) < 0:
            raise _refused("limit", "0 or more", number_word(limit))
        if not 1 <= _number("concurrency", concurrency) <= MOST_AT_A_TIME:
            wanted, given = f"from 1 to {MOST_AT_A_TIME}", number_word(concurrency)
            raise _refused("concurrency", wanted, given)
        self.left = limit
        self._concurrency = concurrency
        self._ahead: AsyncAhead[Any] = AsyncAhead()
        # Rows of the largest page; the PBX may give fewer than were asked for.
        self._size = 0

    def within_limit(self, rows: list[object]) -> list[object]:
        """Return so many of the rows as are still wanted, and count them."""
        if self.left is None:
            return rows
        taken = rows[: self.left]
        self.left -= len(taken)
        return taken

    def look_ahead(self, page: object) -> None:
        """Begin to fetch pages behind this one, whose rows are not taken yet."""
        context, rows = context_of(page), len(rows_of(page))
        total = total_of(page)
        self._size = max(self._size, rows)
        # Without a total nobody knows how many pages there are to ask for.
        if self._concurrency == 1 or context is None or total is None or not rows:
            return
        wanted = total - context.before - rows
        if self.left is not None:
            wanted = min(wanted, self.left - rows)
        last = context.number - (-wanted // self._size)
        last = min(last, context.number + self._concurrency)
        for number in range(context.number + 1, last + 1):
            if number not in self._ahead:
                self._begin(page, context, number)

    def _begin(self, page: object, context: PageContext, number: int) -> None:
        following = context.following(number)

        async def work() -> Any:
            return await fetch(cast("type[Any]", type(page)), following)

        self._ahead.begin(number, work)

    async def after(self, page: P) -> P | None:
        """Return the page after this one; None after the last one."""
        if context_of(page) is None:
            if may_go_on(page):
                warn(no_way_on(page), IncompleteListWarning)
            return None
        return await next_page(page, self._fetch)

    async def _fetch(self, kind: type[Any], context: PageContext) -> Any:
        if context.number not in self._ahead:
            return await fetch(kind, context)
        page = await self._ahead.take(context.number)
        began = context_of(page)
        if began is not None:
            # It was asked for before it was known what comes before it.
            began.before, began.seen = context.before, context.seen
            began.shrunk = context.shrunk
        return page

    def stop(self) -> None:
        """Give up what is fetched ahead."""
        self._ahead.stop()


def _number(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _refused(name, "an integer", type(value).__name__)
    return value


def _refused(name: str, wanted: str, given: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"{name} must be {wanted}, not {given}", argument=name)


async def next_page(
    page: P, get: Callable[[type[Any], PageContext], Awaitable[Any]]
) -> P | None:
    """Return the page after one; None after the last one.

    Args:
        page: the page.
        get: fetches what a context describes.

    Raises:
        TypeError: there may be one, but the page was pickled or made by hand.
    """
    context = context_of(page)
    if not may_go_on(page):
        told = total_of(page)
        if context is not None and context.number == 1 and told and not rows_of(page):
            warn(
                f"{context.operation.id}: page 1 is empty, of {told} rows; the list is"
                " incomplete",
                IncompleteListWarning,
            )
        return None
    if context is None:
        raise TypeError(no_way_on(page))
    following = context.following(context.number + 1)
    following.before = context.before + len(rows_of(page))
    following.seen = context.seen | {digest(page)}
    found = await get(cast("type[Any]", type(page)), following)
    if not rows_of(found):
        told = total_of(found) or total_of(page)
        if told is not None and told > following.before:
            warn(
                f"{context.operation.id}: page {following.number} is empty, after"
                f" {following.before} of {told} rows; the list is incomplete",
                IncompleteListWarning,
            )
        else:
            _tell_shrunk(page, found, context)
        return None
    # A PBX that does not know the parameter answers with the first page for ever.
    if digest(found) in following.seen:
        warn(
            f"{context.operation.id}: page {following.number} has the rows of an"
            f" earlier page again; the list ends after {following.before} rows and"
            " may be incomplete",
            IncompleteListWarning,
        )
        return None
    _tell_shrunk(page, found, context)
    return cast("P", found)


def _tell_shrunk(page: object, found: object, context: PageContext) -> None:
    """Warn, once a list, when it has become shorter from one page to the next.

    Rows move forward when those before them go. The page that they move to may have
    been read, and no number of the PBX tells whether that was so.
    """
    before, now = total_of(page), total_of(found)
    place = context_of(found)
    if place is not None:
        place.shrunk = context.shrunk
    if context.shrunk or before is None or now is None or now >= before:
        return
    if place is not None:
        place.shrunk = True
    warn(
        f"{context.operation.id}: the list had {before} rows with page"
        f" {context.number} and has {now} with page {context.number + 1}; rows may have"
        " moved to a page that was read before, and be missing. Take to_list() before"
        " you change what the list shows",
        IncompleteListWarning,
    )
