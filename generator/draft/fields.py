"""New fields of objects that the spec has, and leads that a box confirmed."""

from __future__ import annotations

from typing import cast

from generator.draft.drafting import Drafting
from generator.draft.infer import samples
from generator.draft.seen import before, done, tokens
from generator.draft.spec import Place
from generator.draft.values import widen
from generator.draft.yaml_file import CannotPlace
from generator.ir.schemas import ref_name
from generator.lint.shape import is_wire_name
from generator.load import JsonObject
from generator.names import argument_name, field_name, pascal
from generator.runtime.drift.findings import Finding, LeadVerdict
from generator.runtime.record.lines import Exchange

# What every answer takes over; a field of one operation does not belong there.
ENVELOPE = "Envelope"


def draft_field(drafting: Drafting, finding: Finding) -> None:
    """Write a field that came and that no schema has.

    Raises:
        CannotPlace: its object has no name, or its name cannot be written.
    """
    name = tokens(finding.at)[-1] if finding.at else ""
    if not is_wire_name(name):
        raise CannotPlace(
            f"{name!r} is no name of a field: a key that is data, or one that the"
            " recording replaced, since it may be somebody's"
        )
    if finding.event is not None and len(tokens(finding.at)) == 1:
        raise CannotPlace(
            "the frame of an event has type, sn and msg in every package; programs find"
            f" it as event.extra['$.{name}'], and x-note of the event may say so"
        )
    owner = _owner(drafting, finding)
    holders = drafting.seen.values(finding, finding.at.rpartition("/")[0])
    values = samples(finding.type) if finding.type else drafting.seen.values(finding)
    write_field(drafting, owner, name, values, holders)


def draft_lead(drafting: Drafting, verdict: LeadVerdict) -> None:
    """Make a field of a lead that came.

    Raises:
        CannotPlace: it cannot be moved.
    """
    values = samples(verdict.type) if verdict.type else list[object]()
    write_field(drafting, verdict.schema, verdict.name, values, [], lead=True)


def write_field(
    drafting: Drafting,
    owner: str,
    name: str,
    values: list[object],
    holders: list[object],
    lead: bool = False,
) -> None:
    """Put a field into the properties of a schema.

    Args:
        drafting: the draft.
        owner: the schema.
        name: the field.
        values: what came in it.
        holders: objects that had it, for its place among the others.
        lead: whether the schema has the name as a lead.

    Raises:
        CannotPlace: there is no place for it.
    """
    spec = drafting.spec
    known = spec.fields(owner)
    made = drafting.inference()
    schema = made.property(name, values, owner)
    if name in known:
        _again(drafting, owner, name, schema)
        return
    _part_names(schema, name, known)
    schema["x-observed"] = drafting.evidence.mark()
    place = properties_of(drafting, owner)
    leads = drop_leads(drafting, owner, name)
    if "properties" in place.value:
        names = set(cast(JsonObject, place.value["properties"]))
        after = before(holders, name, names)
        place.file.add((*place.pointer, "properties"), name, schema, after)
    else:
        place.file.add(place.pointer, "properties", {name: schema})
    drafting.write_schemas(place.file, made, after=owner)
    spec.new_fields.add((owner, name))
    what = f"{owner}.{name}: " + ("the lead came" if lead or leads else "new field")
    drafting.done(f"{what}, {words(schema)}", place.file)


def _again(drafting: Drafting, owner: str, name: str, schema: JsonObject) -> None:
    """Let a field that an earlier recording brought take what this one has, too."""
    if (owner, name) not in drafting.spec.new_fields or "$ref" in schema:
        return
    for part in drafting.spec.parts(owner):
        if name in cast(JsonObject, part.value.get("properties") or {}):
            place = part.below("properties", name)
            added = widen(place, schema)
            if added:
                drafting.mark_seen(place, "types", list[object](added))
                told = " or ".join(added)
                drafting.done(f"{owner}.{name}: also {told}", place.file)


def words(schema: JsonObject) -> str:
    """Return a schema for a sentence: `integer or null`, `an object DeviceItem`."""
    name = ref_name(schema)
    if name is not None:
        return f"an object {name.rsplit('/', 1)[-1]}"
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return " or ".join(words(s) for s in cast(list[JsonObject], schema[choice]))
    kinds = schema.get("type", "of a type that cannot be seen")
    text = (
        " or ".join(cast(list[str], kinds)) if isinstance(kinds, list) else str(kinds)
    )
    secret = ", marked as a secret" if schema.get("x-secret") else ""
    items = cast(JsonObject, schema.get("items") or {})
    return f"{text}{' of ' + words(items) if items else ''}{secret}"


def properties_of(drafting: Drafting, owner: str) -> Place:
    """Return the part of a schema that a new field belongs to.

    Raises:
        CannotPlace: it is no object.
    """
    parts = drafting.spec.parts(owner)
    own = [part for part in parts if "properties" in part.value]
    if own:
        return own[-1]
    for part in reversed(parts):
        if part.value.get("type") == "object":
            return part
    raise CannotPlace(f"{owner} is no object with fields of its own")


def drop_leads(drafting: Drafting, owner: str, name: str) -> int:
    """Take a name out of `x-leads` of a schema and of those that take it over.

    Returns:
        How many were taken out: what is observed is no lead any more.
    """
    count = 0
    for holder in _takers(drafting, owner):
        for part in drafting.spec.parts(holder):
            leads = cast(list[JsonObject], part.value.get("x-leads") or [])
            for index, lead in enumerate(leads):
                if lead.get("name") == name:
                    at = part.below("x-leads", index) if len(leads) > 1 else None
                    gone = at or part.below("x-leads")
                    gone.file.remove(gone.pointer)
                    count += 1
                    break
    return count


def _takers(drafting: Drafting, owner: str) -> set[str]:
    """Return a schema and all that take over its fields by `allOf`."""
    found, before_ = {owner}, 0
    every = {
        **drafting.spec.schemas.components,
        **drafting.spec.event_schemas.components,
    }
    while len(found) > before_:
        before_ = len(found)
        for name, schema in every.items():
            parts = [schema, *cast(list[JsonObject], schema.get("allOf") or [])]
            if any(ref_name(part) in found for part in parts):
                found.add(name)
    return found


def _owner(drafting: Drafting, finding: Finding) -> str:
    owner = finding.schema
    if owner is None:
        raise CannotPlace("it is in no object of the spec that has a name")
    operation = finding.operation or ""
    if owner == ENVELOPE and operation in drafting.spec.operations:
        name = tokens(finding.at)[-1]
        return owner if _in_all(drafting, name) else _own_answer(drafting, operation)
    return owner


def _in_all(drafting: Drafting, name: str) -> bool:
    """Return whether each operation that answered well has a field in its answer."""
    having: dict[str, bool] = {}
    for line in drafting.seen.lines:
        if isinstance(line, Exchange) and line.operation is not None and done(line):
            here = name in cast(JsonObject, line.answer)
            having[line.operation] = having.get(line.operation, False) or here
    return len(having) > 1 and all(having.values())


def _own_answer(drafting: Drafting, operation: str) -> str:
    """Return an answer schema of one operation, made if it has none but the envelope."""
    place = drafting.spec.operations[operation].below(
        "responses", "200", "content", "application/json", "schema"
    )
    reference = str(place.value.get("$ref") or "")
    if not reference.endswith(f"/{ENVELOPE}"):
        return reference.rsplit("/", 1)[-1]
    name = drafting.spec.free(f"{pascal(operation)}Response")
    answer: JsonObject = {
        "description": drafting.evidence.unexplained(),
        "allOf": [
            {"$ref": reference},
            {"type": "object", "properties": {}},
        ],
    }
    drafting.spec.add_component(place.file, name, answer)
    here = f"#/components/schemas/{name}"
    place.file.replace((*place.pointer, "$ref"), here)
    return name


def _part_names(schema: JsonObject, name: str, known: set[str]) -> None:
    """Give a field another name in Python if it would meet one that is there."""
    taken = {make(each) for each in known for make in (field_name, argument_name)}
    if "x-python-name" not in schema and (
        field_name(name) in taken or argument_name(name) in taken
    ):
        schema["x-python-name"] = f"{field_name(name).strip('_')}_value"
