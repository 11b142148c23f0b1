"""The references in a part of the spec."""

from __future__ import annotations

import json
import re
from typing import cast

from generator.load import JsonObject

HOLDERS = (dict, list)
"""Types of what holds other values. Most values are texts, which walks pass over."""

# A key follows one of these; a quote within a text follows a backslash. That is looked
# at behind the name: a pattern that begins with fixed letters is found ten times as fast.
_REFERENCE = re.compile(r'"\$ref":(?<=[{,].{7})("[^"\\]*(?:\\.[^"\\]*)*")')


def references(part: object) -> tuple[str, ...]:
    """Return the values of all `$ref` in a part, at any depth, each once."""
    found: dict[str, None] = {}
    stack: list[object] = [part]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            mapping = cast(JsonObject, node)
            if isinstance(ref := mapping.get("$ref"), str):
                found[ref] = None
            stack += [each for each in mapping.values() if type(each) in HOLDERS]
        elif isinstance(node, list):
            stack += [
                each for each in cast(list[object], node) if type(each) in HOLDERS
            ]
    return tuple(found)


def references_in(text: str) -> tuple[str, ...]:
    """Return the same for a part as JSON without blanks; a walk takes six times as long."""
    found = dict.fromkeys(_REFERENCE.findall(text))
    return tuple(json.loads(ref) if "\\" in ref else ref[1:-1] for ref in found)
