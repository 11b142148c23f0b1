"""The third harvest put into the first fact base, as one reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from .combine import combine_rows
from .facts import (
    THIRD,
    EndpointFact,
    EventFact,
    FieldFact,
    Objects,
    Reference,
)
from .heard import Heard
from .notations import UnknownNotation

_SUBJECT = re.compile(r"(GET|POST) /(v\d\.\d)/(.+)")


@dataclass(slots=True)
class Merged:
    """What is compared with the bundles."""

    reference: Reference
    conflicts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Pointer and text of what the files tell differently."""


def merge(first: Reference, heard: Mapping[str, Heard]) -> Merged:
    """Operations, objects and events of both; the first fact base stays as it is."""
    reference = replace(
        first,
        endpoints=list(first.endpoints),
        objects=Objects({name: list(f) for name, f in first.objects.of_file.items()}),
        events=list(first.events),
        event_objects=Objects(dict(first.event_objects.of_file)),
    )
    merged = Merged(reference)
    known = {e.subject: index for index, e in enumerate(reference.endpoints)}
    for subject, facts_heard in heard.items():
        _conflicts(merged, subject, facts_heard.conflicts)
        if subject.startswith("event "):
            if facts_heard.missing:
                _event(reference, facts_heard)
        elif subject in known:
            index = known[subject]
            reference.endpoints[index] = _over(
                merged, reference.endpoints[index], facts_heard
            )
        elif facts_heard.missing:
            reference.endpoints.append(_new(reference, facts_heard))
        else:
            raise UnknownNotation(f"no such operation: {subject}")
    return merged


def _conflicts(
    merged: Merged, subject: str, found: Mapping[str, Iterable[str]]
) -> None:
    for place, texts in found.items():
        at = place.replace("response.", "answer.")
        merged.conflicts += [(f"{subject} {at}", text) for text in texts]


def _event(reference: Reference, facts_heard: Heard) -> None:
    name = f"msg of {facts_heard.subject}"
    number = int(facts_heard.subject.removeprefix("event "))
    reference.events.append(EventFact(number, name, by=(THIRD,)))
    reference.event_objects.of_file["events", name] = facts_heard.rows["msg"]


def _new(reference: Reference, facts_heard: Heard) -> EndpointFact:
    match = _SUBJECT.fullmatch(facts_heard.subject)
    assert match is not None
    method, version, path = match.groups()
    file = f"{facts_heard.resource} {path}"
    for place, rows in facts_heard.rows.items():
        if place not in ("query", "body", "response"):
            reference.objects.of_file[file, place] = rows
    endpoint = EndpointFact(
        file=file,
        method=method,
        path=path,
        version=version,
        complete=facts_heard.whole,
        known_as=None,
        multipart=False,
        token=True,
        query=facts_heard.rows.get("query", []),
        body=facts_heard.rows.get("body", []),
        response=facts_heard.rows.get("response", []),
        by=(THIRD,),
    )
    return _marked(endpoint, facts_heard)


def _over(merged: Merged, endpoint: EndpointFact, facts_heard: Heard) -> EndpointFact:
    """The endpoint with what the harvest adds to its tables and objects."""
    subject = endpoint.subject
    tables: dict[str, list[FieldFact]] = {}
    for place in ("query", "body", "response"):
        old: list[FieldFact] = getattr(endpoint, place)
        new = facts_heard.rows.get(place, [])
        if place == "response":
            new = _of_data(merged, endpoint, new)
        tables[place], found = combine_rows(old, new)
        _conflicts(merged, subject, {f"{place}.{n}": t for n, t in found.items()})
    for place, rows in facts_heard.rows.items():
        if place not in tables:
            _object(merged, subject, (endpoint.file, place), rows)
    for name, rows in facts_heard.shapes.items():
        merged.reference.objects.of_file[endpoint.file, name] = rows
    for name, rows in facts_heard.inside.items():
        kind = next(f.type for f in endpoint.body if f.name == name)
        _object(merged, subject, (endpoint.file, _element(kind)), rows)
    endpoint = replace(endpoint, **tables, seen_whole=facts_heard.whole)
    return _marked(endpoint, facts_heard, merged)


def _element(kind: str | None) -> str:
    return re.sub(r"^array<(.*)>$", r"\1", kind or "")


def _of_data(
    merged: Merged, endpoint: EndpointFact, rows: list[FieldFact]
) -> list[FieldFact]:
    """Rows of the object under `data` go there; what is left is the answer's own."""
    own = {fact.name for fact in endpoint.response}
    data = next((f.type for f in endpoint.response if f.name == "data"), None)
    deeper = [row for row in rows if row.name not in own]
    key = (endpoint.file, _element(data))
    if not deeper or key not in merged.reference.objects.of_file:
        return rows
    _object(merged, endpoint.subject, key, deeper)
    return [row for row in rows if row.name in own]


def _object(
    merged: Merged, subject: str, key: tuple[str, str], rows: list[FieldFact]
) -> None:
    file, name = key
    objects = merged.reference.objects.of_file
    if key not in objects:
        key = (file, merged.reference.vendor_names.get(key, name))
    if key not in objects:
        raise UnknownNotation(f"{subject}: no object {name} in {file}")
    objects[key], found = combine_rows(objects[key], rows)
    _conflicts(merged, subject, {f"{key[1]}.{n}": t for n, t in found.items()})


def _marked(
    endpoint: EndpointFact, facts_heard: Heard, merged: Merged | None = None
) -> EndpointFact:
    """Required marks that are told in words, or once per form."""
    marks = dict(facts_heard.marks)
    if facts_heard.tables:
        for name in {name for table in facts_heard.tables.values() for name in table}:
            marks[name] = all(table.get(name) for table in facts_heard.tables.values())
    place = "query" if endpoint.method == "GET" else "body"
    rows: list[FieldFact] = getattr(endpoint, place)
    whole = marks.pop("all", marks.pop("the rest", None))
    if whole is not None:
        marks = {**{row.name: whole for row in rows}, **marks}
    if not marks:
        return endpoint
    known = {row.name: row for row in rows}
    added = [
        FieldFact(
            name, None, mark, frozenset(), True, {}, (), False,
            by=(THIRD,), marked_by=(THIRD,),
        )
        for name, mark in marks.items()
    ]  # fmt: skip
    combined, found = combine_rows(known.values(), added)
    if merged is not None:
        _conflicts(
            merged, endpoint.subject, {f"{place}.{n}": t for n, t in found.items()}
        )
    return replace(endpoint, **{place: combined})
