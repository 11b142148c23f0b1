"""Where an action applies: JSONPath as RFC 9535 has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, cast

from jsonpath import JSONPathEnvironment, JSONPathError

from generator.load import JsonObject, Pointer

# Strict: the standard's syntax, without what the library adds to it.
_JSONPATH = JSONPathEnvironment(strict=True)
_MOST_SHOWN = 8


class TargetError(Exception):
    """A target is no JSONPath."""

    def __init__(self, message: str, remedy: str) -> None:
        self.remedy = remedy
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Target:
    """A JSONPath, compiled."""

    text: str
    _query: Any

    @staticmethod
    def of(text: str) -> Target:
        """Compile a JSONPath.

        Raises:
            TargetError: it is none, by RFC 9535.
        """
        if not text.startswith("$"):
            raise TargetError(
                f"{text!r} is no JSONPath: it does not begin with $",
                "$ for the root, then .name or ['name']",
            )
        try:
            return Target(text, _JSONPATH.compile(text))
        except JSONPathError as error:
            # Its own text draws the place over several lines, and may fail at that.
            said = str(error.args[0] if error.args else "not understood")
            column = getattr(error.token, "index", None)
            where = f" at character {column + 1}" if isinstance(column, int) else ""
            raise TargetError(
                f"{text!r} is no JSONPath of RFC 9535: {said}{where}",
                "names with a slash, dot or dash in brackets and quotes:"
                " $.paths['/v1.0/extension/list'].get",
            ) from None

    def places(self, data: JsonObject) -> list[Pointer]:
        """Return every place that the target selects, each once, in its order."""
        found: dict[Pointer, None] = {}
        for match in self._query.finditer(data):
            found[tuple(match.parts)] = None
        return list(found)

    def hint(self, data: JsonObject) -> str:
        """Return what to write where the target selects nothing."""
        node: object = data
        read = "$"
        names, whole = self._names()
        for index, name in enumerate(names):
            inner = _child(node, name)
            if inner is None:
                last = whole and index == len(names) - 1
                return f"{_nearest(read, node, name, last)}; or x-optional: true"
            node = inner
            read += _step(name)
        return "a target that selects something; or x-optional: true"

    def _names(self) -> tuple[list[str | int], bool]:
        """Return the plain names at the head of the path, and whether they are all."""
        names: list[str | int] = []
        for segment in self._query.segments:
            selectors = cast(tuple[Any, ...], segment.selectors)
            child = type(segment).__name__ == "JSONPathChildSegment"
            if not child or len(selectors) != 1:
                return names, False
            name = getattr(selectors[0], "name", None)
            name = getattr(selectors[0], "index", None) if name is None else name
            if not isinstance(name, str | int):
                return names, False
            names.append(name)
        return names, True


def _step(name: str | int) -> str:
    """Return one step of a JSONPath as people write it."""
    plain = isinstance(name, str) and name.isidentifier() and name.isascii()
    return f".{name}" if plain else f"[{name!r}]"


def _child(node: object, name: str | int) -> object | None:
    if isinstance(node, dict):
        return cast(JsonObject, node).get(str(name))
    if isinstance(node, list) and isinstance(name, int):
        items = cast(list[object], node)
        return items[name] if -len(items) <= name < len(items) else None
    return None


def _nearest(read: str, node: object, name: str | int, last: bool) -> str:
    """Return what may have been meant by a name that a place does not have.

    Args:
        read: the place, as a JSONPath.
        node: what is there.
        name: what was looked for.
        last: whether the name is the last of the target.
    """
    if isinstance(node, list):
        return f"an index of {read}, which holds {len(cast(list[object], node))}"
    if not isinstance(node, dict):
        return f"a target that ends above {read}, which is a plain value"
    known: Iterable[str] = cast(JsonObject, node)
    near = get_close_matches(str(name), known, 3, 0.7)
    if near:
        return " or ".join(f"{read}{_step(each)}" for each in near)
    several = sorted(known)
    listed = ", ".join(several[:_MOST_SHOWN])
    if len(several) > _MOST_SHOWN:
        listed += f" and {len(several) - _MOST_SHOWN} more"
    new = f"{{{name}: ...}}" if last else f"{{{name}: {{...}}}}"
    return (
        f"one of the names of {read} ({listed}); to add {name!r}, target: {read} and"
        f" update: {new}"
    )
