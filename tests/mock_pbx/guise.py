"""The guise of another firmware: differences laid over every answer and frame.

The mock itself plays what the spec says. A guise (see guise_file.py) changes what
leaves it, in one place for answers and one for frames, so that programs which look for
differences have some to find.
"""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from .guise_file import Difference, GuiseError, read
from .jsontypes import JsonObject
from .pointers import holders
from .spec import Operation, Spec

GOOD = (0, 1)
"""Codes of answers that carry what was asked for."""


class Guise:
    """What differs, and how often each difference was shown."""

    def __init__(self, path: Path, spec: Spec) -> None:
        self.firmware, self._all = read(path)
        self._spec = spec
        self._check(path)
        self.shown: Counter[int] = Counter()
        """How often an answer or frame carried a difference, by its id."""
        self._lost: dict[tuple[str, str], int] = {}
        self.operations = self._operations()
        """As in the spec, by method and path, with what moved, went and came."""

    def answer(
        self,
        asked: tuple[str, str],
        operation: Operation | None,
        answer: JsonObject,
    ) -> JsonObject:
        """The answer as this PBX gives it; the one that was given stays as it is.

        asked: method and path.
        """
        if operation is None:
            self.shown.update(each for each in (self._lost.get(asked),) if each)
            return answer
        if answer.get("errcode", 0) not in GOOD:
            return answer  # a token that has ended is told as ever
        for each in self._of(operation.id, "answer"):
            self.shown[each.id] += 1
            return copy.deepcopy(each.value)
        return self._placed(self._of(operation.id), answer)

    def text(self, operation: Operation | None) -> Difference | None:
        """What comes instead of JSON."""
        for each in self._of(operation.id, "text") if operation else ():
            self.shown[each.id] += 1
            return each
        return None

    def headers(self, operation: Operation | None) -> dict[str, str]:
        """Headers beside those that every answer has."""
        found: dict[str, str] = {}
        for each in self._all:
            if each.action == "headers" and (
                each.operation is None
                or (operation is not None and each.operation == operation.id)
            ):
                self.shown[each.id] += 1
                found |= each.value
        return found

    def frame(self, frame: JsonObject) -> JsonObject:
        """A frame as this PBX sends it; its msg is still an object."""
        wanted = [each for each in self._all if each.event == frame["type"]]
        return self._placed([each for each in wanted if each.steps], frame)

    def followers(self, event: int) -> list[tuple[int, Any]]:
        """New events that come right behind one: id and msg."""
        found = [each for each in self._all if each.after == event]
        self.shown.update(each.id for each in found)
        return [(each.event or 0, copy.deepcopy(each.value)) for each in found]

    def _of(self, operation: str, action: str | None = None) -> list[Difference]:
        return [
            each
            for each in self._all
            if each.operation == operation
            and (each.steps if action is None else each.action == action)
        ]

    def _placed(self, wanted: list[Difference], value: JsonObject) -> JsonObject:
        if not wanted:
            return value
        changed = copy.deepcopy(value)
        for each in wanted:
            # From behind, since what is taken away moves what comes after it.
            for holder, key in reversed(list(holders(changed, each.steps))):
                self.shown[each.id] += _put(each, holder, key)
        return changed

    def _operations(self) -> dict[tuple[str, str], Operation]:
        found = dict(self._spec.operations)
        for each in self._all:
            if each.endpoint is not None:
                found[each.endpoint] = _new(each.operation or "", *each.endpoint)
            elif each.action in ("moved", "gone"):
                old = self._spec.by_id[each.operation or ""]
                del found[old.method, old.path]
                self._lost[old.method, old.path] = each.id
                if each.action == "moved":
                    found[old.method, each.value] = replace(old, path=each.value)
        return found

    def _check(self, path: Path) -> None:
        new = {each.operation for each in self._all if each.endpoint is not None}
        for each in self._all:
            if each.operation is None or each.operation in new:
                continue
            problem = self._spec.unknown(each.operation)
            if problem is not None:
                raise GuiseError(f"{path.name}: id {each.id}: {problem}")


def _put(each: Difference, holder: Any, key: str | int) -> int:
    """Make one difference at one place; returns how often it could."""
    if each.action == "set":
        holder[key] = copy.deepcopy(each.value)
        return 1
    if key not in holder and isinstance(key, str):
        return 0
    value: Any = holder.pop(key)
    if each.action == "rename":
        holder[each.value] = value
    return 1


def _new(name: str, method: str, path: str) -> Operation:
    return Operation(
        id=name,
        method=method,
        path=path,
        token=True,
        parameters={},
        body={} if method == "POST" else None,
        body_required=False,
        form=None,
        response=None,
        download=None,
        paging=None,
        variants=(),
    )
