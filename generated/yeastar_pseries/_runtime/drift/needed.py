# Made by `make generate` from generator/runtime/drift/needed.py; edits are lost.
"""Keys of an answer that the spec does not require, and that nothing works without.

No answer has to have more than `errcode`, for a PBX leaves out what is empty. But
`x-pagination` says where the rows are and how many there are, and `x-download` where a
file is: a client finds neither if these have another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from .described import as_code
from .forms import SELECTOR, told_keys

TOTAL = "total_number"
"""What reports count their rows with, which are no pages."""
_FIRST = "1"


def lacking(
    node: Mapping[str, Any], asked: Mapping[str, Any], answer: Mapping[str, Any]
) -> Iterator[str]:
    """Yield the keys that a good answer lacks.

    Args:
        node: what the spec says of the operation.
        asked: the arguments that were sent.
        answer: what came.
    """
    if as_code(answer.get("errcode")) != 0:
        return  # partly done, or a file that is still being made
    pages = cast("Mapping[str, str]", node.get("x-pagination") or {})
    rows, total = pages.get("items", ""), pages.get("total", "")
    if node.get("x-variants"):
        # A form has a key of its own; that of some forms nobody told.
        rows, total = dict(told_keys(node)).get(str(asked.get(SELECTOR)), ""), TOTAL
    first = str(asked.get(pages.get("page", ""), _FIRST)) == _FIRST
    if rows and total and first:
        if rows not in answer and as_code(answer.get(total)):
            yield rows
        elif answer.get(rows) and total not in answer and pages:
            yield total
    url = cast("Mapping[str, str]", node.get("x-download") or {}).get("url")
    if url and url not in answer:
        yield url
