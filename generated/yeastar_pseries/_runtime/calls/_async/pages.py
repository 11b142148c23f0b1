# Made by `make generate` from generator/runtime/calls/_async/pages.py; edits are lost.
"""Lists that go on over several pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

from ..operation import Paging
from .page_place import fetch, rows_of, total_of
from .page_reader import AsyncPageReader, next_page

T = TypeVar("T")
P = TypeVar("P")


class AsyncPage(Generic[T]):
    """One page of a list, which iterates over the items of this and all later pages.

    The fields of the answer are there too: `data` holds the rows of this page only,
    `total_number` the number on all pages. A page without rows is false.

    A page that was pickled, or made by hand, has its rows but no way to the next page:
    iterating ends with an `IncompleteListWarning` where more rows are known of. The
    same warning tells that the PBX had told of more rows than it gave, or that the list
    became shorter while it was read. Take `to_list()` before you delete rows, or change
    what the list shows: the rows behind them move forward, to pages already read.
    """

    __slots__ = ()

    _paging: ClassVar[Paging | None] = None

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in self.items():
            yield item

    def items(
        self, *, limit: int | None = None, concurrency: int = 1
    ) -> AsyncIterator[T]:
        """Iterate over the items of this and all later pages.

        The order is that of the list, whatever the concurrency. A list that changes
        while it is read may lack rows or repeat some, as with one page at a time; one
        that becomes shorter is told with an `IncompleteListWarning`. Take `to_list()`
        before you change what the list shows.

        Args:
            limit: ends after so many items, and fetches no page that they do not need;
                None for all.
            concurrency: 1 fetches each page when it is needed. 2 to 16 fetch so many
                at a time, ahead of what is read, where the PBX tells the total; of a
                list that does not tell it, each page shows whether there is another.
                An error of a page is raised when its turn comes.

        Raises:
            InvalidArgumentError: limit is below 0, or concurrency not from 1 to 16.
            ApiError, TransportError: as of any call, when a page is fetched.
        """
        return items_of(self, AsyncPageReader(limit, concurrency))

    async def to_list(
        self, *, limit: int | None = None, concurrency: int = 1
    ) -> list[T]:
        """Return the items of this and all later pages.

        Args:
            limit: most items; see `items`.
            concurrency: pages that are fetched at a time; see `items`.

        Raises:
            InvalidArgumentError: limit is below 0, or concurrency not from 1 to 16.
            ApiError, TransportError: as of any call; what had come is lost then.
        """
        items = self.items(limit=limit, concurrency=concurrency)
        return [item async for item in items]

    def pages(self, *, concurrency: int = 1) -> AsyncIterator[Self]:
        """Iterate over this page and all later ones.

        Args:
            concurrency: 1 fetches each page when it is needed, more fetch so many at a
                time, ahead of what is read; see `items`.

        Raises:
            InvalidArgumentError: concurrency is not from 1 to 16.
            ApiError, TransportError: as of any call, when a page is fetched.
        """
        return pages_of(self, AsyncPageReader(None, concurrency))

    async def next_page(self) -> Self | None:
        """Fetch the next page, with the same filters; None after the last one.

        Raises:
            TypeError: there may be one, but this page was pickled or made by hand.
        """
        return await next_page(self, fetch)

    def __bool__(self) -> bool:
        return bool(rows_of(self))

    def __repr__(self) -> str:
        from ...decoding.tables import text_table

        return text_table(self, rows_of(self), total_of(self))

    def __rich_repr__(self) -> None:
        """Tell rich nothing, so that it shows the table, too."""

    def _repr_html_(self) -> str:
        """Return the page as a table, for notebooks."""
        from ...decoding.tables import html_table

        return html_table(self, rows_of(self), total_of(self))


async def items_of(page: AsyncPage[T], reader: AsyncPageReader) -> AsyncIterator[T]:
    """Iterate over the items of a page and all later ones."""
    here: AsyncPage[T] | None = page
    try:
        while here is not None and reader.left != 0:
            reader.look_ahead(here)
            for item in reader.within_limit(rows_of(here)):
                yield cast("T", item)
            if reader.left != 0:
                here = await reader.after(here)
    finally:
        reader.stop()


async def pages_of(page: P, reader: AsyncPageReader) -> AsyncIterator[P]:
    """Iterate over a page and all later ones."""
    here: P | None = page
    try:
        while here is not None:
            reader.look_ahead(here)
            yield here
            here = await reader.after(here)
    finally:
        reader.stop()


# twin: async-only
class AsyncPaginator(Coroutine[Any, Any, P], Generic[P, T]):
    """A list that was asked for: await it for the first page, or iterate over all items.

    Take `to_list()` before you delete rows of it, or change what it shows.

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

    if not TYPE_CHECKING:
        # A plain `for` asks for it, and would tell only that this is not iterable.
        def __getitem__(self, _):
            raise TypeError(
                "a list of an AsyncClient: `async for` iterates over its items, `await`"
                " gives its first page, `await ...to_list()` all items"
            )

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in self.items():
            yield item

    def items(
        self, *, limit: int | None = None, concurrency: int = 1
    ) -> AsyncIterator[T]:
        """Iterate over the items of all pages, the first one fetched too.

        Take `to_list()` before you change what the list shows; see `AsyncPage.items`.

        Args:
            limit: ends after so many items; see `AsyncPage.items`.
            concurrency: pages that are fetched at a time; see `AsyncPage.items`.

        Raises:
            InvalidArgumentError: limit is below 0, or concurrency not from 1 to 16.
            ApiError, TransportError: as of any call, when a page is fetched.
        """
        return self._items(AsyncPageReader(limit, concurrency))

    async def _items(self, reader: AsyncPageReader) -> AsyncIterator[T]:
        if reader.left != 0:
            first = cast("AsyncPage[T]", await self._first())
            async for item in items_of(first, reader):
                yield item

    async def to_list(
        self, *, limit: int | None = None, concurrency: int = 1
    ) -> list[T]:
        """Return the items of all pages; parameters and errors as of `items`."""
        items = self.items(limit=limit, concurrency=concurrency)
        return [item async for item in items]

    def pages(self, *, concurrency: int = 1) -> AsyncIterator[P]:
        """Iterate over all pages.

        Args:
            concurrency: pages that are fetched at a time; see `AsyncPage.items`.

        Raises:
            InvalidArgumentError: concurrency is not from 1 to 16.
            ApiError, TransportError: as of any call, when a page is fetched.
        """
        return self._pages(AsyncPageReader(None, concurrency))

    async def _pages(self, reader: AsyncPageReader) -> AsyncIterator[P]:
        first = cast("AsyncPage[T]", await self._first())
        async for page in pages_of(first, reader):
            yield cast("P", page)
