# Made by `make generate` from generator/runtime/calls/_async/pages.py; edits are lost.
"""Lists that go on over several pages."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Mapping
from typing import Any, ClassVar, Generic, Self, TypeVar, cast

import msgspec
from msgspec import UNSET

from ...decoding.provenance import Continuation, continuation_of
from ...decoding.struct_fields import attribute_of
from ...notices import IncompleteListWarning, warn
from ..operation import Operation, Paging
from ..options import CallOptions
from .caller import AsyncCaller

T = TypeVar("T")
P = TypeVar("P")
R = TypeVar("R", bound=msgspec.Struct)


class DetachedPage(Continuation):
    """What is left of a page's place in its list when it was pickled.

    Attributes:
        operation: id of the call.
        number: number of the page.
        before: rows on the pages before it, as far as known.
        size: rows that were asked for, if told.
    """

    operation: str
    number: int
    before: int
    size: int | None

    def detached(self) -> Self:
        """Return itself: there is no client to leave behind."""
        return self


class PageContext(Continuation):
    """What a page must know to fetch the next one.

    Attributes:
        caller: makes the calls.
        operation: the call.
        paging: its wire names for page number, rows and so on.
        values: its arguments, filters included.
        options: its settings.
        number: number of this page.
        before: rows on the pages before this one, as far as known.
        seen: digests of the pages so far; a repeated one is the end.
    """

    caller: AsyncCaller
    operation: Operation[Any]
    paging: Paging
    values: Mapping[str, object]
    options: CallOptions | None
    number: int = 1
    before: int = 0
    seen: set[bytes] = msgspec.field(default_factory=set[bytes])

    @property
    def size(self) -> int | None:
        """Rows that were asked for, if told."""
        size = self.values.get(self.paging.size, UNSET)
        return size if isinstance(size, int) else None

    def detached(self) -> DetachedPage:
        """Return the place in the list, for a page that leaves this process."""
        name = self.operation.id
        return DetachedPage(name, self.number, self.before, self.size)

    def __repr__(self) -> str:
        # Filters may be anything.
        return f"PageContext({self.operation.id}, page {self.number})"


class AsyncPage(Generic[T]):
    """One page of a list, which iterates over the items of this and all later pages.

    The fields of the answer are there too: `data` holds the rows of this page only,
    `total_number` the number on all pages. A page without rows is false.

    A page that was pickled, or made by hand, has its rows but no way to the next page:
    iterating ends with an `IncompleteListWarning` where more rows are known of. The
    same warning tells that the PBX had told of more rows than it gave.
    """

    __slots__ = ()

    _paging: ClassVar[Paging | None] = None

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in rows_of(page):
                yield cast("T", item)

    async def pages(self) -> AsyncIterator[Self]:
        """Iterate over this page and all later ones, fetching each when it is needed."""
        page: Self | None = self
        while page is not None:
            yield page
            if context_of(page) is None:
                if may_go_on(page):
                    warn(no_way_on(page), IncompleteListWarning)
                return
            page = await page.next_page()

    async def next_page(self) -> Self | None:
        """Fetch the next page, with the same filters; None after the last one.

        Raises:
            TypeError: there may be one, but this page was pickled or made by hand.
        """
        if not may_go_on(self):
            return None
        context = context_of(self)
        if context is None:
            raise TypeError(no_way_on(self))
        following = PageContext(
            caller=context.caller,
            operation=context.operation,
            paging=context.paging,
            values={**context.values, context.paging.page: context.number + 1},
            options=context.options,
            number=context.number + 1,
            before=context.before + len(rows_of(self)),
            seen=context.seen | {digest(self)},
        )
        page = await fetch(cast("type[Any]", type(self)), following)
        if not rows_of(page):
            told = total_of(page) or total_of(self)
            if told is not None and told > following.before:
                warn(
                    f"{context.operation.id}: page {following.number} is empty, after"
                    f" {following.before} of {told} rows; the list is incomplete",
                    IncompleteListWarning,
                )
            return None
        # A PBX that does not know the parameter answers with the first page for ever.
        if digest(page) in following.seen:
            warn(
                f"{context.operation.id}: page {following.number} has the rows of an"
                f" earlier page again; the list ends after {following.before} rows and"
                " may be incomplete",
                IncompleteListWarning,
            )
            return None
        return cast("Self", page)

    def __bool__(self) -> bool:
        return bool(rows_of(self))

    def __repr__(self) -> str:
        from ...decoding.tables import text_table

        return text_table(self, rows_of(self), total_of(self))

    def _repr_html_(self) -> str:
        """Return the page as a table, for notebooks."""
        from ...decoding.tables import html_table

        return html_table(self, rows_of(self), total_of(self))


# twin: async-only
class AsyncPaginator(Coroutine[Any, Any, P], Generic[P, T]):
    """A list that was asked for: await it for the first page, or iterate over all items.

    Nothing is sent before one of the two happens. It is a coroutine of the first page,
    so that a task can be made of it as of any other call; one at a time.
    """

    def __init__(self, first: Callable[[], Coroutine[Any, Any, P]]) -> None:
        self._first = first
        self._running: Coroutine[Any, Any, P] | None = None

    def __await__(self) -> Generator[Any, Any, P]:
        return self._first().__await__()

    def send(self, value: Any, /) -> Any:
        """Go on as a coroutine; for event loops."""
        return self._step(lambda running: running.send(value))

    def throw(self, *error: Any) -> Any:
        """Raise inside the coroutine; for event loops."""
        return self._step(lambda running: running.throw(*error))

    def close(self) -> None:
        """End the coroutine; for event loops."""
        running, self._running = self._running, None
        if running is not None:
            running.close()

    def _step(self, take: Callable[[Coroutine[Any, Any, P]], Any]) -> Any:
        running = self._running = self._running or self._first()
        try:
            return take(running)
        except BaseException:
            # It has ended, well or not: the list may be asked for again.
            self._running = None
            raise

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in cast("AsyncPage[T]", await self._first()):
            yield item

    async def pages(self) -> AsyncIterator[P]:
        """Iterate over all pages, fetching each when it is needed."""
        async for page in cast("AsyncPage[T]", await self._first()).pages():
            yield cast("P", page)


async def fetch(result: type[R], context: PageContext) -> R:
    """Fetch the page that the context describes."""
    return await context.caller.call(
        context.operation, result, context.values, context.options, context
    )


def first_context(
    caller: AsyncCaller,
    operation: Operation[Any],
    values: Mapping[str, object],
    options: CallOptions | None,
) -> PageContext:
    """Return the context of the page that the user asked for."""
    paging = operation.paging or Paging()
    number, size = values.get(paging.page, UNSET), values.get(paging.size, UNSET)
    number = number if isinstance(number, int) and number > 0 else 1
    before = (number - 1) * size if isinstance(size, int) else 0
    return PageContext(
        caller, operation, paging, values, options, number=number, before=before
    )


def context_of(page: object) -> PageContext | None:
    """Return what a page knows about its list; None without a way to the next page."""
    context = continuation_of(page)
    return context if isinstance(context, PageContext) else None


def paging_of(page: object) -> Paging:
    """Return the wire names that a page's list uses."""
    context = context_of(page)
    if context is not None:
        return context.paging
    return getattr(type(page), "_paging", None) or Paging()


def rows_of(page: object) -> list[object]:
    """Return the rows of a page; an empty list may come as null."""
    rows = _field(page, paging_of(page).items)
    return cast("list[object]", rows) if isinstance(rows, list) else []


def total_of(page: object) -> int | None:
    """Return the number of rows on all pages, if the page tells one."""
    wire = paging_of(page).total
    total = _field(page, wire) if wire else None
    # A total of 0 beside rows is no total.
    return total if isinstance(total, int) and total > 0 else None


def may_go_on(page: object) -> bool:
    """Tell whether there may be a page after this one."""
    rows, total = len(rows_of(page)), total_of(page)
    place = continuation_of(page)
    if isinstance(place, PageContext) and place.operation.paging is None or rows == 0:
        return False
    if not isinstance(place, PageContext | DetachedPage):
        # Made by hand: nobody but the page itself tells of more.
        return total is not None and rows < total
    if total is not None:
        return place.before + rows < total
    return place.size is None or rows >= place.size


def no_way_on(page: object) -> str:
    """Return why the next page of a list cannot be fetched from here."""
    place, rows, total = continuation_of(page), len(rows_of(page)), total_of(page)
    if isinstance(place, DetachedPage):
        return (
            f"page {place.number} of {place.operation} was pickled, without its client:"
            f" it has {rows} rows and no way to the next page; ask a client for"
            f" page={place.number + 1}"
        )
    return (
        f"this page was made by hand: it has {rows} rows and no way to the next page,"
        f" although it tells of {total}"
    )


def digest(page: object) -> bytes:
    """Return a short mark that tells pages with different rows apart."""
    encoded = msgspec.json.encode(rows_of(page))
    return hashlib.blake2b(encoded, digest_size=16).digest()


def _field(page: object, wire: str) -> object:
    if not isinstance(page, msgspec.Struct):
        return None
    name = attribute_of(type(page), wire)
    return None if name is None else getattr(page, name)
