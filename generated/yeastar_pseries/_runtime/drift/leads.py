# Made by `make generate` from generator/runtime/drift/leads.py; edits are lost.
"""What a PBX says of the names that the spec only suspects."""

from __future__ import annotations

from collections.abc import Iterable

from .findings import LeadVerdict
from .walking.places import Lead, Places, Shape


def verdicts(places: Iterable[Places]) -> tuple[LeadVerdict, ...]:
    """Return one verdict for each lead, in the order of the spec.

    A lead of a schema that only requests have cannot be seen in an answer.

    Args:
        places: those of each document, after the walk.
    """
    return tuple(
        _verdict(lead, _with(each.shapes, lead))
        for each in places
        for lead in each.leads()
    )


def _with(shapes: Iterable[Shape], lead: Lead) -> list[Shape]:
    """Return the shapes that came and could have had the lead."""
    return [
        shape
        for shape in shapes
        if shape.objects and shape.leads.get(lead.name) is lead
    ]


def _verdict(lead: Lead, shapes: list[Shape]) -> LeadVerdict:
    objects = sum(shape.objects for shape in shapes)
    if lead.count:
        return LeadVerdict(
            schema=lead.schema,
            name=lead.name,
            verdict="confirmed",
            operation=lead.operation,
            type=lead.type,
            count=lead.count,
            of=max(objects, lead.count),
        )
    return LeadVerdict(
        schema=lead.schema,
        name=lead.name,
        verdict="unknown to it" if objects else "not seen",
        operation=shapes[0].first if shapes else None,
        of=objects,
    )
