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
    first = str(asked.get(pages.get("page", ""), _FIRST)) == _FIRST
    # Forms of a call have keys of their own, see `forms`.
    if total and first and not node.get("x-variants"):
        count = as_code(answer.get(total))
        if rows not in answer and count:
            yield rows
        elif answer.get(rows) and total not in answer:
            yield total
    url = cast("Mapping[str, str]", node.get("x-download") or {}).get("url")
    if url and url not in answer:
        yield url
