"""How sure a sentence says it is, and how sure its source in the fact base is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from tests.contract.reference.facts import Json, read_yaml

CAPTURED, CLAIM, GUESS = "captured", "claim", "guess"

_WORDS = {
    CAPTURED: (
        r"field observations?|captur\w+|published (?:frame|answer|row)s?|P5\d0 \(37"
        r"|(?:a|that|one) (?:box|P570)(?! drops| has)|seen to (?:vary|come)"
    ),
    CLAIM: r"claims?|claimed|field reports?|by one report",
    GUESS: r"guess(?:es|ed)?",
}
# The fact base says `live` as well.
_SOURCE_WORDS = _WORDS | {CAPTURED: r"captured|live", GUESS: r"guess|inferred"}
# No prose of ours is below these.
_SKIPPED = frozenset({"example", "examples", "enum", "const", "default", "x-leads"})
# A paragraph, an entry of a list, a row of a table.
_PART = re.compile(r"\n\s*\n|\n(?=- |\d+\. |\|)")


def said(text: str) -> set[str]:
    """Return the grades that a text gives what it tells."""
    return _grades(text, _WORDS)


def graded_texts(node: object) -> Iterator[str]:
    """Yield each part of a document's prose that gives a grade."""
    if isinstance(node, dict):
        for key, value in cast(Json, node).items():
            if key not in _SKIPPED:
                yield from graded_texts(value)
    elif isinstance(node, list):
        for value in cast(list[object], node):
            yield from graded_texts(value)
    elif isinstance(node, str):
        parts = (" ".join(part.split()) for part in _PART.split(node))
        yield from (part for part in parts if said(part))


def grades_of(source: str, reference: Path) -> set[str]:
    """Return the grades of `file: topic`, or of words quoted from that file.

    An entry with a topic has the grade of its `kind`. Words, and entries without a
    kind, have the grade that they name, and are a claim if they name none.

    Raises:
        KeyError: the file has neither such a topic nor these words.
    """
    file, _, wanted = source.partition(": ")
    topics, text = _read(reference / f"{file}.yaml")
    if wanted in topics:
        entry = topics[wanted]
        kind = str(entry.get("kind") or "")
        # An entry of an unsure kind says so: `claim, unverified (a plan)`.
        return {kind.partition(",")[0]} if kind else _told(str(entry.get("fact")))
    if wanted not in text:
        raise KeyError(source)
    return _told(wanted)


def _told(text: str) -> set[str]:
    return _grades(text, _SOURCE_WORDS) or {CLAIM}


def _grades(text: str, words: Mapping[str, str]) -> set[str]:
    return {
        grade
        for grade, pattern in words.items()
        if re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
    }


@cache
def _read(path: Path) -> tuple[dict[str, Json], str]:
    topics: dict[str, Json] = {}
    nodes: list[object] = [read_yaml(path)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            entry = cast(Json, node)
            for name in ("topic", "id"):
                if isinstance(entry.get(name), str):
                    topics[entry[name]] = entry
            nodes += entry.values()
        elif isinstance(node, list):
            nodes += cast(list[object], node)
    return topics, " ".join(path.read_text("utf-8").split())
