"""The keys that spec/errors.yaml may have; a misspelt one would be ignored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.load import Document, JsonObject
from generator.problems import Problem

_ROOT = frozenset(["families", "statuses", "codes"])
_ENTRIES = {
    "families": frozenset(
        ["name", "description", "retry", "maybe_applied", "token_expired"]
    ),
    "statuses": frozenset(["status", "retry"]),
    "codes": frozenset(
        [
            "code",
            "errmsg",
            "meaning",
            "action",
            "family",
            "family_by_operation",
            "retry",
            "login_hint",
            "ends_at",
            "old_firmware",
        ]
    ),
}


def unknown_keys(document: Document) -> list[Problem]:
    """Return a problem for each key that nothing reads; `x-` keys are free."""
    return list(_unknown_keys(document))


def _unknown_keys(document: Document) -> Iterator[Problem]:
    yield from _judge(document, (), document.data, _ROOT)
    for kind, allowed in _ENTRIES.items():
        entries: object = document.data.get(kind)
        if not isinstance(entries, list):
            continue
        for index, entry in enumerate(cast(list[object], entries)):
            if isinstance(entry, dict):
                yield from _judge(
                    document, (kind, index), cast(JsonObject, entry), allowed
                )


def _judge(
    document: Document,
    place: tuple[str | int, ...],
    entry: JsonObject,
    allowed: frozenset[str],
) -> Iterator[Problem]:
    for key in entry:
        if not str(key).startswith("x-") and key not in allowed:
            wrong = f"nothing reads {key!r} here"
            remedy = f"one of {', '.join(sorted(allowed))}, or x-..."
            yield Problem(document.path, (*place, str(key)), wrong, remedy)
