"""Where the arguments of a call that only reads come from.

`x-taken-from` of a parameter says it: `extension_list#/data/*/id` is a place in the
answer of another operation, `moh_files_list?list_name` the argument that this one was
called with, `{value: en}` a value, and `false` that no answer has it. Where nothing is
said, `id` and `ids` of a resource are the `id` of the rows that its list or search has,
a time is one of the last days, and of an enum each value is asked for once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

import msgspec

Json: TypeAlias = Mapping[str, Any]

ANY = "*"
IDS = ("id", "ids")
LISTS = ("list", "search")
_TEXT = re.compile(r"([a-z0-9_]+)(?:#((?:/[^/]+)+)|\?(\w+))\Z")


class Source(msgspec.Struct, frozen=True):
    """A place in what another operation was asked or answered.

    Attributes:
        operation: operationId.
        at: keys down to the value in the answer, `*` for any index; None where the
            value is an argument of that call.
        argument: name of that argument.
    """

    operation: str
    at: tuple[str, ...] | None = None
    argument: str | None = None

    def __str__(self) -> str:
        if self.at is None:
            return f"{self.operation}?{self.argument}"
        return f"{self.operation}#/{'/'.join(self.at)}"


class Argument(msgspec.Struct, frozen=True, kw_only=True):
    """One argument of a step.

    Attributes:
        name: as on the wire.
        source: where the value comes from; None for one that is known.
        values: values that are known; one request for each.
        time: form of a time (`x-time`).
        separator: joins several values in one text.
        unknown: nothing tells a value, and why.
    """

    name: str
    source: Source | None = None
    values: tuple[str | int, ...] = ()
    time: str | None = None
    separator: str | None = None
    unknown: str | None = None


def parse_source(text: object) -> Source | None:
    """Return what `x-taken-from` says; None for what is no such text."""
    found = _TEXT.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    operation, pointer, argument = found.groups()
    if pointer is None:
        return Source(operation, None, argument)
    return Source(operation, tuple(pointer[1:].split("/")))


class SpecReader:
    """Questions about a bundle whose references are local.

    Args:
        openapi: the bundle.
    """

    def __init__(self, openapi: Json) -> None:
        self._openapi = openapi
        self.operations: dict[str, tuple[str, str, Json]] = {
            str(operation.get("operationId")): (method.upper(), path, operation)
            for path, item in cast(Json, openapi.get("paths") or {}).items()
            for method, operation in cast(Json, item).items()
            if method in ("get", "post")
        }

    def resolve(self, node: Json) -> Json:
        """Return what a local reference leads to, or the node itself."""
        for _ in range(20):
            ref = node.get("$ref")
            if not isinstance(ref, str):
                return node
            found: Any = self._openapi
            for part in ref.removeprefix("#/").split("/"):
                found = found.get(part, {})
            node = cast(Json, found)
        return {}

    def parameters(self, operation: Json) -> list[Json]:
        """Return the parameters of a query, shared ones included."""
        found = [self.resolve(each) for each in operation.get("parameters") or ()]
        return [each for each in found if each.get("in", "query") == "query"]

    def answer(self, operation: Json) -> Json:
        """Return the schema of the answer, {} if there is none."""
        node: Any = operation
        for key in ("responses", "200", "content", "application/json", "schema"):
            node = cast(Json, node).get(key) or {}
        return cast(Json, node)

    def at(self, schema: Json, keys: Sequence[str]) -> list[Json]:
        """Return the schemas at a place: several where the spec has alternatives."""
        found = list(self._parts(schema))
        for key in keys:
            inner = [
                each["items"] if key == ANY else each["properties"][key]
                for each in found
                if (
                    "items" in each if key == ANY else key in each.get("properties", ())
                )
            ]
            found = [part for each in inner for part in self._parts(each)]
        return found

    def _parts(self, schema: Json, depth: int = 0) -> Iterator[Json]:
        schema = self.resolve(schema)
        yield schema
        for key in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(key) or () if depth < 10 else ():
                yield from self._parts(part, depth + 1)

    def choices(self, schema: Json) -> tuple[str | int, ...]:
        """Return the values of an enum, open or closed."""
        return tuple(
            value for part in self._parts(schema) for value in part.get("enum") or ()
        )

    def rows(self, operation: Json) -> tuple[str, ...] | None:
        """Return where the rows of a list are in its answer."""
        paging = cast(Json, operation.get("x-pagination") or {})
        keys = (str(paging.get("items", "data")), ANY)
        return keys if self.at(self.answer(operation), keys) else None

    def default_source(self, path: str, name: str) -> Source | None:
        """Return where `id` and `ids` come from if nothing is said."""
        if name not in IDS:
            return None
        for verb in LISTS:
            sibling = f"{path.rpartition('/')[0]}/{verb}"
            for operation_id, (_, where, operation) in self.operations.items():
                if where != sibling or sibling == path or not is_toured(operation):
                    continue
                rows = self.rows(operation)
                place = (*rows, "id") if rows else ()
                if place and self.at(self.answer(operation), place):
                    return Source(operation_id, place)
        return None

    def argument(self, path: str, parameter: Json) -> Argument:
        """Return how the tour fills in a parameter."""
        name = str(parameter["name"])
        said: object = parameter.get("x-taken-from")
        form = parameter.get("x-time") or None
        separator = parameter.get("x-separator") or None
        if isinstance(said, Mapping) and "value" in said:
            return Argument(name=name, values=(cast(Json, said)["value"],))
        source = parse_source(cast(object, said))
        if said is None:
            source = self.default_source(path, name)
        if source is not None:
            return Argument(name=name, source=source, separator=separator)
        if said is None and form is not None:
            return Argument(name=name, time=str(form))
        choices = self.choices(parameter.get("schema") or {})
        if said is None and choices:
            return Argument(name=name, values=choices)
        why = "no answer has one" if said is False else "the spec tells no source"
        return Argument(name=name, unknown=f"no value for {name}: {why}")


def is_toured(operation: Json) -> bool:
    """Return whether the tour may call it: a GET that reads, with an access token."""
    return (
        operation.get("x-safe") is True
        and not operation.get("x-destructive")
        and operation.get("security") != []
    )


def values_at(answer: object, keys: Sequence[str]) -> Iterator[str | int]:
    """Yield the values at a place of an answer that can be an argument, each once."""
    seen: set[str | int] = set()
    for value in _found(answer, keys):
        usable = isinstance(value, str | int) and not isinstance(value, bool)
        if usable and value != "" and value not in seen:
            seen.add(value)
            yield value


def _found(node: Any, keys: Sequence[str]) -> Iterator[Any]:
    if not keys:
        yield node
    elif keys[0] == ANY:
        for each in cast("list[Any]", node) if isinstance(node, list) else ():
            yield from _found(each, keys[1:])
    elif isinstance(node, Mapping) and keys[0] in node:
        yield from _found(cast(Json, node)[keys[0]], keys[1:])


class Answered(msgspec.Struct, frozen=True):
    """What an operation was asked, and what it answered."""

    query: Json
    answer: Any


class NoValue(Exception):
    """An argument has no value now; the text says why, for people."""


Clock: TypeAlias = Callable[[str, str], "str | int"]
"""Gives a time for (name of the argument, form), or raises NoValue."""


def queries(
    arguments: Sequence[Argument],
    answers: Mapping[str, Sequence[Answered]],
    clock: Clock,
    most: int,
    joined: int,
) -> list[dict[str, Any]]:
    """Return the queries to ask, one for each combination worth asking.

    Args:
        arguments: of one step.
        answers: what the operations asked so far answered.
        clock: writes times.
        most: how many values of a list are asked for one by one.
        joined: how many go into one text.

    Raises:
        NoValue: an argument has none.
    """
    fixed: dict[str, Any] = {}
    choices: list[dict[str, Any]] = [{}]
    for each in arguments:
        if each.unknown is not None:
            raise NoValue(each.unknown)
        if each.time is not None:
            fixed[each.name] = clock(each.name, each.time)
        elif each.source is None:
            choices = [{**c, each.name: v} for c in choices for v in each.values]
    taken: dict[str, list[Argument]] = {}
    for each in arguments:
        if each.source is not None:
            taken.setdefault(each.source.operation, []).append(each)
    for operation, needed in taken.items():
        found = _taken(needed, answers.get(operation), most, joined)
        choices = [{**c, **f} for c in choices for f in found]
    order = [each.name for each in arguments]
    return [
        {name: value for name in order for value in [(fixed | each)[name]]}
        for each in choices
    ]


def _taken(
    needed: Sequence[Argument],
    answered: Sequence[Answered] | None,
    most: int,
    joined: int,
) -> list[dict[str, Any]]:
    """Return values for the arguments that come from one operation."""
    names = ", ".join(each.name for each in needed)
    operation = cast(Source, needed[0].source).operation
    if not answered:
        raise NoValue(
            f"no value for {names}: {operation} gave no answer to take it from"
        )
    found: list[dict[str, Any]] = []
    for each in answered:
        columns = [list(_column(argument, each, joined)) for argument in needed]
        rows = min(map(len, columns))
        found += [
            {a.name: c[row] for a, c in zip(needed, columns, strict=True)}
            for row in range(rows)
        ]
    if not found:
        raise NoValue(f"no value for {names}: the answer of {operation} has none")
    return found[:most]


def _column(argument: Argument, came: Answered, joined: int) -> Iterator[str | int]:
    source = cast(Source, argument.source)
    if source.at is None:
        value = came.query.get(str(source.argument))
        if value is not None:
            # As often as the other arguments need it.
            yield from [value] * 100
        return
    values = list(values_at(came.answer, source.at))
    if argument.separator is not None and values:
        yield argument.separator.join(map(str, values[:joined]))
    else:
        yield from values
