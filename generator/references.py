"""The references in a part of the spec."""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject


def references(part: object) -> tuple[str, ...]:
    """Return the values of all `$ref` in a part, at any depth, each once."""
    found: dict[str, None] = {}
    stack: list[object] = [part]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            mapping = cast(JsonObject, node)
            ref = mapping.get("$ref")
            if isinstance(ref, str):
                found[ref] = None
            stack.extend(mapping.values())
        elif isinstance(node, list):
            stack.extend(cast(list[object], node))
    return tuple(found)
