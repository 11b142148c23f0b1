"""First firmwares in the spec: `x-since`, and the bounds where nobody tells the first."""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject

EDITIONS = ("appliance", "software", "cloud")
ANY = "any"
DAY = "day"


def since_of(node: JsonObject) -> dict[str, str]:
    """Return edition to first firmware of an operation, message, argument or field."""
    return cast(dict[str, str], node.get("x-since") or {})


def since_of_values(node: JsonObject) -> dict[str, dict[str, str]]:
    """Return the same of single values of an enum, by value."""
    return cast(dict[str, dict[str, str]], node.get("x-enum-since") or {})


def words(since: dict[str, str]) -> str:
    """Say first firmwares: `appliance 37.23.0.123, software 83.23.0.123`."""
    return ", ".join(f"{edition} {first}" for edition, first in since.items())


def bound_of(node: JsonObject) -> str:
    """Say which firmware is known to have something; empty where none is.

    That is no first firmware: an older one may have it too, and nothing is refused.
    """
    bound = cast(dict[str, str], node.get("x-since-at-most") or {})
    seen = [
        first if edition == ANY else f"{edition} {first}"
        for edition, first in bound.items()
        if edition != DAY
    ]
    if not seen:
        return str(bound.get(DAY, ""))
    day = f" ({bound[DAY]})" if DAY in bound else ""
    return ", ".join(seen) + day
