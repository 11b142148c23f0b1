# Made by `make generate` from generator/runtime/calls/_async/pages.py; edits are lost.
"""Lists that go on over several pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Generic, Self, TypeVar, cast

from ..operation import Paging
from .page_place import fetch, rows_of, total_of
from .page_reader import PageReader, next_page

T = TypeVar("T")
P = TypeVar("P")


class Page(Generic[T]):
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

    def __iter__(self) -> Iterator[T]:
        for item in self.items():
            yield item

    def items(self, *, limit: int | None = None, concurrency: int = 1) -> Iterator[T]:
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
        return items_of(self, PageReader(limit, concurrency))

    def to_list(self, *, limit: int | None = None, concurrency: int = 1) -> list[T]:
        """Return the items of this and all later pages.

        Args:
            limit: most items; see `items`.
            concurrency: pages that are fetched at a time; see `items`.

        Raises:
            InvalidArgumentError: limit is below 0, or concurrency not from 1 to 16.
            ApiError, TransportError: as of any call; what had come is lost then.
        """
        items = self.items(limit=limit, concurrency=concurrency)
        return [item for item in items]

    def pages(self, *, concurrency: int = 1) -> Iterator[Self]:
        """Iterate over this page and all later ones.

        Args:
            concurrency: 1 fetches each page when it is needed, more fetch so many at a
                time, ahead of what is read; see `items`.

        Raises:
            InvalidArgumentError: concurrency is not from 1 to 16.
            ApiError, TransportError: as of any call, when a page is fetched.
        """
        return pages_of(self, PageReader(None, concurrency))

    def next_page(self) -> Self | None:
        """Fetch the next page, with the same filters; None after the last one.

        Raises:
            TypeError: there may be one, but this page was pickled or made by hand.
        """
        return next_page(self, fetch)

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


def items_of(page: Page[T], reader: PageReader) -> Iterator[T]:
    """Iterate over the items of a page and all later ones."""
    here: Page[T] | None = page
    try:
        while here is not None and reader.left != 0:
            reader.look_ahead(here)
            for item in reader.within_limit(rows_of(here)):
                yield cast("T", item)
            if reader.left != 0:
                here = reader.after(here)
    finally:
        reader.stop()


def pages_of(page: P, reader: PageReader) -> Iterator[P]:
    """Iterate over a page and all later ones."""
    here: P | None = page
    try:
        while here is not None:
            reader.look_ahead(here)
            yield here
            here = reader.after(here)
    finally:
        reader.stop()
