"""Firmware that an old document knows, to tell what came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from generator.diff.rows import News
from generator.diff.spots import Spot
from generator.load import JsonObject


@dataclass(slots=True)
class Firmware:
    """The newest firmware per edition that a document names in `x-since`."""

    newest: dict[str, tuple[int, ...]] = field(
        default_factory=dict[str, tuple[int, ...]]
    )

    @classmethod
    def of(cls, document: Spot) -> Firmware:
        """Read all `x-since` of a document."""
        found = cls()
        for since in _sinces(document.node):
            for edition, text in since.items():
                version = _version(text)
                if version is not None:
                    known = found.newest.get(edition, version)
                    found.newest[edition] = max(known, version)
        return found

    def news(self, spot: Spot) -> News | None:
        """Return whether firmware brought a node later than all that was known.

        None if the node does not tell, or if nothing was known to compare with.
        """
        since = spot.child("x-since").object
        told = {
            edition: version
            for edition, text in since.items()
            if edition in self.newest and (version := _version(text)) is not None
        }
        if not told:
            return None
        later = any(told[edition] > self.newest[edition] for edition in told)
        return "new" if later else "documented"


def _version(text: object) -> tuple[int, ...] | None:
    parts = str(text).split(".")
    if not all(part.isdecimal() for part in parts):
        return None
    return tuple(int(part) for part in parts)


def _sinces(node: Any) -> Iterator[JsonObject]:
    if isinstance(node, dict):
        for key, value in cast(JsonObject, node).items():
            if key == "x-since" and isinstance(value, dict):
                yield cast(JsonObject, value)
            else:
                yield from _sinces(value)
    elif isinstance(node, list):
        for each in cast(list[Any], node):
            yield from _sinces(each)
