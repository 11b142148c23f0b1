# Made by `make generate` from generator/runtime/calls/_async/every_page.py; edits are lost.
"""All rows of a search that is asked page by page, without a page object."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

AskPage = Callable[[int, int], tuple[list[T], object]]
"""From the number of a page (1 for the first) and its size to its rows and what the PBX
says that the total is."""

_SIZE = 1000
# A PBX that gives the same page again and again must not be asked for ever.
_MOST = 1000


def rows_of_all_pages(ask: AskPage[T]) -> list[T]:
    """Return the rows of all pages.

    Args:
        ask: fetches one page; its errors are passed on.
    """
    found: list[T] = []
    for page in range(1, _MOST + 1):
        received, total = ask(page, _SIZE)
        found += received
        # A PBX may give fewer rows a page than asked for; its total decides then.
        complete = len(found) >= total if isinstance(total, int) else True
        if not received or (complete and len(received) < _SIZE):
            break
    return found
