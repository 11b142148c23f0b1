"""Fields that are gone: what nothing works without, and what came instead.

No answer has to have more than `errcode`, for a PBX leaves out what is empty. But
`x-pagination` says where the rows are and how many there are, and `x-download` where a
file is: a client finds neither if these have another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import msgspec

from .described import as_code
from .findings import Finding
from .forms import SELECTOR, told_keys

TOTAL = "total_number"
"""What reports count their rows with, which are no pages."""
_FIRST = "1"
_RENAME = {"missing_field", "unknown_field"}


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


def with_renames(findings: list[Finding]) -> list[Finding]:
    """Say of a field that is gone which one came instead, where just one can have.

    A hint for people: in the same objects, as often as the other is missed.

    Args:
        findings: all of a report.
    """
    spots: dict[object, list[Finding]] = {}
    for each in findings:
        if each.kind in _RENAME and not each.at.endswith("/*"):
            parent = each.at.rpartition("/")[0]
            spot = each.operation, each.event, parent, each.count
            spots.setdefault(spot, []).append(each)
    hints: dict[int, str] = {}
    for pair in spots.values():
        if {each.kind for each in pair} == _RENAME and len(pair) == len(_RENAME):
            for each, other in (pair, reversed(pair)):
                gone = each.kind == "missing_field"
                name = other.at.rpartition("/")[2]
                hints[id(each)] = f"{name} {'came' if gone else 'does not come'}"
    return [
        (
            msgspec.structs.replace(each, got=f"{each.got}; {hints[id(each)]}")
            if id(each) in hints
            else each
        )
        for each in findings
    ]
