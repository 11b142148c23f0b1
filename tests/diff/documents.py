"""Documents for tests: the small ones of the examples, and copies of the published."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from generator.diff.spots import KINDS, Kind

REPO = Path(__file__).parents[2]
_EXAMPLE = REPO / "generator" / "diff" / "example.yaml"


@cache
def _small() -> dict[Kind, Any]:
    return yaml.safe_load(_EXAMPLE.read_text("utf-8"))


def small() -> dict[Kind, Any]:
    """The documents in which the examples happen."""
    return copy.deepcopy(_small())


@cache
def _published() -> dict[Kind, str]:
    folder = REPO / "generated" / "spec"
    return {kind: (folder / f"{kind}.json").read_text("utf-8") for kind in KINDS}


def published() -> dict[Kind, Any]:
    """A copy of the published documents, to edit."""
    return {kind: json.loads(text) for kind, text in _published().items()}


def edited(example: dict[str, Any], side: str) -> dict[Kind, Any]:
    """The small documents with one side of an example in its place."""
    documents = small()
    put(documents[example.get("document", "openapi")], example["at"], example.get(side))
    return documents


def put(document: Any, pointer: str, value: Any) -> None:
    """Set what is at a pointer; None takes it away."""
    *way, last = steps(pointer)
    for step in way:
        document = document[int(step) if isinstance(document, list) else step]
    if isinstance(document, list):
        entries = cast(list[Any], document)
        entries[int(last) :] = [] if value is None else [value]
    elif value is None:
        document.pop(last, None)
    else:
        document[last] = value


def steps(pointer: str) -> list[str]:
    """The parts of a JSON pointer."""
    return [
        part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]
    ]


def resolves(document: Any, pointer: str) -> bool:
    """Whether a pointer leads to something: by the book, not by the code under test."""
    try:
        for step in steps(pointer):
            document = document[int(step) if isinstance(document, list) else step]
    except (KeyError, IndexError, ValueError, TypeError):
        return False
    return True
