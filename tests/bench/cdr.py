"""A page of 10,000 call records, bytes to typed rows, over json.loads."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable

from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries.models.cdr import CdrListResponse

from .measure import Row, alternate, ratio
from .samples import cdr_page

ROWS = 10_000
_PAGE = f"CDR page of {ROWS:,} rows over json.loads"


def run(quick: bool) -> list[Row]:
    """The package's own decoder, with every row linked to its place."""
    rounds = 5 if quick else 25
    content = cdr_page(ROWS)
    page = decode(content, CdrListResponse)
    assert page.data and len(page.data) == ROWS
    del page
    odd = content.replace(b'"id": 5000,', b'"id": "",')
    assert odd != content

    def typed() -> object:
        return decode(content, CdrListResponse)

    def plain() -> object:
        return json.loads(content)

    ours, peer = alternate(typed, plain, rounds)
    freed, peer_freed = alternate(_freeing(typed), _freeing(plain), rounds)
    repaired, _ = alternate(
        lambda: decode(odd, CdrListResponse), plain, max(rounds // 5, 1)
    )
    return [
        ratio(_PAGE, ours, peer, target=0.36, note=f"{len(content) / 1e6:.1f} MB"),
        ratio(f"{_PAGE}, freeing included", freed, peer_freed),
        ratio(f"{_PAGE}, one value odd", repaired, peer),
        _memory(typed, plain),
    ]


def _freeing(work: Callable[[], object]) -> Callable[[], object]:
    def done() -> None:
        work()

    return done


def _memory(typed: Callable[[], object], plain: Callable[[], object]) -> Row:
    mine, theirs = _peak(typed), _peak(plain)
    return Row(
        what=f"{_PAGE}, memory at the peak",
        ours=f"{mine / 2**20:,.1f} MB",
        peer=f"{theirs / 2**20:,.1f} MB",
        value=mine / theirs,
        note="traced, without the body",
    )


def _peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
