# Made by `make generate` from generator/runtime/calls/_async/pages.py; edits are lost.
"""Lists that go on over several pages."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Mapping
from typing import Any, Generic, Self, TypeVar, cast

import msgspec
from msgspec import UNSET

from ...decoding.provenance import Continuation, continuation_of
from ...decoding.struct_fields import attribute_of
from ..operation import Operation, Paging
from ..options import CallOptions
from .caller import AsyncCaller

T = TypeVar("T")
P = TypeVar("P")
R = TypeVar("R", bound=msgspec.Struct)


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

    def __repr__(self) -> str:
        # Filters may be anything.
        return f"PageContext({self.operation.id}, page {self.number})"


class AsyncPage(Generic[T]):
    """One page of a list, which iterates over the items of this and all later pages.

    The fields of the answer are there too: `data` holds the rows of this page only,
    `total_number` the number on all pages.
    """

    __slots__ = ()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in rows_of(page):
                yield cast("T", item)

    async def pages(self) -> AsyncIterator[Self]:
        """Iterate over this page and all later ones, fetching each when it is needed."""
        page: Self | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def next_page(self) -> Self | None:
        """Fetch the next page, with the same filters; None after the last one."""
        context = context_of(self)
        if context is None or not may_go_on(context, self):
            return None
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
        # A PBX that does not know the parameter answers with the first page for ever.
        if not rows_of(page) or digest(page) in following.seen:
            return None
        return cast("Self", page)


# twin: async-only
class AsyncPaginator(Generic[P, T]):
    """A list that was asked for: await it for the first page, or iterate over all items.

    Nothing is sent before one of the two happens.
    """

    def __init__(self, first: Callable[[], Awaitable[P]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, Any, P]:
        return self._first().__await__()

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
    """Return what a page knows about its list; None for one that was made by hand."""
    context = continuation_of(page)
    return context if isinstance(context, PageContext) else None


def rows_of(page: object) -> list[object]:
    """Return the rows of a page; an empty list may come as null."""
    context = context_of(page)
    rows = _field(page, context.paging.items) if context is not None else None
    return cast("list[object]", rows) if isinstance(rows, list) else []


def may_go_on(context: PageContext, page: object) -> bool:
    """Tell whether there may be a page after this one."""
    rows = len(rows_of(page))
    if context.operation.paging is None or rows == 0:
        return False
    total = _field(page, context.paging.total) if context.paging.total else None
    # A total of 0 beside rows is no total.
    if isinstance(total, int) and total > 0:
        return context.before + rows < total
    size = context.values.get(context.paging.size, UNSET)
    return not isinstance(size, int) or rows >= size


def digest(page: object) -> bytes:
    """Return a short mark that tells pages with different rows apart."""
    encoded = msgspec.json.encode(rows_of(page))
    return hashlib.blake2b(encoded, digest_size=16).digest()


def _field(page: object, wire: str) -> object:
    name = attribute_of(cast("type[msgspec.Struct]", type(page)), wire)
    return None if name is None else getattr(page, name)
