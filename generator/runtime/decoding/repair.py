"""Makes a JSON value fit a response type, one value at a time.

Runs only when the typed decoder has refused an answer. What can be read is read
("12" for an integer, one object where a list belongs); what cannot is set aside, so that
one odd value never costs the user the rest of the answer.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar, cast

import msgspec
from msgspec import field, inspect

from .provenance import Received, Repaired, link_repaired
from .struct_fields import info

S = TypeVar("S", bound=msgspec.Struct)

# One odd field in ten thousand rows need not be told ten thousand times.
MAX_REPORTED = 100


class _Unfit:
    """Stands for: this value cannot be made to fit."""


_UNFIT = _Unfit()


class Repair(msgspec.Struct):
    """One run over an answer.

    Attributes:
        received: the answer, for the links of the objects.
        paths: JSON paths of the values that were changed or set aside.
        provenances: where each repaired JSON object came from, by identity.
        lossy: identities of repaired values that entries were left out of.
    """

    received: Received
    paths: list[str] = field(default_factory=list[str])
    provenances: dict[int, Repaired] = field(default_factory=dict[int, Repaired])
    lossy: set[int] = field(default_factory=set[int])

    def report(self, path: str) -> None:
        if len(self.paths) < MAX_REPORTED:
            self.paths.append(path)

    def struct(self, value: object, kind: inspect.StructType, path: str) -> object:
        several = False
        if isinstance(value, list):
            # An array where one object is tabled: the first entry is that object.
            entries = cast("list[object]", value)
            value = next(filter(_is_object, entries), None)
            self.report(path)
            several = len(entries) > 1
        if not isinstance(value, dict):
            return _UNFIT
        source = cast("dict[str, object]", value)
        fitted: dict[str, object] = {}
        unfit: dict[str, object] = {}
        for known in kind.fields:
            name = known.encode_name
            if name not in source:
                if known.required:
                    return _UNFIT
                continue
            given = source[name]
            where = f"{path}.{name}"
            before = len(self.paths)
            made = self.value(given, known.type, where)
            lost = isinstance(made, _Unfit) or id(made) in self.lossy
            if lost and given not in ("", [], {}):
                unfit[name] = given
            if isinstance(made, _Unfit):
                if len(self.paths) == before:
                    self.report(where)
                if known.required:
                    return _UNFIT
                continue
            fitted[name] = made
        if several:
            self.lossy.add(id(fitted))
        self.provenances[id(fitted)] = Repaired(self.received, source, unfit)
        return fitted

    def value(self, value: object, kind: inspect.Type, path: str) -> object:
        """Return the value as the type wants it, or the mark for "set aside"."""
        if isinstance(kind, inspect.Metadata):
            return self.value(value, kind.type, path)
        if isinstance(kind, inspect.UnionType):
            return self.union(value, kind, path)
        if isinstance(kind, inspect.StructType):
            return self.struct(value, kind, path)
        if isinstance(kind, inspect.ListType):
            return self.list(value, kind, path)
        if isinstance(kind, inspect.DictType):
            return self.map(value, kind, path)
        if isinstance(kind, (inspect.AnyType, inspect.RawType)):
            return value
        made = _scalar(value, kind)
        if type(made) is not type(value) or made != value:
            self.report(path)
        return made

    def union(self, value: object, kind: inspect.UnionType, path: str) -> object:
        if value is None:
            return None if kind.includes_none else _UNFIT
        members = [m for m in kind.types if not isinstance(m, inspect.NoneType)]
        # First a member that takes the value as it is, then one that it can be made
        # to fit: "7" stays text where text is allowed.
        for member in members:
            if _fits(value, member):
                return self.value(value, member, path)
        before = len(self.paths)
        for member in members:
            made = self.value(value, member, path)
            if not isinstance(made, _Unfit):
                return made
            del self.paths[before:]
        self.report(path)
        return None if kind.includes_none and value in ("", [], {}) else _UNFIT

    def list(self, value: object, kind: inspect.ListType, path: str) -> object:
        if isinstance(value, dict):
            # One object where an array is tabled: an array of one.
            self.report(path)
            value = [cast("object", value)] if value else []
        if not isinstance(value, list):
            return _UNFIT
        made: list[object] = []
        for index, item in enumerate(cast("list[object]", value)):
            where = f"{path}[{index}]"
            before = len(self.paths)
            fitted = self.value(item, kind.item_type, where)
            if isinstance(fitted, _Unfit):
                self.lossy.add(id(made))
                if len(self.paths) == before:
                    self.report(where)
                continue
            made.append(fitted)
            if not isinstance(fitted, dict) and id(fitted) in self.lossy:
                self.lossy.add(id(made))
        return made

    def map(self, value: object, kind: inspect.DictType, path: str) -> object:
        if not isinstance(value, dict):
            return _UNFIT
        made: dict[str, object] = {}
        for key, item in cast("dict[str, object]", value).items():
            fitted = self.value(item, kind.value_type, f"{path}.{key}")
            if isinstance(fitted, _Unfit):
                self.lossy.add(id(made))
            else:
                made[key] = fitted
        return made


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _fits(value: object, kind: inspect.Type) -> bool:
    if isinstance(kind, inspect.Metadata):
        return _fits(value, kind.type)
    if isinstance(kind, (inspect.StructType, inspect.DictType)):
        return isinstance(value, dict)
    if isinstance(kind, inspect.ListType):
        return isinstance(value, list)
    if isinstance(kind, (inspect.AnyType, inspect.RawType)):
        return True
    made = _scalar(value, kind)
    return type(made) is type(value) and made == value


def _scalar(value: object, kind: inspect.Type) -> object:
    if isinstance(value, (list, dict)) or value is None:
        return _UNFIT
    if isinstance(kind, inspect.StrType):
        return _text(value)
    if isinstance(kind, inspect.IntType):
        return _integer(value)
    if isinstance(kind, inspect.FloatType):
        return _number(value)
    if isinstance(kind, inspect.BoolType):
        return _truth(value)
    if isinstance(kind, inspect.LiteralType):
        candidates = (value, _text(value), _integer(value))
        allowed = cast("tuple[object, ...]", kind.values)
        return next(
            (
                c
                for c in candidates
                if any(type(c) is type(a) and c == a for a in allowed)
            ),
            _UNFIT,
        )
    return _UNFIT


def _text(value: object) -> object:
    if isinstance(value, str):
        # Half of a surrogate pair cannot be printed or sent on.
        return value.encode("utf-8", "replace").decode()
    return json.dumps(value)


def _integer(value: object) -> object:
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) <= 40:
        try:
            return int(value)
        except ValueError:
            return _UNFIT
    return _UNFIT


def _number(value: object) -> object:
    if isinstance(value, (int, float)):
        # msgspec takes an int for a float field, so an int may stay one.
        return int(value) if isinstance(value, bool) else value
    try:
        return float(cast("str", value))
    except ValueError:
        return _UNFIT


def _truth(value: object) -> object:
    if isinstance(value, bool):
        return value
    known: dict[Any, bool] = {
        0: False,
        1: True,
        "0": False,
        "1": True,
        "false": False,
        "true": True,
    }
    return known.get(value.lower() if isinstance(value, str) else value, _UNFIT)


def repair_object(
    source: dict[str, object], cls: type[S], received: Received
) -> tuple[S, Repair]:
    """Convert a JSON object whatever it holds, and link it to where it came from.

    Raises:
        ValueError: the type asks for a field that is not there; no generated type does.
    """
    repair = Repair(received)
    tree = repair.struct(source, info(cls), "$")
    if isinstance(tree, _Unfit):
        raise ValueError("a required field is missing")
    # msgspec takes JSON's types here: nothing is left that it could refuse.
    result = msgspec.convert(tree, cls, strict=True)
    link_repaired(result, tree, repair.provenances)
    return result, repair
