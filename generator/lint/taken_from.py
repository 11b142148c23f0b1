"""What x-taken-from of an argument names exists: the tour of a PBX goes by it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_operation
from generator.load import JsonObject, Pointer
from generator.problems import Problem
from generator.runtime.record.arguments import (
    Json,
    Source,
    SpecReader,
    is_toured,
    parse_source,
)

KEY = "x-taken-from"


def check(bundle: Bundle) -> Iterator[Problem]:
    spec = SpecReader(bundle.data)
    for name, parameter in cast(
        dict[str, JsonObject], bundle.data["components"].get("parameters") or {}
    ).items():
        file, pointer = bundle.origins["parameters", name]
        yield from _wrong(spec, parameter, file, pointer)
    needs: dict[str, set[str]] = {}
    for _, _, operation, file, pointer in each_operation(bundle):
        name = str(operation.get("operationId"))
        for index, given in enumerate(
            cast(list[JsonObject], operation.get("parameters") or [])
        ):
            here = (*pointer, "parameters", index)
            if "$ref" not in given:
                yield from _wrong(spec, given, file, here)
            source = parse_source(spec.resolve(given).get(KEY))
            if source is not None and is_toured(operation):
                needs.setdefault(name, set()).add(source.operation)
                if name in _behind(source.operation, needs):
                    remedy = "the operation that is asked first"
                    yield Problem(file, here, f"{name} waits for itself", remedy)


def _behind(operation: str, needs: dict[str, set[str]]) -> set[str]:
    """Return the operation and all that it waits for."""
    found: set[str] = set()
    left = [operation]
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += needs.get(each, ())
    return found


def _wrong(
    spec: SpecReader, parameter: JsonObject, file: Path, pointer: Pointer
) -> Iterator[Problem]:
    source = parse_source(parameter.get(KEY))
    if source is None:
        return
    place = (file, (*pointer, KEY))
    known = spec.operations.get(source.operation)
    if known is None:
        wrong = f"there is no operation {source.operation!r}"
        yield Problem(*place, wrong, _near(spec, source))
    elif not is_toured(known[2]):
        wrong = f"{source.operation} is not asked: it is not safe"
        yield Problem(*place, wrong, _near(spec, source))
    else:
        yield from _nowhere(spec, source, known[2], place)


def _near(spec: SpecReader, source: Source) -> str:
    """Return what may be meant; to look for it takes longer than all else here."""
    toured = [name for name, (_, _, each) in spec.operations.items() if is_toured(each)]
    near = get_close_matches(source.operation, toured, 1)
    return near[0] if near else "the operationId of a call with x-safe: true"


def _nowhere(
    spec: SpecReader,
    source: Source,
    operation: Json,
    place: tuple[Path, Pointer],
) -> Iterator[Problem]:
    if source.at is None:
        names = sorted(str(each["name"]) for each in spec.parameters(operation))
        if source.argument not in names:
            wrong = f"{source.operation} has no argument {source.argument!r}"
            yield Problem(*place, wrong, f"one of {', '.join(names)}")
    elif not spec.at(spec.answer(operation), source.at):
        wrong = f"the answer of {source.operation} has no /{'/'.join(source.at)}"
        yield Problem(*place, wrong, f"a place such as {_example(spec, operation)}")


def _example(spec: SpecReader, operation: Json) -> str:
    rows = spec.rows(operation) or ()
    fields = [
        n for each in spec.at(spec.answer(operation), rows) for n in _fields(each)
    ]
    return f"{operation['operationId']}#/{'/'.join([*rows, *fields[:1]])}"


def _fields(schema: Json) -> list[str]:
    return list(cast(Json, schema.get("properties") or {}))
