"""New values of enums, and types that contradict the spec."""

from __future__ import annotations

from typing import Any, cast

from generator.draft.drafting import Drafting
from generator.draft.infer import samples
from generator.draft.seen import tokens
from generator.draft.spec import Place
from generator.draft.yaml_file import CannotPlace
from generator.load import JsonObject
from generator.names import pascal
from generator.runtime.drift.findings import Finding

_CHOICES = ("anyOf", "oneOf")
_TYPES: dict[type, str] = {str: "string", int: "integer"}


def draft_values(drafting: Drafting, finding: Finding) -> None:
    """Write values of an enum that came and that it lacks.

    Raises:
        CannotPlace: there is no enum.
    """
    if not finding.values:
        raise CannotPlace("its values are not told, since they may be private")
    place = schema_at(drafting, finding)
    holder, enum = _enum(drafting, place, finding.values[0])
    known = cast(list[Any], enum.file.find((*enum.pointer, "enum")))
    new = [value for value in finding.values if value not in known]
    if any(str(value).startswith("(") for value in new):
        raise CannotPlace("its values are not told, since they may be private")
    for value in new:
        enum.file.append((*enum.pointer, "enum"), value)
        described = holder.value.get("x-enum-descriptions")
        if isinstance(described, dict) and str(value) not in described:
            said = drafting.evidence.unexplained()
            at = (*holder.pointer, "x-enum-descriptions")
            holder.file.add(at, str(value), said)
    if new:
        drafting.mark_seen(holder, "values", list[object](new))
        shown = ", ".join(repr(value) for value in new)
        drafting.done(f"{_shown(finding)}: new value {shown}", enum.file)


def draft_type(drafting: Drafting, finding: Finding) -> None:
    """Widen the type of a field by what came.

    Raises:
        CannotPlace: its form has no place for another type.
    """
    place = schema_at(drafting, finding)
    made = drafting.inference()
    if finding.kind == "unexpected_null":
        got: JsonObject = {"type": "null"}
    else:
        values = samples(finding.type or {}) or drafting.seen.values(finding)
        # Null is a finding of its own.
        values = [value for value in values if value is not None]
        base = finding.schema or pascal(finding.operation or "")
        got = made.schema(values, f"{base}{pascal(_name(finding))}")
    added = widen(place, got)
    if added:
        drafting.write_schemas(place.file, made, after=finding.schema)
        drafting.mark_seen(place, "types", list[object](added))
        what = f"{_shown(finding)}: also {' or '.join(added)}"
        why = f"the spec said {finding.expected}" if finding.expected else "it came so"
        drafting.done(f"{what}; {why}", place.file)


def schema_at(drafting: Drafting, finding: Finding) -> Place:
    """Return the place in a file that a finding is about.

    Raises:
        CannotPlace: it is in no schema that has a name.
    """
    parts = tokens(finding.spec_at or "")
    if parts[:2] == ["components", "schemas"] and len(parts) > 3:
        place = drafting.spec.component(parts[2]).below(*parts[3:])
        if place.value:
            return place
    if finding.schema is None:
        raise CannotPlace("it is in no object of the spec that has a name")
    at = tokens(finding.at)
    depth = 0
    while at and at[-1] == "*":
        at.pop()
        depth += 1
    for part in drafting.spec.parts(finding.schema):
        if at and at[-1] in cast(JsonObject, part.value.get("properties") or {}):
            return part.below("properties", at[-1], *["items"] * depth)
    return drafting.spec.component(finding.schema)


def _enum(drafting: Drafting, place: Place, value: object) -> tuple[Place, Place]:
    """Return the schema that describes an enum, and the part that has its values."""
    kind = _TYPES.get(type(value))
    for _ in range(8):
        node = place.value
        if "enum" in node:
            return place, place
        for key in _CHOICES:
            for index, part in enumerate(cast(list[JsonObject], node.get(key) or [])):
                if "enum" in part and kind in _types(part):
                    return place, place.below(key, index)
        if "$ref" in node:
            name = str(node["$ref"]).rsplit("/", 1)[-1]
            place = drafting.spec.component(name)
        elif "items" in node:
            place = place.below("items")
        else:
            break
    raise CannotPlace("the spec has no list of values there")


def widen(place: Place, got: JsonObject) -> list[str]:
    """Let a schema take another type, too.

    Args:
        place: the schema.
        got: the schema of what came.

    Returns:
        The types that it did not take before.
    """
    node = place.value
    new = [kind for kind in _types(got) if kind not in _types(node)]
    if not new:
        return []
    file, at = place
    for key in _CHOICES:
        if key in node:
            for part in _parts(got):
                file.append((*at, key), part)
            return new
    simple = set(new) <= {"string", "integer", "number", "boolean", "null"}
    if "$ref" in node or not simple or "enum" in node:
        _make_choice(place, got)
    elif "type" not in node:
        raise CannotPlace("the spec names no type there")
    elif isinstance(node["type"], list):
        for kind in new:
            file.append((*at, "type"), kind)
    else:
        file.replace((*at, "type"), [node["type"], *new])
    return new


def _make_choice(place: Place, got: JsonObject) -> None:
    """Put what a schema takes, and what came, into an `anyOf`."""
    # What describes the field stays outside of the choice.
    inside = {
        key: value
        for key, value in place.value.items()
        if key != "description" and not key.startswith("x-")
    }
    names = list(inside)
    place.file.add(place.pointer, "anyOf", [inside, *_parts(got)], names[-1])
    for name in names:
        place.file.remove((*place.pointer, name))


def _parts(got: JsonObject) -> list[JsonObject]:
    if "anyOf" in got:
        return cast(list[JsonObject], got["anyOf"])
    kinds = got.get("type")
    if isinstance(kinds, list):
        return [{**got, "type": kind} for kind in cast(list[str], kinds)]
    return [got]


def _types(schema: JsonObject) -> list[str]:
    """Return the JSON types that a schema names."""
    kinds = schema.get("type", [])
    found = list(cast(list[str], kinds if isinstance(kinds, list) else [kinds]))
    if "$ref" in schema:
        found.append("object")
    for key in _CHOICES:
        for part in cast(list[JsonObject], schema.get(key) or []):
            found += [kind for kind in _types(part) if kind not in found]
    return found


def _name(finding: Finding) -> str:
    named = [part for part in tokens(finding.at) if part != "*"]
    return named[-1] if named else ""


def _shown(finding: Finding) -> str:
    return f"{finding.schema or finding.operation}.{_name(finding)}"
