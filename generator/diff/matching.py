"""Which operation of the new document is which of the old one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TypeAlias

from generator.diff.schemas.fields import shape
from generator.diff.schemas.view import view
from generator.diff.spots import Spot

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_DEPTH = 6
# Calls with few fields look alike by chance: `{id}` deletes anything.
_FEW = 3
_LIKE = 0.6

Print: TypeAlias = tuple[object, ...]


@dataclass(slots=True)
class Matched:
    """Operations in pairs, and those without a partner."""

    pairs: list[tuple[Spot, Spot]] = field(default_factory=list[tuple[Spot, Spot]])
    removed: list[Spot] = field(default_factory=list[Spot])
    added: list[Spot] = field(default_factory=list[Spot])


def operations_of(document: Spot) -> dict[tuple[str, str], Spot]:
    """Return the operations of a document by path and method."""
    return {
        (path, method): item.child(method)
        for path, item in document.children("paths").items()
        for method in METHODS
        if item.child(method).object
    }


def match(old: Spot, new: Spot) -> Matched:
    """Pair operations: same place, same name, same path, or same shape elsewhere."""
    before, after = operations_of(old), operations_of(new)
    found = Matched()
    for key in sorted(before.keys() & after.keys()):
        found.pairs.append((before.pop(key), after.pop(key)))
    for same in (_name, _path):
        _take(found, before, after, same)
    _take_moved(found, before, after)
    found.removed = [before[key] for key in sorted(before)]
    found.added = [after[key] for key in sorted(after)]
    return found


def _name(operation: Spot) -> object:
    return operation.object.get("operationId")


def _path(operation: Spot) -> object:
    return operation.pointer[1]


def _take(
    found: Matched,
    before: dict[tuple[str, str], Spot],
    after: dict[tuple[str, str], Spot],
    same: Callable[[Spot], object],
) -> None:
    for key, was in sorted(before.items()):
        wanted = same(was)
        partners = [at for at in sorted(after) if same(after[at]) == wanted]
        if wanted is not None and len(partners) == 1:
            found.pairs.append((before.pop(key), after.pop(partners[0])))


def _take_moved(
    found: Matched,
    before: dict[tuple[str, str], Spot],
    after: dict[tuple[str, str], Spot],
) -> None:
    """Pair calls of one shape at another path, those with the most alike paths first."""
    if not before or not after:
        return
    by_print: defaultdict[Print, list[tuple[str, str]]] = defaultdict(list)
    for key, now in after.items():
        by_print[_print(now)].append(key)
    alike: list[tuple[float, tuple[str, str], tuple[str, str]]] = []
    for key, was in before.items():
        shown = _print(was)
        for other in by_print[shown]:
            ratio = SequenceMatcher(None, key[0], other[0]).ratio()
            if _may_be_moved(shown, key[0], other[0], ratio):
                alike.append((ratio, key, other))
    for _, key, other in sorted(alike, reverse=True):
        if key in before and other in after:
            found.pairs.append((before.pop(key), after.pop(other)))


def _may_be_moved(shown: Print, path: str, other: str, ratio: float) -> bool:
    if _size(shown) > _FEW:
        return True
    return path.split("/")[1:3] == other.split("/")[1:3] and ratio >= _LIKE


def _size(shown: object) -> int:
    if isinstance(shown, tuple):
        return sum(_size(each) for each in shown)  # pyright: ignore
    return 1 if isinstance(shown, str) and shown.startswith(".") else 0


def _print(operation: Spot) -> Print:
    """Return the shape of a call: method, arguments, body and answer by field and type."""
    parameters = sorted(
        f".{parameter.object.get('name')} in {parameter.object.get('in')}"
        for parameter in (
            each.resolved() for each in operation.children("parameters").values()
        )
    )
    node = operation.object
    return (
        str(operation.pointer[2]),
        tuple(parameters),
        _contents(operation.child("requestBody").resolved()),
        _contents(operation.child("responses", "200").resolved()),
        node.get("x-safe"),
    )


def _contents(holder: Spot) -> Print:
    return tuple(
        (media, _schema_print(content.child("schema"), 0))
        for media, content in sorted(holder.children("content").items())
    )


def _schema_print(spot: Spot, depth: int) -> Print:
    seen = view(spot)
    if depth > _DEPTH:
        return tuple(sorted(seen.types))
    fields = tuple(
        (f".{name}", _schema_print(at, depth + 1))
        for each in seen.objects
        for name, at in sorted(shape(each).fields.items())
        if not (depth == 0 and name in ("errcode", "errmsg"))
    )
    items = tuple(_schema_print(at.child("items"), depth + 1) for at in seen.arrays)
    return (tuple(sorted(seen.types)), fields, items)
