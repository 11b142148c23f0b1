"""A bundle by pieces: what one resource changes is found and made without the rest.

A piece is a path item or a component. Its digest stands for it wherever a result
depends on it, so that an edit costs what it touches and not what the spec holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

import msgspec

from generator.bundle import pointer_of
from generator.cache import digest
from generator.load import JsonObject
from generator.references import references_in

Place: TypeAlias = tuple[str, ...]
"""("paths", "/v1.0/..") or ("components", "schemas", "ExtensionListItem")."""


@dataclass(frozen=True)
class Pieces:
    """The pieces of one bundle."""

    data: JsonObject
    digests: dict[Place, str]
    uses: dict[Place, tuple[Place, ...]]
    """Components that a piece itself refers to."""

    @staticmethod
    def of(data: JsonObject) -> Pieces:
        """Take a bundle apart."""
        # In their order, which some results keep.
        pieces = Pieces(data, {}, {})
        for place, value in _each(data):
            text = msgspec.json.encode(value).decode()
            pieces.digests[place] = digest(text)
            pieces.uses[place] = tuple(map(pointer_of, references_in(text)))
        return pieces

    def closure(self, places: list[Place]) -> set[Place]:
        """Return these pieces and all that they use, directly or not."""
        found: set[Place] = set()
        stack = list(places)
        while stack:
            place = stack.pop()
            if place not in found and place in self.uses:
                found.add(place)
                stack.extend(self.uses[place])
        return found

    def rest(self) -> JsonObject:
        """Return what is no piece."""
        return {k: v for k, v in self.data.items() if k not in ("paths", "components")}

    def document(self, places: set[Place]) -> JsonObject:
        """Return a document of some pieces, with all that is no piece."""
        components = cast(dict[str, JsonObject], self.data["components"])
        paths = cast(JsonObject, self.data["paths"])
        return {
            **self.rest(),
            "paths": {k: v for k, v in paths.items() if ("paths", k) in places},
            "components": {
                kind: {
                    name: value
                    for name, value in entries.items()
                    if ("components", kind, name) in places
                }
                for kind, entries in components.items()
            },
        }


def _each(data: JsonObject) -> Iterator[tuple[Place, object]]:
    for url, item in cast(JsonObject, data.get("paths") or {}).items():
        yield ("paths", url), item
    components = cast(dict[str, JsonObject], data.get("components") or {})
    for kind, entries in components.items():
        for name, value in entries.items():
            yield ("components", kind, name), value
