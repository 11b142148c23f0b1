"""The published documents and the recordings, read once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.publish.recordings import Recording, read_recordings

REPO = Path(__file__).resolve().parents[2]
SPEC = REPO / "generated/spec"
FOLDER = REPO / "tests/recordings"


@cache
def read(name: str) -> dict[str, Any]:
    return json.loads((SPEC / name).read_text("utf-8"))


@cache
def recordings() -> tuple[Recording, ...]:
    return read_recordings(FOLDER)


def seen() -> list[Recording]:
    """The recordings that nobody made up."""
    return [each for each in recordings() if each.origin != "synthetic"]


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        for method in ("get", "post"):
            if method in item:
                yield item[method]


def target(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """What a node is, or what it refers to."""
    while "$ref" in node:
        found = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        node = found
    return node
