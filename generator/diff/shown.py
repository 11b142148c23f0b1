"""On which editions a box showed what changed, beside those whose pages tell of it.

`x-editions` has the pages that were seen. What a recording brought says its box itself,
in `x-observed` of what is new and in `x-seen` of what is documented.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from generator.diff.spots import at_pointer
from generator.load import JsonObject


def shown_on(old: JsonObject, new: JsonObject, at: str) -> tuple[str, ...]:
    """Return the editions whose boxes showed a change, by what the new document says.

    Args:
        old: the document before.
        new: the same now.
        at: JSON pointer of the change.
    """
    parts = at.split("/")
    for end in range(len(parts), 1, -1):
        here = "/".join(parts[:end])
        found = set(_editions(new, here)) - set(_editions(old, here))
        # What stands around a field is evidence of something else.
        if found or parts[end - 2] == "properties":
            return tuple(sorted(found))
    return ()


def _editions(document: JsonObject, at: str) -> Iterator[str]:
    place = at_pointer(document, at)
    node = place.object if place else {}
    seen: object = node.get("x-seen")
    boxes: list[Any] = [node.get("x-observed")]
    if isinstance(seen, list):
        boxes += cast(list[Any], seen)
    for box in boxes:
        if isinstance(box, dict) and "edition" in box:
            yield str(cast(JsonObject, box)["edition"])
