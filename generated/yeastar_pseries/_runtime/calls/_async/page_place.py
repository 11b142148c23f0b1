# Made by `make generate` from generator/runtime/calls/_async/page_place.py; edits are lost.
"""Where a page stands in its list, and whether the list goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

import msgspec
from msgspec import UNSET

from ...decoding.provenance import Continuation, continuation_of
from ...decoding.struct_fields import attribute_of
from ..operation import Operation, Paging
from ..options import CallOptions
from .caller import AsyncCaller

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
        shrunk: it was told that the list has become shorter.
    """

    caller: AsyncCaller
    operation: Operation[Any]
    paging: Paging
    values: Mapping[str, object]
    options: CallOptions | None
    number: int = 1
    before: int = 0
    seen: set[bytes] = msgspec.field(default_factory=set[bytes])
    shrunk: bool = False

    @property
    def size(self) -> int | None:
        """Rows that were asked for, if told."""
        size = self.values.get(self.paging.size, UNSET)
        return size if isinstance(size, int) else None

    def following(self, number: int) -> PageContext:
        """Return the context of another page of the list, of which nothing is known."""
        return PageContext(
            caller=self.caller,
            operation=self.operation,
            paging=self.paging,
            values={**self.values, self.paging.page: number},
            options=self.options,
            number=number,
        )

    def detached(self) -> DetachedPage:
        """Return the place in the list, for a page that leaves this process."""
        name = self.operation.id
        return DetachedPage(name, self.number, self.before, self.size)

    def __repr__(self) -> str:
        # Filters may be anything.
        return f"PageContext({self.operation.id}, page {self.number})"


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
