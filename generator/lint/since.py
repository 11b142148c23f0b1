"""First firmwares have the numbers of their edition, and bounds do not contradict them.

The numbers stand in `x-firmware` of the OpenAPI root. That an edition is in `x-since`
and not in `x-editions` is right: the vendor tells firmwares of all editions on the page
of one, and `x-editions` says whose pages were seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.since import ANY, DAY, EDITIONS, since_of, since_of_values
from generator.lint.places import every_schema, inner_schemas, missing
from generator.load import JsonObject, Pointer
from generator.problems import Problem

FACTS = "x-firmware"
_FIRST = re.compile(r"(\d+)\.\d+\.\d+\.\d+")
_SEEN = re.compile(r"(\d+|\*)\.\d+\.\d+(?:\.\d+)?")
_DAY = re.compile(r"20\d\d(?:-\d\d(?:-\d\d)?)?")
_BOUND = "x-since-at-most"
_MARKS = frozenset(["x-since", _BOUND, "x-enum-since"])


def check(bundle: Bundle) -> Iterator[Problem]:
    """Check the OpenAPI document."""
    yield from _check(bundle, bundle)


def check_events(openapi: Bundle, asyncapi: Bundle) -> Iterator[Problem]:
    """Check the AsyncAPI document by the numbers of the other one."""
    yield from _check(asyncapi, openapi)


def _check(bundle: Bundle, holder: Bundle) -> Iterator[Problem]:
    root = next(iter(holder.files))
    facts: object = holder.data.get(FACTS)
    editions, first = _facts(facts)
    if bundle is holder and facts is not None:
        if editions is None:
            remedy = "{editions: {appliance: 37, ...}, x-since: {...}}"
            yield Problem(root, (FACTS,), f"{FACTS} is {facts!r:.60}", remedy)
            return
        yield from _firsts(first, editions, {}, root, (FACTS, "x-since"))
    for node, file, pointer in _marked(bundle):
        if editions is None:
            remedy = (
                f"{FACTS}: {{editions: {{appliance: 37, ...}}}} in the OpenAPI root"
            )
            yield missing(file, pointer, FACTS, remedy)
            return
        yield from _node(node, editions, first, file, pointer)


def _facts(value: object) -> tuple[dict[str, int] | None, dict[str, str]]:
    """Return edition to its first number, and to the first firmware with the API."""
    facts = cast(JsonObject, value) if isinstance(value, dict) else {}
    editions: object = facts.get("editions")
    if not isinstance(editions, dict):
        return None, {}
    numbers = cast(dict[str, int], editions)
    right = set(numbers) <= set(EDITIONS) and all(
        type(number) is int for number in numbers.values()
    )
    first: object = facts.get("x-since") or {}
    if not right or not isinstance(first, dict):
        return None, {}
    return numbers, {str(k): str(v) for k, v in cast(JsonObject, first).items()}


def _marked(bundle: Bundle) -> Iterator[tuple[JsonObject, Path, Pointer]]:
    """Yield whatever has a first firmware or a bound, with its place."""
    root = next(iter(bundle.files))
    servers: object = bundle.data.get("servers")
    for node, pointer in inner_schemas(servers, ("servers",)):
        if not _MARKS.isdisjoint(node):
            yield node, root, pointer
    for (kind, _), found in every_schema(bundle).items():
        for node, file, pointer in found if kind != "servers" else ():
            if not _MARKS.isdisjoint(node):
                yield node, file, pointer


def _node(
    node: JsonObject,
    editions: dict[str, int],
    api: dict[str, str],
    file: Path,
    pointer: Pointer,
) -> Iterator[Problem]:
    since = since_of(node)
    yield from _firsts(since, editions, api, file, (*pointer, "x-since"))
    for value, firsts in since_of_values(node).items():
        at = (*pointer, "x-enum-since", value)
        if value not in map(str, _values(node)):
            yield Problem(file, at, f"{value!r} is no value of the enum", "one of them")
        yield from _firsts(firsts, editions, api, file, at)
    bounds = cast(dict[str, str], node.get(_BOUND) or {})
    for edition, seen in bounds.items():
        at = (*pointer, _BOUND, edition)
        if fault := _bound(edition, seen, editions):
            yield Problem(file, at, *fault)
        elif edition in since and _numbers(seen) < _numbers(since[edition]):
            fault = f"{seen} has it, though x-since says {since[edition]}"
            yield Problem(file, at, fault, "one of the two is wrong")


def _firsts(
    since: dict[str, str],
    editions: dict[str, int],
    api: dict[str, str],
    file: Path,
    pointer: Pointer,
) -> Iterator[Problem]:
    for edition, first in since.items():
        at = (*pointer, edition)
        if edition not in editions:
            yield Problem(
                file, at, f"{edition!r} is no edition", f"one of {', '.join(editions)}"
            )
            continue
        found = _FIRST.fullmatch(first)
        if not found or int(found[1]) != editions[edition]:
            remedy = f"four numbers, {editions[edition]} in front: that is the edition"
            yield Problem(file, at, f"{first!r} is no firmware of {edition}", remedy)
        elif edition in api and _numbers(first) < _numbers(api[edition]):
            remedy = f"{api[edition]} or newer, or nothing"
            yield Problem(file, at, f"{first} is older than the API itself", remedy)


def _bound(edition: str, seen: str, editions: dict[str, int]) -> tuple[str, str] | None:
    """Return what is wrong with a bound, and what to write instead."""
    if edition == DAY:
        right = _DAY.fullmatch(seen) is not None
        return None if right else (f"{seen!r} is no day", "2024-04-22, or 2024")
    if edition not in (*editions, ANY):
        allowed = ", ".join((*editions, ANY, DAY))
        return f"{edition!r} is no edition", f"one of {allowed}"
    found = _SEEN.fullmatch(seen)
    number = "*" if edition == ANY else str(editions[edition])
    if found and found[1] == number:
        return None
    return f"{seen!r} is no firmware of {edition}", f"such as {number}.15.0"


def _values(node: JsonObject) -> list[object]:
    parts = [node, *cast(list[JsonObject], node.get("anyOf") or [])]
    return [
        each for part in parts for each in cast(list[object], part.get("enum") or [])
    ]


def _numbers(firmware: str) -> tuple[int, ...]:
    return tuple(int(part) for part in firmware.split(".") if part.isdigit())
