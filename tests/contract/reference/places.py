"""Finds what a pointer such as `GET /v1.0/x/y answer.data[].name` names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from .shape import Document, Json, Shape

_ANSWER = ("responses", "200", "content", "application/json", "schema")


def operation(document: Document, subject: str) -> Json | None:
    method, url = subject.split(" ")
    return document.content["paths"].get(url, {}).get(method.lower())


def answer(document: Document, found: Json) -> Shape:
    schema: Any = found
    for part in _ANSWER:
        schema = schema[part]
    return document.shape(cast(Json, schema))


def body(document: Document, found: Json) -> Shape | None:
    for form in found.get("requestBody", {}).get("content", {}).values():
        return document.shape(form["schema"])
    return None


def field(document: Document, place: str, name: str) -> list[Json] | None:
    """The properties on the way to a field, or nothing when any of them is missing.

    A list may stand where the place names an object, or the other way round.
    """
    subject, _, inside = place.rpartition(" ")
    found = operation(document, subject)
    if found is None:
        return None
    if inside == "query":
        parameters = [document.resolve(raw) for raw in found.get("parameters", [])]
        named = (p for p in parameters if p["name"] == name and p["in"] == "query")
        found = next(named, None)
        return None if found is None else [found]
    shape: Shape | None = answer(document, found)
    path = [*re.findall(r"\w+", inside)[1:], *re.findall(r"\w+", name)]
    steps: list[Json] = []
    for step in path:
        if shape is None:
            return None
        shape = shape.items() if shape.items() else shape
        assert shape is not None
        if step == "key":
            shape = shape.extra_values()
            continue
        schema = shape.properties().get(step)
        if schema is None:
            return None
        steps.append(cast(Json, schema))
        shape = document.shape(schema)
    return steps


def reachable(document: Document, resources: Iterable[str]) -> dict[str, set[str]]:
    """The names of the schemas that the operations of each resource use."""
    schemas = cast(dict[str, Json], document.content["components"]["schemas"])
    uses = {name: _used(schema) for name, schema in schemas.items()}
    result: dict[str, set[str]] = {name: set() for name in resources}
    for url, item in document.content["paths"].items():
        resource = url.split("/")[2]
        if resource in result:
            result[resource] |= _used(item)
    for found in result.values():
        todo = list(found)
        while todo:
            new = uses[todo.pop()] - found
            found |= new
            todo += new
    return result


def _used(node: Any) -> set[str]:
    start = "#/components/schemas/"
    return {
        reference.removeprefix(start)
        for reference in _references(node)
        if reference.startswith(start)
    }


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in cast(Json, node).items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from _references(value)
    elif isinstance(node, list):
        for entry in cast(list[Any], node):
            yield from _references(entry)
