# Made by `make generate` from generator/runtime/record/tour.py; edits are lost.
"""What a tour asks: steps made from the spec, of operations that only read.

A step can only be made of an operation with `x-safe: true` that is a GET; `Tour` holds
nothing else, and `asking` sends nothing that is not in its list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, cast

import msgspec

from .arguments import LISTS, Argument, Json, SpecReader, is_toured

PAGE_SIZE = 10
MOST_FORMS = 40
# Asked with up to so many values, because others take values from their answers.
TRIES = 3
JOINED = 3
FIRST = "system_information"

PROBED = ("list", "search", "query", "get")
"""Verbs of names that may exist: they read wherever they are known."""

_PAGE = {"page": 1, "page_size": PAGE_SIZE}


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One operation in one form.

    Attributes:
        operation: operationId; None for a name that is only probed.
        method: always GET.
        path: under `/openapi`.
        form: what tells this form from the operation's others; "" if it has one.
        arguments: what it is asked with.
        most: how many values of a list it is asked for one by one.
        group: resource, for showing.
    """

    operation: str | None
    method: str = "GET"
    path: str
    form: str = ""
    arguments: tuple[Argument, ...] = ()
    most: int = 1
    group: str = ""

    @property
    def needs(self) -> frozenset[str]:
        """The operations whose answers it takes arguments from."""
        return frozenset(
            each.source.operation for each in self.arguments if each.source is not None
        )


class Left(msgspec.Struct, frozen=True):
    """An operation that reads and is not in the tour."""

    operation: str
    method: str
    path: str
    why: str


class Tour(msgspec.Struct, frozen=True):
    """All steps in an order in which arguments are found.

    Attributes:
        steps: operations first, probes last.
        left: operations that read and are left out.
        total: how many operations of the spec read.
    """

    steps: tuple[Step, ...]
    left: tuple[Left, ...]
    total: int

    @property
    def allowed(self) -> frozenset[tuple[str, str]]:
        """The only (method, path) that may be sent."""
        return frozenset((each.method, each.path) for each in self.steps)

    @property
    def operations(self) -> int:
        """How many operations have a step."""
        return len({each.operation for each in self.steps if each.operation})

    @property
    def requests(self) -> int:
        """About how many requests that makes."""
        return sum(max(1, _forms(each)) for each in self.steps)


def make_tour(
    spec: Mapping[str, Any], without: Sequence[str] = (), probe: bool = False
) -> Tour:
    """Return the tour that a spec asks for.

    Args:
        spec: the parsed `_spec.json`.
        without: operationIds to leave out, or patterns of them (`cdr_*`); what begins
            with a slash is a path, or a pattern of paths.
        probe: also names that may exist.
    """
    openapi = cast(Json, spec["openapi"])
    reader = SpecReader(openapi)
    safe = {
        name: found
        for name, found in reader.operations.items()
        if found[2].get("x-safe") is True
    }
    steps: list[Step] = []
    left: list[Left] = []
    for name, (method, path, operation) in safe.items():
        why = _why_left(name, method, path, operation, without)
        if why is not None:
            left.append(Left(name, method, path, why))
        else:
            steps += _steps(reader, name, path, operation)
    ordered = _ordered(_with_tries(steps))
    if probe:
        ordered += [
            each for each in _probes(openapi) if not _named("", each.path, without)
        ]
    return Tour(tuple(ordered), tuple(left), len(safe))


def _why_left(
    name: str, method: str, path: str, operation: Json, without: Sequence[str]
) -> str | None:
    if _named(name, path, without):
        return "left out on request"
    if not is_toured(operation):
        return "it is about tokens, or the spec contradicts itself"
    return None if method == "GET" else "no body is made up for a POST"


def _named(name: str, path: str, patterns: Sequence[str]) -> bool:
    return any(
        fnmatchcase(path if pattern.startswith("/") else name, pattern)
        for pattern in patterns
    )


def _steps(reader: SpecReader, name: str, path: str, operation: Json) -> Iterator[Step]:
    parameters = {str(each["name"]): each for each in reader.parameters(operation)}
    paging = cast(Json, operation.get("x-pagination") or {})
    pages = dict(_PAGE)
    pages[str(paging.get("page", "page"))] = 1
    pages[str(paging.get("size", "page_size"))] = PAGE_SIZE
    for form, wanted, fixed in _chosen(reader, path, operation, parameters):
        arguments: list[Argument] = []
        for wire, parameter in parameters.items():
            page = pages.get(wire)
            if page is not None:
                arguments.append(Argument(name=wire, values=(page,)))
            elif wire in fixed:
                arguments.append(Argument(name=wire, values=(fixed[wire],)))
            elif wire in wanted:
                arguments.append(reader.argument(path, parameter))
        yield Step(
            operation=name,
            path=path,
            form=form,
            arguments=tuple(arguments),
            group=_group(path),
        )


def _chosen(
    reader: SpecReader, path: str, operation: Json, parameters: Mapping[str, Json]
) -> Iterator[tuple[str, set[str], dict[str, str]]]:
    """Yield (form, arguments to send, arguments with a value) for each form."""
    required = {wire for wire, each in parameters.items() if each.get("required")}
    variants = cast("list[Json]", operation.get("x-variants") or [])
    if variants:
        known: set[str] = set()
        for variant in variants:
            wanted = required | set(cast("list[str]", variant.get("required") or []))
            value = variant.get("value")
            known |= {str(value)}
            fixed = {} if value is None else {"type": str(value)}
            yield str(variant["name"]), wanted, fixed
        kinds = reader.choices((parameters.get("type") or {}).get("schema") or {})
        for kind in kinds:
            if kind not in known:
                yield str(kind), required, {"type": str(kind)}
        return
    wanted = required | {
        wire
        for wire, each in parameters.items()
        if each.get("x-taken-from")
        # A file of all that there is would be made and kept on the PBX.
        or (operation.get("x-download") and each.get("x-time"))
    }
    choices = cast("list[list[str]]", operation.get("x-one-of-required") or [])
    if choices:
        wanted |= set(
            next(
                (c for c in choices if _known(reader, path, parameters, c)), choices[0]
            )
        )
    yield "", wanted, {}


def _known(
    reader: SpecReader, path: str, parameters: Mapping[str, Json], names: Sequence[str]
) -> bool:
    found = [parameters[name] for name in names if name in parameters]
    return all(reader.argument(path, each).unknown is None for each in found)


def _with_tries(steps: Sequence[Step]) -> list[Step]:
    """Ask for several values where the answers feed other steps."""
    feeding = {operation for each in steps for operation in each.needs}
    return [
        msgspec.structs.replace(each, most=TRIES) if each.operation in feeding else each
        for each in steps
    ]


def _ordered(steps: Sequence[Step]) -> list[Step]:
    """Return the steps so that each comes after those that it takes values from."""
    ids = {each.operation for each in steps}
    done: set[str | None] = set()
    ordered = [each for each in steps if each.operation == FIRST]
    left = [each for each in steps if each.operation != FIRST]
    while left:
        ready = [each for each in left if not (each.needs & ids) - done]
        # What waits for itself is asked last, and has no value then.
        ready = ready or left
        ordered += ready
        left = [each for each in left if each not in ready]
        waiting = {each.operation for each in left}
        done |= {each.operation for each in ready} - waiting
    return ordered


def _probes(openapi: Json) -> Iterator[Step]:
    """Yield names that the spec does not have, and that would read if they exist."""
    present = set(cast(Json, openapi.get("paths") or {}))
    versions: dict[str, list[str]] = {}
    for path in present:
        parts = path.strip("/").split("/")
        if len(parts) == 3:
            versions.setdefault(parts[1], []).append(parts[0])
    gaps = {
        str(tag["name"]): cast(Json, tag.get("x-siblings") or {})
        for tag in cast("list[Json]", openapi.get("tags") or [])
    }
    for resource in sorted(versions):
        known = {
            verb: str(cast(Json, gap).get("state"))
            for verb, gap in gaps.get(resource, {}).items()
        }
        for verb in PROBED:
            for version in ("v1.0", "v2.0"):
                path = f"/{version}/{resource}/{verb}"
                if path in present or not _suspected(path, known, present):
                    continue
                yield Step(operation=None, path=path, group=_group(path))


def _suspected(path: str, known: Mapping[str, str], present: set[str]) -> bool:
    _, version, resource, verb = path.split("/")
    if version == "v1.0":
        return known.get(verb) != "absent"
    if any(each.startswith(f"/v2.0/{resource}/") for each in present):
        return True
    return verb in LISTS and f"/v1.0/{resource}/{verb}" in present


def _group(path: str) -> str:
    parts = path.strip("/").split("/")
    return f"v2 {parts[1]}" if parts[0] == "v2.0" else parts[1]


def _forms(step: Step) -> int:
    count = 1
    for each in step.arguments:
        count *= max(1, len(each.values))
    if step.needs and not any(each.separator for each in step.arguments):
        count *= step.most
    return min(count, MOST_FORMS)
