"""A page of 10,000 call records, bytes to typed rows, over json.loads."""

from __future__ import annotations

import json

from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries.models.cdr import CdrListResponse

from .measure import Row, alternate, ratio
from .samples import cdr_page

ROWS = 10_000


def run(quick: bool) -> list[Row]:
    """The package's own decoder, with every row linked to its place."""
    content = cdr_page(ROWS)
    page = decode(content, CdrListResponse)
    assert page.data and len(page.data) == ROWS
    ours, peer = alternate(
        lambda: decode(content, CdrListResponse),
        lambda: json.loads(content),
        5 if quick else 25,
    )
    note = f"{len(content) / 1e6:.1f} MB"
    return [
        ratio(
            "CDR page of 10,000 rows over json.loads", ours, peer, target=0.4, note=note
        )
    ]
