"""Leads and observed names of the second harvest against the schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from .facts import SECOND
from .fields import Report
from .places import field, reachable
from .second_harvest import Lead, SecondHarvest
from .shape import Document, Json, marked

KIND = "leads"


def parts(schema: Json) -> Iterator[Json]:
    """A schema and what it is put together from, without following references."""
    yield schema
    for member in cast(list[Json], schema.get("allOf", [])):
        yield from parts(member)


def _leads(schema: Json) -> dict[str, Json]:
    return {
        str(lead["name"]): lead
        for part in parts(schema)
        for lead in cast(list[Json], part.get("x-leads", []))
    }


def _property(schemas: dict[str, Json], name: str) -> tuple[str, Json] | None:
    for of, schema in schemas.items():
        for part in parts(schema):
            if name in part.get("properties", {}):
                return of, part["properties"][name]
    return None


def compare_leads(
    harvest: SecondHarvest,
    document: Document,
    documented: set[str],
    words: Mapping[str, set[str]],
    report: Report,
) -> None:
    """`documented` holds, as `resource name`, the fields that tables have, `words` by
    resource every word of its files: a lead has to be among them."""
    everything = cast(dict[str, Json], document.content["components"]["schemas"])
    schemas = {
        resource: {name: everything[name] for name in sorted(names)}
        for resource, names in reachable(document, words).items()
    }
    for lead in harvest.leads:
        _lead(lead, schemas[lead.resource], documented, report)
    for resource, name in harvest.left_out:
        at = f"{resource} lead {name}"
        report.told([SECOND], "left out", at)
        found = _property(schemas[resource], name)
        if found:
            report.add(at, f"a field of {found[0]}, the harvest leaves it out")
        for of, schema in schemas[resource].items():
            if name in _leads(schema):
                report.add(f"schema {of} lead {name}", "the harvest leaves it out")
    _invented(harvest, words, schemas, everything, report)


def _lead(
    lead: Lead, schemas: dict[str, Json], documented: set[str], report: Report
) -> None:
    """In the schema that is told, or anywhere in the resource's."""
    if lead.schema is not None:
        schemas = {lead.schema: schemas.get(lead.schema, {})}
    at = f"{lead.resource} lead {lead.name}"
    if lead.schema is not None:
        at = f"schema {lead.schema} lead {lead.name}"
    report.told([SECOND], KIND, at)
    found = [of for of, schema in schemas.items() if lead.name in _leads(schema)]
    for of in found:
        kind = _leads(schemas[of])[lead.name].get("type")
        if kind != lead.type:
            pointer = f"schema {of} lead {lead.name}"
            report.told([SECOND], KIND, pointer)
            report.add(pointer, f"{kind}, harvest {lead.type}")
    field = _property(schemas, lead.name)
    stated = f"{lead.resource} {lead.name}" in documented
    if field and not stated and not marked(field[1]):
        report.add(at, f"a field of {field[0]}, the harvest has a lead")
    elif not field and not found:
        report.add(at, "missing")


def _invented(
    harvest: SecondHarvest,
    words: Mapping[str, set[str]],
    schemas: dict[str, dict[str, Json]],
    everything: dict[str, Json],
    report: Report,
) -> None:
    """Leads in the bundle that no harvest holds."""
    spread = {(lead.resource, lead.name) for lead in harvest.leads}
    for of, schema in everything.items():
        for name in _leads(schema):
            report.compared["leads of the spec"] += 1
            known = any(
                of in schemas[resource]
                and (name in stated or (resource, name) in spread)
                for resource, stated in words.items()
            )
            if not known:
                report.add(f"schema {of} lead {name}", "in no file of the resource")


def compare_observed(
    harvest: SecondHarvest, document: Document, report: Report
) -> None:
    """Names that captures or clients show: fields, and marked as such."""
    for place, name in harvest.observed:
        at = f"{place}.{name}"
        report.told([SECOND], "observed fields", at)
        steps = field(document, place, name)
        if steps is None:
            report.add(at, "missing")
        elif not any(p.get("x-observed") for step in steps for p in parts(step)):
            report.add(at, "not marked x-observed")
