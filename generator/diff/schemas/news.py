"""Whether something is new in the API, or was there and is known only now."""

from __future__ import annotations

from generator.diff.rows import News
from generator.diff.spots import Spot


def news_of(old: Spot) -> News | None:
    """Return what an addition below a place of the old document is.

    Its nearest `x-coverage` tells: tables that were seen whole lacked it, so it is new;
    of a page seen in part, it may have been there.
    """
    coverage = nearest(old, "x-coverage")
    if coverage == "complete":
        return "new"
    return "documented" if coverage == "partial" else None


def nearest(spot: Spot, key: str) -> object:
    """Return the value of a mark of a node, or of the closest one around it."""
    for end in range(len(spot.pointer), -1, -1):
        holder = Spot(spot.root, (), spot.root).child(*spot.pointer[:end])
        if key in holder.object:
            return holder.object[key]
    return None
