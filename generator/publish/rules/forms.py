"""What each form of a call needs, as a sentence.

People write `x-variants`: for each value of `type` what the call requires beside what it
always does. Nothing of OpenAPI can say that of a query, and of a body only `if`, which
generators of types ignore; so the description tells it, for all who read no extension.
"""

from __future__ import annotations

from typing import cast

from generator.ir.requests import SELECTOR
from generator.load import JsonObject
from generator.publish.facts import append
from generator.publish.nodes import operations

MARK = "x-variants"


def add_forms(document: JsonObject) -> None:
    """Say what the values of `type` ask for in the description of the call, in place."""
    for operation in operations(document):
        needs = _needs(cast(list[JsonObject], operation.get(MARK) or []))
        if needs:
            told = "; ".join(f"{_list(n)} for {_list(v)}" for n, v in needs.items())
            append(operation, f"By `{SELECTOR}`, it needs {told}.")


def _needs(variants: list[JsonObject]) -> dict[tuple[str, ...], list[str]]:
    """Values of `type` by what they need, those that need nothing more left out."""
    found: dict[tuple[str, ...], list[str]] = {}
    for variant in variants:
        names = tuple(cast(list[str], variant.get("required") or []))
        if names and "value" in variant:
            found.setdefault(names, []).append(str(variant["value"]))
    return found


def _list(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
