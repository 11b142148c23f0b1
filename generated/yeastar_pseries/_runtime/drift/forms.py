# Made by `make generate` from generator/runtime/drift/forms.py; edits are lost.
"""Which form of a call an answer is of, where the spec tells forms apart.

A call report has its rows under a key of its own for each `type` that is asked for; the
schema of the answer lists all of them. So the walk, which knows schemas, cannot see
that the rows of one type came under the key of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

from .walking.inferred import Inferred, inferred, merged

SELECTOR = "type"
Stray: TypeAlias = tuple[str, str, str]
"""Operation, value of `type`, and the key of another form."""


class Forms:
    """What came with which form.

    Attributes:
        answers: answers by operation and value of `type`.
        strays: how often rows came under the key of another form.
        types: JSON Schema of these rows.
    """

    def __init__(self) -> None:
        self.answers: Counter[tuple[str, str]] = Counter()
        self.strays: Counter[Stray] = Counter()
        self.types: dict[Stray, Inferred | None] = {}

    def take(
        self,
        operation: str,
        node: Mapping[str, Any],
        asked: Mapping[str, Any],
        answer: Mapping[str, Any],
    ) -> Mapping[str, str]:
        """Look at one good answer; return keys of other forms, and the key they stand for.

        Args:
            operation: its id.
            node: what the spec says of it.
            asked: the arguments that were sent.
            answer: what came.
        """
        keys = dict(told_keys(node))
        form = str(asked.get(SELECTOR))
        own = keys.get(form)
        if own is None:
            return {}  # of a form whose key nobody told, any may be the right one
        self.answers[operation, form] += 1
        found = [key for key in sorted({*keys.values()} - {own}) if answer.get(key)]
        for key in found:
            stray = operation, form, key
            self.strays[stray] += 1
            known = self.types.get(stray)
            self.types[stray] = merged(known, inferred(answer[key]))
        return dict.fromkeys(found, own)


def told_keys(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the value of `type` and the key of the rows of each form that has both."""
    for variant in cast("list[dict[str, Any]]", node.get("x-variants") or []):
        if "value" in variant and "items" in variant:
            yield str(variant["value"]), str(variant["items"])
