"""Leads of an operation: names that may exist beside its fields, not confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.ir.schemas import Schemas, json_content, ref_name, request_content
from generator.load import JsonObject


@dataclass(frozen=True, slots=True)
class Leads:
    """Names by schema, for what an operation sends and for what it answers."""

    sent: dict[str, tuple[str, ...]]
    answered: dict[str, tuple[str, ...]]

    @property
    def count(self) -> int:
        """Each name of each schema once, whichever way it travels."""
        both = {**self.sent, **self.answered}
        return sum(len(names) for names in both.values())


def leads_of(schemas: Schemas, operation: JsonObject) -> Leads:
    """Return what stands in `x-leads` of the schemas that the operation uses."""
    body = request_content(operation)
    return Leads(
        sent=_found(schemas, body[1] if body is not None else None),
        answered=_found(schemas, json_content(operation)),
    )


def each_lead(schema: JsonObject) -> Iterator[JsonObject]:
    """Yield the leads of one component, those of its own parts included."""
    for part in (schema, *cast(list[JsonObject], schema.get("allOf") or [])):
        yield from cast(list[JsonObject], part.get("x-leads") or [])


def _found(schemas: Schemas, node: JsonObject | None) -> dict[str, tuple[str, ...]]:
    if node is None:
        return {}
    own = ref_name(node)
    used = {own, *schemas.reachable(node)} if own else set(schemas.reachable(node))
    found = {
        name: tuple(str(lead["name"]) for lead in each_lead(schemas.components[name]))
        for name in sorted(used)
    }
    return {name: names for name, names in found.items() if names}
