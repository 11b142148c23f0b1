# Made by `make generate` from generator/runtime/decoding/repair.py; edits are lost.
"""Makes a JSON value fit a response type, one value at a time.

Runs only when the typed decoder has refused an answer. A value that can be read as the
declared type is converted; one that cannot leaves its field at None and is kept as
unfit, so that one odd value does not cost the user the rest of the answer.

Example: a type with `id: int | None`, `members: list[Member] | None` and
`name: str | None` receives

    {"id": "12", "members": {"number": "1000"}, "name": ["x"]}

and becomes

    Row(id=12, members=[Member(number="1000")])   text to int, object to list
    row.extra == {"name": ["x"]}                  unfit: a list is no text
    its paths, in `http.repairs` of the answer    $.id, $.members, $.name

Two steps follow each other: `Repair` makes plain JSON values that msgspec accepts, then
msgspec converts those to structs. In between, a repaired object is known only by the
identity of its dict, which is why `Repair` keeps records by `id`.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from msgspec import field, inspect

from .prepare import Prepared
from .provenance import Received, Repaired, link_repaired
from .strict_json import known_type
from .struct_fields import info

S = TypeVar("S", bound=msgspec.Struct)

# One odd field in ten thousand rows need not be reported ten thousand times.
MAX_REPORTED = 100


class _Unfit:
    """Mark that is returned in place of a value which cannot be made to fit."""


_UNFIT = _Unfit()

_PLAIN: dict[type[inspect.Type], frozenset[type]] = {
    inspect.StrType: frozenset({str}),
    inspect.IntType: frozenset({int}),
    inspect.BoolType: frozenset({bool}),
    inspect.NoneType: frozenset({type(None)}),
}


class Repair(msgspec.Struct):
    """One run over an answer, with a method for each kind of type.

    A value that is a struct was decoded before, see `prepare`, and is taken as it is.

    Every method takes the JSON value, msgspec's description of the wanted type and the
    JSON path of the value. It returns plain JSON values that msgspec will convert, or
    the mark for unfit. It never changes the value that it was given.

    Attributes:
        received: the answer, for the links of the objects.
        paths: JSON paths of the values that were converted or are unfit, at most
            `MAX_REPORTED`.
        provenances: where each repaired JSON object came from, by the object's `id`.
        lossy: `id` of each returned value that parts of the given one are missing from.
            The field that holds it keeps the given value as unfit too.
    """

    received: Received
    paths: list[str] = field(default_factory=list[str])
    provenances: dict[int, Repaired] = field(default_factory=dict[int, Repaired])
    lossy: set[int] = field(default_factory=set[int])

    def report(self, path: str) -> None:
        """Record the path of a value that was converted or is unfit."""
        if len(self.paths) < MAX_REPORTED:
            self.paths.append(path)

    def struct(self, value: object, kind: inspect.StructType, path: str) -> object:
        """Repair an object, field by field.

        1. Of an array, take the first object in it, and report the path. If the array
           had further entries, the result is lossy.
        2. Repair each field that the type knows. A converted value is taken. An unfit
           one is left out, so that the field gets its default, None.
        3. Keep the given value of a field as unfit if it, or part of it, was left out.
           An empty string, array or object says nothing and is not kept.

        Fields that the type does not know are not copied: `Model.extra` finds them in
        the source.

        Args:
            value: the JSON value, an object if all is well.
            kind: description of the struct.
            path: JSON path of the value.

        Returns:
            A new dict with the known fields under their wire names. Its source and its
            unfit values are recorded in `provenances`. Unfit when there is no object,
            or when a required field is missing or unfit.
        """
        several = False
        if isinstance(value, list):
            entries = cast("list[object]", value)
            value = next(filter(_is_object, entries), None)
            self.report(path)
            several = len(entries) > 1
        if isinstance(value, msgspec.Struct):
            if several:
                self.lossy.add(id(value))
            return value
        if not isinstance(value, dict):
            return _UNFIT
        source = cast("dict[str, object]", value)
        original = source.source if isinstance(source, Prepared) else None
        fields: dict[str, object] = {}
        unfit: dict[str, object] = {}
        for name, known, plain in _plan(kind.cls):
            if name not in source:
                if known.required:
                    return _UNFIT
                continue
            given = source[name]
            if type(given) in plain and (type(given) is not str or _whole(given)):
                # As in most fields of a row in which one value is odd.
                fields[name] = given
                continue
            field_path = f"{path}.{name}"
            reported = len(self.paths)
            repaired = self.value(given, known.type, field_path)
            lost = isinstance(repaired, _Unfit) or id(repaired) in self.lossy
            if lost and given not in ("", [], {}):
                # What was prepared is not what was received.
                nested = isinstance(given, (dict, list))
                unfit[name] = original()[name] if original and nested else given
            if isinstance(repaired, _Unfit):
                # Most kinds of type report an unfit value themselves.
                if len(self.paths) == reported:
                    self.report(field_path)
                if known.required:
                    return _UNFIT
                continue
            fields[name] = repaired
        if several:
            self.lossy.add(id(fields))
        self.provenances[id(fields)] = Repaired(
            self.received, original or source, unfit
        )
        return fields

    def value(self, value: object, kind: inspect.Type, path: str) -> object:
        """Repair a value of any type.

        Passes on to the method for the kind of type. A scalar is converted here; its
        path is reported if that changed the value or its type, or if it is unfit.

        Args:
            value: the JSON value.
            kind: description of the wanted type.
            path: JSON path of the value.

        Returns:
            The value as the type wants it, or the mark for unfit.
        """
        if isinstance(value, msgspec.Struct):
            return value
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
        converted = _scalar(value, kind)
        if type(converted) is not type(value) or converted != value:
            self.report(path)
        return converted

    def union(self, value: object, kind: inspect.UnionType, path: str) -> object:
        """Repair a value that may have one of several types.

        1. Null stays null where null is allowed, else it is unfit.
        2. The first member that takes the value as it is gets it: "7" stays
           text where text is allowed, even if an integer is declared before it.
        3. Else the first member that the value can be converted to gets it. What the
           members before it reported is taken back, since nothing of theirs is used.
        4. Else the path is reported. An empty string, array or object, which the PBX
           writes for "nothing", becomes null where null is allowed.

        Args:
            value: the JSON value.
            kind: description of the union.
            path: JSON path of the value.

        Returns:
            The value as one of the members wants it, None, or the mark for unfit.
        """
        if value is None:
            return None if kind.includes_none else _UNFIT
        members = [m for m in kind.types if not isinstance(m, inspect.NoneType)]
        for member in members:
            if _fits(value, member):
                return self.value(value, member, path)
        reported = len(self.paths)
        for member in members:
            repaired = self.value(value, member, path)
            if not isinstance(repaired, _Unfit):
                return repaired
            del self.paths[reported:]
        self.report(path)
        return None if kind.includes_none and value in ("", [], {}) else _UNFIT

    def list(self, value: object, kind: inspect.ListType, path: str) -> object:
        """Repair an array, item by item.

        1. One object where an array is declared becomes an array of one, an empty
           object an empty array; the path is reported.
        2. Each item is repaired. One that is unfit is left out, its path is reported,
           and the result is lossy.
        3. The result is also lossy if an inner array is. An object is not asked:
           it keeps its own unfit values.

        Args:
            value: the JSON value, an array if all is well.
            kind: description of the list.
            path: JSON path of the value.

        Returns:
            A new list of the items that fit, or the mark for unfit when the value is
            neither array nor object.
        """
        if isinstance(value, dict):
            self.report(path)
            value = [cast("object", value)] if value else []
        if not isinstance(value, list):
            return _UNFIT
        items: list[object] = []
        for index, item in enumerate(cast("list[object]", value)):
            if isinstance(item, msgspec.Struct):
                items.append(item)
                continue
            item_path = f"{path}[{index}]"
            reported = len(self.paths)
            repaired = self.value(item, kind.item_type, item_path)
            if isinstance(repaired, _Unfit):
                self.lossy.add(id(items))
                # Most kinds of type report an unfit value themselves.
                if len(self.paths) == reported:
                    self.report(item_path)
                continue
            items.append(repaired)
            if not isinstance(repaired, dict) and id(repaired) in self.lossy:
                self.lossy.add(id(items))
        return items

    def map(self, value: object, kind: inspect.DictType, path: str) -> object:
        """Repair an object with arbitrary keys, value by value.

        A value that is unfit is left out together with its key, and the result is
        lossy. Keys are taken as they are.

        Args:
            value: the JSON value, an object if all is well.
            kind: description of the dict.
            path: JSON path of the value.

        Returns:
            A new dict of the values that fit, or the mark for unfit when the value is
            not an object.
        """
        if not isinstance(value, dict):
            return _UNFIT
        entries: dict[str, object] = {}
        for key, item in cast("dict[str, object]", value).items():
            repaired = self.value(item, kind.value_type, f"{path}.{key}")
            if isinstance(repaired, _Unfit):
                self.lossy.add(id(entries))
            else:
                entries[key] = repaired
        return entries


@cache
def _plan(cls: type) -> tuple[tuple[str, inspect.Field, frozenset[type]], ...]:
    """Return what a class has: wire names, fields, and what each takes as it is.

    The last are classes whose instances need no other look: others may fit as well.
    """
    if issubclass(cls, msgspec.Struct):
        kind = info(cls)
    else:
        # Of a dataclass, as events have them, msgspec's description is alike.
        kind = cast("inspect.StructType", inspect.type_info(cls))
    return tuple((each.encode_name, each, _plain(each.type)) for each in kind.fields)


def _plain(kind: inspect.Type) -> frozenset[type]:
    if isinstance(kind, inspect.Metadata):
        return _plain(kind.type)
    if isinstance(kind, inspect.UnionType):
        return frozenset[type]().union(*map(_plain, kind.types))
    return _PLAIN.get(type(kind), frozenset())


def _whole(text: str) -> bool:
    """Tell whether a text can be printed and sent on, see `_text`."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_object(value: object) -> bool:
    return isinstance(value, (dict, msgspec.Struct))


def _fits(value: object, kind: inspect.Type) -> bool:
    """Return whether a type takes a value without conversion.

    Of arrays and objects only the JSON type counts; their contents may need repair.
    """
    if isinstance(kind, inspect.Metadata):
        return _fits(value, kind.type)
    if isinstance(kind, (inspect.StructType, inspect.DictType)):
        return isinstance(value, (dict, msgspec.Struct))
    if isinstance(kind, inspect.ListType):
        return isinstance(value, list)
    if isinstance(kind, (inspect.AnyType, inspect.RawType)):
        return True
    converted = _scalar(value, kind)
    return type(converted) is type(value) and converted == value


def _scalar(value: object, kind: inspect.Type) -> object:
    """Return a string, number or boolean as the type wants it, or _UNFIT."""
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
                candidate
                for candidate in candidates
                if any(type(candidate) is type(a) and candidate == a for a in allowed)
            ),
            _UNFIT,
        )
    return _UNFIT


def _text(value: object) -> object:
    """Return a scalar as text, in JSON's spelling: 1.5 becomes "1.5", true "true"."""
    if isinstance(value, str):
        # Half of a surrogate pair cannot be printed or sent on.
        return value.encode("utf-8", "replace").decode()
    return json.dumps(value)


def _integer(value: object) -> object:
    """Return a scalar as an integer, if no digit is lost, or _UNFIT."""
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
    """Return a scalar as a number, or _UNFIT."""
    try:
        number = float(cast("str | float", value))
    except (ValueError, OverflowError):
        return _UNFIT
    if isinstance(value, (int, float)):
        # msgspec takes an int for a float field, so an int may stay one.
        return int(value) if isinstance(value, bool) else value
    return number


def _truth(value: object) -> object:
    """Return 0, 1, "false" and the like as a boolean; anything else is _UNFIT."""
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


def repair_object(source: object, cls: type[S], received: Received) -> tuple[S, Repair]:
    """Convert a JSON object whatever it holds, and link it to where it came from.

    Args:
        source: the JSON object, as received or prepared.
        cls: the struct that is wanted.
        received: the answer that the object stands in.

    Returns:
        The struct, and the run that made it, for its `paths`.

    Raises:
        ValueError: the type asks for a field that is not there; no generated type does.
    """
    repair = Repair(received)
    tree = repair.struct(source, info(cls), "$")
    if isinstance(tree, _Unfit):
        raise ValueError("a required field is missing")
    # msgspec takes JSON's types here: nothing is left that it could refuse.
    result = msgspec.convert(tree, known_type(cls), strict=True)
    link_repaired(result, tree, repair.provenances)
    return result, repair
