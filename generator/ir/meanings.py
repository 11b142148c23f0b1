"""What the values of an enum mean, as docstrings tell it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from generator.ir.since import since_of_values, words
from generator.load import JsonObject


def meanings_of(schema: JsonObject) -> dict[str, str]:
    """Return what is told of single values, first firmwares included."""
    told = cast(dict[str, object], schema.get("x-enum-descriptions") or {})
    firmwares = since_of_values(schema)
    if not told and not firmwares:  # as nearly always
        return {}
    meanings = {str(value): str(meaning) for value, meaning in told.items()}
    for value, since in firmwares.items():
        meaning = meanings.get(value, "").strip().rstrip(".")
        meanings[value] = f"{meaning} (since {words(since)})".strip()
    return meanings


def with_meanings(text: str, meanings: Iterable[tuple[str, str]]) -> str:
    """Return a text and behind it what each value means, if that is told."""
    values = ", ".join(
        f"`{value}` {meaning.strip().rstrip('.')}" for value, meaning in meanings
    )
    return f"{text} {values}." if values else text
